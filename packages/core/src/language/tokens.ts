import { codesOf } from './char-codes.ts';
import { SPELLING_SEED, SPELLING_STEP, spell, type Vocabulary } from './vocabulary.ts';

/** What a token is. A word may hold digits ("T-72" is word, punct, number); a number may hold separators ("1,500", "21:01", "3.5", "09/05/2016"). */
export const WORD = 1;
export const NUMBER = 2;
export const PUNCT = 3;
export const POSSESSIVE = 4;

/** How a word is written. */
export const LOWER = 0;
export const CAPITALISED = 1;
export const ALL_CAPS = 2;

/** White space before a token. */
export const GLUED = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const BLANK_LINE = 3;

/**
 * A text cut into tokens, in typed arrays. Hyphens are tokens of their own ("rebel-held" is three, glued), "U.S." is one,
 * "Syria's" is two (the second POSSESSIVE), "don't" is one (folded "dont").
 */
export class Tokens {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary number of the folded word, number or sign. */
  readonly word: Int32Array;
  readonly kind: Uint8Array;
  readonly caps: Uint8Array;
  readonly space: Uint8Array;
  /** The folded words, by token: {@link lower} without its question. */
  readonly lowers: string[];

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
    cut: Cut,
    readonly count: number,
    /** The text shouts (an all-capitals dispatch): capitals say nothing about names. */
    readonly shouting: boolean,
  ) {
    // a look a few tokens ahead of the last one finds nothing there
    const room = count + 16;
    // one piece of memory for all of them: six would be six for the collector to look after
    const memory = new ArrayBuffer(room * 15);
    const copy = <T extends Int32Array | Uint8Array>(into: T, from: T): T => {
      into.set(from.subarray(0, count));
      return into;
    };
    this.start = copy(new Int32Array(memory, 0, room), cut.start);
    this.end = copy(new Int32Array(memory, room * 4, room), cut.end);
    this.word = copy(new Int32Array(memory, room * 8, room), cut.word);
    this.kind = copy(new Uint8Array(memory, room * 12, room), cut.kind);
    this.caps = copy(new Uint8Array(memory, room * 13, room), cut.caps);
    this.space = copy(new Uint8Array(memory, room * 14, room), cut.space);
    const { words } = vocabulary;
    const { word } = cut;
    const lowers = new Array<string>(count);
    for (let i = 0; i < count; i++) lowers[i] = words[word[i]];
    this.lowers = lowers;
  }

  /** The folded word at `i`, or '' outside the text. */
  lower(i: number): string {
    return i >= 0 && i < this.count ? this.lowers[i] : '';
  }

  /** Lets a sign be read as another: "–" as ",". What is written stays. */
  readAs(i: number, word: number): void {
    this.word[i] = word;
    this.lowers[i] = this.vocabulary.words[word];
  }

  /** The token as written. */
  raw(i: number): string {
    return i >= 0 && i < this.count ? this.text.slice(this.start[i], this.end[i]) : '';
  }

  /** The text from token `first` up to but without token `last`. */
  slice(first: number, last: number): string {
    return last > first ? this.text.slice(this.start[first], this.end[last - 1]) : '';
  }

  /** Tokens as folded words, for traces and tests. */
  folded(first = 0, last = this.count): string[] {
    const out: string[] = [];
    for (let i = first; i < last; i++) out.push(this.lower(i));
    return out;
  }
}

// Character classes, looked up once per character. Letters beyond the table are asked of the Unicode property.
const UPPER_C = 1;
const LOWER_C = 2;
const DIGIT_C = 3;
const SPACE_C = 4;
const OTHER_C = 5;
const CLASS = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) {
  const s = String.fromCharCode(c);
  // a sign's variation selector is no letter of the word behind it
  if (/\s/.test(s) || c === 0x200b || c === 0xfeff || (c >= 0xfe00 && c <= 0xfe0f)) CLASS[c] = SPACE_C;
  else if (isPictureLead(c)) CLASS[c] = OTHER_C;
  else if (/\d/.test(s)) CLASS[c] = DIGIT_C;
  else if (/\p{Lu}|\p{Lt}/u.test(s)) CLASS[c] = UPPER_C;
  else if (/[\p{L}\p{M}\p{N}]/u.test(s) || (c >= 0xd800 && c <= 0xdfff)) CLASS[c] = LOWER_C;
  else CLASS[c] = OTHER_C;
}
/** First half of a picture sign (emoji): no letter of any script stands behind it. */
function isPictureLead(c: number): boolean {
  return c >= 0xd83c && c <= 0xd83e;
}
/** Of the classes, letters come first. */
const isLetter = (c: number): boolean => c <= LOWER_C;
const isApostrophe = (c: number): boolean =>
  c === 39 || c === 0x2019 || c === 0x2018 || c === 0x60 || c === 0x02bc || c === 0x02bf || c === 0x02bb;

