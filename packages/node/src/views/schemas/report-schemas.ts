import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';
import { reportShape, revisionSchema } from './answer-schemas.ts';

/** How the reading of a report stands. */
export const READINGS = ['read', 'waiting', 'unread-language', 'nothing-found', 'cannot-be-read'] as const;

const capture = z
  .object({
    at: z.string().describe('UTC instant.'),
    by: z.string(),
    from: z.string().nullable(),
    how: z.string(),
    intake: z.string(),
    mediaType: z.string(),
    size: z.int().min(0),
    original: z.string().describe('sha256 of its bytes.'),
    entry: z.int().min(1).describe('Place in the journal.'),
  })
  .meta({ id: 'Capture' });

/** A report as lists show it. */
export const reportRowSchema = z
  .object({
    id: reportShape.id,
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: reportShape.published,
    language: z.string().nullable(),
    url: z.string().nullable(),
    file: z.string().nullable(),
    reading: z.enum(READINGS),
    claims: z.int().min(0),
    incidents: z.int().min(0),
    copies: z.int().min(0),
    takenAt: z.string().nullable(),
    takenBy: z.string().nullable(),
    size: z.int().min(0),
  })
  .meta({ id: 'ReportRow' });

/** A report, its text as taken, and what was read in it. */
export const reportPageSchema = z
  .object({
    row: reportRowSchema,
    report: situationSchema.shape.reports.element,
    text: z.string().describe('As taken: the spans of claims are offsets into it.'),
    claims: z.array(
      situationSchema.shape.claims.element
        .extend({ incident: z.string().nullable().describe('The incident that holds it now.') })
        .meta({ id: 'ReportClaim' }),
    ),
    copies: z.array(
      z.object({ report: reportShape.id, share: z.number(), title: z.string().nullable(), publisher: z.string().nullable() }),
    ),
    captures: z.array(capture),
    marks: z
      .array(
        z.object({
          id: z.string(),
          at: z.string(),
          by: z.string(),
          kind: z.enum(['misread', 'missed']),
          span: z.object({ start: z.int(), end: z.int() }),
          quote: z.string(),
          note: z.string(),
          claim: situationSchema.shape.claims.element.nullable(),
          what: z.string().nullable(),
          value: z.unknown(),
          state: z.enum(['open', 'mended']),
        }),
      )
      .describe('Wrong or missed readings that people have marked.'),
    second: situationSchema.shape.secondReadings.unwrap(),
    revision: revisionSchema,
  })
  .meta({ id: 'ReportPage' });

/** A day that a report tells in or near a passage of it. */
export const toldDaySchema = z
  .object({
    when: situationSchema.shape.incidents.element.shape.when.unwrap(),
    words: z.string().describe('The words that tell it.'),
    span: z.object({ start: z.int().min(0), end: z.int().min(0) }).describe('Offsets into the text as taken.'),
    inPassage: z.boolean().describe('It stands in the passage, or in a sentence that the passage lies in.'),
  })
  .meta({ id: 'ToldDay' });

/** An input that was refused. */
export const refusedSchema = z
  .object({ file: z.string(), code: z.string(), reason: z.string(), at: z.string().nullable(), by: z.string().nullable() })
  .meta({ id: 'Refused' });

/** What became of one document or record that was handed in. */
export const takenSchema = z
  .object({
    /** Its place among what was handed in, from 1. */
    n: z.int().min(1),
    file: z.string().nullable(),
    outcome: z.enum(['taken', 'known', 'refused']),
    reports: z.array(z.string()),
    code: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Taken' });

/** A report as lists show it. */
export type ReportRow = z.infer<typeof reportRowSchema>;
/** A report with its text and claims. */
export type ReportPage = z.infer<typeof reportPageSchema>;
/** What became of one input. */
export type Taken = z.infer<typeof takenSchema>;
