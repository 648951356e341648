import type { Situation } from '@truceline/core/model/situation.ts';
import { INCIDENT_COLUMNS, type IncidentColumn, type IncidentRow } from './incident-rows.ts';

const WIDE: Partial<Record<IncidentColumn, number>> = {
  id: 22,
  place: 24,
  actors: 28,
  targets: 28,
  quotes: 90,
  clauses: 30,
  carriers: 24,
  origins: 22,
  admin1: 16,
};
/** What a cell of a worksheet can hold. */
const LONGEST = 32_000;

/**
 * Incidents and sources as an Excel workbook. Every text is stored as text, never as a formula. The library is loaded only when
 * a workbook is written.
 */
export async function incidentsXlsx(rows: readonly IncidentRow[], situation: Situation): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#E8EDF2' });
  const incidents = [
    INCIDENT_COLUMNS.map(head),
    ...rows.map((row) => INCIDENT_COLUMNS.map((column) => cell(row[column], column === 'quotes'))),
  ];
  const sources = [
    ['id', 'title', 'publisher', 'published', 'file', 'url', 'language', 'read'].map(head),
    ...situation.reports.map(({ id, title, publisher, published, file, url, language, read }) =>
      [id, title, publisher, published?.start ?? null, file, url, language, read].map((value) => cell(value, false)),
    ),
  ];
  const sheets = [
    { data: incidents, sheet: 'Incidents', columns: INCIDENT_COLUMNS.map((column) => ({ width: WIDE[column] ?? 13 })), stickyRowsCount: 1 },
    { data: sources, sheet: 'Reports', columns: [24, 60, 26, 12, 30, 40, 9, 7].map((width) => ({ width })), stickyRowsCount: 1 },
  ];
  return writeExcelFile(sheets).toBuffer();
}

function cell(value: string | number | boolean | null, wrap: boolean) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: value.slice(0, LONGEST).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' '), type: String, wrap };
}
