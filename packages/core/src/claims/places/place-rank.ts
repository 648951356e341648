import type { PlaceMention } from '../../language/mention.ts';

/** Whole countries: whatever ranks below lies in one. */
export const COUNTRY_RANK = 6;

/** A province, or a part of a country. */
export const REGION = 4;

/** How narrow a kind of place is: the narrowest that the others contain is where it happened. */
const RANK: Record<string, number> = {
  facility: 0,
  camp: 0,
  crossing: 0,
  neighbourhood: 0,
  village: 1,
  road: 1,
  town: 1,
  city: 1,
  front: 4,
  area: 2,
  admin2: 3,
  water: 4,
  admin1: 4,
  region: 4,
  country: COUNTRY_RANK,
  'world-region': 8,
};
/** Rank of a place’s kind, from 0 (a building); a whole country is COUNTRY_RANK. */
export const rankOf = (p: PlaceMention): number =>
  p.kind === 'front' && (p.where.radiusKm ?? 0) > LONG_KM ? LONG_FRONT : (RANK[p.kind] ?? 3);

/** A line that runs through whole provinces says less than one of its sectors. */
const LONG_KM = 30;
const LONG_FRONT = 5;
