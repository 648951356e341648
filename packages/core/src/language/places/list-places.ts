import { GLUED, LOWER, NUMBER, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import type { UnlistedName } from './find-unlisted-places.ts';
import { ARTICLE, CALENDAR, IN, TOWARD, TYPE } from './place-words.ts';

/** The mark of tokens whose place the words before say something of ("in X", "the town of X"). */
export const PLACED = 3;

/** The token behind which a name is joined on, or the name's first token where nothing joins it: ", |X", " and |X", ", and |X". */
function joinedAt(tokens: Tokens, first: number): number {
  let k = first;
  if (/^(and|or|&)$/.test(tokens.lower(k - 1))) k--;
  if (tokens.raw(k - 1) === ',') k--;
  return k;
}

/** Whether a comma or "and" joins a name to a place just before it: 2 where that place is one by the words before it, 1 where it is by its name alone, else 0. */
export function joins(tokens: Tokens, start: number, first: number, covered: Uint8Array, found: readonly UnlistedName[]): number {
  const at = joinedAt(tokens, first);
  if (at === first || at <= start) return 0;
  const before = found.at(-1);
  if (before && (before.last === at || before.typeAt === at - 1)) return 2;
  if (covered[at - 1] === PLACED) return 2;
  return covered[at - 1] > 1 ? 1 : 0;
}

/** Words behind a list of places: "in X and Y |where| …". A verb there would make the last name somebody who does something. */
const BEHIND =
  /^(as|by|where|which|when|while|after|before|during|since|until|early|late|overnight|yesterday|today|killing|wounding|injuring|leaving|causing|for|but)$/;

/** Whether "and" closes the list that a name stands in, and nothing behind it says that the last name is no place: "in A, |B| and C on Monday". */
export function endsList(tokens: Tokens, name: UnlistedName, end: number, marks: WordTable): boolean {
  let and = /^(and|or|&)$/.test(tokens.lower(name.first - 1));
  let i = name.last;
  for (; i < end; i++) {
    const joiner = tokens.lower(i);
    if (joiner === 'and' || joiner === 'or' || joiner === '&') {
      if (and) break;
      and = true;
    } else if (joiner === ',') {
      if (and) break;
    } else if (joiner !== '-' && !(tokens.kind[i] === WORD && (tokens.caps[i] !== LOWER || marks.of(tokens.word[i]) & ARTICLE))) break;
  }
  if (!and) return false;
  if (i >= end || tokens.kind[i] === PUNCT || tokens.kind[i] === NUMBER) return true;
  return BEHIND.test(tokens.lower(i)) || (marks.of(tokens.word[i]) & (TYPE | IN | TOWARD | CALENDAR)) !== 0;
}

/**
 * "|A, B| and C villages": the names before one whose word for a kind of place stands in the plural; they are of that kind. `found` are those told as places
 * already, `waiting` those that nothing else told: these are given back.
 */
export function listedBefore(tokens: Tokens, name: UnlistedName, found: readonly UnlistedName[], waiting: UnlistedName[]): UnlistedName[] {
  const out: UnlistedName[] = [];
  if (!/s$/.test(tokens.lower(name.typeAt))) return out;
  let first = name.first;
  for (let k = found.length - 1; k >= 0 && found[k].wanted === '' && found[k].last === joinedAt(tokens, first); k--) {
    found[k].wanted = name.wanted;
    first = found[k].first;
  }
  for (let before = waiting.pop(); before; before = waiting.pop()) {
    if (before.last !== joinedAt(tokens, first)) break;
    before.wanted = name.wanted;
    out.push(before);
    first = before.first;
  }
  return out.reverse();
}

/**
 * "|A, B, C and D| sectors": the word for a kind of place that all names of a list share, by each token of the list, where one of them is known; in "Dogon
 * and Fulani villages" it says whose they are.
 */
export function sharedWords(
  tokens: Tokens,
  sentence: { first: number; last: number },
  marks: WordTable,
  covered: Uint8Array,
): ReadonlyMap<number, number> | null {
  let shared: Map<number, number> | null = null;
  for (let at = sentence.first + 3; at < sentence.last; at++) {
    const plural =
      tokens.kind[at] === WORD && tokens.caps[at] === LOWER && (marks.of(tokens.word[at]) & TYPE) !== 0 && tokens.lower(at).endsWith('s');
    if (!plural || tokens.caps[at - 1] === LOWER || tokens.kind[at - 1] !== WORD) continue;
    let first = at;
    let joints = 0;
    let known = false;
    for (let k = at - 1; k >= sentence.first; k--) {
      const joint = tokens.raw(k) === ',' || /^(and|&)$/.test(tokens.lower(k));
      const named = tokens.kind[k] === WORD && tokens.caps[k] !== LOWER;
      if (!joint && !named && !(tokens.raw(k) === '-' && tokens.space[k] === GLUED)) break;
      if (joint) joints++;
      else first = k;
      known ||= covered[k] > 1;
    }
    if (!joints || !known) continue;
    shared ??= new Map();
    for (let k = first; k < at; k++) shared.set(k, at);
  }
  return shared;
}
