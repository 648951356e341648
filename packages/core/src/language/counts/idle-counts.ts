import { CAPITALISED, GLUED, NEWLINE, NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import { isOnePerson, looksPlural, MEASURE, markCountNoun, PERSON, RANKED } from './count-nouns.ts';

const MONEY = new Set(['$', '€', '£', '#', '№', '§']);
const MONTH_NAMES = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const YEAR_LEADS = new Set('in since of until from during by after before the to early late mid'.split(' '));

/** Whether a number names or measures and counts nothing: a year, clock, date, age, calibre, rank, resolution, price, share or distance. */
export function isIdleNumber(tokens: Tokens, nouns: WordTable, first: number, last: number, digits: boolean): boolean {
  const before = first > 0 ? tokens.lower(first - 1) : '';
  const after = tokens.lower(last);
  const glued = tokens.space[last] === GLUED && last < tokens.count;
  const afterMark = last < tokens.count ? nouns.of(tokens.word[last]) : 0;
  if (MONEY.has(before)) return true;
  if (after === '%' || after === '°' || (after === 'per' && tokens.lower(last + 1) === 'cent')) return true;
  // five-day, 13-year-old, 40-kilometre, 120-mm
  if (after === '-' && glued && nouns.of(tokens.word[last + 1] ?? 0) === MEASURE) return true;
  if (afterMark === MEASURE && !(glued === false && after === 'm')) return true;
  // "three straight days": a length
  if (afterMark === 0 && nouns.of(tokens.word[last + 1] ?? 0) === MEASURE && tokens.kind[last] === WORD && LENGTH_WORDS.has(after))
    return true;
  if (isHour(tokens, last, before)) return true;
  // one-on-one, two-thirds
  if (after === '-' && glued && (tokens.lower(last + 1) === 'on' || tokens.lower(last + 1) === 'thirds')) return true;
  if (isAge(tokens, before, first, last)) return true;
  // "Update-Fourteen killed"
  if (before === '-' && /^updated?$/.test(tokens.lower(first - 2))) return false;
  if (!digits) return before === '-' && tokens.space[first] === GLUED && tokens.kind[first - 2] === WORD;
  const raw = tokens.raw(first);
  if (tokens.space[first] === GLUED && first > 0) {
    // T-72, G20, Su-24; a bracket or a quotation mark opens a count
    if (tokens.kind[first - 1] === WORD || tokens.kind[first - 1] === POSSESSIVE) return true;
    if (before === '-' && first > 1 && tokens.space[first - 1] === GLUED && tokens.kind[first - 2] === WORD) return true;
    if (before === '/' || before === ':' || before === '+') return true;
  }
  if (glued && tokens.kind[last] === WORD) return true;
  if (glued && (after === '/' || after === ':')) return true;
  if (isChained(tokens, first, last)) return true;
  const dotted = before === '.' ? first - 2 : first - 1;
  const noun = last < tokens.count && tokens.kind[last] === WORD && (afterMark === PERSON || looksPlural(after));
  // "on 23 September 28 bodies": the month has its day already
  if (MONTH_NAMES.has(tokens.lower(dotted)) && tokens.caps[dotted] !== 0) return !(noun && tokens.kind[dotted - 1] === NUMBER);
  if (MONTH_NAMES.has(after) && tokens.caps[last] !== 0) return true;
  if (before === '-' && MONTH_NAMES.has(tokens.lower(first - 3))) return true;
  if (
    (after === '-' || after === 'and' || after === 'to') &&
    tokens.kind[last + 1] === NUMBER &&
    MONTH_NAMES.has(tokens.lower(last + 2)) &&
    tokens.caps[last + 2] !== 0
  )
    return true;
  if (first > 0 && !noun && nouns.of(tokens.word[first - 1]) === RANKED && tokens.caps[first - 1] >= CAPITALISED) return true;
  // "hospital No. 3"
  if (
    before === '.' &&
    tokens.lower(first - 2) === 'no' &&
    tokens.space[first - 1] === GLUED &&
    (tokens.caps[first - 2] >= CAPITALISED || tokens.kind[last] !== WORD)
  )
    return true;
  if (before === 'resolution' || before === 'aged' || before === 'age' || before === 'number') return true;
  if (/^\d{4}$/.test(raw) && raw >= '1900' && raw <= '2100') {
    // "4 April 2016", "April 4 2016", "April 4, 2016"
    for (let k = first - 1; k >= Math.max(0, first - 4); k--) if (MONTH_NAMES.has(tokens.lower(k)) && tokens.caps[k] !== 0) return true;
    const people = afterMark === PERSON || (tokens.kind[last] === WORD && looksPlural(after) && tokens.caps[last] === 0);
    return YEAR_LEADS.has(before) || !people;
  }
  if (isAgeBehind(tokens, first, last)) return true;
  // "1." and "2)" open a line
  if (tokens.space[first] >= NEWLINE && (after === '.' || after === ')') && tokens.kind[last] === PUNCT) return true;
  return raw.length > 1 && raw.charCodeAt(0) === 48 && !raw.includes('.');
}

/** "6 p.m.", "at seven in the morning". */
function isHour(tokens: Tokens, last: number, before: string): boolean {
  const after = tokens.lower(last);
  if ((after === 'p' || after === 'a') && tokens.lower(last + 1) === '.' && tokens.lower(last + 2) === 'm') return true;
  if (after === 'in' && tokens.lower(last + 1) === 'the' && (before === 'at' || before === 'around' || before === 'about')) {
    const part = tokens.lower(last + 2);
    return part === 'morning' || part === 'afternoon' || part === 'evening';
  }
  return false;
}

const SPELT =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)$/;

