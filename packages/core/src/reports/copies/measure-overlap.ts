import type { Shingles } from './shingle-text.ts';

/** How much wording two texts share, 0..1 each. */
export interface Overlap {
  /** Shared word 5-grams as part of all that the two have (Jaccard). */
  jaccard: number;
  /** As part of those of the shorter text. */
  contained: number;
}

/** Marks of a set of shingles by some of their bits: what it has no mark for does not stand in it. */
export type Marks = Uint8Array;

/** Bits of a shingle by which it is marked: few sets leave most marks open. */
const MARKED = 0x1fff;

/** Bytes of marks. */
export const MARKS = (MARKED + 1) >> 3;

/** Puts in the marks of a set of shingles, where there are none yet. */
export function markShingles(s: Shingles, marks: Marks): Marks {
  for (let i = 0; i < s.length; i++) marks[(s[i] & MARKED) >> 3] |= 1 << (s[i] & 7);
  return marks;
}

/** How many shingles of a set may stand in a marked one, at most: quick to tell, so that few sets are compared in full. */
export function mostShared(marks: Marks, s: Shingles): number {
  let n = 0;
  for (let i = 0; i < s.length; i++) n += (marks[(s[i] & MARKED) >> 3] >> (s[i] & 7)) & 1;
  return n;
}

/** Compares two sets of shingles exactly, in time of their lengths. */
export function measureOverlap(a: Shingles, b: Shingles): Overlap {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const d = a[i] - b[j];
    if (d === 0) {
      shared++;
      i++;
      j++;
    } else if (d < 0) i++;
    else j++;
  }
  const least = Math.min(a.length, b.length);
  if (!shared) return { jaccard: 0, contained: 0 };
  return { jaccard: shared / (a.length + b.length - shared), contained: shared / least };
}
