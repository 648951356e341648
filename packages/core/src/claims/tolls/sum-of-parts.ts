import type { PlaceMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { isScene } from '../places/attach-place.ts';
import { rankOf } from '../places/place-rank.ts';
import type { Scan } from '../sentence/scan.ts';

/** The rank of a district: in it, and wider, the parts of a sum may lie. */
const DISTRICT = 3;

/** "Six were killed, |three in Kefra and three in Orsela|": marks the sum of what a sentence tells place by place, and its parts. */
export function markSums(scan: Scan, frames: readonly Frame[], first: number): void {
  for (const f of frames) {
    if (!f.killed || f.killed.min !== f.killed.max) continue;
    const parts = frames.filter((o, k) => o !== f && o.killed?.max && o.killed.min === o.killed.max && o.head !== frames[k - 1]?.head);
    const total = parts.reduce((n, o) => n + (o.killed?.max ?? 0), 0);
    if (parts.length < 2 || total !== f.killed.max || townNamed(scan, first, parts[0].head)) continue;
    f.severalPlaces = true;
    f.given = null;
    for (const o of parts) o.partOfTotal = true;
  }
}

/** "killed six |in Kefra|, four in Orsela and two in Zarda": what is told in a town ahead of the others is no sum of theirs. */
const townNamed = (scan: Scan, first: number, until: number): boolean =>
  scan.within(scan.reading.places, first, until).some((p) => rankOf(p) < DISTRICT && isScene(scan, p));

/** The places of a sum: those that hold its parts, and none of theirs. */
export function placesOfSum(f: Frame, frames: readonly Frame[]): PlaceMention[] {
  const parts = f.severalPlaces ? frames.filter((o) => o !== f && o.partOfTotal) : [];
  return parts.length ? f.places.filter((p) => rankOf(p) >= DISTRICT && parts.every(({ given }) => given !== p)) : f.places;
}
