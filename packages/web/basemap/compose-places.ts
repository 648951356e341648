import { readFileSync } from 'node:fs';
import { Gazetteer } from '../../core/src/knowledge/gazetteer.ts';
import { PLACE_KINDS, type PlaceKind } from '../../core/src/knowledge/places.ts';

/** Zoom from which the name of a town of at least so many people is written. */
const ZOOM_BY_PEOPLE: readonly [number, number][] = [
  [3_000_000, 3.5],
  [1_000_000, 4.5],
  [400_000, 5.5],
  [100_000, 6.5],
  [30_000, 7.5],
  [10_000, 8.5],
  [3_000, 9.5],
  [1_000, 10.5],
];
/** Zoom from which names of places without people of their own are written. */
const ZOOM_BY_KIND: Partial<Record<PlaceKind, number>> = {
  city: 7,
  town: 9,
  village: 10.5,
  neighbourhood: 11.5,
  camp: 9.5,
  crossing: 9.5,
  facility: 10.5,
  front: 9,
  area: 8,
  water: 9,
};
/** Names written from a wider zoom than this stand in the file of the whole world. */
const WORLD_TO_ZOOM = 6.5;

/** The places of one country whose names are written as one looks closer. */
export interface CountryPlaces {
  country: string;
  /** West, south, east, north. */
  bbox: [number, number, number, number];
  places: GeoJSON.FeatureCollection;
}

/** Names for the map out of the built gazetteer: the world's large towns and its countries, and every place of the countries asked for. */
export function composePlaces(file: string, theatres: ReadonlySet<string>): { world: GeoJSON.FeatureCollection; near: CountryPlaces[] } {
  const bytes = readFileSync(file);
  const gazetteer = new Gazetteer(new Uint8Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer));
  const world: GeoJSON.Feature[] = [];
  const near = new Map<string, GeoJSON.Feature[]>();
  for (let place = 0; place < gazetteer.head.places; place++) {
    const country = gazetteer.iso(place) ?? '';
    const kind = PLACE_KINDS[gazetteer.kind[place]!]!;
    const zoom = zoomOf(gazetteer, place, kind, theatres.has(country));
    if (zoom === null) continue;
    const feature = featureOf(gazetteer, place, kind, zoom);
    if (kind === 'country' || zoom <= WORLD_TO_ZOOM) world.push(feature);
    else if (near.has(country)) near.get(country)!.push(feature);
    else near.set(country, [feature]);
  }
  return {
    world: { type: 'FeatureCollection', features: world },
    near: [...near].sort().map(([country, features]) => ({
      country,
      bbox: boxOf(features),
      places: { type: 'FeatureCollection', features },
    })),
  };
}

function zoomOf(gazetteer: Gazetteer, place: number, kind: PlaceKind, isTheatre: boolean): number | null {
  const people = gazetteer.population[place]!;
  if (kind === 'country') return gazetteer.radius[place]! > 250 ? 2.5 : 4;
  if (kind === 'city' || kind === 'town' || kind === 'village') {
    const zoom = ZOOM_BY_PEOPLE.find(([least]) => people >= least)?.[1];
    if (zoom !== undefined && (isTheatre || zoom <= WORLD_TO_ZOOM)) return zoom;
  }
  // Places of our own lists have no people counted, and are the ones reports speak of.
  return isTheatre && gazetteer.id(place).startsWith('ov:') ? (ZOOM_BY_KIND[kind] ?? null) : null;
}

function featureOf(gazetteer: Gazetteer, place: number, kind: PlaceKind, zoom: number): GeoJSON.Feature {
  const at = [gazetteer.lon[place]!, gazetteer.lat[place]!].map((degrees) => Math.round(degrees * 1000) / 1000);
  const properties: Record<string, string | number> = { name: gazetteer.name(place), zoom, people: gazetteer.population[place]! };
  if (kind === 'country') properties.kind = 'country';
  else if (kind === 'area' || kind === 'water') properties.kind = 'area';
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } };
}

function boxOf(features: readonly GeoJSON.Feature[]): [number, number, number, number] {
  const points = features.map(({ geometry }) => (geometry as GeoJSON.Point).coordinates as [number, number]);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
