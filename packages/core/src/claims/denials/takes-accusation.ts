import { PREPOSITION } from '../grammar.ts';
import type { Scan } from '../scan.ts';

/** Nouns for what others say somebody did. */
export const ACCUSATION =
  /^(accusation|allegation|claim|charge|report|assertion|insinuation|slander|fabrication|disinformation|propaganda|lie)s?$/;

/** "rejected the army's accusations": whether the object of a verb that ends before `from` is an accusation. */
export function takesAccusation(scan: Scan, from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 8); i++) {
    if (ACCUSATION.test(scan.lower(i))) return true;
    if (scan.comma(i) || (scan.has(i, PREPOSITION) && i > from + 3)) return false;
  }
  return false;
}
