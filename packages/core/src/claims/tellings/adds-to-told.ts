import { familyOf } from '../../model/act.ts';
import type { Frame } from '../frames/frame.ts';
import type { OpenReading } from '../lay-open.ts';
import { REGION, rankOf } from '../places/place-rank.ts';
import { comparePlaces } from '../places/relate-places.ts';
import { isNamedPerson } from '../targets/compose-targets.ts';
import { thingsHarmed } from '../targets/things-harmed.ts';
import type { Occurrence } from './occurrence.ts';

/** A mention that names whom it hit, or points back and says where, when, with what or what it hit. */
export const addsToTold = (open: OpenReading, f: Frame): boolean =>
  f.targets.some(({ actor }) => actor !== null && isNamedPerson(actor)) ||
  (f.kind === 'noun' &&
    f.definite &&
    (!f.plural || (f.places.length > 0 && !f.placeInferred && rankOf(f.places[0]) <= 2)) &&
    ((f.places.length > 0 && !f.placeInferred) ||
      f.weapons.length > 0 ||
      thingsHarmed(open, f.sentence).some(({ term }) => f.targets.some((t) => t.term === term)) ||
      (f.time !== null && !f.timeInferred)));

/** Sentences on at which an event told of a whole land is told more closely. */
const REACH = 2;

/** "The deaths occurred in a strike on a car in Kefra": too little for an event of its own, and where in the land the one told just before was; null for none. */
export function closerTold(f: Frame, told: readonly Occurrence[]): Occurrence | null {
  const of = told[told.length - 1];
  if (!of || f.plural || f.mood !== 'actual' || !f.places.length || f.placeInferred || rankOf(f.places[0]) >= REGION) return null;
  const wide = of.frames.every((o) => o.mood === 'actual' && !o.negated && o.places.every((p) => rankOf(p) >= REGION));
  const near = f.sentence - of.frames[of.frames.length - 1].sentence <= REACH;
  return wide && near && (f.generic || familyOf(f.act) === familyOf(of.act)) && comparePlaces(f, of) === 'inside' ? of : null;
}
