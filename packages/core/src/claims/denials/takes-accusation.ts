import { PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

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

/** "refuted |the rebels' allegations| that jets had bombed X", "denied |a claim by the army| that …": somebody charges it, by name, between the tokens; what is charged is told, and denied. */
export function chargedBy(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 8); i++) {
    if (!ACCUSATION.test(scan.lower(i))) continue;
    const behind = /^(by|from|of|made|levelled|leveled)$/.test(scan.lower(i + 1)) ? Math.min(until, i + 8) : i;
    for (let k = from; k < behind && scan.lower(k) !== 'that'; k++) {
      const who = scan.actor(k);
      // "rejected its own claims", "the claims against it"
      if (who && !/^(it|its|their|his|her|against)$/.test(scan.lower(who.first - 1))) return true;
    }
    return false;
  }
  return false;
}
