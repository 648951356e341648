import type { PlaceMention } from '../../language/mention.ts';
import { bearingOf } from '../../language/places/place-words.ts';
import { kmBetween } from '../../model/where.ts';

/** "Zarda Avenue", where a part of the town was told. */
export const inTown = (p: PlaceMention, q: PlaceMention): boolean =>
  /^(road|neighbourhood|facility)$/.test(p.kind) && /^(city|area|town)$/.test(q.kind);

/** Whether two places lie no farther from each other than this, in km. */
export function besides(p: PlaceMention, q: PlaceMention, within: number): boolean {
  const km = kmBetween(p.where, q.where);
  return km !== null && km <= within;
}

/** Whether a place lies in a wider one: by the map's own word, in the area drawn for it, or on its side of the land. */
export const holds = (wide: PlaceMention, small: PlaceMention): boolean =>
  small.within.includes(wide.where.id ?? '-') || (!twoTowns(wide, small) && covers(wide, small)) || onItsSide(wide, small);

/** "the city", and "a town" beside it by its own name: however far the city reaches, neither is the other. */
const twoTowns = (p: PlaceMention, q: PlaceMention): boolean => SETTLED.test(p.kind) && SETTLED.test(q.kind);
const SETTLED = /^(city|town)$/;

/** Whether the smaller place lies in the area drawn for the wider. */
function covers(wide: PlaceMention, small: PlaceMention): boolean {
  const [a, b] = [wide.where, small.where];
  const km = kmBetween(a, b);
  if (km === null || a.radiusKm === null) return false;
  if ((b.radiusKm ?? 0) >= a.radiusKm || a.radiusKm < 12) return false;
  return km <= a.radiusKm * 1.1;
}

/** Whether the smaller place lies in a part of a land that is told by its side alone: a town in "northern Varda", wherever in the north. */
function onItsSide(part: PlaceMention, small: PlaceMention): boolean {
  const [a, b] = [part.where, small.where];
  const side = /^cc:\w\w\/(north|south|east|west)/.exec(a.id ?? '') && bearingOf(a.id!.slice(6));
  if (!side || a.country !== b.country || a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
  const north = (b.lat - a.lat) * 111;
  const east = (b.lon - a.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return north * side[0] + east * side[1] > -0.5 * (a.radiusKm ?? 0);
}
