import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';

const { incidents, findings, reports } = situationSchema.shape;

/** Shapes of the situation that answers of the register are made of. */
export const incidentShape = incidents.element.shape;
/** Shape of a finding in the situation. */
export const findingShape = findings.element.shape;
/** Shape of a report in the situation. */
export const reportShape = reports.element.shape;

/** The place in the journal up to which everything is in an answer: it grows with every change, and is the same after a rebuild. */
export const revisionSchema = z.int().min(0).describe('Place in the journal up to which everything is in it.');

/** A UTC instant or a day (which stands for its last second), as it is asked with `asOf`. */
export const asOfSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/, 'must be 2016-05-10 or 2016-05-10T12:00:00Z')
  .describe('Only what was published by then: a UTC instant, or a day, which stands for its last second.');

/** A toll in a list: lowest and highest stated, null open. */
export const tollRangeSchema = z
  .object({ min: z.number().nullable(), max: z.number().nullable(), approx: z.boolean() })
  .describe('Lowest and highest figure stated; null is open on that side.')
  .meta({ id: 'TollRange' });

/** What limits a page of a list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('Rows at a time.'),
  cursor: z.string().max(2000).optional().describe('Where the page before ended (`next`).'),
};

/** A page of a list; `next` is null on the last one. `total` counts all pages. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().min(0), revision: revisionSchema });
}

/** A row that is there no longer: `now` is the incident it has become, null where it is gone. */
export const tombstoneSchema = z.object({ id: z.string(), gone: z.literal(true), now: z.string().nullable() }).meta({ id: 'Tombstone' });

/** A refusal as the API answers it (RFC 9457), with a code of the catalogue. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Code of the catalogue, docs/reference/problems.md.'),
    detail: z.string(),
    advice: z.string(),
    /** Where the request does not fit: the field and what is wrong with it. */
    at: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    theirs: z
      .array(
        z.object({
          id: z.string(),
          at: z.string(),
          by: z.string(),
          field: z.string().optional(),
          value: z.unknown().optional(),
          verdict: z.string().optional(),
          reason: z.string(),
          state: z.string(),
        }),
      )
      .optional()
      .describe('For edited-meanwhile: the corrections or rulings that others have made since.'),
  })
  .meta({ id: 'Problem' });
