import { z } from 'zod';
import { ACTS, TARGET_KINDS } from '../model/act.ts';
import type { Situation } from '../model/situation.ts';

const reportId = z.templateLiteral(['rep_', z.string()]);
const claimId = z.templateLiteral(['clm_', z.string()]);
const incidentId = z.templateLiteral(['inc_', z.string()]);
const findingId = z.templateLiteral(['fnd_', z.string()]);
const citation = z.union([claimId, findingId, z.templateLiteral(['clause:', z.string()]), reportId]).meta({ id: 'Citation' });
const offset = z.int().min(0);
const number = z.number();
const text = z.string();
const how = z.enum(['stated', 'inferred', 'unsaid']);

const count = z
  .object({ min: number.nullable(), max: number.nullable(), approx: z.boolean() })
  .describe('A number as said; null is open on that side.')
  .meta({ id: 'Count' });

const when = z
  .object({
    start: text,
    end: text,
    grain: z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']),
    how,
    because: text.optional(),
    alternatives: z.array(z.object({ start: text, end: text })).optional(),
  })
  .describe('Half-open: local days of the theatre, or local wall clock with offset at hour and minute grain.')
  .meta({ id: 'When' });

const where = z
  .object({
    name: text,
    id: text.nullable(),
    lat: number.min(-90).max(90).nullable(),
    lon: number.min(-180).max(180).nullable(),
    radiusKm: number.min(0).nullable(),
    country: text.nullable(),
    how,
    because: text.optional(),
  })
  .describe('The area meant, as centre and radius in kilometres; never a point more exact than the words.')
  .meta({ id: 'Where' });

const english = text.optional().describe('The name in English by the gloss, where the report is in another language.');
const speaker = z.object({ name: text, id: text.nullable(), english }).meta({ id: 'Speaker' });
const target = z
  .object({
    name: text,
    id: text.nullable(),
    kinds: z.array(z.enum(TARGET_KINDS)),
    title: text.optional().describe('What is said before the name: office, rank or calling ("mayor"), how many things ("two").'),
  })
  .meta({ id: 'Target' });
const byStatus = z.enum(['accused', 'claimed-by-actor', 'stated-as-fact', 'denied-by-actor', 'unknown']);
const act = z.enum(ACTS);

const report = z
  .object({
    id: reportId,
    file: text.nullable(),
    recordId: text.nullable(),
    title: text.nullable(),
    publisher: text.nullable(),
    language: text.nullable(),
    url: text.nullable(),
    published: when.nullable(),
    carried: when.nullable(),
    credits: z.array(text),
    copies: z.array(z.object({ report: reportId, share: number.min(0).max(1) })),
    read: z.boolean().describe('False for a report in a language that is not read: it is unread, never silence.'),
  })
  .meta({ id: 'Report' });

const claim = z
  .object({
    id: claimId,
    report: reportId,
    kind: z.enum(['incident', 'truce', 'denial', 'condition', 'commitment', 'access', 'control', 'meeting', 'tally', 'observation']),
    span: z.object({ start: offset, end: offset }).describe('UTF-16 offsets into the text as taken, end exclusive.'),
    quote: text.describe('Exactly the characters of the span.'),
    mood: z.enum(['actual', 'background', 'planned', 'hypothetical', 'general']),
    stance: z.enum(['asserts', 'denies', 'relays']),
    speaker: z.array(speaker).describe('Who says so; empty is the narrator.'),
    act: act.nullable(),
    aggregate: z.boolean(),
    by: z.array(z.object({ name: text, id: text.nullable(), english, kind: z.enum(['organisation', 'people']).nullable() })),
    byStatus,
    against: z.array(target),
    weapons: z.array(text),
    where: where.nullable(),
    when: when.nullable(),
    count: count.nullable(),
    killed: count.nullable(),
    wounded: count.nullable(),
    displaced: count.nullable(),
    fact: z
      .enum([
        'in-force',
        'extended',
        'lapsed',
        'declared-over',
        'condition',
        'commitment',
        'meeting',
        'suspension-of-aid',
        'resumption-of-aid',
        'exclusion',
        'authority',
        'alias',
        'terms',
        'confidentiality',
        'rejection',
        'proposal',
        'gate-unmet',
        'stand-down',
        'no-violations',
        'no-consequence',
        'mixing',
      ])
      .nullable(),
    from: text.nullable(),
    until: text.nullable(),
    alternatives: z.object({ from: z.array(text).optional(), until: z.array(text).optional() }).optional(),
    who: z.array(speaker).optional(),
    what: text.optional(),
    hours: number.optional(),
    occurrence: text.optional(),
    anaphoric: z.boolean().optional(),
    mistake: z.boolean().optional(),
    selfDefence: z.enum(['claimed', 'proportionate', 'disproportionate']).optional(),
    inPart: z.literal(true).optional().describe('Of control: of parts of the place, not of all of it.'),
    parts: z.array(z.object({ name: text, count: number })).optional(),
    sum: number.optional().describe('What the parts of a tally come to, where that is not the total which was published.'),
    confirmed: count.optional(),
    observed: z
      .object({
        what: text,
        how: text.nullable(),
        assessed: text.nullable(),
        weapon: text.nullable(),
        from: text.nullable(),
        rangeKm: z.object({ min: number, max: number }).nullable(),
        direction: text.nullable(),
      })
      .optional(),
    rule: text,
    reader: text.optional().describe('The second reader that pointed it out; without it our own reading did.'),
  })
  .meta({ id: 'Claim' });

