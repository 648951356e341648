import { REASON_CODES } from '@truceline/core/incidents/compare/reason.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';
import { CREDIBILITIES, STATUSES, VERIFICATIONS } from '../../store/judgement.ts';
import { findingShape, incidentShape, reportShape, revisionSchema, tollRangeSchema } from './answer-schemas.ts';

/** How an incident is held against a clause, as lists show it. */
export const verdictSchema = z
  .object({
    finding: findingShape.id,
    agreement: z.string(),
    clause: z.string(),
    verdict: findingShape.verdict,
    standing: findingShape.standing,
  })
  .meta({ id: 'IncidentVerdict' });

/** An incident as lists, maps and tables show it. */
export const incidentRowSchema = z
  .object({
    id: incidentShape.id,
    short: z.string().describe('Short name for people, such as TL-7F3K2QD.'),
    title: z.string().describe('Act and what was hit, without place and day.'),
    act: incidentShape.act,
    when: incidentShape.when,
    where: incidentShape.where,
    areas: z.array(z.object({ id: z.string(), name: z.string() })).describe('What its place lies in, from its own up to the country.'),
    killed: tollRangeSchema.nullable(),
    wounded: tollRangeSchema.nullable(),
    by: z.array(z.object({ name: z.string(), id: z.string().nullable(), status: incidentShape.by.element.shape.status })),
    against: incidentShape.against,
    origins: z.int().min(0).describe('Independent voices.'),
    carriers: z.int().min(0).describe('Reports that carry it.'),
    sources: z.array(z.string()).describe('Names of the voices and of the outlets that carry it.'),
    verdicts: z.array(verdictSchema),
    contested: z.array(z.string()),
    status: z.enum(STATUSES),
    assignee: z.string().nullable(),
    tags: z.array(z.string()),
    followed: z.boolean().describe('By the person who asks.'),
    credibility: z.enum(CREDIBILITIES).nullable().describe('Admiralty scale: 6 is "cannot be judged"; null: nobody said.'),
    verification: z.enum(VERIFICATIONS),
    comments: z.int().min(0),
    background: z.boolean(),
    aggregate: z.boolean(),
    partOf: incidentShape.partOf,
    firstPublished: z.string().nullable().describe('Day on which the first report of it was published.'),
    lastPublished: z.string().nullable(),
    touched: z.boolean().describe('Whether a person has corrected, ruled, merged or split it.'),
    updated: revisionSchema.describe('Revision at which it last changed.'),
  })
  .meta({ id: 'IncidentRow' });

const claimInIncident = situationSchema.shape.claims.element
  .extend({
    origins: z.array(z.string()).describe('The voices it rests on, of the `origins` of its incident.'),
  })
  .meta({ id: 'IncidentClaim' });

/** A report as an incident names it. */
export const carrierSchema = z
  .object({
    id: reportShape.id,
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: reportShape.published,
    url: z.string().nullable(),
    file: z.string().nullable(),
  })
  .meta({ id: 'Carrier' });

/** One independent voice and everything that was said in it: claims, and the reports that carry one text folded together. */
export const voiceSchema = z
  .object({
    origin: z.string(),
    name: z.string(),
    claims: z.array(z.string()),
    stance: z.enum(['asserts', 'denies', 'both']),
    /** Reports of one text stand together: the first is the one to read, the others are its copies. */
    texts: z.array(z.object({ report: reportShape.id, copies: z.array(reportShape.id) })),
    says: z.object({
      act: z.array(incidentShape.act),
      where: z.array(z.string()),
      when: z.array(z.object({ start: z.string(), end: z.string() })),
      by: z.array(z.string()),
      killed: z.array(tollRangeSchema),
      wounded: z.array(tollRangeSchema),
    }),
  })
  .meta({ id: 'Voice' });

/** A finding with the words of its clause. */
export const findingPageSchema = situationSchema.shape.findings.element
  .extend({ agreementTitle: z.string(), clauseTitle: z.string(), clauseWords: z.string() })
  .meta({ id: 'IncidentFinding' });

const act = { id: z.string(), at: z.string(), by: z.string() };
const stand = z
  .enum(['standing', 'overtaken', 'competing'])
  .describe('competing: made beside another by somebody who had not seen it, and for a person to settle.');

