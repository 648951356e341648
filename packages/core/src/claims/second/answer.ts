import { z } from 'zod';
import { ACTS, TARGET_KINDS } from '../../model/act.ts';

/** Words that must stand in the report. Nothing else of them is believed: numbers, days and places are read out of them by our own readers. */
const words = z.string().trim().min(1).max(400);

/**
 * What a second reader may answer of one occurrence: what kind it is, and where the report says so. It points at words; it gives no figures, no
 * dates and no coordinates of its own.
 */
export const pointedClaimSchema = z.object({
  kind: z.enum(['incident', 'denial']),
  /** The words that tell it, exactly as the report has them. */
  quote: z.string().trim().min(8).max(800),
  act: z.enum(ACTS),
  mood: z.enum(['actual', 'background', 'planned', 'hypothetical', 'general']).default('actual'),
  aggregate: z.boolean().default(false),
  speaker: z.array(words).max(6).default([]),
  by: z.array(words).max(6).default([]),
  byStatus: z.enum(['accused', 'claimed-by-actor', 'stated-as-fact', 'unknown']).default('unknown'),
  against: z
    .array(z.object({ words, kinds: z.array(z.enum(TARGET_KINDS)).max(4).default([]) }))
    .max(6)
    .default([]),
  weapons: z.array(words).max(6).default([]),
  place: words.nullable().default(null),
  day: words.nullable().default(null),
  killed: words.nullable().default(null),
  wounded: words.nullable().default(null),
});

/** One occurrence as a second reader points it out. */
export type PointedClaim = z.infer<typeof pointedClaimSchema>;

/** The shape of a whole answer; each claim is checked by itself, so that a bad one loses only itself. */
export const answerSchema = z.object({ claims: z.array(z.unknown()).max(200) });
