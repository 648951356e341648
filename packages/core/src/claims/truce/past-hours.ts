import type { TimeMention } from '../../language/mention.ts';
import { addDays, type When } from '../../model/when.ts';
import type { Scene } from './scene.ts';

/** The day or days that "in the past 24 hours" means, counted back from the day it is said (`told`, or the report's own). Null where no such length stands near `at`. */
export function pastHours(scene: Scene, at: number, told: TimeMention | null): When | null {
  const length = scene.times.find((t) => t.hours !== null && t.hours <= 168 && Math.abs(t.first - at) <= 16 && past(scene, t));
  const end = dayCountedFrom(scene, told);
  if (!length?.hours || !end) return null;
  const days = Math.max(1, Math.round(length.hours / 24));
  return { start: addDays(end, -days), end, grain: 'day', how: 'inferred', because: `the ${length.hours} hours before ${end}` };
}

/** The day that hours and days are counted back from: the one said with them, or the report's own; null where neither is known. */
export function dayCountedFrom(scene: Scene, told: TimeMention | null): string | null {
  const said = told?.when?.grain === 'day' ? told.when.start : scene.reading.report.publishedOn?.start;
  return said?.slice(0, 10) ?? null;
}

function past(scene: Scene, time: TimeMention): boolean {
  for (let i = time.first - 2; i < time.last; i++) if (PAST.has(scene.word(i))) return true;
  return false;
}
const PAST = new Set('past last preceding previous'.split(' '));
