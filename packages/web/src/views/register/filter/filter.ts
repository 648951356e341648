import {
  type DayField,
  FIGURE_FIELDS,
  type FigureField,
  type FlagField,
  type PlaceField,
  type WordField,
} from '@truceline/core/model/filter-fields.ts';

/** A condition on one field, as the API takes it. */
export type Condition =
  | { field: WordField; op: 'eq' | 'not'; value: string }
  | { field: WordField; op: 'in'; value: string[] }
  | { field: PlaceField; op: 'under'; value: string }
  | { field: WordField | DayField | FigureField; op: 'empty' }
  | { field: DayField; op: 'before' | 'after'; value: string }
  | { field: DayField; op: 'between'; value: [string, string] }
  | { field: DayField; op: 'within'; value: number }
  | { field: FigureField; op: 'between'; value: [number | null, number | null] }
  | { field: FlagField; op: 'eq'; value: boolean }
  | { field: 'text'; op: 'text'; value: string };

/** What one finding of the incident must be, all at once. */
export interface FindingTerms {
  agreement?: string;
  clause?: string;
  verdict?: string[];
  standing?: string[];
}

/** A filter of the register: conditions, in groups where all, one or none must hold. */
export type Filter = Condition | { finding: FindingTerms } | { and: Filter[] } | { or: Filter[] } | { not: Filter };
/** A group of which all must hold: what the whole filter of a page is. */
export type Group = { and: Filter[] };

/** Lets everything through. */
export const NO_FILTER: Group = { and: [] };

/** Whether a filter is a condition on one field. */
export function isCondition(filter: Filter): filter is Condition {
  return 'field' in filter;
}

/** Whether a field is a figure. */
export function isFigure(field: string): field is FigureField {
  return (FIGURE_FIELDS as readonly string[]).includes(field);
}
