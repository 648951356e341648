import { ADVERB, BE, HAVE, POSSESSIVE_PRONOUN } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** "|its units| engaged the enemy", "|his men| were reinforcing their posts": men told of by whose they are, who is as a rule the one that speaks. */
export function ownMen(scan: Scan, verb: number): boolean {
  let i = verb - 1;
  while (scan.has(i, BE | HAVE | ADVERB)) i--;
  return /^(units?|men|troops|fighters|forces|soldiers|comrades)$/.test(scan.lower(i)) && scan.has(i - 1, POSSESSIVE_PRONOUN);
}
