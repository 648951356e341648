import { comparePlaces } from '../places/relate-places.ts';
import { compareDays, toll } from './link-records.ts';
import type { Occurrence } from './occurrence.ts';

/** Sentences from one part of a total to the next. */
const APART = 1;

/**
 * The tellings that only share out the dead of an event told before ("seven soldiers were killed in the raid", and behind it "five died in the fire, two more
 * were shot"): two or more behind each other, of no other place or day, which come to its figure.
 */
export function sharedOut(event: Occurrence, after: readonly Occurrence[]): Occurrence[] {
  const all = deadOf(event);
  if (all < 3) return [];
  let parts: Occurrence[] = [];
  let sum = 0;
  for (const o of after) {
    const dead = deadOf(o);
    const near = !parts.length || o.frames[0].sentence - lastSentence(parts[parts.length - 1]) <= APART;
    if (!near || !ofItsScene(o, event)) [parts, sum] = [[], 0];
    if (dead < 1 || !ofItsScene(o, event)) continue;
    parts.push(o);
    sum += dead;
    if (sum === all) return parts.length > 1 ? parts : [];
    if (sum > all) [parts, sum] = [[], 0];
  }
  return [];
}

const deadOf = (o: Occurrence): number => Math.max(0, ...o.frames.map((f) => toll(f) ?? 0));
const lastSentence = (o: Occurrence): number => Math.max(...o.frames.map((f) => f.sentence));

/** Named without a place or day of its own, and not as another event. */
const ofItsScene = (o: Occurrence, event: Occurrence): boolean =>
  o.frames.every(
    (f) =>
      (f.places.length && !f.placeInferred ? comparePlaces(f, event) === 'same' : /^(same|unsaid)$/.test(comparePlaces(f, event))) &&
      /^(same|unsaid)$/.test(compareDays(f, event)) &&
      f.count === null,
  );
