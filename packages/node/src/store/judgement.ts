import { ACTS } from '@truceline/core/model/act.ts';
import { situationSchema } from '@truceline/core/situation/situation-schema.ts';
import { z } from 'zod';
import { sitrepSavedSchema } from './sitrep-version.ts';

const claimId = z.string().regex(/^clm_[0-9a-f]+$/) as unknown as z.ZodType<`clm_${string}`>;
const incidentId = z.string().regex(/^inc_[0-9a-f]+$/) as unknown as z.ZodType<`inc_${string}`>;
const reportId = z.string().regex(/^rep_[0-9a-f]+$/) as unknown as z.ZodType<`rep_${string}`>;
const judgementId = z.string().regex(/^jdg_[0-9a-z-]+$/);
const name = z.string().min(1).max(200);
const reason = z.string().max(10_000);
const words = z.string().min(1).max(20_000);
const basis = z.array(judgementId).max(100).optional();
const mentions = z.array(name).max(50);

/** What a judgement is about: the claims it holds on to (claims are stable), and the incident as it was called then (clusters move). */
const target = z.strictObject({ incident: incidentId, claims: z.array(claimId).min(1) });

/** A stretch of a report's text as taken (UTF-16 offsets, end exclusive) and exactly the words that stand there. */
const passage = {
  report: reportId,
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }),
  quote: z.string().min(1).max(10_000),
};

/** States of work on an incident. `completed` is sealed: it is corrected only once it was reopened, by giving it another status. */
export const STATUSES = ['to-do', 'in-progress', 'help-needed', 'ready-for-review', 'completed', 'cancelled'] as const;
/** How far people have verified that it happened; kept apart from whether voices differ on it. */
export const VERIFICATIONS = ['unverified', 'partly-verified', 'verified', 'refuted'] as const;
/** Reliability of a source by the Admiralty scale; F is "cannot be judged", not the worst. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** Credibility of what is told by the Admiralty scale; 6 is "cannot be judged", not the worst. */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;

const { incidents, claims } = situationSchema.shape;
const fields = incidents.element.shape;
/** What a person reads in a passage that the program missed. */
const reading = z.strictObject({
  act: z.enum(ACTS),
  where: fields.where,
  when: fields.when,
  speaker: claims.element.shape.speaker,
  by: claims.element.shape.by,
  byStatus: claims.element.shape.byStatus,
  against: fields.against,
  weapons: fields.weapons,
  killed: claims.element.shape.killed,
  wounded: claims.element.shape.wounded,
});

/** The value that a person gives for one field of a claim: as the field holds it, or what is wrong with it in a sentence. No value is none that can be held. */
export function readValue(what: string, value: unknown): { value: unknown; fault: null } | { fault: string } {
  if (value === undefined) return { fault: 'no value' };
  const shape = (reading.shape as Record<string, z.ZodType>)[what];
  if (!shape) return { fault: `what: "${what}" is no field that a value can be given for` };
  const checked = shape.safeParse(value);
  return checked.success ? { value: checked.data, fault: null } : { fault: `value: ${checked.error.issues[0].message}` };
}

