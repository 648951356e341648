import { familyOf } from '../../model/act.ts';
import type { Frame } from '../frames/frame.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';

/** Why a frame stands at a place of which only is said that fire came from it. */
export const FIRED_FROM = 'where it was fired from';

/** "was hit by mortar fire |from the villages of X and Y|": whence it came, which is said of no other event. */
export function firedFrom(scan: Scan, frame: Frame): boolean {
  if (!frame.places.length || familyOf(frame.act) !== 'fire') return false;
  return frame.places.every((p, k) => {
    const prep = prepositionOf(scan, p.first, Math.max(frame.clause.first, p.first - 8));
    return prep?.word === 'from' || p.relation === 'from' || (k > 0 && prep?.word === 'of');
  });
}
