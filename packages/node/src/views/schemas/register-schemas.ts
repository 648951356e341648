import { PLACE_KINDS } from '@truceline/core/knowledge/places.ts';
import { ACTS } from '@truceline/core/model/act.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';
import { revisionSchema } from './answer-schemas.ts';

/** Who asks. */
export const meSchema = z
  .object({
    name: z.string(),
    role: z.literal('owner'),
    colour: z.string(),
    seen: z.object({ revision: revisionSchema, at: z.string() }).nullable().describe('How far they said that they had looked.'),
  })
  .meta({ id: 'Me' });

const labelled = z.array(z.object({ value: z.string(), label: z.string() }));

/** What the register holds and how far it is read. */
export const metaSchema = z
  .object({
    program: z.string(),
    knowledge: z.string(),
    revision: revisionSchema,
    counts: z.object({ reports: z.int(), claims: z.int(), incidents: z.int(), findings: z.int(), refused: z.int(), review: z.int() }),
    waiting: z.int().min(0).describe('Reports taken and not read yet.'),
    asOfRange: z.object({ first: z.string(), last: z.string() }).nullable().describe('Days of the first and the last report.'),
    people: z.array(z.string()).describe('Everybody who has done something in this register.'),
    vocab: z.object({
      acts: labelled,
      verdicts: labelled,
      standings: labelled,
      statuses: labelled,
      verification: labelled,
      agreements: labelled,
      fields: z.array(z.string()).describe('Fields of an incident that a person may correct.'),
    }),
  })
  .meta({ id: 'Meta' });

/** A place found by its name: to filter by, or to correct an incident to. */
export const placeSchema = z
  .object({
    id: z.string().nullable().describe('Null for a place of the register that no gazetteer holds.'),
    name: z.string(),
    kind: z.enum(PLACE_KINDS).nullable().describe('Null where nobody knows.'),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusKm: z.number().nullable(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2; null for seas and regions of the world.'),
    within: z.array(z.object({ id: z.string(), name: z.string() })).describe('What it lies in, from the smallest up.'),
    n: z.int().min(0).describe('Incidents in it.'),
  })
  .meta({ id: 'Place' });

/** One link of a chain from a figure to the words of a report. */
export interface ExplainedAnswer {
  kind: string;
  id: string | null;
  title: string;
  answer?: string | undefined;
  facts: { label: string; value: string }[];
  quote?:
    | {
        text: string;
        report: { id: string; title: string | null; publisher: string | null; published: string | null } | null;
        start: number;
        end: number;
        speaker: string;
      }
    | undefined;
  because: ExplainedAnswer[];
}

const cited = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
});

/** As {@link ExplainedAnswer}. */
export const explainedSchema: z.ZodType<ExplainedAnswer> = z
  .object({
    kind: z.string(),
    id: z.string().nullable(),
    title: z.string(),
    answer: z.string().optional(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    quote: z.object({ text: z.string(), report: cited.nullable(), start: z.int(), end: z.int(), speaker: z.string() }).optional(),
    get because() {
      return z.array(explainedSchema);
    },
  })
  .meta({ id: 'Explained' });

/** An entry of the journal, as it stands there. */
export const journalEntrySchema = z
  .object({
    seq: z.int(),
    kind: z.string(),
    id: z.string(),
    at: z.string(),
    by: z.string(),
    hash: z.string(),
    previous: z.string(),
    version: z.int(),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'JournalEntry' });

/** What verifying the journal and the originals came to. */
export const verificationSchema = z
  .object({
    sound: z.boolean(),
    entries: z.int(),
    reports: z.int(),
    judgements: z.int(),
    originals: z.int(),
    unnamed: z.int(),
    head: z.object({ seq: z.int(), hash: z.string() }),
    faults: z.array(z.string()),
  })
  .meta({ id: 'VerificationAnswer' });

/** A judgement that was taken. */
export const judgedSchema = z
  .object({
    id: z.string(),
    act: z.string(),
    entry: z.int().describe('Place in the journal.'),
    revision: revisionSchema,
    incidents: z.array(z.string()).describe('The incidents it touches, by the names they have now.'),
  })
  .meta({ id: 'Judged' });

/** What became of one of many judgements. */
export const judgedItemSchema = z
  .object({
    n: z.int().min(1),
    outcome: z.enum(['taken', 'refused']),
    id: z.string().nullable(),
    code: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'JudgedItem' });

/** An agreement as lists show it. */
export const agreementRowSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    short: z.string(),
    kind: z.string(),
    country: z.string(),
    zone: z.string(),
    clauses: z.int(),
    from: z.string(),
    until: z.string().nullable(),
    marking: z.string(),
    publication: z.string(),
    findings: z.partialRecord(z.enum(['breach', 'no-breach', 'outside', 'undetermined']), z.int()),
    incidents: z.int(),
  })
  .meta({ id: 'AgreementRow' });

