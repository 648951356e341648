import { ALL_CAPS, GLUED, LOWER, NEWLINE, NUMBER, PUNCT, SPACE, type Tokens, WORD } from '../tokens.ts';

const MONTHS =
  /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/;
const DAYS = /^(mon|tues?|wed|thurs?|fri|sat|sun)(day|sday|nesday|rsday|urday)?$/;
/** Small words of a head: "between X and Y", "7 km north of X", "0740 hrs". */
const SMALL =
  /^(of|the|and|in|at|near|from|to|between|on|km|kms|m|hrs?|hours|h|local|time|utc|gmt|approx|around|about|approximately|am|pm|a|p|night|morning|evening|dawn|noon|midnight|late|early|district|province|region|county|village|town|city|sector|area|municipality|governorate|road|north|south|east|west|no|main|old|new|market|street|bridge|checkpoint|crossing|junction|roundabout|farm|farms|camp|hospital|school|mosque|church|airport|port|station|base|post|quarter|neighbourhood|suburb|outskirts|edge|centre|center|front|frontline|line|hill|hills|heights|ridge|valley|river|forest|fields|border|axis|side|countryside|vicinity|vic|ivo|grid|lt|l|z|b|x|onwards|northern|southern|eastern|western|central|northwest|northeast|southwest|southeast|al|el|as|ar|ad|an|az|ash|at|ez|ed|de|la|del|los|las|da|do|dos|san|ibn|bin|bint|abu|um|umm|n|s|e|w|ne|nw|se|sw|nne|nnw|ssw|sse|ene|ese|wsw|wnw)$/;
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
    else if (tokens.kind[i] !== WORD) return ends(end, dated);
    else if (tokens.caps[i] === LOWER && !SMALL.test(word)) {
      // "3 May, Orla pump station: …": a colon closes a head that opened with its day, whatever else stands in it
      const colon = dated && end < 0 ? colonAfter(tokens, i) : -1;
      return colon < 0 ? ends(end, dated) : colon + 1;
    }
  }
  return ends(end, dated);
}

/** The colon that closes the head a few words on, in its line and its sentence; -1 where there is none. */
function colonAfter(tokens: Tokens, from: number): number {
  for (let i = from; i < tokens.count && i < from + 6 && tokens.space[i] < NEWLINE; i++) {
    if (tokens.lower(i) === ':') return i;
    if (/^[.;|!?]$/.test(tokens.lower(i))) return -1;
  }
  return -1;
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
    /^(hrs?|hours?)$/.test(tokens.lower(i + 1)) ||
    isHeadHour(tokens, i) ||
    (/^\d{6}$/.test(tokens.raw(i)) && opensLine(tokens, i))
  );
}

/** "0715: …", "2200-2230 – …", "0615L, …": four figures that open a line and that a sign parts from its words are an hour. */
export function isHeadHour(tokens: Tokens, i: number): boolean {
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(tokens.raw(i)) || !opensLine(tokens, i)) return false;
  let k = i + 1;
  if (/^[-–—]$/.test(tokens.lower(k)) && /^([01]\d|2[0-3])[0-5]\d$/.test(tokens.raw(k + 1))) k += 2;
  if (
    tokens.kind[k] === WORD &&
    (tokens.space[k] === GLUED || tokens.caps[k] === ALL_CAPS) &&
    /^([a-z]|lt|hrs?|utc|gmt)$/.test(tokens.lower(k))
  )
    k++;
  return /^[:,|.–—-]$/.test(tokens.lower(k)) && (tokens.space[k + 1] !== GLUED || tokens.space[k] > GLUED);
}

/** Whether only a bullet, a bar, or the number of an item stands before a token in its line. */
export function opensLine(tokens: Tokens, i: number): boolean {
  let k = i;
  while (k > 0 && i - k < 4 && tokens.space[k] < NEWLINE) {
    k--;
    const item = tokens.kind[k] === PUNCT || /^(\d{1,3}|[a-z]|[ivx]+)$/.test(tokens.lower(k));
    if (!item) return false;
  }
  return k === 0 || tokens.space[k] >= NEWLINE;
}

/** Whether a day fills a line but for a few words, or opens one as the head of an entry: "Monday 8 May", "DAY 3 - 8 May:", "8 May, Orla. …". */
export function headsLines(tokens: Tokens, first: number, last: number): boolean {
  let start = first;
  while (start > 0 && first - start < 6 && tokens.space[start] < NEWLINE) start--;
  if (start > 0 && tokens.space[start] < NEWLINE) return false;
  if (entryHeadEnd(tokens, start) >= last) return true;
  let end = last;
  while (end < tokens.count && end - last < 5 && tokens.space[end] < NEWLINE) end++;
  return end >= tokens.count || tokens.space[end] >= NEWLINE;
}
