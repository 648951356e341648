import type { How } from './when.ts';

/** A place as claimed: a name, and where known the centre and radius (km) of the area meant. Never a point more exact than the words. */
export interface Where {
  /** As the report names it, relation included where it shifts the place: "near Arbin" keeps "Arbin" and a larger radius. */
  name: string;
  /** The gazetteer's id, or null for a name that no gazetteer holds. */
  id: string | null;
  lat: number | null;
  lon: number | null;
  radiusKm: number | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  how: How;
  because?: string;
}

/**
 * A copy of a place, under another name where one is given. Every copy has the same fields in the same order: one made by `...` gets a shape of its own
 * each time, and whoever reads it looks for its fields anew.
 */
export function copyWhere({ name, id, lat, lon, radiusKm, country, how, because }: Where, called = name): Where {
  return { name: called, id, lat, lon, radiusKm, country, how, because };
}

/** Great-circle distance between two points, in kilometres (haversine, mean radius 6,371 km). */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Kilometres between two places; null when either has no coordinates. */
export function kmBetween(a: Where, b: Where): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  return distanceKm(a.lat, a.lon, b.lat, b.lon);
}
