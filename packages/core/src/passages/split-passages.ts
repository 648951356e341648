import { entryHeadEnd } from '../language/places/find-entry-head.ts';
import { ALL_CAPS, BLANK_LINE, CAPITALISED, LOWER, NEWLINE, NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../language/tokens.ts';

/** A sentence: tokens `first` up to but without `last`, with the paragraph it stands in. */
export interface Sentence {
  first: number;
  last: number;
  /** Number of its paragraph, from 0. */
  paragraph: number;
  /** A line that stands alone, without a full stop: a headline or a crosshead. */
  heading: boolean;
  /** It opens an item of a list: a bullet or a dash stands before its words, which begin behind it, as they do behind a number. */
  item: boolean;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen lt col maj capt sgt cpl pvt pfc brig adm cmdr supt insp asst rev hon pol sen rep gov prof st no nos vs etc jan feb mar apr jun jul aug sep sept oct nov dec mt ft al inc ltd co corp dept est approx fig jr sr incl brgy bgy btwn vic tsp posn u.s u.n u.k e.u'.split(
    ' ',
  ),
);

/** Cuts tokens into sentences and paragraphs. Works on hurried text: a line break after a full line ends nothing, a blank line always does. */
export function splitSentences(tokens: Tokens): Sentence[] {
  const out: Sentence[] = [];
  const n = tokens.count;
  let first = 0;
  let paragraph = 0;
  let item = false;
  const lines = linesOf(tokens.text);
  const close = (last: number, heading: boolean): void => {
    if (last > first) out.push({ first, last, paragraph, heading, item });
    first = last;
    item = false;
  };
  for (let i = 0; i < n; i++) {
    if (i > 0 && tokens.space[i] >= NEWLINE && breaksLine(tokens, i, lines)) {
      if (i > first) close(i, !endsSentence(tokens, i - 1));
      paragraph++;
    }
    if (i === first && (i === 0 || tokens.space[i] >= NEWLINE)) {
      item = opensItem(tokens, i);
      first += item ? 1 : numberLength(tokens, i);
      i = Math.max(i, first - 1);
      continue;
    }
    if (i > first + 5 && lostStop(tokens, i)) {
      close(i, false);
      continue;
    }
    // the cells of a row
    if (i > first && tokens.kind[i] === PUNCT && tokens.raw(i) === '|' && tokens.space[i] > 0) {
      close(i + 1, false);
      continue;
    }
    if (tokens.kind[i] !== PUNCT && !(tokens.kind[i] === WORD && tokens.text.charCodeAt(tokens.end[i] - 1) === FULL_STOP)) continue;
    if (!stopsAt(tokens, i)) continue;
    let last = i + 1;
    while (last < n && tokens.kind[last] === PUNCT && tokens.space[last] === GLUED_CLOSE && isCloser(tokens.raw(last))) last++;
    close(last, false);
    i = last - 1;
  }
  close(n, n > first && !endsSentence(tokens, n - 1));
  return out;
}

/** How a text's lines are set. */
interface Lines {
  /** The length of the longest. */
  width: number;
  /** They are all of one width, broken wherever they were full: many end inside a sentence. */
  wrapped: boolean;
}

/** Wider than this no text is wrapped by hand or by a mail program. */
const WIDEST = 100;

function linesOf(text: string): Lines {
  let width = 0;
  let single = 0;
  let open = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const last = end < 0 ? text.length : end;
    if (last - from > width) width = last - from;
    from = last + 1;
    if (last === from || end < 0 || text[from] === '\n') continue;
    single++;
    if (/[\p{L},] ?$/u.test(text.slice(last - 2, last)) && /\p{Ll}/u.test(text[from] ?? '')) open++;
  }
  return { width, wrapped: width <= WIDEST && open > 1 && open * 3 >= single };
}

const GLUED_CLOSE = 0;
const FULL_STOP = 46;
const isCloser = (s: string): boolean => s === '"' || s === '”' || s === '’' || s === "'" || s === ')' || s === ']' || s === '»';

