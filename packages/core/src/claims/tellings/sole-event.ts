import type { Frame } from '../frames/frame.ts';
import { comparePlaces } from '../places/relate-places.ts';
import { compareDays, hurt, toll } from './link-records.ts';
import type { Occurrence } from './occurrence.ts';

/** "More than 100 were killed on Monday": the one event told of that day, whose dead or hurt nobody counted so far; null for none, or several. */
export function soleOfDay(frame: Frame, told: readonly Occurrence[]): Occurrence | null {
  if (frame.kind !== 'toll' || !frame.time || frame.timeInferred !== '' || frame.mood !== 'actual' || frame.further) return null;
  const of = told.filter((o) => o.frames[0].mood === 'actual' && compareDays(frame, o) === 'same');
  if (of.length !== 1 || comparePlaces(frame, of[0]) !== 'unsaid') return null;
  return of[0].frames.every((f) => (frame.killed ? f.killed : f.wounded) === null) ? of[0] : null;
}

/** A report that has told one event so far speaks of it where a toll names no other scene, or where the figures stand ahead of the event. */
export function soleEvent(frame: Frame, o: Occurrence): number {
  if (figuresAhead(frame, o)) return 1.4;
  const elsewhere = comparePlaces(frame, o) !== 'unsaid' || compareDays(frame, o) === 'apart' || frame.further;
  return frame.kind === 'toll' && o.lede && !elsewhere && frame.mood === 'actual' && o.frames[0].mood === 'actual'
    ? 0.8 + (completes(frame, o) ? 1.4 : 0)
    : 0;
}

/** "Fatalities: 3. Injuries: 10.", and behind it the first that is told of. */
const figuresAhead = (frame: Frame, o: Occurrence): boolean =>
  frame.kind !== 'toll' &&
  !frame.further &&
  !frame.killed &&
  !frame.wounded &&
  frame.sentence - o.frames[o.frames.length - 1].sentence <= 1 &&
  o.frames.every(
    (f) => f.kind === 'toll' && f.act === null && (!f.places.length || f.placeInferred !== '') && (!f.time || f.timeInferred !== ''),
  );

/** The wounded, where only the dead were told so far, or the dead where only the wounded were. */
export function completes(frame: Frame, o: Occurrence): boolean {
  const [dead, wounded] = [o.frames.some((f) => toll(f) !== null), o.frames.some((f) => hurt(f) !== null)];
  return dead !== wounded && (dead ? toll(frame) === null && hurt(frame) !== null : hurt(frame) === null && toll(frame) !== null);
}