/** Every act of a person, by its name. A judgement never changes what was read: it stands beside it. */
export const judgementSchema = z.discriminatedUnion('act', [
  /**
   * Corrects one field of an incident; the machine's value stays visible. `value` is any JSON that the field can hold. `basis` names the corrections
   * of the field that the person saw (none: the machine's value alone): one that they had not seen is not overtaken, and both stand side by side.
   * Without `basis` the latest counts.
   */
  z.strictObject({ act: z.literal('correction'), target, field: name, value: z.json(), basis, reason }),
  /** Rules on whether an incident breached a clause. `basis` as for corrections. */
  z.strictObject({
    act: z.literal('ruling'),
    target,
    agreement: z.string().min(1),
    clause: z.string().min(1),
    verdict: z.enum(['breach', 'no-breach', 'outside', 'undetermined']),
    basis,
    reason,
  }),
  /** These incidents are one. */
  z.strictObject({ act: z.literal('merge'), targets: z.array(target).min(2), reason }),
  /** These incidents are not one: never suggested as duplicates again, and kept apart where a newer reading puts them together. */
  z.strictObject({ act: z.literal('distinct'), targets: z.array(target).min(2), reason }),
  /** This incident is several: one group of claims for each. */
  z.strictObject({ act: z.literal('split'), target, groups: z.array(z.array(claimId).min(1)).min(2), reason }),
  /** This incident is a part of that one; linked, never merged. `linked` false: it is none, whatever was read. */
  z.strictObject({ act: z.literal('part-of'), target, whole: target, linked: z.boolean().optional(), reason }),
  z.strictObject({ act: z.literal('comment'), target, text: words, mentions }),
  /** Other words for a comment of one's own; the first ones stay in the journal. */
  z.strictObject({ act: z.literal('comment-edit'), comment: judgementId, text: words, mentions }),
  /** `to` null: nobody any more. */
  z.strictObject({ act: z.literal('assignment'), target, to: name.nullable() }),
  /** Whoever makes it follows the incident, or no longer does. */
  z.strictObject({ act: z.literal('follow'), target, follow: z.boolean() }),
  z.strictObject({ act: z.literal('tag'), target, add: z.array(name), remove: z.array(name) }),
  z.strictObject({ act: z.literal('status'), target, status: z.enum(STATUSES) }),
  z.strictObject({ act: z.literal('verification'), target, verification: z.enum(VERIFICATIONS), reason }),
  /** How credible what is told of an incident is. */
  z.strictObject({ act: z.literal('credibility'), target, grade: z.enum(CREDIBILITIES), reason }),
  /** How reliable a publisher, or a voice that reports rest on, is. */
  z.strictObject({
    act: z.literal('reliability'),
    of: z.enum(['publisher', 'origin']),
    source: name,
    grade: z.enum(RELIABILITIES),
    reason,
  }),
  /** A claim is read wrongly: in one field, or wholly (`what` is "whole"). It counts no more; with a `value` for the field, a claim of that person's counts in its place. */
  z.strictObject({ act: z.literal('misread'), claim: claimId, ...passage, what: name, value: z.json().optional(), note: reason }),
  /** A passage was missed; with a `reading` it counts as a claim of its own, read by a person. */
  z.strictObject({ act: z.literal('missed'), ...passage, reading: reading.optional(), note: reason }),
  /** A humanitarian notification: a site or movement made known to the parties, from and until UTC instants (`until` null: open). */
  z.strictObject({
    act: z.literal('notification'),
    site: z.string().min(1),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    from: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
    text: z.string(),
  }),
  /** An agreement's files as they are to count from now on, by their paths in its folder; `sha256` is that of their canonical JSON. */
  z.strictObject({
    act: z.literal('agreement-adopted'),
    agreement: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    files: z.record(
      z.string().regex(/^(?:agreement\.yaml|clauses\.yaml|parties\.yaml|text\.md|cases\/[a-z0-9][a-z0-9-]*\.yaml)$/),
      z.string().max(1_000_000),
    ),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    reason,
  }),
  /** A version of a situation report, as a person left it. */
  sitrepSavedSchema,
  /** What a second reader (a language model that a person had asked) answered about a report, as it came. Its answers cannot be had again: they are kept. */
  z.strictObject({
    act: z.literal('second-reading'),
    report: reportId,
    reader: name,
    endpoint: z.string().max(500),
    answers: z.array(z.json()).max(200),
    failed: z.string().max(1000).nullable(),
  }),
  /** A view that a person keeps under a name: the address of what it shows. */
  z.strictObject({ act: z.literal('view-saved'), name, address: z.string().min(1).max(8000) }),
  /** What a person has read of their inbox: the judgements and reports that it told of, by their names. `read` false: they are to be read again. */
  z.strictObject({ act: z.literal('inbox-read'), items: z.array(z.string().min(1).max(100)).min(1).max(1000), read: z.boolean() }),
  /** How far in the journal a person has seen it. */
  z.strictObject({ act: z.literal('seen'), revision: z.int().min(0) }),
  /** Takes an earlier judgement back: it is read as if it had not been made, and stays in the journal. */
  z.strictObject({ act: z.literal('withdrawal'), judgement: judgementId, reason }),
]);

/** An act of a person, as the journal keeps it. */
export type Judgement = z.infer<typeof judgementSchema>;
/** The name of an act. */
export type JudgementAct = Judgement['act'];
/** A judgement of one kind of act. */
export type JudgementOf<A extends JudgementAct> = Extract<Judgement, { act: A }>;
/** What a judgement is about. */
export type JudgementTarget = z.infer<typeof target>;
