import type { Where } from '@truceline/core/model/where.ts';
import type { HeldPlace } from '../register-views.ts';

/** What of a place tells it from others. */
export function placeOf({ id, name, lat, lon, radiusKm, country }: HeldPlace['where']): HeldPlace['where'] {
  return { id, name, lat, lon, radiusKm, country };
}

/** Gathers places that are named often, each once with how often. */
export function gatherPlaces(places: Iterable<{ where: Where | null; n: number }>): HeldPlace[] {
  const held = new Map<string, HeldPlace>();
  for (const { where, n } of places) {
    if (where === null || n === 0) continue;
    const place = placeOf(where);
    const key = JSON.stringify([place.id ?? '~', place]);
    const known = held.get(key);
    if (known) known.n += n;
    else held.set(key, { where: place, n });
  }
  return [...held.keys()].sort().map((key) => held.get(key)!);
}
