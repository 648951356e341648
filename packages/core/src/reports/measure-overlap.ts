import type { Shingles } from './shingle-text.ts';

/** How much wording two texts share, 0..1 each. */
export interface Overlap {
  /** Shared word 5-grams as part of all that the two have (Jaccard). */
  jaccard: number;
  /** As part of those of the shorter text. */
  contained: number;
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
