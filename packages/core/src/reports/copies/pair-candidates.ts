import type { Shingles } from './shingle-text.ts';
import { layOutMeetings, walkMeetings } from './walk-meetings.ts';

/** One shingle in eight is indexed: those whose hash has none of these bits, the same ones in every text. */
const SAMPLE = 7;
/** Short texts are indexed wholly, so that none goes without a chance. */
const SHORT = 160;
/** A shingle standing in more texts than this pairs each text with a few others instead of with all. */
const CROWD = 24;
/** In more texts than this it may be a turn of phrase: it pairs each with the next only, which is enough to chain the carriers of one story. */
const COMMON = 60;

/**
 * Calls `pair` (lower index first, each pair once) for texts that share at least two rare shingles, in time nearly linear in all their lengths.
 */
export function pairCandidates(texts: Shingles[], pair: (a: number, b: number) => void): void {
  walkMeetings(
    layOutMeetings((visit) => tellIndexes(texts, visit), texts.length, reachOf),
    (a, b, times) => {
      if (isCandidate(times, texts[a], texts[b])) pair(a, b);
    },
  );
}

/** Whether texts that meet so many times are worth comparing. */
export const isCandidate = (times: number, a: Shingles, b: Shingles): boolean =>
  times >= 2 || (times === 1 && Math.min(a.length, b.length) < FEW);
/** Of a text with fewer shingles than this, one is enough. */
const FEW = 24;

/** How far along the texts of one shingle each meets others. */
export const reachOf = (crowd: number): number => (crowd <= CROWD ? crowd : crowd <= COMMON ? 5 : 2);

const isIndexed = (shingle: number, text: Shingles): boolean => text.length < SHORT || (shingle & SAMPLE) === 0;

/** The shingles by which a text is looked up. */
export const indexesOf = (text: Shingles): Shingles => text.filter((shingle) => isIndexed(shingle, text));

/** Tells the shingles by which texts are looked up. */
function tellIndexes(texts: readonly Shingles[], visit: (shingle: number, text: number) => void): void {
  for (let t = 0; t < texts.length; t++) {
    const s = texts[t];
    for (let i = 0; i < s.length; i++) if (isIndexed(s[i], s)) visit(s[i], t);
  }
}