/** Cuts a text into {@link Tokens}, in one pass over its characters. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const n = text.length;
  let { start: starts, end: ends, word: words, kind: kinds, caps: cases, space: spaces } = lastCut;
  let count = 0;
  // behind its end stand two codes of nothing, so that a look ahead needs no question
  const codes = codesOf(text);
  const class_ = CLASS;
  let i = 0;
  let space = BLANK_LINE;
  let upper = 0;
  let lower = 0;
  // a single quotation mark was opened and not closed yet
  let open = false;
  while (i < n) {
    const code = codes[i];
    const cls = class_[code];
    if (cls === SPACE_C) {
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
        if (!(code === 10 && i > 0 && codes[i - 1] === 13)) space = space >= NEWLINE ? BLANK_LINE : NEWLINE;
      } else if (space === GLUED) space = SPACE;
      i++;
      continue;
    }
    const start = i;
    let hash = SPELLING_SEED;
    let kind = PUNCT;
    let caps = LOWER;
    if (cls <= LOWER_C) {
      let ups = 0;
      let others = 0;
      for (;;) {
        // plain letters, of which nearly all words are made
        let c = codes[i];
        let k = class_[c];
        while (k <= LOWER_C) {
          if (k === UPPER_C) ups++;
          hash = Math.imul(hash ^ c, SPELLING_STEP);
          c = codes[++i];
          k = class_[c];
        }
        if (k === DIGIT_C) {
          // a word may hold digits
        } else if (k === SPACE_C) break;
        else if (isApostrophe(c) && class_[codes[i + 1]] <= LOWER_C) {
          // 's at the end of a word is a token of its own; other apostrophes stand inside ("Dar'a", "don't")
          const next = codes[i + 1] | 32;
          if (next === 115 && class_[codes[i + 2]] > LOWER_C && !isApostrophe(codes[i + 2])) break;
        } else if (
          c !== 46 ||
          ups !== i - start - others ||
          ups > 2 ||
          class_[codes[i + 1]] !== UPPER_C ||
          i - start > 8 ||
          !initials(codes, start, i) // U.S, U.N
        )
          break;
        others++;
        hash = spell(hash, c);
        i++;
      }
      const letters = i - start - others;
      // the last dot of "U.S."
      if (codes[i] === 46 && others > 0 && i - start >= 3 && initials(codes, start, i)) hash = spell(hash, codes[i++]);
      kind = WORD;
      caps = ups === 0 ? LOWER : ups === letters && letters > 1 ? ALL_CAPS : CAPITALISED;
      upper += ups;
      lower += letters - ups;
    } else if (cls === DIGIT_C) {
      for (;;) {
        const c = codes[i];
        if (class_[c] !== DIGIT_C && !((c === 44 || c === 46 || c === 58 || c === 47) && class_[codes[i + 1]] === DIGIT_C)) break;
        hash = spell(hash, c);
        i++;
      }
      kind = NUMBER;
    } else {
      hash = spell(hash, code);
      i++;
      if (isApostrophe(code) && start > 0 && space === GLUED && isLetter(class_[codes[start - 1]]) && (codes[i] | 32) === 115) {
        hash = spell(hash, codes[i++]);
        kind = POSSESSIVE;
      } else if (isApostrophe(code)) {
        // "the rebels' fire" owns, unless the mark closes what another opened
        const owns = space === GLUED && start > 0 && (codes[start - 1] | 32) === 115 && class_[codes[i]] === SPACE_C;
        if (space !== GLUED) open = isLetter(class_[codes[i]]);
        else if (open) open = false;
        else if (owns && isLetter(class_[codes[i + 1]])) kind = POSSESSIVE;
      } else if (isPictureLead(code) && i < n) hash = spell(hash, codes[i++]);
    }
    if (count >= starts.length) {
      lastCut = roomFor(count * 2, lastCut);
      ({ start: starts, end: ends, word: words, kind: kinds, caps: cases, space: spaces } = lastCut);
    }
    starts[count] = start;
    ends[count] = i;
    words[count] = vocabulary.idAt(codes, start, i, hash);
    kinds[count] = kind;
    cases[count] = caps;
    spaces[count] = space;
    count++;
    space = GLUED;
  }
  return new Tokens(text, vocabulary, lastCut, count, shouts(upper, lower));
}

/** Tokens as they are cut, before it is known how many. */
interface Cut {
  start: Int32Array<ArrayBuffer>;
  end: Int32Array<ArrayBuffer>;
  word: Int32Array<ArrayBuffer>;
  kind: Uint8Array<ArrayBuffer>;
  caps: Uint8Array<ArrayBuffer>;
  space: Uint8Array<ArrayBuffer>;
}

/** Room for the tokens cut last, one for all texts. */
let lastCut = roomFor(4096, null);

function roomFor(tokens: number, before: Cut | null): Cut {
  const numbers = (from: Int32Array | undefined): Int32Array<ArrayBuffer> => {
    const room = new Int32Array(tokens);
    room.set(from ?? []);
    return room;
  };
  const bytes = (from: Uint8Array | undefined): Uint8Array<ArrayBuffer> => {
    const room = new Uint8Array(tokens);
    room.set(from ?? []);
    return room;
  };
  return {
    start: numbers(before?.start),
    end: numbers(before?.end),
    word: numbers(before?.word),
    kind: bytes(before?.kind),
    caps: bytes(before?.caps),
    space: bytes(before?.space),
  };
}

const shouts = (upper: number, lower: number): boolean => upper > 40 && upper > lower * 2;

/** Whether a text is all capitals but for a few words. */
export function isShouting(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const cls = CLASS[text.charCodeAt(i)];
    if (cls === UPPER_C) upper++;
    else if (cls === LOWER_C) lower++;
    // print has far more small letters: the start of a text tells
    if (lower > 200 && lower > upper) return false;
  }
  return shouts(upper, lower);
}

/** Whether the characters from start to end are letters with single dots between them: "U.S", "D.C". */
function initials(codes: Uint16Array, start: number, end: number): boolean {
  for (let k = start; k < end; k++) {
    const dot = codes[k] === 46;
    if ((k - start) % 2 === 0 ? dot : !dot) return false;
  }
  return true;
}
