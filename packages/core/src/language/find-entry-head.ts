import { LOWER, NEWLINE, NUMBER, PUNCT, SPACE, type Tokens, WORD } from './tokens.ts';

const MONTHS =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;
const DAYS = /^(mon|tues?|wed|thurs?|fri|sat|sun)(day|sday|nesday|rsday|urday)?$/;
/** Small words of a head: "between X and Y", "7 km north of X", "0740 hrs". */
const SMALL =
  /^(of|the|and|in|at|near|from|to|between|on|km|kms|m|hrs?|hours|h|local|time|utc|gmt|approx|around|about|approximately|am|pm|a|p|night|morning|evening|dawn|noon|midnight|late|early|district|province|region|county|village|town|city|sector|area|municipality|governorate|road|north|south|east|west|no)$/;
const LONGEST = 26;

/**
 * Where the head of an entry ends that opens a line of a log, a list or a table: "4 January, Mirna (Tarik).", "12:45 – ", "3 | 14 Aug | Kolm ridge |". What stands
 * in it is day, hour and place, without a verb. -1 where the line opens with none.
 */
export function entryHeadEnd(tokens: Tokens, first: number): number {
  let end = -1;
  let dated = false;
  let cells = false;
  for (let i = first; i < tokens.count && i < first + LONGEST; i++) {
    if (i > first && tokens.space[i] >= NEWLINE) return ends(end, dated);
    const word = tokens.lower(i);
    if (tokens.kind[i] === PUNCT) {
      const spaced = tokens.space[i] > 0 && i + 1 < tokens.count && tokens.space[i + 1] === SPACE;
      cells ||= word === '|';
      if (word === '|' || (word === ':' && i > first) || (/^[-–—]$/.test(word) && spaced && i > first)) end = i + 1;
      else if (word === '.' && tokens.space[i + 1] !== 0 && !MONTHS.test(tokens.lower(i - 1)) && i > first + 1)
        return ends(cells ? end : i + 1, dated);
    } else if (tokens.kind[i] === NUMBER) dated ||= datesAt(tokens, i, cells);
    else if (tokens.kind[i] !== WORD || (tokens.caps[i] === LOWER && !SMALL.test(word))) return ends(end, dated);
  }
  return ends(end, dated);
}

const ends = (end: number, dated: boolean): number => (dated ? end : -1);

/** "4 January", "May 4", "09:20", "2005", "14/08": a day or an hour; in a table any number, for its columns are dated above. */
function datesAt(tokens: Tokens, i: number, cells: boolean): boolean {
  const near = (k: number): boolean => MONTHS.test(tokens.lower(k)) && tokens.caps[k] !== LOWER;
  return (
    cells ||
    near(i + 1) ||
    near(i - 1) ||
    (tokens.lower(i - 1) === '.' && near(i - 2)) ||
    DAYS.test(tokens.lower(i - 1)) ||
    /^\d{1,2}[:./]\d{2}/.test(tokens.raw(i)) ||
    /^hrs?$/.test(tokens.lower(i + 1))
  );
}
