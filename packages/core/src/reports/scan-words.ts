const JOINER = 1;
const WORD = 2;
const DIGIT = 3;
const UPPER = 4;
/** Of each character what it is and the letter it counts as, in one number. */
const LETTERS = new Int32Array(65536);
/** The bits of what it is, and where its letter begins. */
const KIND = 7;
const FOLDED = 3;
for (let c = 0; c < 65536; c++) {
  const s = String.fromCharCode(c);
  LETTERS[c] = ((c < 128 ? s.toLowerCase().charCodeAt(0) : foldLetter(s)) << FOLDED) | kindOf(s, c);
}

function kindOf(s: string, c: number): number {
  if (/\p{Nd}/u.test(s)) return DIGIT;
  if (/\p{Lu}/u.test(s)) return UPPER;
  if (/[\p{L}\p{M}\p{N}]/u.test(s) || (c >= 0xd800 && c <= 0xdfff)) return WORD;
  return "'’‘`´ʼʻʿʾ-‐‑\u00ad".includes(s) ? JOINER : 0;
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
  const { hash: hashes, length: lengths, capital: capitals, digit: digits, spaced } = scanned;
  let n = 0;
  let hash = SEED;
  let length = 0;
  let digit = 0;
  let capital = 0;
  let gap = 2;
  for (let i = start; i <= end; i++) {
    const letter = i < end ? LETTERS[text.charCodeAt(i)] : 0;
    const kind = letter & KIND;
    if (kind >= WORD) {
      const folded = letter >> FOLDED;
      if (folded) hash = Math.imul(hash ^ folded, 0x01000193);
      if (length === 0) {
        if (kind === UPPER) capital = 1;
        spaced[n] = gap === 1 && text.charCodeAt(i - 1) === 32 ? 1 : 0;
      }
      if (kind === DIGIT) digit = 1;
      length++;
      continue;
    }
    if (kind === JOINER && !digit && !(i + 1 < end && (LETTERS[text.charCodeAt(i + 1)] & KIND) === JOINER)) continue;
    if (length > 0) {
      hashes[n] = mixBits(hash);
      lengths[n] = length;
      capitals[n] = capital;
      digits[n++] = digit;
      gap = 0;
    }
    gap++;
    hash = SEED;
    length = 0;
    digit = 0;
    capital = 0;
  }
  scanned.count = n;
  return scanned;
}

/** What the hash of a word begins with, as a whole number of 32 bits. */
const SEED = 0x811c9dc5 | 0;

/** Spreads the bits of a hash evenly (32 bits, unsigned). */
export function mixBits(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
