import type { PlaceMention } from '../../language/mention.ts';
import type { Occurrence } from '../tellings/occurrence.ts';
import { holds } from './lie-together.ts';
import { rankOf } from './place-rank.ts';

/** Why a place is inferred that the sentence names, though not beside the words of the event. */
export const IN_SENTENCE = 'named elsewhere in the sentence';

/**
 * "A raid killed two in the north. …, the ministry said, as the jets hit cars in Kefra": a place named beside the event's words is its own
 * where it lies in what another telling of the event names.
 */
export function confirmPlaces(told: readonly Occurrence[]): void {
  for (const { frames } of told) {
    if (frames.length < 2) continue;
    const named = frames.flatMap((f) => (f.placeInferred ? [] : f.places));
    for (const f of frames)
      if (f.placeInferred === IN_SENTENCE && f.places.every((p) => named.some((wide) => lies(p, wide)))) f.placeInferred = '';
  }
}

/** Whether a place lies in a wider one; what is on no map is taken to. */
const lies = (p: PlaceMention, wide: PlaceMention): boolean =>
  rankOf(p) < rankOf(wide) && (holds(wide, p) || (p.where.lat === null && rankOf(wide) >= 3));
