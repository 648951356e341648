/** Fields of which an incident holds words of a list. */
export const WORD_FIELDS = [
  'act',
  'actor',
  'area',
  'place',
  'source',
  'agreement',
  'clause',
  'verdict',
  'standing',
  'contested',
  'status',
  'assignee',
  'tag',
  'report',
  'grade',
  'verification',
] as const;
/** Fields that are days. */
export const DAY_FIELDS = ['when', 'firstPublished'] as const;
/** Fields that are figures. */
export const FIGURE_FIELDS = ['killed', 'wounded'] as const;
/** Fields that are so or not. */
export const FLAG_FIELDS = ['followed', 'background', 'aggregate'] as const;

/** One of {@link WORD_FIELDS}. */
export type WordField = (typeof WORD_FIELDS)[number];
/** One of {@link DAY_FIELDS}. */
export type DayField = (typeof DAY_FIELDS)[number];
/** One of {@link FIGURE_FIELDS}. */
export type FigureField = (typeof FIGURE_FIELDS)[number];
/** One of {@link FLAG_FIELDS}. */
export type FlagField = (typeof FLAG_FIELDS)[number];
/** Fields of places, which hold one another. */
export type PlaceField = 'place' | 'area';

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
