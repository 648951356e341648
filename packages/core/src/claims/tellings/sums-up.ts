import type { Count } from '../../model/count.ts';
import type { Frame } from '../frames/frame.ts';
import type { Occurrence } from './occurrence.ts';

/** Sentences at the head of a report in which a headline, its lede and a repeated one stand. */
const HEAD = 3;
/** Parts that a headline adds up, at most. */
const PARTS = 8;

const most = (frames: readonly Frame[], figure: (f: Frame) => Count | null): number =>
  Math.max(0, ...frames.map((f) => figure(f)?.min ?? figure(f)?.max ?? 0));
const dead = (o: Occurrence): number => most(o.frames, (f) => f.killed);
const hurt = (o: Occurrence): number => most(o.frames, (f) => f.wounded);

/**
 * Whether an occurrence is none of its own: it is told at the head of a report and nowhere again, and its dead (or, where it names none, its wounded) are
 * those of the two or more that the report goes on to tell, added up ("Raids kill six", then four in one village and two in another).
 */
export function sumsUp(o: Occurrence, told: readonly Occurrence[]): boolean {
  const figure = dead(o) > 0 ? dead : hurt;
  if (figure(o) < 2 || o.frames[0].mood !== 'actual' || o.frames.some((f) => f.sentence - told[0].frames[0].sentence > HEAD)) return false;
  const end = Math.max(...o.frames.map((f) => f.sentence));
  let sum = 0;
  let parts = 0;
  for (const part of told) {
    if (part === o || part.frames[0].sentence <= end || part.frames[0].mood !== 'actual' || figure(part) === 0) continue;
    sum += figure(part);
    parts++;
    if (parts > 1 && sum === figure(o)) return true;
    if (sum > figure(o) || parts === PARTS) return false;
  }
  return false;
}
