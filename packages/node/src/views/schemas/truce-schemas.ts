import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';
import { incidentShape, revisionSchema } from './answer-schemas.ts';
import { incidentRowSchema } from './incident-schemas.ts';
import { worstSchema } from './overview-schemas.ts';

const { element: truce } = situationSchema.shape.truce;
const { standing } = situationSchema.shape.findings.element.shape;

/** A truce as of an instant, with the latest incidents held against its agreement. */
export const truceSchema = truce
  .extend({
    declarations: z.array(
      truce.shape.declarations.element.extend({
        name: z.string().nullable().describe('Who declared it, as people know them; null where it is the report that says so.'),
      }),
    ),
    short: z.string().describe('How the situation calls the agreement.'),
    asOf: z.string().describe('UTC instant that it stands at; without `asOf` the end of the last day that reports of it were published.'),
    zone: z.string().nullable().describe('IANA zone of its clock; null where no agreement says.'),
    counts: z.object({
      incidents: z.int().min(0),
      byVerdict: z.partialRecord(worstSchema, z.int().min(1)),
      contested: z.int().min(0),
      contestedOn: z.record(z.string(), z.int().min(1)).describe('On how many incidents the voices differ, by field.'),
      breaches: z
        .object({
          byStanding: z.partialRecord(standing, z.int().min(1)),
          lastOn: z.string().nullable().describe('Day of the latest.'),
          voices: z.array(z.object({ name: z.string(), n: z.int().min(1) })).describe('Who tells of them, the most first; at most five.'),
        })
        .describe('The incidents found to breach a clause.'),
      reports: z.int().min(0),
    }),
    latest: z.array(incidentRowSchema).describe('The latest incidents held against it, newest first, at most twelve.'),
    center: z.object({ lat: z.number(), lon: z.number(), km: z.number() }).nullable().describe('A circle round its area.'),
  })
  .meta({ id: 'TruceState' });

const change = z.enum(['new', 'changed', 'merged', 'gone']);

/** What has changed since a revision. */
export const changesSchema = z
  .object({
    since: revisionSchema,
    revision: revisionSchema,
    reports: z.object({
      n: z.int().min(0),
      items: z.array(z.object({ id: z.string(), title: z.string().nullable(), publisher: z.string().nullable() })),
    }),
    incidents: z.array(
      z.object({
        id: z.string(),
        short: z.string(),
        title: z.string(),
        what: change,
        now: incidentShape.id.nullable().describe('What it has become, where it was merged.'),
      }),
    ),
    findings: z.array(
      z.object({
        incident: z.string(),
        title: z.string(),
        agreement: z.string(),
        clause: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    truces: z.array(z.object({ agreement: z.string(), title: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  })
  .meta({ id: 'Changes' });

/** A truce as of an instant. */
export type TruceAnswer = z.infer<typeof truceSchema>;
/** What has changed since a revision. */
export type Changes = z.infer<typeof changesSchema>;
