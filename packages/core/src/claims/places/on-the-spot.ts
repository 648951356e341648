import type { PlaceMention } from '../../language/mention.ts';
import { PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

/** Between an event and the place where whoever it hit then was, at most. */
const WITHIN = 16;

/** "shot dead a corporal |as he was on guard at| X", "killed a farmer |while he ploughed his field near| X": what somebody was doing there when it happened, up to a place's name. */
export function onTheSpot(scan: Scan, event: number, place: number): boolean {
  if (!scan.has(place - 1, PREPOSITION) || place - event > WITHIN) return false;
  for (let i = place - 1; i > event; i--) {
    if (scan.comma(i) || scan.punct(i)) return false;
    if (/^(he|she|they)$/.test(scan.lower(i))) return /^(as|while|when)$/.test(scan.lower(i - 1));
  }
  return false;
}

/** "the road from |A| to |B|": where it begins and ends is told, which is nearer than the province around both. */
export const endToEnd = (scan: Scan, p: PlaceMention): boolean =>
  (scan.lower(p.first - 1) === 'from' && scan.lower(p.last) === 'to' && scan.place(p.last + 1) !== null) ||
  (scan.lower(p.first - 1) === 'to' && scan.place(p.first - 2) !== null);

/** "Sepoy Tayyab, |resident of X|, was killed at a post near Y", "a |native of X|": where somebody lived; where no other place is told, he was hit there too. */
export const ofResident = (scan: Scan, p: PlaceMention): boolean =>
  scan.lower(p.first - 1) === 'of' && /^(resident|native)$/.test(scan.lower(p.first - 2));
