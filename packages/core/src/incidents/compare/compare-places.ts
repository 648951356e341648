import { distanceKm, type Where } from '../../model/where.ts';
import type { Telling } from '../telling.ts';
import type { Evidence } from './compare-tellings.ts';
import { foldName } from './fold-name.ts';

/** Kilometres between two places; null when either has no coordinates. */
export function kmBetween(a: Where, b: Where): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  return distanceKm(a.lat, a.lon, b.lat, b.lon);
}

/** Radius of a place (km), 5 where none is known. */
export const radiusOf = (w: Where): number => w.radiusKm ?? 5;

/** Compares where it is said to have happened: the best agreement between any two places named. */
export function comparePlaces(a: Telling, b: Telling): Evidence | null {
  if (!a.places.length || !b.places.length) return null;
  let best: Evidence | null = null;
  for (const x of a.places.slice(0, 6)) {
    for (const y of b.places.slice(0, 6)) {
      const e = weighPlaces(x, y);
      if (!best || e.weight > best.weight) best = e;
    }
  }
  if (best && best.weight < 0 && (a.stray || b.stray)) return { ...best, weight: best.weight * 0.5 };
  return best;
}

/** A place read wrongly (a person's name, a namesake) is never rare enough for a distance to weigh more than this. */
const MISREAD = 4;

/** Places with a larger radius (km) are countries or nearly so. */
const COUNTRY = 150;

function weighPlaces(a: Where, b: Where): Evidence {
  const km = kmBetween(a, b);
  const [fine, coarse] = radiusOf(a) <= radiusOf(b) ? [a, b] : [b, a];
  const r = radiusOf(fine);
  const R = radiusOf(coarse);
  const firmness = (a.how === 'stated' ? 1 : 0.6) * (b.how === 'stated' ? 1 : 0.6);
  if (km === null) {
    const [x, y] = [foldName(a.name), foldName(b.name)];
    if (x && x === y) return { weight: (R > 60 ? 0.2 : 2) * firmness, because: () => `both at ${a.name}` };
    if (a.country && b.country && a.country !== b.country)
      return { weight: -MISREAD * firmness, because: () => `${a.name} and ${b.name} lie in different countries` };
    return sharesWord(x, y)
      ? { weight: 0.8 * firmness, because: () => `${a.name} and ${b.name}` }
      : { weight: -0.4, because: () => `${a.name} or ${b.name}` };
  }
  if (km <= Math.max(1.5, Math.min(r + 2, 25)) && R <= 40) {
    return { weight: precision(R) * firmness, because: () => `both at ${fine.name}` };
  }
  // a country's circle leaves out its corners
  if (km <= R + Math.min(r, 5) || (R > COUNTRY && fine.country !== null && fine.country === coarse.country)) {
    const weight = R <= 15 ? 1 : R <= 40 ? 0.8 : R <= 150 ? 0.5 : 0.1;
    return { weight: weight * firmness, because: () => `${fine.name} lies in ${coarse.name}` };
  }
  if (foldName(a.name) === foldName(b.name)) return { weight: 0.4 * firmness, because: () => `two places called ${a.name}, or one` };
  const beyond = km - R - Math.min(r, 10);
  if (beyond <= 5) return { weight: 0.6 * firmness, because: () => `${fine.name} is ${Math.round(km)} km from ${coarse.name}` };
  if (beyond <= 12) return { weight: -0.6 * firmness, because: () => `${fine.name} is ${Math.round(km)} km from ${coarse.name}` };
  return {
    weight: -Math.min(MISREAD, 2 + beyond / 15) * Math.max(0.5, firmness),
    because: () => `${fine.name} is ${Math.round(km)} km from ${coarse.name}`,
  };
}

/** The smaller the place two tellings agree on, the less likely two occurrences there on one day. */
function precision(radiusKm: number): number {
  if (radiusKm <= 3) return 2.4;
  if (radiusKm <= 6) return 2;
  if (radiusKm <= 15) return 1.3;
  return 0.9;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' ').filter((w) => w.length > 3));
  return b.split(' ').some((w) => words.has(w));
}
