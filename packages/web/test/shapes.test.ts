import { expect, test } from 'vitest';
import type { Answer } from '../src/api/client.ts';
import type { Duplicate, IncidentAnswer } from '../src/views/incident/incident-shapes.ts';
import type { ReportAnswer, ReportRow } from '../src/views/report/report-shapes.ts';

/** The engine names ids by their kinds; over the network they are plain text. */
type Plain<T> = T extends `${'inc' | 'clm' | 'rep' | 'fnd'}_${string}` | `clause:${string}`
  ? string
  : T extends object
    ? { [K in keyof T]: Plain<T[K]> }
    : T;

/** What the API answers, taken for what a page reads: it does not compile where the two part ways. */
const reads = {
  incident: (page: Answer<'IncidentPage'>): Plain<IncidentAnswer> => page,
  duplicate: (one: Answer<'Duplicate'>): Plain<Duplicate> => one,
  report: (page: Answer<'ReportPage'>): Plain<ReportAnswer> => page,
  row: (row: Answer<'ReportRow'>): Plain<ReportRow> => row,
};

test('pages read the shapes that the API answers in', () => {
  expect(Object.keys(reads)).toHaveLength(4);
});