/** What people have said and done about an incident; it stands beside what was read. */
export const recordSchema = z
  .object({
    status: z.enum(STATUSES),
    assignee: z.string().nullable(),
    tags: z.array(z.string()),
    followers: z.array(z.string()),
    title: z.string().nullable().describe('A name that a person gave it.'),
    verification: z.object({ ...act, state: z.enum(VERIFICATIONS), reason: z.string() }).nullable(),
    credibility: z.object({ ...act, grade: z.enum(CREDIBILITIES), reason: z.string() }).nullable(),
    comments: z.array(z.object({ ...act, text: z.string(), mentions: z.array(z.string()), editedAt: z.string().nullable() })),
    corrections: z.array(
      z.object({
        ...act,
        field: z.string(),
        machine: z.unknown(),
        before: z.unknown(),
        value: z.unknown(),
        reason: z.string(),
        state: stand,
      }),
    ),
    rulings: z.array(
      z.object({
        ...act,
        agreement: z.string(),
        clause: z.string(),
        machine: findingShape.verdict.nullable(),
        verdict: findingShape.verdict,
        reason: z.string(),
        state: stand,
      }),
    ),
    distinct: z
      .array(z.object({ ...act, incident: z.string(), reason: z.string() }))
      .describe('Incidents that it was found not to be one with.'),
    machine: z.array(z.object({ id: z.string(), title: z.string() })).describe('What the machine read before people merged or split it.'),
  })
  .meta({ id: 'IncidentRecord' });

/** Another incident, named in one line. */
export const incidentLinkSchema = z
  .object({ id: incidentShape.id, short: z.string(), title: z.string(), when: incidentShape.when, where: incidentShape.where })
  .meta({ id: 'IncidentLink' });

/** Everything about one incident. */
export const incidentPageSchema = z
  .object({
    row: incidentRowSchema,
    incident: situationSchema.shape.incidents.element,
    claims: z.array(claimInIncident),
    reports: z.array(carrierSchema),
    voices: z.array(voiceSchema),
    findings: z.array(findingPageSchema),
    record: recordSchema,
    wholes: z.array(incidentLinkSchema),
    parts: z.array(incidentLinkSchema),
    similar: z.array(incidentLinkSchema.extend({ score: z.number() })),
    was: z.string().nullable().describe('The name it was asked by, where that is one it had before.'),
    revision: revisionSchema,
  })
  .meta({ id: 'IncidentPage' });

/** One step in the history of an incident: a report that told of it, or an act of a person. */
export const historyLineSchema = z
  .object({
    seq: z.int().describe('Place in the journal.'),
    at: z.string().describe('UTC instant.'),
    by: z.string(),
    act: z.string(),
    id: z.string().describe('The judgement, or the report.'),
    reason: z.string().nullable(),
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    stands: z.boolean().describe('False for a correction or ruling beside another, or on a sealed incident.'),
    takenBackBy: z.string().nullable(),
    claims: z.array(z.string()),
  })
  .meta({ id: 'HistoryLine' });

/** Why two incidents may be one, or are not. */
const reasonSchema = z
  .object({
    code: z.enum(REASON_CODES),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('What it speaks of: acts by their codes, actors and places by their names, figures, days, per cent.'),
  })
  .meta({ id: 'AlikeReason' });

/** An incident that may be the same as another, and why. */
export const duplicateSchema = z
  .object({
    incident: incidentRowSchema,
    score: z.number().nullable().describe('How far it is surely one occurrence, 0 to 1; null where it is not suggested any more.'),
    reasons: z.array(reasonSchema).describe('What speaks for it, the heaviest first.'),
    against: z.array(reasonSchema).describe('What speaks against it.'),
    state: z.enum(['suggested', 'refused']),
    refused: z
      .object({ ...act, reason: z.string() })
      .nullable()
      .describe('Who found that they are two.'),
  })
  .meta({ id: 'Duplicate' });

/** Two incidents that may be the same, with what speaks for it and against it. */
export const alikePairSchema = z
  .object({
    incidents: z.array(incidentRowSchema).length(2),
    score: z.number().min(0).max(1),
    reasons: z.array(reasonSchema),
    against: z.array(reasonSchema),
  })
  .meta({ id: 'AlikePair' });

/** Two incidents that may be the same. */
export type AlikePair = z.infer<typeof alikePairSchema>;
/** An incident as lists show it. */
export type IncidentRow = z.infer<typeof incidentRowSchema>;
/** Everything about one incident. */
export type IncidentPage = z.infer<typeof incidentPageSchema>;
/** One independent voice of an incident. */
export type Voice = z.infer<typeof voiceSchema>;
/** What people have done about an incident. */
export type IncidentRecordAnswer = z.infer<typeof recordSchema>;
/** Another incident in one line. */
export type IncidentLink = z.infer<typeof incidentLinkSchema>;
/** An incident that may be the same. */
export type Duplicate = z.infer<typeof duplicateSchema>;
