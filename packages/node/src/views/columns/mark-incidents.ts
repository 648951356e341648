import { type Asking, matchFilter } from '../memory/match-filter.ts';
import type { Condition, Filter } from '../schemas/filter-schema.ts';
import type { IncidentColumns } from './incident-columns.ts';
import { fieldOf } from './incident-fields.ts';

/** Marks of rows, one byte each. */
export type Marks = Uint8Array;

/** Answers conditions that the columns do not hold: words, and reports that carry it. */
export type AskTables = (condition: Condition) => Promise<Marks>;

/** Marks the incidents that a filter lets through. A condition is asked once of each value of its column. */
export async function markIncidents(filter: Filter, columns: IncidentColumns, asking: Asking, ask: AskTables): Promise<Marks> {
  const { size } = columns;
  if ('and' in filter) {
    const marks = columns.all();
    for (const one of filter.and) intersect(marks, await markIncidents(one, columns, asking, ask));
    return marks;
  }
  if ('or' in filter) {
    const marks = new Uint8Array(size);
    for (const one of filter.or) unite(marks, await markIncidents(one, columns, asking, ask));
    return marks;
  }
  if ('not' in filter) {
    const marks = columns.all();
    const not = await markIncidents(filter.not, columns, asking, ask);
    for (let n = 0; n < size; n++) if (not[n]) marks[n] = 0;
    return marks;
  }
  const field = fieldOf(filter);
  const marks = field === null ? await ask(filter as Condition) : columns.fields[field].mask(size, matchFilter(filter, asking));
  return intersect(columns.all(), marks);
}

/** Takes away the marks that the others do not have. */
export function intersect(marks: Marks, others: Marks): Marks {
  for (let n = 0; n < marks.length; n++) if (!others[n]) marks[n] = 0;
  return marks;
}

function unite(marks: Marks, others: Marks): void {
  for (let n = 0; n < marks.length; n++) if (others[n]) marks[n] = 1;
}

/** How many are marked. */
export function countMarks(marks: Marks): number {
  let count = 0;
  for (let n = 0; n < marks.length; n++) count += marks[n];
  return count;
}
