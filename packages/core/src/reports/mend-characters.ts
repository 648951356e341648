import type { Edit } from './text-map.ts';

// What a character asks for, looked up once per character.
const DROP = 1; // zero width, bidi controls, soft hyphen
const BLANK = 2; // a space of another kind
const LIGATURE = 3;
const DOLLAR = 4;
const BACKSLASH = 5;
const AMPERSAND = 6;
const MOJIBAKE = 7;
const LOST = 8; // U+FFFD: the character that was here could not be decoded
const WIDE = 9;
const HYPHEN = 10;
const ASK = new Uint8Array(65536);
for (const [from, to] of [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0x0001, 0x0008],
  [0x000e, 0x001f],
]) {
  for (let c = from; c <= to; c++) ASK[c] = DROP;
}
for (const c of [0x0000, 0x0009, 0x000b, 0x00a0, 0x1680, 0x202f, 0x205f, 0x3000]) ASK[c] = BLANK;
for (let c = 0x2000; c <= 0x200a; c++) ASK[c] = BLANK;
for (let c = 0xfb00; c <= 0xfb06; c++) ASK[c] = LIGATURE;
for (let c = 0xff01; c <= 0xff5e; c++) ASK[c] = WIDE;
ASK[0x24] = DOLLAR;
ASK[0x5c] = BACKSLASH;
ASK[0x26] = AMPERSAND;
ASK[0xe2] = MOJIBAKE;
ASK[0xc2] = MOJIBAKE;
ASK[0xc3] = MOJIBAKE;
ASK[0xfffd] = LOST;
ASK[0x2d] = HYPHEN;

const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|nbsp|lt|gt|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|shy));/iy;
const NAMED: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
};
/** UTF-8 punctuation that was read as Windows-1252: the third of the three characters, by what it should have been. */
const MISREAD: Record<string, string> = {
  '™': '’',
  '˜': '‘',
  œ: '“',
  '\u009d': '”',
  '': '”',
  '“': '–',
  '”': '—',
  '¦': '…',
  '\u0093': '–',
  '\u0094': '—',
  '\u0099': '’',
  '\u0098': '‘',
  '\u009c': '“',
  '¢': '•',
};

/** Notes the edits that mend single characters: controls, spaces, ligatures, escapes, entities left over, letters read in the wrong encoding. */
export function mendCharacters(text: string, edits: Edit[]): void {
  const n = text.length;
  for (let i = 0; i < n; i++) {
    const ask = ASK[text.charCodeAt(i)];
    if (ask === 0) continue;
    const edit = mend(text, i, ask);
    if (edit === null) continue;
    edits.push(edit);
    i = edit.end - 1;
  }
}

function mend(text: string, i: number, ask: number): Edit | null {
  if (ask === DROP) return { start: i, end: i + 1, put: '' };
  if (ask === BLANK) return { start: i, end: i + 1, put: ' ' };
  if (ask === LIGATURE || ask === WIDE) return { start: i, end: i + 1, put: text[i].normalize('NFKC') };
  if (ask === DOLLAR || ask === BACKSLASH) return mendEscape(text, i);
  if (ask === AMPERSAND) return mendEntity(text, i);
  if (ask === MOJIBAKE) return mendMisread(text, i);
  if (ask === HYPHEN) return isTypedDash(text, i) ? { start: i, end: i + 2, put: '—' } : null;
  const inWord = isLetter(text, i - 1) && isLetter(text, i + 1);
  return { start: i, end: i + 1, put: inWord ? '’' : ' ' };
}

/** "the group -- a charity -- said", "the group--a charity--said": two hyphens typed for a dash inside a line. */
const isTypedDash = (text: string, i: number): boolean =>
  text[i + 1] === '-' && text[i + 2] !== '-' && i > 0 && !'-\n'.includes(text[i - 1]) && i + 2 < text.length && text[i + 2] !== '\n';

/** `$\$` and its like stand where a converter lost a dash; a backslash before a sign escapes it. */
function mendEscape(text: string, i: number): Edit | null {
  let end = i;
  while (end < text.length && end - i < 8 && (text[end] === '$' || text[end] === '\\')) end++;
  const run = text.slice(i, end);
  const alone = (i === 0 || text.charCodeAt(i - 1) <= 32) && (end === text.length || text.charCodeAt(end) <= 32);
  if (alone && run.includes('\\') && run.length > 1) return { start: i, end, put: '—' };
  if (text[i] === '\\' && i + 1 < text.length && '$%&_#*-.[](){}!+"\''.includes(text[i + 1])) return { start: i, end: i + 1, put: '' };
  return null;
}

function mendEntity(text: string, i: number): Edit | null {
  ENTITY.lastIndex = i;
  const found = ENTITY.exec(text);
  if (!found) return null;
  const code = found[1] ? Number(found[1]) : found[2] ? Number.parseInt(found[2], 16) : -1;
  const put = found[3]
    ? NAMED[found[3].toLowerCase()]
    : code > 31 && code < 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  return { start: i, end: i + found[0].length, put: put === '\u00a0' ? ' ' : put };
}

function mendMisread(text: string, i: number): Edit | null {
  const sign = text[i];
  const next = text.charCodeAt(i + 1);
  if (sign === 'â') {
    if (next !== 0x20ac && next !== 0x80) return null;
    const put = MISREAD[text[i + 2] ?? ''];
    return put === undefined ? null : { start: i, end: Math.min(text.length, i + 3), put };
  }
  if (sign === 'Â') {
    // "Â " for a no-break space; "Â£" and the like lose only the Â
    if (next === 0xa0 || (next === 0x20 && isLetter(text, i - 1))) return { start: i, end: i + 2, put: ' ' };
    if (next >= 0xa1 && next <= 0xbf) return { start: i, end: i + 1, put: '' };
    return isLetter(text, i + 1) ? null : { start: i, end: i + 1, put: '' };
  }
  if (next >= 0x80 && next <= 0xbf) return { start: i, end: i + 2, put: String.fromCharCode(next + 0x40) };
  return null;
}

function isLetter(text: string, i: number): boolean {
  return i >= 0 && i < text.length && /\p{L}/u.test(text[i]);
}
