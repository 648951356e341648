import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Divisions {
  country: string;
  lines: number[][][];
  names: { name: string; at: [number, number] }[];
}

/** First-level divisions of the countries that have had a truce: their lines, and a point to write each name at. From `knowledge/outlines`. */
export function composeDivisions(folder: string): GeoJSON.FeatureCollection {
  const files = readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name));
  const features = files.sort().flatMap((name): GeoJSON.Feature[] => {
    const { country, lines, names } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Divisions;
    return [
      { type: 'Feature', properties: { kind: 'division', country }, geometry: { type: 'MultiLineString', coordinates: lines } },
      ...names.map(
        ({ name, at }): GeoJSON.Feature => ({
          type: 'Feature',
          properties: { kind: 'name', name },
          geometry: { type: 'Point', coordinates: at },
        }),
      ),
    ];
  });
  return { type: 'FeatureCollection', features };
}