function endsSentence(tokens: Tokens, i: number): boolean {
  let k = i;
  while (k >= 0 && tokens.kind[k] === PUNCT && isCloser(tokens.raw(k))) k--;
  const s = tokens.raw(k);
  return s === '.' || s === '!' || s === '?' || s === ':' || s === ';' || s.endsWith('.');
}

/** Whether a line begins here with a sign that opens an item of a list: "- Kefra: …", "▪ Two killed …", "(c) …". */
function opensItem(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== PUNCT || tokens.space[i] < NEWLINE || i + 1 >= tokens.count) return false;
  const sign = tokens.raw(i);
  if (/^[-–—•*·]$/.test(sign)) return tokens.space[i + 1] === ONE_SPACE;
  return /^[▪▫►▶◆■●○✦✓➡→\u{1f300}-\u{1faff}]$/u.test(sign);
}
const ONE_SPACE = 1;

/** How many tokens the number of an item takes that opens a line: "4. ", "12) ", "(b) "; 0 where none does. */
function numberLength(tokens: Tokens, i: number): number {
  const bracket = tokens.raw(i) === '(' ? 1 : 0;
  const at = i + bracket;
  const sign = tokens.raw(at + 1);
  const short = tokens.end[at] - tokens.start[at] <= 2 && (tokens.kind[at] === NUMBER || (bracket > 0 && tokens.kind[at] === WORD));
  const closed = sign === ')' || (sign === '.' && bracket === 0);
  return short && closed && tokens.space[at + 2] === ONE_SPACE && (tokens.kind[at + 2] === NUMBER || tokens.caps[at + 2] !== LOWER)
    ? bracket + 2
    : 0;
}

/** Whether a line begins here as an entry of a log does: "14. 0715 …", "(b) 3 May: …", "#Orla …", "UPDATE: …". */
function opensEntry(tokens: Tokens, i: number): boolean {
  if (/^\d{1,2}[:.h]\d{2}$/.test(tokens.raw(i)) && (tokens.caps[i + 1] !== LOWER || tokens.kind[i + 1] === PUNCT)) return true;
  if (tokens.raw(i) === '#' && tokens.kind[i + 1] === WORD && tokens.space[i + 1] === GLUED_CLOSE) return true;
  if (tokens.caps[i] === ALL_CAPS && !tokens.shouting && tokens.raw(i + 1) === ':') return true;
  return numberLength(tokens, i) > 0 || entryHeadEnd(tokens, i) > i;
}

/** Whether a line is a row of cells: two bars or more stand in it. */
function isRow(tokens: Tokens, i: number): boolean {
  let bars = 0;
  for (let k = i; k < tokens.count && k < i + 60 && (k === i || tokens.space[k] < NEWLINE); k++) if (tokens.raw(k) === '|') bars++;
  return bars > 1;
}

/** A line break ends the paragraph when the line before is finished, or is short, or a blank line stands between. */
function breaksLine(tokens: Tokens, i: number, { width, wrapped }: Lines): boolean {
  if (tokens.space[i] === BLANK_LINE) return !continues(tokens, i);
  const lineStart = tokens.text.lastIndexOf('\n', tokens.start[i - 1]) + 1;
  const length = tokens.end[i - 1] - lineStart;
  // a wrapped line is as full as the text's lines are: where the next word would have fitted, the line was ended
  const full = length + 1 + (tokens.end[i] - tokens.start[i]) >= width * 0.8;
  if (opensItem(tokens, i) || isRow(tokens, i)) return true;
  if (wrapped && full) return false;
  if (endsSentence(tokens, i - 1) || opensEntry(tokens, i)) return true;
  // wrapped text: a long line that goes on in lower case, or in a text whose lines are all of one width
  if (tokens.caps[i] === LOWER && tokens.kind[i] === WORD) return false;
  // no line ends in "the" or in "Hezbollah's": the sentence goes on below it
  if (!tokens.shouting && leavesOpen(tokens, i - 1)) return false;
  return (length < 55 || !full) && !tokens.shouting;
}

