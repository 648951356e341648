import { stringify } from 'csv-stringify/sync';
import { INCIDENT_COLUMNS, type IncidentRow } from './incident-rows.ts';

/** A text that a spreadsheet would run as a formula. Wide forms of the signs count: some programs fold them. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;

/**
 * Incidents as CSV (RFC 4180, UTF-8). Texts that a spreadsheet would run are made harmless by a leading apostrophe. Without a byte
 * order mark, as other programs want it; `bom` adds one for a spreadsheet that is to show Arabic. The XLSX file needs neither.
 */
export function incidentsCsv(rows: readonly IncidentRow[], bom = false): string {
  const table = rows.map((row) => INCIDENT_COLUMNS.map((column) => cell(row[column])));
  return stringify([[...INCIDENT_COLUMNS], ...table], { bom, record_delimiter: 'windows' });
}

function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}
