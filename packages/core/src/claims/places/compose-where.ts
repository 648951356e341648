import type { PlaceMention } from '../../language/mention.ts';
import { copyWhere, type Where } from '../../model/where.ts';
import { farFrom } from './owner-place.ts';

/** Half of a round area lies within this share of its radius: a village somewhere in it is told closer than the area is. */
const HALF_WITHIN = 0.7;

/** One place for a list of them: the names joined, the centre and radius of the first that is on the map, or of what contains it. */
export function whereOf(
  places: readonly PlaceMention[],
  inferred: string,
  containing: () => PlaceMention | null,
  home: ReadonlySet<string> | null = null,
  city: PlaceMention | null = null,
): Where | null {
  if (!places.length) return null;
  const located = places.find((p) => p.where.lat !== null) ?? null;
  const first = located ?? places[0];
  const namesake = (p: PlaceMention): boolean =>
    home !== null &&
    home.size > 0 &&
    p.where.country !== null &&
    !home.has(p.where.country) &&
    /^(neighbourhood|facility|camp|village|front)$/.test(p.kind);
  const name =
    places.length === 1
      ? first.where.name
      : places
          .map((p) => p.where.name)
          .filter((n, i, all) => all.indexOf(n) === i)
          .join(', ')
          .replace(/, ([^,]*)$/, ' and $1');
  const where = copyWhere(first.where, name);
  // a quarter or village of that name in a country the report is not about, or far from its city, is a namesake: the name stays, its point does not
  const elsewhere = city !== null && farFrom(first, city);
  if (namesake(first) || elsewhere) Object.assign(where, { id: null, lat: null, lon: null, radiusKm: null, country: null });
  const fallback = where.lat === null ? (elsewhere ? city : containing()) : null;
  if (fallback?.where.lat != null) {
    where.lat = fallback.where.lat;
    where.lon = fallback.where.lon;
    where.radiusKm = fallback.where.radiusKm === null ? null : Math.round(fallback.where.radiusKm * HALF_WITHIN * 10) / 10;
    if (first.where.because !== undefined || where.country === null) where.country = fallback.where.country;
    where.because = `${first.where.name} is on no map we have; drawn as the area of ${fallback.where.name}`;
  }
  if (inferred) {
    where.how = 'inferred';
    where.because = inferred;
  }
  return where;
}
