import { PairTable } from './pair-table.ts';
import type { Shingles } from './shingle-text.ts';

/** One shingle in so many is indexed: those whose hash falls into this class, the same ones in every text. */
const SAMPLE = 8;
/** Short texts are indexed wholly, so that none goes without a chance. */
const SHORT = 160;
/** A shingle standing in more texts than this pairs each text with a few others instead of with all. */
const CROWD = 24;
/** In more texts than this it may be a turn of phrase: it pairs each with the next only, which is enough to chain the carriers of one story. */
const COMMON = 60;

/**
 * Calls `pair` (lower index first) for texts that share at least two rare shingles, in time nearly linear in all their lengths.
 * A pair may be called more than once.
 */
export function pairCandidates(texts: Shingles[], pair: (a: number, b: number) => void): void {
  const postings = sortedPostings(texts);
  const seen = new PairTable(texts.length);
  const meet = (a: number, b: number): void => {
    const n = (seen.get(a, b) ?? 0) + 1;
    seen.set(a, b, n);
    if (n <= 2 && isCandidate(n, texts[a], texts[b])) pair(a, b);
  };
  for (let i = 0; i < postings.length; ) {
    const hash = Math.floor(postings[i] / SPREAD);
    let j = i + 1;
    while (j < postings.length && Math.floor(postings[j] / SPREAD) === hash) j++;
    if (j - i > 1) {
      const reach = reachOf(j - i);
      for (let x = i; x < j; x++) {
        const a = postings[x] % SPREAD;
        const last = Math.min(j, x + reach);
        for (let y = x + 1; y < last; y++) meet(a, postings[y] % SPREAD);
      }
    }
    i = j;
  }
}

/** Whether texts that meet so many times are worth comparing. */
export const isCandidate = (times: number, a: Shingles, b: Shingles): boolean =>
  times >= 2 || (times === 1 && Math.min(a.length, b.length) < FEW);
/** Of a text with fewer shingles than this, one is enough. */
const FEW = 24;

/** How far along the texts of one shingle each meets others. */
export const reachOf = (crowd: number): number => (crowd <= CROWD ? crowd : crowd <= COMMON ? 5 : 2);

const isIndexed = (shingle: number, text: Shingles): boolean => text.length < SHORT || shingle % SAMPLE === 0;

/** The shingles by which a text is looked up. */
export const indexesOf = (text: Shingles): Shingles => text.filter((shingle) => isIndexed(shingle, text));

/** Room for the number of a text beside a 32-bit hash in one double. */
const SPREAD = 2 ** 21;

function sortedPostings(texts: Shingles[]): Float64Array {
  let n = 0;
  const each = (visit: (hash: number, text: number) => void): void => {
    for (let t = 0; t < texts.length; t++) {
      const s = texts[t];
      for (let i = 0; i < s.length; i++) if (isIndexed(s[i], s)) visit(s[i], t);
    }
  };
  each(() => n++);
  const out = new Float64Array(n);
  n = 0;
  each((hash, text) => {
    out[n++] = hash * SPREAD + text;
  });
  return out.sort();
}
