import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { groundUrl } from './compose-style.ts';
import type { MapBox } from './map-data.ts';

/** From this zoom the names of small places are asked for, country by country. */
const NEAR_ZOOM = 6;

interface CountryBox {
  country: string;
  bbox: MapBox;
}

/** Adds the names of small places to a map as its view comes to their country; each country's file is fetched once. */
export class NearNames {
  private index: Promise<CountryBox[]> | null = null;
  private readonly asked = new Set<string>();
  private readonly features: GeoJSON.Feature[] = [];

  /** Looks at where the map is; resolves when the names of that part are there. */
  async follow(map: MapLibre): Promise<void> {
    if (map.getZoom() < NEAR_ZOOM) return;
    this.index ??= fetchJson<CountryBox[]>('index');
    const countries = await this.index;
    const bounds = map.getBounds();
    const wanted = countries.filter(
      ({ country, bbox: [west, south, east, north] }) =>
        !this.asked.has(country) &&
        west < bounds.getEast() &&
        east > bounds.getWest() &&
        south < bounds.getNorth() &&
        north > bounds.getSouth(),
    );
    for (const { country } of wanted) this.asked.add(country);
    const files = await Promise.all(wanted.map(({ country }) => fetchJson<GeoJSON.FeatureCollection>(`places-${country}`)));
    if (files.length === 0) return;
    for (const { features } of files) this.features.push(...features);
    this.give(map);
  }

  /** Gives a map whose style was just set the names already fetched. */
  give(map: MapLibre): void {
    map.getSource<GeoJSONSource>('near')?.setData({ type: 'FeatureCollection', features: this.features });
  }
}

async function fetchJson<T>(name: string): Promise<T> {
  const response = await fetch(groundUrl(name));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as T;
}
