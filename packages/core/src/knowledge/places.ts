import { z } from 'zod';

/** Kinds of place, from the widest down. The number of a kind is its position here. */
export const PLACE_KINDS = [
  'world-region',
  'country',
  'area',
  'region',
  'admin1',
  'admin2',
  'water',
  'city',
  'town',
  'village',
  'neighbourhood',
  'road',
  'camp',
  'crossing',
  'facility',
  'front',
] as const;
/** One of {@link PLACE_KINDS}. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Radius (km) taken for a place whose entry states none. */
export const USUAL_RADIUS_KM: Record<PlaceKind, number> = {
  'world-region': 1500,
  country: 300,
  area: 40,
  region: 120,
  admin1: 80,
  admin2: 25,
  water: 150,
  city: 7,
  town: 3,
  village: 1.5,
  neighbourhood: 1.5,
  road: 4,
  camp: 1.5,
  crossing: 1.5,
  facility: 2,
  front: 10,
};

const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);

const overlayPlace = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(PLACE_KINDS),
  at: point,
  radiusKm: z.number().positive().max(6000).optional(),
  /** Other spellings and names. */
  also: z.array(z.string()).optional(),
  /** Words for its people and for what is of it. */
  adjectives: z.array(z.string()).optional(),
  /** Id of the place it lies in: another entry's, `adm1:…`, `gn:…`. Left out: found by nearness. */
  in: z.string().optional(),
  /** Stands for a GeoNames place, whose names it adds to. */
  geonames: z.number().int().optional(),
  /** Where it lies in another country than its file. */
  country: z.string().length(2).optional(),
  population: z.number().int().optional(),
  note: z.string().optional(),
});

const country = z.strictObject({
  iso: z.string().length(2),
  name: z.string(),
  also: z.array(z.string()).optional(),
  adjectives: z.array(z.string()).optional(),
  at: point.optional(),
  radiusKm: z.number().positive().optional(),
  capital: z.string().optional(),
  /** IANA zones, the usual one first; left out: those of its towns. */
  zones: z.array(z.string()).optional(),
});

/** One overlay: the curated places of one country or theatre, with where they were taken from. */
export const overlayFile = z.strictObject({
  country: z.string().length(2).nullable(),
  sources: z.array(z.string()).min(1),
  /** Countries that only this overlay knows: invented ones, under a code reserved for users (XA to XZ). */
  countries: z.array(country).optional(),
  places: z.array(overlayPlace),
});
/** An overlay, as read. */
export type OverlayFile = z.infer<typeof overlayFile>;

/** The countries: names, adjectives and peoples, centre, radius and local time. */
export const countriesFile = z.strictObject({
  sources: z.array(z.string()).min(1),
  countries: z.array(country),
});
/** The file of countries, as read. */
export type CountriesFile = z.infer<typeof countriesFile>;

/** The words by which places are told from other names: what follows and precedes them in English. */
export const placeWordsFile = z.strictObject({
  /** "province", "oblast", "district": word to kind of place. */
  types: z.record(z.string(), z.enum(PLACE_KINDS)),
  /** "University", "Media", "Front": the capitalised name before it is an organisation's. */
  organisations: z.array(z.string()),
  /** "airport", "hospital", "bridge": the place is a thing in the place named. */
  facilities: z.array(z.string()),
  /** "President", "Gen": what stands before a person's name. */
  titles: z.array(z.string()),
  /** Given names that are places too. */
  givenNames: z.array(z.string()),
  /** Words of the language that are names of places too: places only where the text says so ("in Reading", "Mobile, Alabama"). */
  commonWords: z.array(z.string()),
  /** Abbreviations that name a division only after a comma: "Paris, Ky." */
  afterComma: z.array(z.string()),
  /** Names that are names only in capitals: US, UK. */
  onlyCapitals: z.array(z.string()),
  /** What governments do and capitals stand for: "said", "denied", "agreed". */
  governmentVerbs: z.array(z.string()),
  /** Countries whose small places and other spellings are kept. */
  detailed: z.array(z.string().length(2)),
  /** States whose forces mostly fight outside their own country: that they act says nothing of where. */
  actAbroad: z.array(z.string().length(2)),
});
/** The words of places, as read. */
export type PlaceWords = z.infer<typeof placeWordsFile>;

/** One place on its way into the gazetteer. */
export interface PlaceRow {
  id: string;
  name: string;
  /** Every spelling under which it is looked up. */
  names: string[];
  /** Spellings that name its people or say "of it". */
  adjectives?: string[];
  kind: PlaceKind;
  lat: number;
  lon: number;
  radiusKm: number;
  country: string | null;
  population: number;
  /** Id of the place it lies in. */
  parent: string | null;
  /** OCHA place code. */
  pcode?: string;
  capital?: boolean;
}

/** A country as the gazetteer tells it. */
export interface Country {
  iso: string;
  name: string;
  /** IANA zones, the most populous first. */
  zones: string[];
  adjectives: string[];
}
