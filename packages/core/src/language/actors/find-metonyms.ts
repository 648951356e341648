import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { PlaceMention } from '../mention.ts';
import { onlyJoined } from '../places/join-places.ts';
import { COMPASS, EDGE, FACILITY, GOVERNING, HELPER, TYPE } from '../places/place-words.ts';
import type { Candidate } from '../places/settle-places.ts';
import { LOWER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';

/** Whether a capital or country stands for its government: "Moscow said", "Damascus and Moscow deny", far from home also "Moscow's support". */
export function standsForState(
  tokens: Tokens,
  sentence: Sentence,
  c: Candidate,
  gazetteer: Gazetteer,
  marks: WordTable,
  home: boolean,
): boolean {
  const capital = gazetteer.isCapital(c.place);
  if (!capital && gazetteer.kindOf(c.place) !== 'country') return false;
  // "accuses Kyiv of shelling a bus": to whom somebody speaks
  if (capital && c.preposition === '' && BLAMES.test(tokens.lower(c.first - 1))) return true;
  const mark = (i: number): number => (i >= sentence.first && i < sentence.last && tokens.kind[i] === WORD ? marks.of(tokens.word[i]) : 0);
  let k = c.last;
  // a list of such names, then the verb
  for (let steps = 0; steps < 5 && k < sentence.last; steps++) {
    if (tokens.lower(k) === 'and' && tokens.kind[k + 1] === WORD && tokens.caps[k + 1] !== LOWER) k += 2;
    else if (tokens.raw(k) === ',' && tokens.kind[k + 1] === WORD && tokens.caps[k + 1] !== LOWER) k += 2;
    else break;
  }
  if (tokens.kind[k] === POSSESSIVE) {
    const next = mark(k + 1);
    return capital && !home && !WHERE.has(c.preposition) && (next & (TYPE | COMPASS | EDGE | FACILITY)) === 0;
  }
  if (c.locative && c.preposition !== 'between') return false;
  for (let i = k; i < Math.min(k + 4, sentence.last); i++) {
    const m = mark(i);
    if (m & GOVERNING) return true;
    if ((m & HELPER) === 0) break;
    // "Washington was still on the defensive": a far capital as the subject of its clause
    if (i === k && capital && !home && c.preposition === '' && opensClause(tokens, sentence, c.first)) return true;
  }
  return false;
}

const BLAMES = /^(accus|blam|urg|condemn|criticis|criticiz|denounc)(es?|ed|ing)$/;

function opensClause(tokens: Tokens, sentence: Sentence, first: number): boolean {
  if (first === sentence.first) return true;
  const before = tokens.lower(first - 1);
  return (
    tokens.kind[first - 1] === PUNCT || before === 'that' || before === 'and' || before === 'but' || before === 'while' || before === 'as'
  );
}

/** "Moscow and Washington", "denials from Damascus and Moscow": capitals of two countries joined are two governments. */
export function pairCapitals(tokens: Tokens, before: PlaceMention, m: PlaceMention): void {
  if (before.kind !== 'city' || m.kind !== 'city' || before.where.country === m.where.country) return;
  if (WHERE.has(before.relation) || WHERE.has(m.relation) || !onlyJoined(tokens, before.last, m.first)) return;
  before.relation = 'metonym';
  m.relation = 'metonym';
}

const WHERE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'outskirts']);
