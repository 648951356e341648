/** Words of a shingle: runs of five are rare enough to tell copies, short enough to survive an editor's cuts. */
const WIDTH = 5;

/** A text as the set of its word 5-grams: sorted, distinct 32-bit hashes. */
export type Shingles = Uint32Array;

const WORD = 1;
const DIGIT = 2;
const JOINER = 3;
const FOLDED = new Uint16Array(65536);
const CLASS = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) {
  const s = String.fromCharCode(c);
  FOLDED[c] = c < 128 ? s.toLowerCase().charCodeAt(0) : foldLetter(s);
  if (/[\p{Nd}]/u.test(s)) CLASS[c] = DIGIT;
  else if (/[\p{L}\p{M}\p{N}]/u.test(s) || (c >= 0xd800 && c <= 0xdfff)) CLASS[c] = WORD;
  else if ("'’‘`´ʼʻʿʾ-‐‑­".includes(s)) CLASS[c] = JOINER;
}

function foldLetter(s: string): number {
  const plain = s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length ? plain.charCodeAt(0) : 0;
}

/**
 * Cuts a text into shingles, in one pass. Case, accents, punctuation, apostrophes and single hyphens count for nothing:
 * "cease-fire" and "Ceasefire" are one word. A text of fewer than five words has none.
 */
export function shingleText(text: string): Shingles {
  const words = new Uint32Array((text.length >> 1) + 1);
  let n = 0;
  let hash = 0;
  let letters = 0;
  let digit = 0;
  const close = (): void => {
    if (letters) words[n++] = mix(hash);
    hash = 0x811c9dc5;
    letters = 0;
    digit = 0;
  };
  close();
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const k = CLASS[c];
    if (k === WORD || k === DIGIT) {
      const f = FOLDED[c];
      if (f) hash = Math.imul(hash ^ f, 0x01000193);
      letters++;
      if (k === DIGIT) digit = 1;
    } else if (k === JOINER) {
      if (i + 1 < text.length && CLASS[text.charCodeAt(i + 1)] === JOINER) close();
      else if (digit) close();
    } else if (letters) close();
  }
  close();
  if (n < WIDTH) return new Uint32Array(0);
  const out = new Uint32Array(n - WIDTH + 1);
  for (let i = 0; i < out.length; i++) {
    let h = words[i];
    for (let k = 1; k < WIDTH; k++) h = (Math.imul(h, 0x9e3779b1) + words[i + k]) | 0;
    out[i] = mix(h);
  }
  return distinct(out.sort());
}

function mix(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function distinct(sorted: Uint32Array): Uint32Array {
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i];
  return sorted.slice(0, n);
}
