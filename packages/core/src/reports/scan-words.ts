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

/** What is told of each word: its hash (32 bits), its length in letters, whether it begins with a capital, whether a digit stands in it. */
type WordVisitor = (hash: number, length: number, capital: boolean, digit: boolean) => void;

/**
 * Visits the words of text[start..end), in one pass. Case, accents, punctuation, apostrophes and single hyphens count for nothing:
 * "cease-fire" and "Ceasefire" are one word.
 */
export function scanWords(text: string, start: number, end: number, visit: WordVisitor): void {
  let hash = 0x811c9dc5;
  let length = 0;
  let digit = false;
  let capital = false;
  const close = (): void => {
    if (length) visit(mixBits(hash), length, capital, digit);
    hash = 0x811c9dc5;
    length = 0;
    digit = false;
    capital = false;
  };
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const k = CLASS[c];
    if (k === WORD || k === UPPER || k === DIGIT) {
      const f = FOLDED[c];
      if (f) hash = Math.imul(hash ^ f, 0x01000193);
      if (length === 0 && k === UPPER) capital = true;
      if (k === DIGIT) digit = true;
      length++;
    } else if (k === JOINER) {
      if (digit || (i + 1 < end && CLASS[text.charCodeAt(i + 1)] === JOINER)) close();
    } else if (length) close();
  }
  close();
}

/** Spreads the bits of a hash evenly (32 bits, unsigned). */
export function mixBits(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
