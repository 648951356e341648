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
