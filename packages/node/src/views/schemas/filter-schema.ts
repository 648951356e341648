import { DAY_FIELDS, FIGURE_FIELDS, FLAG_FIELDS, PLACE_FIELDS, WORD_FIELDS } from '@truceline/core/model/filter-fields.ts';
import { z } from 'zod';

/** Filters nest no deeper than this. */
export const MAX_FILTER_DEPTH = 8;
/** A filter has no more conditions than this. */
export const MAX_FILTER_CONDITIONS = 100;

const word = z.string().min(1).max(300);
const words = z.array(word).min(1).max(200);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day, such as 2016-05-09');

/**
 * A condition on one field.
 * - words: `eq`, `not` (none of its words is that), `in` (any of them), `empty`; `under` for place and area: this place or anything that lies in it
 * - days: `before`, `after` (that day and later), `between` (both days included), `within` (so many days up to the day the question stands at), `empty`
 * - figures: `between` lowest and highest, null open; `empty`
 * - `text`: every word stands in its title, quotes, places, actors, tags or comments
 */
export const conditionSchema = z
  .union([
    z.strictObject({ field: z.enum(WORD_FIELDS), op: z.enum(['eq', 'not']), value: word }),
    z.strictObject({ field: z.enum(WORD_FIELDS), op: z.literal('in'), value: words }),
    z.strictObject({ field: z.enum(PLACE_FIELDS), op: z.literal('under'), value: word }),
    z.strictObject({ field: z.enum([...WORD_FIELDS, ...DAY_FIELDS, ...FIGURE_FIELDS]), op: z.literal('empty') }),
    z.strictObject({ field: z.enum(DAY_FIELDS), op: z.enum(['before', 'after']), value: day }),
    z.strictObject({ field: z.enum(DAY_FIELDS), op: z.literal('between'), value: z.tuple([day, day]) }),
    z.strictObject({ field: z.enum(DAY_FIELDS), op: z.literal('within'), value: z.int().min(1).max(36_500) }),
    z.strictObject({
      field: z.enum(FIGURE_FIELDS),
      op: z.literal('between'),
      value: z.tuple([z.number().min(0).nullable(), z.number().min(0).nullable()]),
    }),
    z.strictObject({ field: z.enum(FLAG_FIELDS), op: z.literal('eq'), value: z.boolean() }),
    z.strictObject({ field: z.literal('text'), op: z.literal('text'), value: word }),
  ])
  .meta({ id: 'Condition' });

/** One finding of the incident fits all of these: `{"finding": {"agreement": "syria-2016-02", "verdict": ["breach"]}}`. */
export const findingConditionSchema = z
  .strictObject({
    finding: z.strictObject({
      agreement: word.optional(),
      clause: word.optional().describe('As `agreement/clause`.'),
      verdict: z
        .array(z.enum(['breach', 'no-breach', 'outside', 'undetermined']))
        .min(1)
        .optional(),
      standing: z
        .array(z.enum(['alleged', 'corroborated', 'contested', 'admitted']))
        .min(1)
        .optional(),
    }),
  })
  .meta({ id: 'FindingCondition' });

/** A filter: groups of conditions. */
export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | z.infer<typeof findingConditionSchema>
  | z.infer<typeof conditionSchema>;
/** A condition on one field. */
export type Condition = z.infer<typeof conditionSchema>;
/** A condition on one finding as a whole. */
export type FindingCondition = z.infer<typeof findingConditionSchema>;

/** The filter language. An empty `and` lets everything through, an empty `or` nothing. */
export const filterSchema: z.ZodType<Filter> = z
  .union([
    z.strictObject({
      get and() {
        return z.array(filterSchema);
      },
    }),
    z.strictObject({
      get or() {
        return z.array(filterSchema);
      },
    }),
    z.strictObject({
      get not() {
        return filterSchema;
      },
    }),
    findingConditionSchema,
    conditionSchema,
  ])
  .meta({ id: 'Filter' });

/** How lists of incidents are ordered; a minus before the name turns it round. What has no value stands last. */
export const SORTS = ['when', 'published', 'updated', 'killed', 'wounded', 'origins', 'act', 'place'] as const;
/** How a list is ordered, ties by id. */
export const sortSchema = z.enum([...SORTS, ...SORTS.map((name) => `-${name}` as const)]).default('-when');
/** One of {@link SORTS}, with a minus before it for the other way round. */
export type Sort = z.output<typeof sortSchema>;
