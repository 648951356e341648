/** A ring of points, longitude then latitude in degrees, closed. */
export type Ring = [number, number][];

/** The outline of a country and of its first-level divisions, simplified for orientation. No authority on any frontier. */
export interface CountryOutline {
  /** ISO 3166-1 alpha-2. */
  country: string;
  name: string;
  rings: Ring[];
  admin1: { name: string; rings: Ring[]; label: [number, number] }[];
}
