import { remember } from '../../model/remember.ts';
import type { Frame } from '../frames/frame.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { PLACE_OF_ENTRY } from '../times/day-ahead.ts';
import { besides, holds, inTown } from './lie-together.ts';
import { COUNTRY_RANK, rankOf } from './place-rank.ts';
import { BY_HEALERS, ON_THE_WAY } from './refer-place.ts';
import { THROUGHOUT } from './whole-land.ts';

/** How what one frame says of place or day stands to what an occurrence says. */
export type Relation = 'same' | 'inside' | 'unsaid' | 'apart';

/** Whether its place comes from the text before, or from the head of its entry. */
const handedOn = (f: Frame): boolean => f.placeInferred === 'carried' || f.placeInferred === PLACE_OF_ENTRY;

/** Whether a frame's own place is that of an occurrence, in it, beside it, or unsaid. */
export function comparePlaces(frame: Frame, o: Occurrence): Relation {
  if (!frame.places.length || handedOn(frame) || frame.placeInferred === BY_HEALERS || frame.placeInferred === ON_THE_WAY) return 'unsaid';
  let named = false;
  let inside = false;
  for (const p of frame.places) {
    for (const f of o.frames) {
      if (handedOn(f) || f.placeInferred === ON_THE_WAY) continue;
      for (const q of f.places) {
        named = true;
        // "640 have died nationally": many incidents, and not this one
        if (p.relation === THROUGHOUT && rankOf(q) < COUNTRY_RANK) continue;
        if (p === q || (p.where.id !== null && p.where.id === q.where.id) || bareName(p.where.name) === bareName(q.where.name))
          return rankOf(p) >= 4 ? 'inside' : 'same';
        if (rankOf(p) >= 5 || rankOf(q) >= 5 || holds(p, q) || holds(q, p)) inside = true;
        // a village on no map may lie in the province told of
        if (p.where.lat === null && rankOf(p) < rankOf(q) && (rankOf(q) >= 3 || inTown(p, q))) inside = true;
        // "a camp near X", and behind it the camp by its name
        if (q.relation === 'near' && /^(camp|facility)$/.test(p.kind) && besides(p, q, BESIDE_KM)) inside = true;
        // "the rocket attacks hit Neel Street": a name on no map, of what was told before; "the strike on the hill" named from the town beside it
        if (frame.definite && (p.where.lat === null || besides(p, q, q.relation === 'near' ? NEAR_KM : BESIDE_KM))) inside = true;
      }
    }
  }
  if (!named) return 'unsaid';
  return inside ? 'inside' : 'apart';
}

/** "Imam Sahib", where Kunduz was told of: a report that names the town may mean the province of its name. */
export const mayLieIn = (frame: Frame, o: Occurrence): boolean =>
  frame.places.some(
    (p) => p.namesake === null && o.frames.some((f) => f.places.some((q) => q.namesake !== null && p.within.includes(q.namesake))),
  );

/** "the suburb of Lower Orsa" and "Lower Orsa" are one. */
const bareName = remember((name) =>
  name.toLowerCase().replace(/^(suburb|village|town|city|hamlet|district|neighbou?rhood|quarter|township) of /, ''),
);

/** How far from a town what is told again of it may lie, in km; farther where the report itself said only "near". */
const BESIDE_KM = 20;
const NEAR_KM = 35;

/** "In Tarik, |an air raid hit Mirna|": what the verb of a noun hits, behind the place that opens the sentence. */
export const saysNarrower = (host: Frame, other: Frame): boolean =>
  host.kind === 'noun' &&
  other.kind === 'verb' &&
  other.places[0].first >= other.last &&
  host.places[0].last < host.first &&
  rankOf(other.places[0]) <= 3;
