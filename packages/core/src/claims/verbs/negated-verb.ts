import { BE, HAVE, NEGATION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** "did not shell", "never fired": the verb is denied in its own group. */
export function negatedVerb(scan: Scan, verb: number, floor: number): boolean {
  for (let i = verb - 1; i >= floor && i >= verb - 4; i--) {
    // "nobody was killed" counts none
    if (/^(nobody|none)$/.test(scan.lower(i))) return false;
    if (scan.has(i, NEGATION)) return true;
    if (
      scan.has(i, BE | HAVE) ||
      scan.lower(i) === 'did' ||
      scan.lower(i) === 'do' ||
      scan.lower(i) === 'does' ||
      scan.lower(i).endsWith('ly')
    )
      continue;
    break;
  }
  return false;
}
