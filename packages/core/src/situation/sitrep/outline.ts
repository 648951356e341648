/** A ring or line of points, longitude then latitude in degrees. */
export type Ring = [number, number][];

/** The outline of a country, simplified for orientation. No authority on any frontier. */
export interface CountryOutline {
  /** ISO 3166-1 alpha-2; empty for what has no code. */
  country: string;
  name: string;
  rings: Ring[];
}

/** The inner lines between a country's first-level divisions, and where to write their names, largest first. */
export interface Divisions {
  country: string;
  lines: Ring[];
  names: { name: string; at: [number, number] }[];
}

/** What maps are drawn over. */
export interface Outlines {
  countries: readonly CountryOutline[];
  divisions: readonly Divisions[];
}