/** An agreement as data, with its cases and the counts of its findings by clause. */
export const agreementPageSchema = z
  .object({
    row: agreementRowSchema,
    agreement: z
      .record(z.string(), z.unknown())
      .describe('As the files of the agreement hold it: clauses, parties, windows, gates, sources.'),
    clauses: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        words: z.string(),
        kind: z.string(),
        subject: z.string(),
        binds: z.array(z.object({ id: z.string(), title: z.string() })),
        acts: z.array(z.enum(ACTS)),
        known: z.string(),
        source: z.string(),
        findings: z.partialRecord(z.enum(['breach', 'no-breach', 'outside', 'undetermined']), z.int()),
        cases: z.array(
          z.object({
            name: z.string(),
            verdict: z.string(),
            standing: z.string().nullable(),
            decidedBy: z.string(),
            why: z.string().nullable(),
            incident: z.record(z.string(), z.unknown()),
          }),
        ),
      }),
    ),
    sides: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        members: z.array(
          z.object({ actor: z.string(), name: z.string(), how: z.string(), from: z.string().nullable(), until: z.string().nullable() }),
        ),
      }),
    ),
    excluded: z.array(z.object({ actor: z.string(), name: z.string(), from: z.string().nullable(), until: z.string().nullable() })),
    names: z
      .record(z.string(), z.string())
      .describe('By their ids, those who guarantee, declared, extended or ended it, or may: as people know them.'),
  })
  .meta({ id: 'AgreementPage' });

const side = z
  .object({ verdict: z.string(), standing: z.string(), because: z.string() })
  .nullable()
  .describe('Null: the incident is not held against the clause.');

/** What checking an agreement's files came to: every mistake, or what adopting them would change. */
export const agreementPreviewSchema = z
  .object({
    mistakes: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
    preview: z
      .object({
        agreement: z.string(),
        changed: z.array(z.object({ incident: z.string(), agreement: z.string(), clause: z.string(), before: side, after: side })),
        same: z.int().describe('Findings on it that would stand as they do.'),
        truce: z.object({
          before: situationSchema.shape.truce.element.nullable(),
          after: situationSchema.shape.truce.element.nullable(),
          differs: z.boolean(),
        }),
      })
      .nullable(),
  })
  .meta({ id: 'AgreementCheck' });

/** A place of the gazetteer. */
export type PlaceAnswer = z.infer<typeof placeSchema>;
/** A judgement that was taken. */
export type Judged = z.infer<typeof judgedSchema>;
/** An agreement as lists show it. */
export type AgreementRow = z.infer<typeof agreementRowSchema>;
/** An agreement with its clauses, cases and counts. */
export type AgreementPage = z.infer<typeof agreementPageSchema>;

/** Something that a person should know of. */
export const inboxItemSchema = z
  .object({
    seq: z.int().describe('Place in the journal.'),
    at: z.string().describe('UTC instant.'),
    by: z.string(),
    kind: z.enum(['mention', 'assigned', 'judged', 'reported']),
    incident: z.string(),
    short: z.string(),
    title: z.string().describe('Of the incident.'),
    when: situationSchema.shape.incidents.element.shape.when,
    where: situationSchema.shape.incidents.element.shape.where,
    act: z.string(),
    id: z.string().describe('The judgement, or the report.'),
    text: z.string().nullable().describe('The words of a comment.'),
    body: z.record(z.string(), z.unknown()).nullable().describe('What the judgement says, as the journal keeps it; null for a report.'),
    report: z.string().nullable().describe('What the report is called; null for a judgement.'),
    unread: z.boolean().describe('One has not said that one read it.'),
  })
  .meta({ id: 'InboxItem' });

/** Something that a person should know of. */
export type InboxAnswer = z.infer<typeof inboxItemSchema>;
