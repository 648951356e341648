const WORD = 1;
const DIGIT = 2;
const JOINER = 3;
const UPPER = 4;
const FOLDED = new Uint16Array(65536);
const CLASS = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) {
  const s = String.fromCharCode(c);
  FOLDED[c] = c < 128 ? s.toLowerCase().charCodeAt(0) : foldLetter(s);
  if (/\p{Nd}/u.test(s)) CLASS[c] = DIGIT;
  else if (/\p{Lu}/u.test(s)) CLASS[c] = UPPER;
  else if (/[\p{L}\p{M}\p{N}]/u.test(s) || (c >= 0xd800 && c <= 0xdfff)) CLASS[c] = WORD;
  else if ("'’‘`´ʼʻʿʾ-‐‑\u00ad".includes(s)) CLASS[c] = JOINER;
}

function foldLetter(s: string): number {
  const plain = s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length ? plain.charCodeAt(0) : 0;
}

/**
 * Words of a stretch of text, the first `count` of each array: 32-bit hash, length in letters, whether it begins with a capital, whether a digit stands in
 * it, whether nothing but one space stands before it.
 */
export interface ScannedWords {
  count: number;
  hash: Uint32Array;
  length: Uint32Array;
  capital: Uint8Array;
  digit: Uint8Array;
  spaced: Uint8Array;
}

/** Room for the words scanned last: one for all scans, since few are large and many are made. */
let scanned = roomFor(4096);

function roomFor(words: number): ScannedWords {
  return {
    count: 0,
    hash: new Uint32Array(words),
    length: new Uint32Array(words),
    capital: new Uint8Array(words),
    digit: new Uint8Array(words),
    spaced: new Uint8Array(words),
  };
}

/**
 * The words of text[start..end), in one pass; what it gives holds until the next call. Case, accents, punctuation, apostrophes and single hyphens count for nothing:
 * "cease-fire" and "Ceasefire" are one word.
 */
export function scanWords(text: string, start: number, end: number): ScannedWords {
  if ((end - start) / 2 + 1 > scanned.hash.length) scanned = roomFor(end - start);
  const out = scanned;
  let n = 0;
  let hash = 0x811c9dc5;
  let length = 0;
  let digit = 0;
  let capital = 0;
  let gap = 2;
  for (let i = start; i <= end; i++) {
    const c = i < end ? text.charCodeAt(i) : 32;
    const k = CLASS[c];
    if (k === WORD || k === UPPER || k === DIGIT) {
      const f = FOLDED[c];
      if (f) hash = Math.imul(hash ^ f, 0x01000193);
      if (length === 0) {
        if (k === UPPER) capital = 1;
        out.spaced[n] = gap === 1 && text.charCodeAt(i - 1) === 32 ? 1 : 0;
      }
      if (k === DIGIT) digit = 1;
      length++;
      continue;
    }
    if (k === JOINER && !digit && !(i + 1 < end && CLASS[text.charCodeAt(i + 1)] === JOINER)) continue;
    if (length > 0) {
      out.hash[n] = mixBits(hash);
      out.length[n] = length;
      out.capital[n] = capital;
      out.digit[n++] = digit;
      gap = 0;
    }
    gap++;
    hash = 0x811c9dc5;
    length = 0;
    digit = 0;
    capital = 0;
  }
  out.count = n;
  return out;
}

/** Spreads the bits of a hash evenly (32 bits, unsigned). */
export function mixBits(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
