import { GLUED, LOWER, PUNCT, type Tokens, WORD } from './tokens.ts';

/** Words an aside holds, at most. */
const LONGEST = 24;

/** Signs that end a sentence, a part of one, or open what is no aside. */
const ENDS = new Set(['.', '!', '?', ';', ':', '|', '•', '"', '“', '”', '«', '»', '(', ')']);

/** Words at which an aside about a name begins: "Amani – |a| rights group – said". */
const OPENERS = new Set(['a', 'an', 'the', 'one', 'who', 'which', 'whose']);

/**
 * Reads the two dashes around an aside as the commas they stand for: "the group – a charity – said" is "the group, a charity, said". What the rules know of
 * commas holds for it. A dateline's dash, a log's between its fields and a range's stay what they are, and so do those around a list of names ("three
 * villages – Zarda, Orsela and Kefra – on the coast").
 */
export function levelAsides(tokens: Tokens, sentences: readonly { first: number; last: number }[]): void {
  const comma = tokens.vocabulary.id(',');
  for (const { first, last } of sentences) {
    let told = false;
    for (let i = first; i < last; i++) {
      if (tokens.kind[i] === WORD) told ||= tokens.caps[i] === LOWER && tokens.end[i] - tokens.start[i] > 1;
      else if ((told || OPENERS.has(tokens.lower(i + 1))) && isDash(tokens, i)) {
        const close = closing(tokens, i, last);
        if (close < 0) continue;
        for (const at of [i, close]) tokens.readAs(at, comma);
        i = close;
      }
    }
  }
}

/** Where the aside ends that a dash opens: at the next, behind which the sentence goes on; -1 for none. */
function closing(tokens: Tokens, open: number, last: number): number {
  let told = false;
  for (let i = open + 1; i < Math.min(last - 1, open + 2 + LONGEST); i++) {
    if (tokens.kind[i] === WORD) told ||= tokens.caps[i] === LOWER && tokens.lower(i) !== 'and';
    if (tokens.kind[i] !== PUNCT) continue;
    if (isDash(tokens, i)) return told && tokens.caps[i + 1] === LOWER && tokens.kind[i + 1] === WORD ? i : -1;
    if (ENDS.has(tokens.lower(i))) return -1;
  }
  return -1;
}

/** A dash between words, and no hyphen. */
function isDash(tokens: Tokens, i: number): boolean {
  const sign = tokens.lower(i);
  if (sign === '—') return true;
  return (sign === '–' || sign === '-') && tokens.space[i] !== GLUED && (sign === '–' || tokens.space[i + 1] !== GLUED);
}
