import { kmBetween, type Where } from '../../model/where.ts';
import type { Telling } from '../telling.ts';
import { type Asked, tellWhy } from './reason.ts';

/** Radius of a place (km), 5 where none is known. */
export const radiusOf = (w: Where): number => w.radiusKm ?? 5;

/** Compares where it is said to have happened: the best agreement between any two places named; `asked` is told why. */
export function comparePlaces(a: Telling, b: Telling, asked?: Asked): number {
  if (!a.places.length || !b.places.length) return 0;
  let x = -1;
  let y = -1;
  let most = 0;
  for (let i = 0; i < a.places.length && i < COMPARED; i++) {
    for (let j = 0; j < b.places.length && j < COMPARED; j++) {
      const weight = weighPlaces(a.places[i], b.places[j], a.placeNames[i], b.placeNames[j]);
      if (x >= 0 && weight <= most) continue;
      x = i;
      y = j;
      most = weight;
    }
  }
  if (asked) weighPlaces(a.places[x], b.places[y], a.placeNames[x], b.placeNames[y], asked);
  return most < 0 && (a.stray || b.stray) ? most * 0.5 : most;
}

/** Places of a telling that are compared, at most. */
const COMPARED = 6;

/** A place read wrongly (a person's name, a namesake) is never rare enough for a distance to weigh more than this. */
const MISREAD = 4;

/** Places with a larger radius (km) are countries or nearly so. */
const COUNTRY = 150;

/** How two places, with their folded names, speak for one occurrence; `asked` is told why. Most pairs are far apart and nobody asks. */
function weighPlaces(a: Where, b: Where, x: string, y: string, asked?: Asked): number {
  const km = kmBetween(a, b);
  const fine = radiusOf(a) <= radiusOf(b) ? a : b;
  const coarse = fine === a ? b : a;
  const r = radiusOf(fine);
  const R = radiusOf(coarse);
  const firmness = (a.how === 'stated' ? 1 : 0.6) * (b.how === 'stated' ? 1 : 0.6);
  if (km === null) {
    if (x && x === y) {
      if (asked) tellWhy(asked, 'same-place', { place: a.name });
      return (R > 60 ? 0.2 : 2) * firmness;
    }
    if (a.country && b.country && a.country !== b.country) {
      if (asked) tellWhy(asked, 'two-countries', { place: a.name, other: b.name });
      return -MISREAD * firmness;
    }
    const alike = sharesWord(x, y);
    if (asked) tellWhy(asked, alike ? 'places-alike' : 'places-unlike', { place: a.name, other: b.name });
    return alike ? 0.8 * firmness : -0.4;
  }
  if (km <= Math.max(1.5, Math.min(r + 2, 25)) && R <= 40) {
    if (asked) tellWhy(asked, 'same-place', { place: fine.name });
    return precision(R) * firmness;
  }
  // a country's circle leaves out its corners
  if (km <= R + Math.min(r, 5) || (R > COUNTRY && fine.country !== null && fine.country === coarse.country)) {
    const weight = R <= 15 ? 1 : R <= 40 ? 0.8 : R <= 150 ? 0.5 : 0.1;
    if (asked) tellWhy(asked, 'place-within', { place: fine.name, other: coarse.name });
    return weight * firmness;
  }
  if (x === y) {
    if (asked) tellWhy(asked, 'namesakes', { place: a.name });
    return firmness;
  }
  if (asked) tellWhy(asked, 'places-near', { place: fine.name, other: coarse.name, km: Math.round(km) });
  const beyond = km - R - Math.min(r, 10);
  if (beyond <= 5) return 0.6 * firmness;
  if (beyond <= 12) return -0.6 * firmness;
  return -Math.min(MISREAD, 2 + beyond / 15) * Math.max(0.5, firmness);
}

/** The smaller the place two tellings agree on, the less likely two occurrences there on one day. */
function precision(radiusKm: number): number {
  if (radiusKm <= 3) return 2.4;
  if (radiusKm <= 6) return 2;
  if (radiusKm <= 15) return 1.3;
  return 0.9;
}

function sharesWord(a: string, b: string): boolean {
  if (!a.includes(' ') && !b.includes(' ')) return a === b && a.length > 3;
  const words = new Set(a.split(' ').filter((w) => w.length > 3));
  return b.split(' ').some((w) => words.has(w));
}