/** Words after which a sentence must go on. */
const OPEN =
  /^(an?|the|of|in|on|at|by|to|from|with|for|and|or|but|that|which|who|its|their|his|her|near|between|against|into|under|over|after|before|during|following|when|while|as|if|than|was|were|is|are|has|have|had|will|would|said|says|told|killed|including)$/;

function leavesOpen(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] === POSSESSIVE) return true;
  if (tokens.kind[i] !== WORD || !OPEN.test(tokens.lower(i))) return false;
  // "Carry On", "Army Moves In": the small words of a headline have capitals too; a line's first word has one anyway
  return tokens.caps[i] === LOWER || tokens.space[i] >= NEWLINE || i === 0;
}

/** A blank line inside a sentence (a page's fold, a dropped picture): the next line goes on in lower case and the last one was open. */
function continues(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === WORD && tokens.caps[i] === LOWER && !endsSentence(tokens, i - 1) && tokens.kind[i - 1] === WORD && i >= 8;
}

function stopsAt(tokens: Tokens, i: number): boolean {
  const sign = tokens.raw(i);
  const next = i + 1;
  if (sign === '!' || sign === '?' || sign === '…') return true;
  if (sign === '.') {
    if (next < tokens.count && tokens.space[next] === 0 && tokens.kind[next] === PUNCT && !isCloser(tokens.raw(next))) return false;
    const before = tokens.lower(i - 1);
    if (
      tokens.space[i] === 0 &&
      ABBREVIATIONS.has(before) &&
      !(before === 'no' && opensSentence(tokens, next) && tokens.kind[next] !== NUMBER)
    )
      return false;
    // an initial: "J. Smith"
    if (before.length === 1 && tokens.caps[i - 1] === CAPITALISED && opensSentence(tokens, next) && tokens.kind[i - 1] === WORD)
      return false;
    if (next >= tokens.count) return true;
    if (before === 'm' && /^[ap]$/.test(tokens.lower(i - 3))) return opensSentence(tokens, next) && !DATES_HOUR.test(tokens.raw(next));
    if (tokens.space[next] === 0) {
      // glued sentences ("ceasefire.The army"): a word of three letters or more before, a capital after
      if (isCloser(tokens.raw(next))) return true;
      return before.length > 2 && tokens.caps[next] === CAPITALISED && tokens.kind[next] === WORD;
    }
    return opensSentence(tokens, next) || tokens.shouting;
  }
  // "the U.S. The army": the dot of an abbreviation that also ends the sentence
  if (tokens.kind[i] === WORD && next < tokens.count && tokens.space[next] > 0)
    return ENDING_STARTERS.has(tokens.lower(next)) && tokens.caps[next] !== LOWER;
  return false;
}

/** "at 5 p.m. |Sunday|", "at 5 p.m. |(0900 GMT)|": what says of which day or zone an hour is. */
const DATES_HOUR =
  /^(\(|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(Jan|Feb)(uary|ruary)?|Mar(ch)?|Apr(il)?|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?|GMT|UTC|[ECMP][SD]T|IST|PKT|Eastern)$/;

const ENDING_STARTERS = new Set(
  'the a an in on at but and he she it they we i this that these those there his her its their after when while as for if'.split(' '),
);

/** "… in Homs province |In the west, troops| …": a small word opens a sentence with its capital, where the full stop before it was lost. */
const lostStop = (tokens: Tokens, i: number): boolean =>
  tokens.caps[i] === CAPITALISED &&
  tokens.caps[i - 1] === LOWER &&
  tokens.kind[i - 1] === WORD &&
  tokens.caps[i + 1] === LOWER &&
  tokens.kind[i + 1] === WORD &&
  tokens.lower(i) !== 'i' &&
  ENDING_STARTERS.has(tokens.lower(i));

function opensSentence(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count) return true;
  if (tokens.kind[i] === NUMBER) return true;
  if (tokens.kind[i] === WORD) return tokens.caps[i] !== LOWER || tokens.shouting;
  return true;
}
