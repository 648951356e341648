import type { Edit } from './text-map.ts';

/** Little words that names are run into ("onMonday", "inAleppo"). */
const BEFORE_NAME = new Set(
  'of in on at by to from and the with for near that where when after before as is was were has have had said'.split(' '),
);
/** Words of English that begin like two words run together and are one. */
const WHOLE = new Set('theft thefts thence thegn withal bathe lathe loathe clothe breathe blithe scythe tithe lithe'.split(' '));

const LOWER = 1;
const UPPER = 2;
const OTHER = 3;
/** What a character is: a small letter, a capital, or a sign that goes on in a name, an address or a word with an accent. */
const KIND = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) {
  if (c >= 97 && c <= 122) KIND[c] = LOWER;
  else if (c >= 65 && c <= 90) KIND[c] = UPPER;
  else if ((c >= 48 && c <= 57) || (c > 0xbf && c < 0x2000) || "'-./@_".includes(String.fromCharCode(c))) KIND[c] = OTHER;
}

/** Notes a space between words that a converter ran together: "round ofdiscussions", "onMonday", "the agencySANA". One pass over the characters. */
export function splitGluedWords(text: string, edits: Edit[]): void {
  const n = text.length;
  for (let i = 0; i < n; i++) {
    const start = i;
    while (i < n && KIND[text.charCodeAt(i)] === LOWER) i++;
    const length = i - start;
    const next = i < n ? KIND[text.charCodeAt(i)] : 0;
    let cut = 0;
    if (length > 1 && length <= 6 && next === UPPER && startsName(text, i) && BEFORE_NAME.has(text.slice(start, i))) cut = length;
    else if (length >= 5 && next === UPPER && endsInCapitals(text, i)) cut = length;
    else if (length >= 5 && next !== UPPER && next !== OTHER) cut = cutOf(text, start, i);
    if (cut > 0) edits.push({ start: start + cut, end: start + cut, put: ' ' });
    while (i < n && KIND[text.charCodeAt(i)] !== 0) i++;
  }
}

function startsName(text: string, at: number): boolean {
  return at + 2 < text.length && KIND[text.charCodeAt(at + 1)] === LOWER && KIND[text.charCodeAt(at + 2)] === LOWER;
}

/** "agency|SANA|": letters that stand for a name, up to the end of the word. */
function endsInCapitals(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && KIND[text.charCodeAt(i)] === UPPER) i++;
  // a stop ends the word where nothing goes on behind it
  const end = text[i] === '.' ? i + 1 : i;
  return i - at >= 3 && (end >= text.length || KIND[text.charCodeAt(end)] === 0);
}

/**
 * Where a word comes apart into a little word and another; 0 where it is one. English itself tells: no word goes on after "of" with anything
 * but f or t ("offer", "often"), after "the" with b, c, d …, so the letter after the little word decides and no dictionary is asked.
 */
function cutOf(text: string, start: number, end: number): number {
  const a = text.charCodeAt(start);
  const b = text.charCodeAt(start + 1);
  let cut = 0;
  if (a === 111) cut = b === 102 ? goesOnWith(text, start + 2, end, AFTER_OF, 2) : 0;
  else if (a === 116 && b === 104) {
    if (text.charCodeAt(start + 2) === 101) cut = goesOnWith(text, start + 3, end, AFTER_THE, 3);
    else if (text.startsWith('that', start)) cut = goesOnWith(text, start + 4, end, AFTER_THAT, 4);
  } else if (a === 119 && b === 105) {
    if (text.startsWith('with', start))
      cut = end - start === 7 && text.startsWith('the', start + 4) ? 4 : goesOnWith(text, start + 4, end, AFTER_WITH, 4);
  } else if (a === 102) cut = text.startsWith('from', start) ? goesOnWith(text, start + 4, end, AFTER_FROM, 4) : 0;
  else if (a === 97 && b === 110) cut = text.startsWith('and', start) ? goesOnWith(text, start + 3, end, AFTER_AND, 3) : 0;
  if (cut === 0 && end - start <= 6 && text.startsWith('the', end - 3) && BEFORE_THE.has(text.slice(start, end))) cut = end - start - 3;
  return cut > 0 && WHOLE.has(text.slice(start, end)) ? 0 : cut;
}

const AFTER_OF = 'abcdeghijklmnopqrsuvwxyz';
const AFTER_THE = 'bcdfghjklpqtuvwx';
const AFTER_THAT = 'bdefgijklmnopqrstuvw';
const AFTER_WITH = 'bcfgjklmnpqrtuvx';
const AFTER_FROM = 'bcdefhijklnopqrstuvw';
const AFTER_AND = 'bcdfghjklmnpqtvw';
/** "inthe", "bythe": no other words of English look so. */
const BEFORE_THE = new Set('inthe onthe tothe bythe atthe forthe'.split(' '));

function goesOnWith(text: string, at: number, end: number, letters: string, length: number): number {
  return end - at >= 3 && letters.includes(text[at]) ? length : 0;
}
