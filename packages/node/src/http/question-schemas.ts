import { z } from 'zod';
import { readInstant } from '../cli/parse-options.ts';
import { asOfSchema, pageQuery } from '../views/schemas/answer-schemas.ts';
import { type Filter, filterSchema, MAX_FILTER_CONDITIONS, MAX_FILTER_DEPTH } from '../views/schemas/filter-schema.ts';

/** `asOf` of a question, as a UTC instant. */
export const asOfQuery = asOfSchema
  .transform((said, context) => {
    try {
      return readInstant(said);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no instant' });
      return z.NEVER;
    }
  })
  .optional();

/** A filter as it stands in an address: JSON. */
export const filterQuery = z
  .string()
  .max(20_000)
  .transform((text, context): Filter => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
    const size = measure(value);
    if (size.depth > MAX_FILTER_DEPTH || size.conditions > MAX_FILTER_CONDITIONS) {
      context.addIssue({
        code: 'custom',
        message: `is deeper than ${MAX_FILTER_DEPTH} or has more than ${MAX_FILTER_CONDITIONS} conditions`,
      });
      return z.NEVER;
    }
    const checked = filterSchema.safeParse(value);
    if (checked.success) return checked.data;
    context.addIssue({ code: 'custom', message: 'has a part that is no condition, no group and no {"not": …}' });
    return z.NEVER;
  })
  .describe('A Filter as JSON: groups (`and`, `or`, `not`) of conditions (`field`, `op`, `value`).')
  .optional();

/** What every question about incidents may carry. */
export const incidentsQuery = {
  q: z.string().max(300).optional().describe('Words that all stand in it; the last may be the beginning of one.'),
  filter: filterQuery,
  asOf: asOfQuery,
};

/** A page of incidents. */
export const incidentPageQuery = { ...incidentsQuery, ...pageQuery };

function measure(value: unknown): { depth: number; conditions: number } {
  if (value === null || typeof value !== 'object') return { depth: 0, conditions: 0 };
  const { and, or, not } = value as { and?: unknown; or?: unknown; not?: unknown };
  const inner = Array.isArray(and) ? and : Array.isArray(or) ? or : not === undefined ? null : [not];
  if (!inner) return { depth: 1, conditions: 1 };
  let [depth, conditions] = [0, 1];
  for (const one of inner.slice(0, MAX_FILTER_CONDITIONS + 1)) {
    const size = measure(one);
    depth = Math.max(depth, size.depth);
    conditions += size.conditions;
  }
  return { depth: depth + 1, conditions };
}
