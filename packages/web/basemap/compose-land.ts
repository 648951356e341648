import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isDisputed } from './disputed.ts';
import { simplifyLine } from './simplify-line.ts';

/** Degrees within which a coast or a border may lie beside its true course: about 500 metres. */
const TOLERANCE = 0.005;
/** The same beyond the parallels where nothing is monitored and the coasts are all fjords. */
const POLAR_TOLERANCE = 0.05;
const POLAR = { north: 60, south: -40 };
/** Islands smaller than this (square degrees) are left out. */
const SMALLEST = 0.001;

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** The land of the world as polygons, and its borders as lines that say whether they are disputed. From Natural Earth by way of world-atlas. */
export function composeLand(): { land: GeoJSON.FeatureCollection; borders: GeoJSON.FeatureCollection } {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as World;
  const plain = unpack(world);
  return { land: landOf(plain), borders: bordersOf(plain) };
}

/** The same topology with simplified arcs in degrees: what two countries share stays shared. */
function unpack(world: World): World {
  const { scale, translate } = world.transform!;
  const arcs = world.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const line = arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    const [, lat] = line[0]!;
    return simplifyLine(line, lat! > POLAR.north || lat! < POLAR.south ? POLAR_TOLERANCE : TOLERANCE);
  });
  const { transform: _, ...rest } = world;
  return { ...rest, arcs };
}

function landOf(world: World): GeoJSON.FeatureCollection {
  const countries = world.objects.countries.geometries.filter(
    ({ properties }) => (properties as { name?: string }).name !== 'Antarctica',
  ) as Parameters<typeof merge>[1];
  const whole = merge(world, countries);
  const polygons = whole.coordinates
    .map((rings) => rings.map(unroll).filter((ring) => ring.length > 3 && areaOf(ring) > SMALLEST))
    .filter((rings) => rings.length > 0);
  return {
    type: 'FeatureCollection',
    features: polygons.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } })),
  };
}

/** A ring that crosses the 180th meridian runs on beyond it, where it would else leap around the world and draw a band across it. */
function unroll(ring: readonly number[][]): number[][] {
  let turn = 0;
  return ring.map(([x, y], i) => {
    const before = i > 0 ? ring[i - 1]![0]! : x!;
    if (x! - before > 180) turn -= 360;
    else if (before - x! > 180) turn += 360;
    return [Math.round((x! + turn) * 1000) / 1000, y!];
  });
}

function bordersOf(world: World): GeoJSON.FeatureCollection {
  const sides = new Map<number, Set<string>>();
  for (const geometry of world.objects.countries.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const arcs = (geometry.arcs as number[][][]).flat(2) as number[];
    for (const arc of arcs) {
      const at = arc < 0 ? ~arc : arc;
      const names = sides.get(at) ?? new Set();
      names.add(geometry.properties!.name);
      sides.set(at, names);
    }
  }
  const agreed: number[][][] = [];
  const disputed: number[][][] = [];
  for (const [at, names] of sides) {
    const [one, other] = [...names];
    if (!one || !other) continue;
    const arc = world.arcs[at]!;
    const middle = arc[arc.length >> 1]!;
    (isDisputed(one, other, middle) ? disputed : agreed).push(arc as number[][]);
  }
  const lines = (coordinates: number[][][], kind: string): GeoJSON.Feature => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'MultiLineString', coordinates },
  });
  return { type: 'FeatureCollection', features: [lines(agreed, 'border'), lines(disputed, 'disputed')] };
}

function areaOf(ring: readonly number[][]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[(i + 1) % ring.length] as [number, number];
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum) / 2;
}
