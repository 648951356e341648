import { latLngToCell } from 'h3-js';
import { worstOf } from '../compose/compose-row.ts';
import { type Bounds, boundsOf, contains, drawCell, type Feature, MOST_POINTS, resolutionAt } from '../memory/draw-map.ts';
import type { MapQuestion } from '../register-views.ts';
import type { Worst } from '../schemas/overview-schemas.ts';
import type { IncidentColumns } from './incident-columns.ts';
import type { Marks } from './mark-incidents.ts';

/** A map before its single incidents are drawn: those are rows whose documents stand in the tables. */
export interface GatheredMap {
  cells: Feature[];
  rows: number[];
  total: number;
  nowhere: number;
  bounds: Bounds | null;
}

const WORST: readonly Worst[] = ['breach', 'undetermined', 'no-breach', 'outside', 'none'];

interface Cell {
  n: number;
  lat: number;
  lon: number;
  spots: { lat: number; lon: number }[];
  verdicts: number[];
  row: number;
}

/** Gathers the marked incidents of a box: in cells where they are many. Incidents of one place are counted together. */
export function gatherMap(columns: IncidentColumns, marks: Marks, { bbox, zoom }: Pick<MapQuestion, 'bbox' | 'zoom'>): GatheredMap {
  const { where, verdicts } = columns.fields;
  const spots = where.values.map(({ row }) =>
    row.where?.lat != null && row.where.lon != null ? { lat: row.where.lat, lon: row.where.lon } : null,
  );
  const inside = spots.map((spot) => spot !== null && (!bbox || contains(bbox, spot.lat, spot.lon)));
  const counts = where.count(marks);
  let total = 0;
  let nowhere = 0;
  const placed: { lat: number; lon: number }[] = [];
  for (const [code, n] of counts.entries()) {
    if (n === 0) continue;
    if (spots[code] === null) nowhere += n;
    else placed.push(spots[code]);
    if (inside[code]) total += n;
  }
  const bounds = placed.length ? boundsOf(placed) : null;
  const rows: number[] = [];
  if (total <= MOST_POINTS) {
    for (let n = 0; n < marks.length; n++) if (marks[n] && inside[where.codes[n]]) rows.push(n);
    return { cells: [], rows, total, nowhere, bounds };
  }
  const worst = Uint8Array.from(verdicts.values, ({ row }) => WORST.indexOf(worstOf(row.verdicts)));
  const byVerdict = new Uint32Array(spots.length * WORST.length);
  const last = new Uint32Array(spots.length);
  for (let n = 0; n < marks.length; n++) {
    if (!marks[n]) continue;
    const code = where.codes[n];
    if (!inside[code]) continue;
    byVerdict[code * WORST.length + worst[verdicts.codes[n]]]++;
    last[code] = n;
  }
  const cells = new Map<string, Cell>();
  const resolution = resolutionAt(zoom);
  for (const [code, n] of counts.entries()) {
    const spot = spots[code];
    if (n === 0 || !inside[code] || !spot) continue;
    const name = latLngToCell(spot.lat, spot.lon, resolution);
    const cell = cells.get(name) ?? { n: 0, lat: 0, lon: 0, spots: [], verdicts: WORST.map(() => 0), row: last[code] };
    cell.n += n;
    cell.lat += n * spot.lat;
    cell.lon += n * spot.lon;
    cell.spots.push(spot);
    for (const i of WORST.keys()) cell.verdicts[i] += byVerdict[code * WORST.length + i];
    cells.set(name, cell);
  }
  const drawn: Feature[] = [];
  for (const [name, { n, lat, lon, spots: own, verdicts: counted, row }] of cells) {
    if (n === 1) rows.push(row);
    else {
      const told = Object.fromEntries(WORST.map((verdict, i) => [verdict, counted[i]] as const).filter(([, many]) => many > 0));
      drawn.push(drawCell(name, n, { lat: lat / n, lon: lon / n }, told, boundsOf(own)));
    }
  }
  return { cells: drawn, rows, total, nowhere, bounds };
}
