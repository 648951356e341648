import { stringify } from 'csv-stringify/sync';
import { INCIDENT_COLUMNS, type IncidentRow } from './incident-rows.ts';

/** A text that a spreadsheet would run as a formula. Wide forms of the signs count: some programs fold them. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;

/**
 * Incidents as CSV (RFC 4180, UTF-8), row by row. Texts that a spreadsheet would run are made harmless by a leading apostrophe. Without a byte
 * order mark, as other programs want it; `bom` adds one for a spreadsheet that is to show Arabic. The XLSX file needs neither.
 */
export function* incidentsCsv(rows: Iterable<IncidentRow>, bom = false): Generator<string> {
  yield stringify([[...INCIDENT_COLUMNS]], { bom, record_delimiter: 'windows' });
  for (const row of rows) yield stringify([INCIDENT_COLUMNS.map((column) => cell(row[column]))], { record_delimiter: 'windows' });
}

function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}
