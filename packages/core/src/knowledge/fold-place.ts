/** Articles inside and before names, of Arabic, Hebrew-Arabic romanisations and English: they do not tell names apart. */
const ARTICLES = new Set('al el ad ar as at az an ash ath adh es ed er ez et esh ech eth edh'.split(' '));

/** Whether a folded word is an article of a romanised Arabic name ("al-", "ez-", "ash-"). */
export function isArticle(folded: string): boolean {
  return ARTICLES.has(folded);
}

const COMBINING = /[\p{M}'’‘`´ʼʻʿʾʾ]+/gu;

/** The words of a place's name, folded: lower case, no accents or apostrophes, split at anything that is no letter or digit. */
export function placeWords(name: string): string[] {
  const plain = name
    .replace(/\b(\p{L})\./gu, '$1')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae');
  return plain
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length > 0);
}

/** One word as names are compared: "tt" as "t" in words of five letters and more. Spellings that differ more meet in {@link skeleton}. */
export function foldForLookup(word: string): string {
  if (word.length < 5) return word;
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const c = word[i];
    if (i > 0 && c === word[i - 1] && !(c >= '0' && c <= '9')) continue;
    out += c;
  }
  return out;
}

// digraphs first, so that the spellings of one sound meet: "Shughour" and "Choughour", "Qusair" and "Kusayr"
const SOUNDS: [RegExp, string][] = [
  [/tch|sch|sh|ch/g, 'x'],
  [/zh|dj|j/g, 'J'],
  [/kh|q|ck|c/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/w(?=[aeiouy])/g, 'v'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz/g, 'z'],
];

/**
 * The bones of a name: consonants by sound, vowels left out but for the first. "Talbiseh" and "Telbisa", "Urum" and "Orem" have the same.
 * Empty when fewer than three sounds are left, which would join unlike names.
 */
export function skeleton(words: readonly string[]): string {
  let s = '';
  for (const w of words) if (!isArticle(w)) s += w;
  if (s.length < 5) return '';
  s = s.replace(/[ae]h$/, '');
  let out = /^[aeiouyw]/.test(s) ? 'a' : '';
  const initial = out.length;
  for (const [sound, to] of SOUNDS) s = s.replace(sound, to);
  for (let i = 0; i < s.length; i++) {
    const c = s[i];
    if ('aeiouyw'.includes(c) || (c === 'h' && i > 0) || c === s[i - 1]) continue;
    out += c === 'h' ? 'k' : c;
  }
  return out.length - initial >= 3 || (initial > 0 && out.length >= 3) ? out : '';
}

/** The form in which one token of a text or one word of a name is looked up. */
export function lookupForm(word: string): string {
  return foldForLookup(placeWords(word).join(''));
}

/** A number from 1 to 2^31-1 for a word in its look-up form. */
export function hashWord(form: string, seed = 0x11c9dc5): number {
  let h = seed;
  for (let i = 0; i < form.length; i++) {
    h = Math.imul(h ^ form.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
  }
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  h = (h ^ (h >>> 13)) & 0x7fffffff;
  return h === 0 ? 1 : h;
}

/** Seed of the second hash of a word, by which names that meet in the first are told apart. */
export const CHECK_SEED = 0x2f0b4a27;

/** Joins the hash of one more word to that of the words before it (0 before the first). */
export function joinHash(before: number, word: number): number {
  let h = Math.imul(before ^ (before >>> 15), 0x2c1b3c6d) ^ word;
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) | 0;
}
