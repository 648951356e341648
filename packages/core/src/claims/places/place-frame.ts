import type { PlaceMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import type { Clause } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { placesOfSum } from '../tolls/sum-of-parts.ts';
import { placesOfFrame } from './attach-place.ts';
import { betweenEnds } from './between-ends.ts';
import { IN_SENTENCE } from './confirm-places.ts';
import { findPlaceAhead } from './find-place-ahead.ts';
import { FIRED_FROM, firedFrom } from './fired-from.ts';
import { inPhrase } from './own-phrase.ts';
import { countsPart, ON_THE_WAY, onTheWay } from './refer-place.ts';
import { THROUGHOUT } from './whole-land.ts';

/** Gives a frame the places that its sentence, or the next one, tells of it, and says how it came to them. */
export function placeFrame(scan: Scan, f: Frame, frames: readonly Frame[], clauses: readonly Clause[]): void {
  const { first, last } = scan.sentences[f.sentence];
  const placed = f.given ? { places: [f.given], own: true } : placesOfFrame(scan, f, frames, first, last);
  // "following the strikes, … in X": a mention that points back has only the places of its own phrase
  const own = (p: PlaceMention): boolean => p.relation === THROUGHOUT || inPhrase(scan, f, p.first) || endsItsToll(f, p, frames, clauses);
  f.places = f.kind === 'noun' && f.definite && !placed.places.some(own) ? [] : placed.places;
  // "18 were killed: ten in X, five in Y": a sum has the places of none
  f.places = placesOfSum(f, frames);
  // "shelled X in reprisal for the killing of two": who died elsewhere
  if (f.answered) f.places = f.places.filter((p) => p.first > f.head);
  if (f.sense?.sense === 'violation' && f.count) f.places = f.places.filter((p) => !countsPart(scan, p));
  if (!placed.own && f.places.length && frames.length > 1) f.placeInferred = IN_SENTENCE;
  else if (firedFrom(scan, f)) f.placeInferred = FIRED_FROM;
  if (f.places.length && f.places.every((p) => onTheWay(scan, p))) f.placeInferred = ON_THE_WAY;
  f.places = betweenEnds(scan, f.places);
  const ahead = placed.own ? null : findPlaceAhead(scan, f, f.sentence);
  if (ahead) {
    f.places = [ahead];
    f.placeInferred = 'the next sentence names it';
  }
}

/** "The raid killed 14 people |and wounded 50 in X|": the place behind the second figure of one event is of both. */
function endsItsToll(f: Frame, place: PlaceMention, frames: readonly Frame[], clauses: readonly Clause[]): boolean {
  const next = clauses[clauses.indexOf(f.clause) + 1];
  if (next?.opening !== 'shared-subject' || place.first < next.first || place.first >= next.last) return false;
  return f.killed !== null && f.wounded !== null && !frames.some((o) => o !== f && o.clause === next);
}
