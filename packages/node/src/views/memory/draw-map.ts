import { latLngToCell } from 'h3-js';
import { type IndexedIncident, worstOf } from '../compose/compose-row.ts';
import type { MapQuestion } from '../register-views.ts';
import type { IncidentMap, Worst } from '../schemas/overview-schemas.ts';

/** From so many incidents in the box on, they are drawn together by cells. */
export const MOST_POINTS = 400;

/** The resolution of H3 cells that is of use at a zoom of the map. */
export function resolutionAt(zoom: number): number {
  return Math.max(0, Math.min(9, Math.round(zoom * 0.7)));
}

/** West, south, east, north. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Incidents in a box of the map, in cells where they are many. */
export function drawMap(found: readonly IndexedIncident[], { bbox, zoom }: Pick<MapQuestion, 'bbox' | 'zoom'>): IncidentMap {
  const placed = found.filter(({ row: { where } }) => where?.lat != null && where.lon != null);
  const points = placed.map((one) => ({ one, lat: one.row.where!.lat!, lon: one.row.where!.lon! }));
  const bounds = points.length ? boundsOf(points) : null;
  const inside = bbox ? points.filter(({ lat, lon }) => contains(bbox, lat, lon)) : points;
  const drawn = inside.length <= MOST_POINTS ? inside.map(({ one }) => drawIncident(one)) : cluster(inside, resolutionAt(zoom));
  return { type: 'FeatureCollection', features: inOrder(drawn), total: inside.length, nowhere: found.length - placed.length, bounds };
}

/** An incident on the map, or a cell of many. */
export type Feature = IncidentMap['features'][number];

/** One incident on the map. */
export function drawIncident({ row }: Pick<IndexedIncident, 'row'>): Feature {
  const { where, when } = row;
  return {
    type: 'Feature',
    id: row.id,
    geometry: { type: 'Point', coordinates: [where!.lon!, where!.lat!] },
    properties: {
      kind: 'incident',
      id: row.id,
      short: row.short,
      title: row.title,
      act: row.act,
      place: where!.name,
      on: when?.start.slice(0, 10) ?? null,
      radiusKm: where!.radiusKm ?? 0,
      verdict: worstOf(row.verdicts),
      contested: row.contested.length > 0,
      background: row.background,
      killed: row.killed,
    },
  };
}

interface Placed {
  one: IndexedIncident;
  lat: number;
  lon: number;
}

function cluster(points: readonly Placed[], resolution: number): Feature[] {
  const cells = new Map<string, Placed[]>();
  for (const point of points) {
    const cell = latLngToCell(point.lat, point.lon, resolution);
    const same = cells.get(cell);
    if (same) same.push(point);
    else cells.set(cell, [point]);
  }
  return [...cells].map(([cell, members]) => {
    if (members.length === 1) return drawIncident(members[0].one);
    const byVerdict: Partial<Record<Worst, number>> = {};
    for (const { one } of members) {
      const worst = worstOf(one.row.verdicts);
      byVerdict[worst] = (byVerdict[worst] ?? 0) + 1;
    }
    const mean = (of: (point: Placed) => number): number => members.reduce((sum, point) => sum + of(point), 0) / members.length;
    return drawCell(cell, members.length, { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }, byVerdict, boundsOf(members));
  });
}

/** Many incidents in one cell. Their middle is told to a ten-thousandth of a degree, which is some ten metres. */
export function drawCell(
  cell: string,
  n: number,
  { lat, lon }: { lat: number; lon: number },
  byVerdict: Partial<Record<Worst, number>>,
  bounds: Bounds,
): Feature {
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return {
    type: 'Feature',
    id: cell,
    geometry: { type: 'Point', coordinates: [round(lon), round(lat)] },
    properties: { kind: 'cluster', cell, n, byVerdict, bounds },
  };
}

/** Features in the order of their names, whatever order the incidents came in. */
export function inOrder(features: readonly Feature[]): Feature[] {
  return [...features].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A box round points. */
export function boundsOf(points: readonly { lat: number; lon: number }[]): Bounds {
  const bounds: Bounds = [180, 90, -180, -90];
  for (const { lat, lon } of points) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

/** Whether a box holds a point; a box whose west lies east of its east goes over the date line. */
export function contains([west, south, east, north]: readonly [number, number, number, number], lat: number, lon: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
