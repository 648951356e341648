import { lookupForm, placeWords } from '../../../core/src/knowledge/fold-place.ts';
import type { GeonamesCity } from './read-geonames.ts';

/** A town of a list that tells no more than its name, spot and divisions (by GeoNames codes). */
export interface PlainTown {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}

/** Degrees within which a place of the same name is the same place. */
const SAME_NAME = 0.1;
/** Degrees within which two places are one, whatever they are called. */
const SAME_SPOT = 0.003;

/** The towns of a newer, plainer list of GeoNames that the fuller one lacks: at no place of it, and near none that bears the name. */
export function findNewerTowns(towns: readonly PlainTown[], known: readonly GeonamesCity[]): PlainTown[] {
  const fold = (name: string): string => placeWords(name).map(lookupForm).join(' ');
  const names = new Map<GeonamesCity, Set<string>>();
  const bears = (city: GeonamesCity, name: string): boolean => {
    let own = names.get(city);
    if (own === undefined) {
      own = new Set([city.name, ...city.alternates].map(fold));
      names.set(city, own);
    }
    return own.has(name);
  };
  const beside = spread(known);
  return towns.filter((town) => {
    const [lat, lon] = [Number(town.lat), Number(town.lng)];
    const near = beside(lat, lon);
    if (near.some((city) => Math.abs(city.lat - lat) < SAME_SPOT && Math.abs(city.lon - lon) < SAME_SPOT)) return false;
    const own = fold(town.name);
    return !near.some((city) => bears(city, own));
  });
}

/** Asks for the places within {@link SAME_NAME} of a spot, and some more around it. */
function spread(places: readonly GeonamesCity[]): (lat: number, lon: number) => GeonamesCity[] {
  const cells = new Map<number, GeonamesCity[]>();
  const cell = (lat: number, lon: number): number => Math.floor(lat / SAME_NAME) * 4000 + Math.floor(lon / SAME_NAME);
  for (const place of places) {
    const at = cell(place.lat, place.lon);
    const list = cells.get(at);
    if (list) list.push(place);
    else cells.set(at, [place]);
  }
  const steps = [-SAME_NAME, 0, SAME_NAME];
  return (lat, lon) => steps.flatMap((north) => steps.flatMap((east) => cells.get(cell(lat + north, lon + east)) ?? []));
}
