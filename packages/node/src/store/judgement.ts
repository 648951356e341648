import { z } from 'zod';

const claimId = z.string().regex(/^clm_[0-9a-f]+$/) as unknown as z.ZodType<`clm_${string}`>;
const incidentId = z.string().regex(/^inc_[0-9a-f]+$/) as unknown as z.ZodType<`inc_${string}`>;

/** What a judgement is about: the claims it holds on to (claims are stable), and the incident as it was called then (clusters move). */
const target = z.strictObject({ incident: incidentId, claims: z.array(claimId).min(1) });
const reason = z.string();

/** Every act of a person, by its name. A judgement never changes what was read: it stands beside it. */
export const judgementSchema = z.discriminatedUnion('act', [
  /** Corrects one field of an incident; the machine's value stays visible. `value` is any JSON that the field can hold. */
  z.strictObject({ act: z.literal('correction'), target, field: z.string().min(1), value: z.json(), reason }),
  /** Rules on whether an incident breached a clause. */
  z.strictObject({
    act: z.literal('ruling'),
    target,
    agreement: z.string().min(1),
    clause: z.string().min(1),
    verdict: z.enum(['breach', 'no-breach', 'outside', 'undetermined']),
    reason,
  }),
  /** These incidents are one. */
  z.strictObject({ act: z.literal('merge'), targets: z.array(target).min(2), reason }),
  /** This incident is several: one group of claims for each. */
  z.strictObject({ act: z.literal('split'), target, groups: z.array(z.array(claimId).min(1)).min(2), reason }),
  /** This incident is a part of that one; linked, never merged. */
  z.strictObject({ act: z.literal('part-of'), target, whole: target, reason }),
  z.strictObject({ act: z.literal('comment'), target, text: z.string().min(1), mentions: z.array(z.string()) }),
  /** `to` null: nobody any more. */
  z.strictObject({ act: z.literal('assignment'), target, to: z.string().min(1).nullable() }),
  z.strictObject({ act: z.literal('tag'), target, add: z.array(z.string().min(1)), remove: z.array(z.string().min(1)) }),
  z.strictObject({
    act: z.literal('status'),
    target,
    status: z.enum(['to-do', 'in-progress', 'help-needed', 'ready-for-review', 'completed', 'cancelled']),
  }),
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
  /** Takes an earlier judgement back: it is read as if it had not been made, and stays in the journal. */
  z.strictObject({ act: z.literal('withdrawal'), judgement: z.string().regex(/^jdg_/), reason }),
]);

/** An act of a person, as the journal keeps it. */
export type Judgement = z.infer<typeof judgementSchema>;
/** What a judgement is about. */
export type JudgementTarget = z.infer<typeof target>;
