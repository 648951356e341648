import { mixBits, scanWords } from '../scan-words.ts';

/** Words of a shingle: runs of five are rare enough to tell copies, short enough to survive an editor's cuts. */
const WIDTH = 5;

/** A text as the set of its word 5-grams: sorted, distinct 32-bit hashes. */
export type Shingles = Uint32Array;

/** Cuts a text into shingles, in memory with some room to spare. A text of fewer than five words has none. */
export function shingleText(text: string): Shingles {
  const { hash: words, count: n } = scanWords(text, 0, text.length);
  if (n < WIDTH) return new Uint32Array(0);
  const out = new Uint32Array(n - WIDTH + 1);
  for (let i = 0; i < out.length; i++) {
    let h = words[i];
    for (let k = 1; k < WIDTH; k++) h = (Math.imul(h, 0x9e3779b1) + words[i + k]) | 0;
    out[i] = mixBits(h);
  }
  return distinct(out.sort());
}

function distinct(sorted: Uint32Array): Uint32Array {
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i];
  return sorted.subarray(0, n);
}
