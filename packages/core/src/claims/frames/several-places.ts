import { GROUND } from '../sentence/ground.ts';
import { isPassive } from '../sentence/groups.ts';
import { PARTS } from '../sentence/openings.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Frame } from './frame.ts';

/** Whether a frame tells of several places as of one. */
export const tellsOfSeveral = (scan: Scan, f: Frame): boolean =>
  countsPlaces(scan, f) ||
  (scan.opensIn(f.sentence, PARTS) && (f.kind === 'noun' ? hitsParts(scan, f) : f.kind === 'toll' && isSpread(scan, f)));

/** "shelled two villages", "two villages were shelled" */
function countsPlaces(scan: Scan, f: Frame): boolean {
  const from = f.kind === 'verb' && isPassive(scan, f.head, f.last, f.clause.first) ? f.clause.first : f.head;
  return scan
    .within(scan.reading.counts, f.clause.first, f.clause.last)
    .some((c) => !c.idle && c.noun >= from && GROUND.has(scan.lower(c.noun)) && (c.min ?? 0) >= 2);
}

/** "the bombardment of areas of the Strip" */
const hitsParts = (scan: Scan, f: Frame): boolean =>
  f.definite &&
  f.plural !== false &&
  /\b(on|of) (areas|parts|districts) of\b/.test(scan.tokens.slice(f.last, Math.min(f.clause.last, f.last + 12)).toLowerCase());

/** "34 dead across the province": a total. */
const isSpread = (scan: Scan, f: Frame): boolean =>
  /\b(across|throughout|all over) the (country|province|region|governorate|state|valley|district|enclave|area|line)\b/.test(
    scan.tokens.slice(f.head, Math.min(f.clause.last, f.head + 9)).toLowerCase(),
  );
