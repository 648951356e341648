import { MAP_TONES, type MapBox, type MapCluster, type MapIncident, type MapTone } from './map-data.ts';

/** A feature of the API's `/incidents/map`, as far as it is drawn. */
interface MapFeature {
  id: string;
  geometry: { coordinates: number[] };
  properties:
    | { kind: 'incident'; id: string; title: string; place: string; radiusKm: number; verdict: string }
    | { kind: 'cluster'; cell: string; n: number; byVerdict: Partial<Record<string, number>>; bounds: number[] };
}

/** The API's answer, as what the map draws: single incidents, and groups that take the tone of the gravest among them. */
export function readMapAnswer(features: readonly MapFeature[]): { incidents: MapIncident[]; clusters: MapCluster[] } {
  const incidents: MapIncident[] = [];
  const clusters: MapCluster[] = [];
  for (const { id, geometry, properties } of features) {
    const [lon = 0, lat = 0] = geometry.coordinates;
    if (properties.kind === 'incident') {
      const { title, place, radiusKm, verdict } = properties;
      incidents.push({ id: properties.id, title, place, lon, lat, radiusKm, tone: toneFrom(verdict) });
    } else {
      const { n, byVerdict, bounds } = properties;
      const tone = MAP_TONES.find((one) => byVerdict[one]) ?? 'none';
      clusters.push({ id, lon, lat, n, tone, box: bounds as unknown as MapBox });
    }
  }
  return { incidents, clusters };
}

/** A verdict as the map's tone. */
export function toneFrom(verdict: string | null | undefined): MapTone {
  return MAP_TONES.find((tone) => tone === verdict) ?? 'none';
}