/** "aged 9", "ages 5 and 7", "aged eight and ten", "a shepherd of 35", "two boys, 11 and 13,". */
function isAge(tokens: Tokens, before: string, first: number, last: number): boolean {
  if (before === 'aged' || before === 'ages' || before === 'age') return true;
  if (before === 'of') return isOneOfYears(tokens, first, last);
  if (/^[,(]$|^and$/.test(before) && isOfAges(tokens, first, last)) return true;
  return (
    (before === 'and' || before === 'to') &&
    (tokens.kind[first - 2] === NUMBER || SPELT.test(tokens.lower(first - 2))) &&
    (tokens.lower(first - 3) === 'aged' || tokens.lower(first - 3) === 'ages')
  );
}

/** Persons by their nouns who are several: "a family |of five|". */
const GROUPS = /^(family|household|crew|police|staff|couple|personnel|leader|commander|chief|captain|head|owner)$/;

/** "a shepherd |of 35|", "a girl |of six| and her mother": an age where no noun follows that is counted. */
function isOneOfYears(tokens: Tokens, first: number, last: number): boolean {
  const person = tokens.lower(first - 2);
  if (!isOnePerson(person) || GROUPS.test(person) || tokens.caps[first - 2] >= CAPITALISED) return false;
  return tokens.kind[last] !== WORD || /^(and|was|were|who|from|in|at|had|died|is|with)$/.test(tokens.lower(last));
}

/** Ages of several in a row, at most. */
const ROW = 5;

/** "two boys|, 11 and 13,| died", "his sons |(4, 6 and 9)|": ages, one behind the other, of those named in front of them. */
function isOfAges(tokens: Tokens, first: number, last: number): boolean {
  const figure = (i: number): boolean => tokens.kind[i] === NUMBER || SPELT.test(tokens.lower(i));
  const link = (i: number): boolean => /^(,|and)$/.test(tokens.lower(i));
  let start = first;
  for (let k = 0; k < ROW && link(start - 1) && figure(start - 2); k++) start -= 2;
  let end = last;
  for (let k = 0; k < ROW && link(end) && figure(end + 1); k++) end += 2;
  const several = end - start > 1 && /^[,.;)]$/.test(tokens.lower(end)) && /^[,(]$/.test(tokens.lower(start - 1));
  const noun = tokens.lower(start - 2);
  return several && (/^(them|whom)$/.test(noun) || (markCountNoun(noun) === PERSON && !isOnePerson(noun)));
}

/** "Ali Hassan, |43|, said", "a woman, |70|, and her son (|45|)": an age between commas behind one person. */
function isAgeBehind(tokens: Tokens, first: number, last: number): boolean {
  const before = tokens.lower(first - 1);
  const after = tokens.lower(last);
  const person = first - 2;
  if (first < 2 || tokens.raw(first).length > 2) return false;
  // "the mayor (of the party), |61|, died"
  if (tokens.raw(person) === ')') return before === ',' && after === ',';
  if (tokens.kind[person] !== WORD) return false;
  const one = isOnePerson(tokens.lower(person));
  if (before === '(') return after === ')' && (one || afterFullName(tokens, person));
  if (before !== ',') return false;
  return (
    ((after === ',' || after === '.') && tokens.caps[person] === CAPITALISED) ||
    (one && /^([,.;:]|and)$/.test(after)) ||
    (after === ',' && !looksPlural(tokens.lower(person)))
  );
}

/** "|Hysen Krasniqi| (47)", "their son |Ilir| (10)": a name of two words, or of one behind a person, and not "in |Deir Ezzor| (12)". */
function afterFullName(tokens: Tokens, end: number): boolean {
  let start = end;
  while (start >= 0 && tokens.kind[start] === WORD && tokens.caps[start] === CAPITALISED && end - start < 4) start--;
  const lead = start < 0 ? '' : tokens.lower(start);
  if (start < end && isOnePerson(lead)) return true;
  if (end - start < 2) return false;
  // "in Zarda (9) |and| Deir Ezzor (12)": as the one before
  if (lead === 'and' || lead === ',') return tokens.lower(start - 1) === ')' && isAgeBehind(tokens, start - 2, start - 1);
  return !/^(in|at|near|from|around|of|to|across|the|by)$/.test(lead);
}

/** Numbers strung on hyphens are dates and telephones, one hyphen is a range: "5-04-2016", "888-847-6592". */
function isChained(tokens: Tokens, first: number, last: number): boolean {
  const after =
    tokens.lower(last) === '-' && tokens.space[last] === GLUED && tokens.kind[last + 1] === NUMBER && tokens.space[last + 1] === GLUED;
  const before =
    first > 1 &&
    tokens.lower(first - 1) === '-' &&
    tokens.space[first] === GLUED &&
    tokens.kind[first - 2] === NUMBER &&
    tokens.space[first - 1] === GLUED;
  if (after && before) return true;
  if (after) return (tokens.lower(last + 2) === '-' && tokens.kind[last + 3] === NUMBER) || isYearRange(tokens, last + 1);
  return before && (tokens.lower(first - 3) === '-' || isYearRange(tokens, first));
}

const isYearRange = (tokens: Tokens, i: number): boolean => /^(?:19|20)\d\d$/.test(tokens.raw(i));

const LENGTH_WORDS = new Set('straight consecutive successive full more whole long further'.split(' '));
