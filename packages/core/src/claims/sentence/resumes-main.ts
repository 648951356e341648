import { WORD } from '../../language/tokens.ts';
import { type Clause, isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN } from './grammar.ts';
import type { Scan } from './scan.ts';

/** "aircraft which support the militia |have conducted| raids", "soldiers who were chasing bandits |shot| a herder": whether a verb stands behind the relative's own verb and object, and is that of what the relative hangs on. */
export function resumesMain(scan: Scan, clause: Clause, verb: number): boolean {
  let helper = verb - 1;
  while (helper > clause.first && scan.has(helper, ADVERB)) helper--;
  const helped = scan.has(helper, HAVE | BE | MODAL);
  if (!helped && !isPast(scan, verb)) return false;
  if (!helped) helper = verb;
  while (helper > clause.first && scan.has(helper - 1, HAVE | BE | MODAL | ADVERB)) helper--;
  let own = -1;
  if (helper - clause.first > 24) return false;
  for (let i = clause.first + 1; i < helper; i++) {
    if (scan.has(i, CONJUNCTION) || scan.comma(i)) return false;
    // "which support the militia": the word behind "which" is its verb, known or not
    if (own < 0 && (isVerb(scan, i) || (i === clause.first + 1 && scan.tokens.kind[i] === WORD && scan.marks(i) === 0))) own = i;
    // "who |said| soldiers shot them": a clause of its own begins
    if (!helped && (scan.term(i)?.speaks || TELLS_OF.test(scan.lower(i)))) return false;
  }
  // the relative needs a verb and an object of its own before the helper
  return own >= 0 && helper - own >= 3 - Number(!helped) && !scan.has(helper - 1, PRONOUN | PREPOSITION | DETERMINER);
}

/** "|shot|", "|attacked|": a verb that tells by itself what was done, and neither "attacked |by|" nor "to attack". */
const isPast = (scan: Scan, verb: number): boolean =>
  !scan.lower(verb).endsWith('ing') && !/^(to|by)$/.test(scan.lower(verb - 1)) && scan.lower(verb + 1) !== 'by' && isVerb(scan, verb);
const TELLS_OF = /^(saw|seen|watch(ed|ing)|heard|found|let|made|when|where|while|after|before|because|that|how|as)$/;
