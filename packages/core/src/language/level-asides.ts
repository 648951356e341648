import { GLUED, LOWER, PUNCT, type Tokens, WORD } from './tokens.ts';

/** Words an aside holds, at most. */
const LONGEST = 24;

/** Signs that end a sentence or a part of one, open what is no aside, or part a list ("a family - a couple, two sons and a cousin - was killed"). */
const ENDS = new Set([',', '.', '!', '?', ';', ':', '|', '•', '"', '“', '”', '«', '»', '(', ')', '[', ']']);

/** Words at which an aside about a name begins: "Amani – |a| rights group – said". */
const OPENERS = new Set(['a', 'an', 'the', 'one', 'who', 'which', 'whose', 'where']);

/** Words of a bracket that adds to no word of the sentence: "(see map)", "(local time)", "(about 12 miles)". */
const NOTES = new Set(['see', 'pictured', 'local', 'about', 'around', 'approximately', 'some', 'photo', 'file']);

/**
 * Reads the two dashes or the brackets around an aside as the commas they stand for: "the group – a charity – said" is "the group, a charity, said". What the
 * rules know of commas holds for it. A dateline's dash, a log's between its fields and a range's stay what they are, and so do the signs around a list of
 * names ("three villages – Zarda, Orsela and Kefra – on the coast").
 */
export function levelAsides(tokens: Tokens, sentences: readonly { first: number; last: number }[]): void {
  const comma = tokens.vocabulary.id(',');
  for (const { first, last } of sentences) {
    // words in small letters: neither a dateline nor the head of a log's entry
    let told = false;
    for (let i = first; i < last; i++) {
      if (tokens.kind[i] === WORD) told ||= tokens.caps[i] === LOWER && tokens.end[i] - tokens.start[i] > 1;
      if (tokens.kind[i] !== PUNCT || !(told || OPENERS.has(tokens.lower(i + 1)) || ofThem(tokens, i + 2))) continue;
      const close = isDash(tokens, i) ? closingDash(tokens, i, last) : tokens.lower(i) === '(' ? closingBracket(tokens, i, last) : -1;
      if (close < 0) continue;
      tokens.readAs(i, comma);
      tokens.readAs(close, comma);
      i = close;
    }
  }
}

/** "Gunmen – some |of them| in uniform – stormed": an aside on those just named. */
const ofThem = (tokens: Tokens, i: number): boolean => tokens.lower(i) === 'of' && /^(them|whom)$/.test(tokens.lower(i + 1));

/** Where the aside ends that a dash opens: at the next, behind which the sentence goes on; -1 for none. */
function closingDash(tokens: Tokens, open: number, last: number): number {
  const close = closing(tokens, open, last, isDash);
  return close > 0 && goesOn(tokens, close) && !isList(tokens, open + 1, close) ? close : -1;
}

/** Where the aside ends that stands in brackets and has words of its own; -1 for an abbreviation, a name, a place, a measure or a note. */
function closingBracket(tokens: Tokens, open: number, last: number): number {
  const next = open + 1;
  if (tokens.space[open] === GLUED || tokens.kind[next] !== WORD || tokens.caps[next] !== LOWER || NOTES.has(tokens.lower(next))) return -1;
  const close = closing(tokens, open, last, (_, i) => tokens.lower(i) === ')');
  return close > open + 2 && goesOn(tokens, close) ? close : -1;
}

function closing(tokens: Tokens, open: number, last: number, closes: (tokens: Tokens, i: number) => boolean): number {
  for (let i = open + 1; i < Math.min(last - 1, open + 2 + LONGEST); i++) {
    if (tokens.kind[i] !== PUNCT) continue;
    if (closes(tokens, i)) return i;
    if (ENDS.has(tokens.lower(i))) return -1;
  }
  return -1;
}

/** Whether the sentence goes on behind it, and no list: "the army (a charity says) |and| two militias". */
const goesOn = (tokens: Tokens, close: number): boolean =>
  tokens.kind[close + 1] === WORD && tokens.caps[close + 1] === LOWER && !/^(and|or)$/.test(tokens.lower(close + 1));

/** "Zarda and Kefra", "a couple and their four daughters". */
function isList(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens.lower(i) === 'and') return true;
  return false;
}

/** A dash between words, and no hyphen. */
function isDash(tokens: Tokens, i: number): boolean {
  const sign = tokens.lower(i);
  if (sign === '—') return true;
  return (sign === '–' || sign === '-') && tokens.space[i] !== GLUED && (sign === '–' || tokens.space[i + 1] !== GLUED);
}
