import type { Situation } from '@truceline/core/model/situation.ts';
import { INCIDENT_COLUMNS, type IncidentColumn, type IncidentRow } from './incident-rows.ts';
import { workbook } from './workbook.ts';

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
const SOURCES = { id: 24, title: 60, publisher: 26, published: 12, file: 30, url: 40, language: 9, read: 7 };

/** Incidents and sources as an Excel workbook, in pieces. Every text is stored as text, never as a formula. */
export function incidentsXlsx(rows: Iterable<IncidentRow>, { reports }: Pick<Situation, 'reports'>): Iterable<Uint8Array> {
  return workbook([
    {
      name: 'Incidents',
      columns: INCIDENT_COLUMNS.map((name) => ({ name, width: WIDE[name] ?? 13, wraps: name === 'quotes' })),
      rows: map(rows, (row) => INCIDENT_COLUMNS.map((column) => row[column])),
    },
    {
      name: 'Reports',
      columns: Object.entries(SOURCES).map(([name, width]) => ({ name, width })),
      rows: map(reports, ({ id, title, publisher, published, file, url, language, read }) => [
        ...[id, title, publisher, published?.start ?? null, file, url, language],
        read,
      ]),
    },
  ]);
}

function* map<A, B>(all: Iterable<A>, make: (one: A) => B): Generator<B> {
  for (const one of all) yield make(one);
}
