/** Fields of which an incident holds words of a list, by which registers are filtered: compared whole. */
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
  'credibility',
  'verification',
] as const;
/** Fields of which the values are counted beside a list. */
export const COUNTED_FIELDS = [
  'act',
  'actor',
  'source',
  'area',
  'agreement',
  'clause',
  'verdict',
  'standing',
  'contested',
  'status',
  'assignee',
  'tag',
] as const satisfies readonly WordField[];
/** Fields of places, which hold one another. */
export const PLACE_FIELDS = ['place', 'area'] as const satisfies readonly WordField[];
/** Fields that are days. */
export const DAY_FIELDS = ['when', 'firstPublished'] as const;
/** Fields that are figures. */
export const FIGURE_FIELDS = ['killed', 'wounded'] as const;
/** Fields that are so or not. */
export const FLAG_FIELDS = ['followed', 'background', 'aggregate'] as const;

/** One of {@link WORD_FIELDS}. */
export type WordField = (typeof WORD_FIELDS)[number];
/** One of {@link PLACE_FIELDS}. */
export type PlaceField = (typeof PLACE_FIELDS)[number];
/** One of {@link DAY_FIELDS}. */
export type DayField = (typeof DAY_FIELDS)[number];
/** One of {@link FIGURE_FIELDS}. */
export type FigureField = (typeof FIGURE_FIELDS)[number];
/** One of {@link FLAG_FIELDS}. */
export type FlagField = (typeof FLAG_FIELDS)[number];