const toll = z
  .object({
    min: number.nullable(),
    max: number.nullable(),
    stated: z.array(z.object({ min: number.nullable(), max: number.nullable(), claims: z.array(claimId), approx: z.boolean().optional() })),
    approx: z.boolean().optional(),
  })
  .meta({ id: 'Toll' });

const incident = z
  .object({
    id: incidentId,
    act,
    claims: z.array(claimId),
    where: where.nullable(),
    when: when.nullable(),
    by: z.array(z.object({ name: text, id: text.nullable(), english, status: byStatus, claims: z.array(claimId) })),
    against: z.array(target),
    weapons: z.array(text),
    killed: toll.nullable(),
    wounded: toll.nullable(),
    origins: z.array(text).describe('Independent voices; twenty copies of one wire story are one.'),
    carriers: z.array(reportId),
    contested: z.array(text),
    background: z.boolean(),
    aggregate: z.boolean(),
    partOf: z.array(incidentId),
    because: z.array(text),
  })
  .meta({ id: 'Incident' });

const finding = z
  .object({
    id: findingId,
    incident: incidentId,
    agreement: text,
    clause: text,
    verdict: z.enum(['breach', 'no-breach', 'outside', 'undetermined']),
    standing: z.enum(['alleged', 'corroborated', 'contested', 'admitted']),
    steps: z.array(
      z.object({
        asked: text,
        answer: text,
        cites: z.array(citation),
        inferred: z.boolean().optional(),
        key: text.optional(),
        decides: z.boolean().optional(),
      }),
    ),
    wouldSettle: text.nullable(),
  })
  .meta({ id: 'Finding' });

const ends = z.object({ start: z.array(text).optional(), end: z.array(text).optional() });
const truce = z
  .object({
    agreement: text,
    title: text,
    area: text,
    state: z.enum(['not-yet', 'in-force', 'lapsed', 'ended', 'contested', 'unknown']),
    because: text,
    since: text.nullable(),
    until: text.nullable(),
    windows: z.array(
      z.object({
        start: text.nullable(),
        end: text.nullable(),
        because: z.array(citation),
        local: z.object({ start: text.nullable(), end: text.nullable(), zone: text }).optional(),
        alternatives: ends.optional(),
        note: text.optional(),
      }),
    ),
    gaps: z.array(z.object({ kind: z.enum(['hole', 'overlap']), start: text, end: text, minutes: number, because: z.array(citation) })),
    declarations: z.array(
      z.object({
        what: z.enum(['ended', 'extended', 'lapsed', 'in-force']),
        by: text,
        hasStanding: z.boolean(),
        on: text.nullable(),
        cites: z.array(citation),
        because: text,
      }),
    ),
    calm: z
      .object({
        needed: number,
        reached: number,
        days: z.array(
          z.object({ on: text, state: z.enum(['calm', 'no-report', 'broken']), cites: z.array(citation), note: text.optional() }),
        ),
      })
      .nullable(),
    gates: z.array(z.object({ id: text, title: text, open: z.boolean(), missing: z.array(text), because: text, cites: z.array(citation) })),
    access: z.object({
      state: z.enum(['open', 'suspended', 'obstructed', 'unknown']),
      since: text.nullable(),
      cites: z.array(citation),
      note: text.nullable(),
    }),
    notes: z.array(z.object({ text, cites: z.array(citation) })),
  })
  .meta({ id: 'Truce' });

const secondReading = z
  .object({
    report: reportId,
    reader: text,
    agreed: z.int().min(0),
    differ: z.array(
      z.object({
        claim: claimId,
        field: z.enum(['act', 'mood', 'where', 'when', 'killed', 'wounded', 'by']),
        value: z.union([claim.shape.act, claim.shape.mood, claim.shape.where, claim.shape.when, claim.shape.killed, claim.shape.by]),
      }),
    ),
    onlyFirst: z.array(claimId),
    onlySecond: z.array(claimId),
    refused: z.array(z.object({ at: z.int(), field: text, reason: text })),
    failed: text.nullable(),
  })
  .meta({ id: 'SecondReading' });

/** The shape of `situation.json`, format `truceline-situation/1`. The JSON Schema that is published is generated from it. */
export const situationSchema = z
  .object({
    format: z.literal('truceline-situation/1'),
    asOf: z.iso.datetime().describe('UTC instant.'),
    madeBy: z.object({ program: text, knowledge: text }),
    reports: z.array(report),
    refused: z.array(z.object({ file: text, code: text, reason: text })),
    claims: z.array(claim),
    incidents: z.array(incident),
    findings: z.array(finding),
    truce: z.array(truce),
    commitments: z.array(
      z.object({
        id: claimId,
        who: z.array(text),
        what: text,
        status: z.enum(['open', 'kept', 'broken']),
        cites: z.array(citation).optional(),
      }),
    ),
    talks: z.array(z.object({ what: text, where: text.nullable(), when: when.nullable(), who: z.array(text), cites: z.array(citation) })),
    secondReadings: z.array(secondReading).optional().describe('What a second reader made of the reports, where one was asked.'),
  })
  .describe('Everything the reports say of a truce, as of an instant.') satisfies z.ZodType<Situation>;
