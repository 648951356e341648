import { CAPITALISED, LOWER, NUMBER, SPACE, type Tokens, WORD } from '../tokens.ts';

const SMALL = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i) => [w, i] as const),
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((w, i) => {
  SMALL.set(w, (i + 2) * 10);
});
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
]);

/** The value of a small number word ("seven", "forty"), or undefined. */
export function smallNumber(word: string): number | undefined {
  return SMALL.get(word);
}

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((w, i) => [w, i + 1] as const),
);

/** The rank a word gives ("fourth" is 4), or undefined. */
export function ordinalNumber(word: string): number | undefined {
  return ORDINALS.get(word);
}

/** The value of a multiplying word ("hundred", "dozen", "million"), or undefined. */
export function scaleNumber(word: string): number | undefined {
  return SCALES.get(word);
}

/** What {@link readNumber} found: `value` and the token after it. */
export interface NumberRead {
  value: number;
  last: number;
  /** Written in digits, without any word. */
  digits: boolean;
}

/** The value of a token of digits: "1,500" is 1500, "2.5" is 2.5, continental "1.500" is 1500. NaN for clocks, dates and other shapes. */
function digitValue(raw: string): number {
  let commas = 0;
  let dots = 0;
  for (let k = 0; k < raw.length; k++) {
    const c = raw.charCodeAt(k);
    if (c === 44) commas++;
    else if (c === 46) dots++;
    else if (c < 48 || c > 57) return Number.NaN;
  }
  if (dots > 0 && commas > 0) return Number.NaN;
  const sign = dots ? '.' : ',';
  if (!dots && !commas) return Number(raw);
  const parts = raw.split(sign);
  let thousands = parts[0].length <= 3 && parts[0] !== '0';
  for (let k = 1; k < parts.length && thousands; k++) thousands = parts[k].length === 3;
  if (thousands) return Number(parts.join(''));
  return dots === 1 ? Number(raw) : Number.NaN;
}

/**
 * Reads a number at token `i`, in digits or words: "21", "1,500", "twenty-one", "one hundred and five", "2.5 million", "half a million", "two dozen".
 * "a" and "an" count only before a multiplying word ("a hundred", "a dozen"). Null when none stands there.
 */
export function readNumber(tokens: Tokens, i: number): NumberRead | null {
  let at = i;
  let value: number;
  let digits = false;
  if (tokens.kind[at] === NUMBER && at < tokens.count) {
    value = digitValue(tokens.raw(at));
    if (Number.isNaN(value)) return null;
    at++;
    digits = true;
    // "300 000 people", "1 200 houses"
    while (isGroup(tokens, at, i)) value = value * 1000 + Number(tokens.raw(at++));
  } else if (at < tokens.count && tokens.kind[at] === WORD) {
    const word = tokens.lower(at);
    const small = SMALL.get(word);
    if (small !== undefined) {
      value = small;
      at++;
      if (small >= 20) {
        const hyphen = tokens.lower(at) === '-' && tokens.space[at] === 0;
        const one = SMALL.get(tokens.lower(hyphen ? at + 1 : at));
        if (one !== undefined && one > 0 && one < 10) {
          value += one;
          at += hyphen ? 2 : 1;
        }
      }
    } else if ((word === 'a' || word === 'an') && SCALES.has(tokens.lower(at + 1))) {
      value = 1;
      at++;
    } else if (word === 'half' && (tokens.lower(at + 1) === 'a' || tokens.lower(at + 1) === 'of') && SCALES.has(tokens.lower(at + 2))) {
      return { value: SCALES.get(tokens.lower(at + 2))! / 2, last: at + 3, digits: false };
    } else if (word === 'quarter' && tokens.lower(at + 1) === 'of' && tokens.lower(at + 2) === 'a' && SCALES.has(tokens.lower(at + 3))) {
      return { value: SCALES.get(tokens.lower(at + 3))! / 4, last: at + 4, digits: false };
    } else return null;
  } else return null;
  let total = 0;
  for (let steps = 0; steps < 6; steps++) {
    const word = tokens.lower(at);
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      digits = false;
      if (scale === 100) {
        value *= 100;
        at++;
        const and = tokens.lower(at) === 'and' ? at + 1 : at;
        const more = underHundred(tokens, and);
        if (more) {
          value += more.value;
          at = more.last;
        }
      } else {
        total += value * scale;
        value = 0;
        at++;
        const next = tokens.lower(at) === 'and' ? at + 1 : at;
        const small = scale === 12 ? undefined : SMALL.get(tokens.lower(next));
        if (small === undefined) break;
        const more = underHundred(tokens, next);
        if (!more) break;
        value = more.value;
        at = more.last;
      }
    } else break;
  }
  return { value: total + value, last: at, digits };
}

/** Whether three digits at a token go on with the figure from token `from`, a space between: "12 |500| people". A month or a name before it, or no word behind, tells of two figures. */
function isGroup(tokens: Tokens, at: number, from: number): boolean {
  if (tokens.kind[at] !== NUMBER || !/^\d{3}$/.test(tokens.raw(at)) || !/^[1-9]\d{0,2}$/.test(tokens.raw(from))) return false;
  const named =
    tokens.caps[from - 1] === CAPITALISED && !/^(about|some|nearly|over|around|almost|only|than|least)$/.test(tokens.lower(from - 1));
  if (tokens.space[at] !== SPACE || (from > 0 && named)) return false;
  const next = tokens.kind[at + 1] === NUMBER ? at + 2 : at + 1;
  return next < tokens.count && tokens.kind[next] === WORD && tokens.caps[next] === LOWER && tokens.space[next] === SPACE;
}

function underHundred(tokens: Tokens, i: number): { value: number; last: number } | null {
  const small = SMALL.get(tokens.lower(i));
  if (small === undefined) return null;
  if (small < 20) return { value: small, last: i + 1 };
  const hyphen = tokens.lower(i + 1) === '-' && tokens.space[i + 1] === 0;
  const at = hyphen ? i + 2 : i + 1;
  const one = SMALL.get(tokens.lower(at));
  return one !== undefined && one > 0 && one < 10 ? { value: small + one, last: at + 1 } : { value: small, last: i + 1 };
}

/** Reads the number that ends right before token `end`, or null. `first` is where it starts. "a" and "an" are 1. */
export function readNumberBefore(tokens: Tokens, end: number, floor: number): { value: number; first: number } | null {
  let first = end;
  // no number is longer in words
  floor = Math.max(floor, end - 16);
  while (first > floor) {
    const k = first - 1;
    const word = tokens.lower(k);
    if (tokens.kind[k] === NUMBER || SMALL.has(word) || SCALES.has(word)) first = k;
    else if (
      word === '-' &&
      first < end &&
      tokens.space[k] === 0 &&
      k > floor &&
      SMALL.has(tokens.lower(k - 1)) &&
      SMALL.has(tokens.lower(first))
    )
      first = k - 1;
    else if (word === 'and' && first < end && k > floor && SCALES.has(tokens.lower(k - 1)) && SMALL.has(tokens.lower(first))) first = k - 1;
    else break;
  }
  if (first === end) {
    const word = tokens.lower(end - 1);
    if (end - 1 >= floor && (word === 'a' || word === 'an')) return { value: 1, first: end - 1 };
    return null;
  }
  if (first > floor && (tokens.lower(first - 1) === 'a' || tokens.lower(first - 1) === 'an') && SCALES.has(tokens.lower(first))) first--;
  for (let k = first; k < end; k++) {
    const read = readNumber(tokens, k);
    if (read && read.last === end) return { value: read.value, first: k };
  }
  return null;
}
