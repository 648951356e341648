import { graver } from '../sections/tone.ts';
import type { Figure, MapPlace } from '../sitrep/document.ts';
import type { CountryOutline, Ring } from '../sitrep/outline.ts';
import type { Words } from '../words/words.ts';
import { escapeHtml } from './escape-text.ts';
import { type Extent, extentOf, type Projection, project } from './map-projection.ts';
import { placeInset } from './place-inset.ts';
import { type Box, placeLabels } from './place-labels.ts';

const WIDTH = 960;
const MERGE_PX = 15;
/** Pixels of the locator's width, and between it and the map where it stands beside it. */
const LOCATOR = 150;
const BESIDE = 12;

interface Mark extends MapPlace {
  x: number;
  y: number;
  others: number;
}

/** A map of the claimed areas over country and first-level outlines, with graticule, scale bar and a locator; neither hides a mark: where every corner has one, they stand beside the map. `id` must be the page's only one. */
export function drawMap(figure: Extract<Figure, { kind: 'map' }>, words: Words, id: string): string {
  const view = project(extentOf(figure.places), WIDTH, 380, 560);
  const { width, height } = view;
  const parts: string[] = [`<rect class="map-ground" width="${width}" height="${height}"/>`];
  const near = figure.outlines.countries.filter((outline) => outline.rings.some((ring) => touches(ring, view.extent)));
  for (const outline of near) {
    const own = outline.country === figure.country ? ' map-own' : '';
    parts.push(`<path class="map-land${own}" d="${pathOf(outline.rings, view)}"/>`);
  }
  parts.push(graticule(view));
  const divisions = figure.outlines.divisions.find(({ country }) => country === figure.country);
  if (divisions) parts.push(`<path class="map-admin" d="${pathOf(divisions.lines, view, false)}"/>`);
  for (const outline of near) parts.push(`<path class="map-border" d="${pathOf(outline.rings, view)}"/>`);

  for (const place of [...figure.places].sort((a, b) => b.radiusKm - a.radiusKm)) {
    const radius = Math.max(3, place.radiusKm * view.perKm).toFixed(1);
    parts.push(
      `<circle class="map-area tone-${place.tone}" cx="${view.x(place.lon).toFixed(1)}" cy="${view.y(place.lat).toFixed(1)}" r="${radius}"/>`,
    );
  }
  const marks = mergeMarks(figure.places, view);
  const radiusOf = (mark: Mark) => 7 + Math.min(7, Math.sqrt(mark.incidents.length) * 1.6);
  const hidden = marks.map((mark) => around(mark, radiusOf(mark) + 2));
  const bar = scaleBar(view, words);
  const locator = drawLocator(figure, view, id);
  const barAt = placeInset(bar, view, hidden, ['bottom-left', 'bottom-right', 'top-left', 'top-right']);
  const kept = barAt ? [...hidden, barAt] : hidden;
  const locatorAt = locator && placeInset(locator, view, kept, ['bottom-right', 'top-right', 'top-left', 'bottom-left']);
  const isBeside = !barAt || (locator && !locatorAt);
  const besideAt = (size: { height: number }, from: number): { left: number; top: number } => ({
    left: width + BESIDE,
    top: from - size.height,
  });
  const barFrom = barAt ?? besideAt(bar, height);
  const locatorFrom = locatorAt ?? (locator && besideAt(locator, barAt ? height : height - bar.height - BESIDE));
  const insets = [{ ...bar, at: barFrom }, ...(locator && locatorFrom ? [{ ...locator, at: locatorFrom }] : [])].map(
    ({ svg, at }) => `<g transform="translate(${at.left.toFixed(1)} ${at.top.toFixed(1)})">${svg}</g>`,
  );
  const taken: Box[] = [barAt, locatorAt].filter((box) => box !== null);
  const labels = placeLabels(
    marks.map((mark) => ({
      x: mark.x,
      y: mark.y,
      radius: radiusOf(mark),
      clear: mark.radiusKm * view.perKm < 30 ? mark.radiusKm * view.perKm : 0,
      text: labelOf(mark),
    })),
    width,
    height,
    taken,
  );
  const names = (divisions?.names ?? [])
    .map((area) => ({ x: view.x(area.at[0]), y: view.y(area.at[1]), text: area.name }))
    .filter(({ x, y }) => x > 30 && x < width - 30 && y > 14 && y < height - 14);
  const boxes = [...taken, ...labels.map((label) => boxOf(label.x, label.y, labelOf(marks[label.index]!), label.anchor))];
  for (const mark of marks) boxes.push(around(mark, 16));
  for (const name of names) {
    const box = boxOf(name.x, name.y, name.text, 'middle');
    if (boxes.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
      continue;
    boxes.push(box);
    parts.push(`<text class="map-admin-name" x="${name.x.toFixed(1)}" y="${name.y.toFixed(1)}">${escapeHtml(name.text)}</text>`);
  }
  for (const mark of marks) {
    const list = mark.incidents.map((number) => words.incidentRef(number)).join(', ');
    const inside = `<circle class="map-mark tone-${mark.tone}" cx="${mark.x.toFixed(1)}" cy="${mark.y.toFixed(1)}" r="${radiusOf(mark).toFixed(1)}"><title>${escapeHtml(`${labelOf(mark)}: ${list}`)}</title></circle><text class="map-count tone-${mark.tone}" x="${mark.x.toFixed(1)}" y="${(mark.y + 3.8).toFixed(1)}">${mark.incidents.length}</text>`;
    parts.push(`<a tabindex="-1" href="#incident-${mark.incidents[0]}">${inside}</a>`);
  }
  for (const { index, x, y, anchor, lead } of labels) {
    const mark = marks[index]!;
    if (lead) parts.push(`<path class="map-lead" d="M${mark.x.toFixed(1)} ${mark.y.toFixed(1)}L${x.toFixed(1)} ${(y - 4).toFixed(1)}"/>`);
    parts.push(
      `<text class="map-label" text-anchor="${anchor}" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escapeHtml(labelOf(mark))}</text>`,
    );
  }
  parts.push(`<rect class="map-frame" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}"/>`);
  return `<svg viewBox="0 0 ${isBeside ? width + BESIDE + LOCATOR : width} ${height}" class="map" aria-hidden="true"><defs><clipPath id="clip-${id}"><rect width="${width}" height="${height}"/></clipPath></defs><g clip-path="url(#clip-${id})">${parts.join('')}</g>${insets.join('')}</svg>`;
}

function labelOf(mark: Mark): string {
  const name = mark.name.length > 34 ? `${mark.name.slice(0, 32)}…` : mark.name;
  return mark.others ? `${name} +${mark.others}` : name;
}

function around({ x, y }: { x: number; y: number }, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function boxOf(x: number, y: number, text: string, anchor: string): Box {
  const wide = text.length * 7;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - 11, bottom: y + 4 };
}

/** Places whose marks would lie on one another share a mark, which counts for all of them. */
function mergeMarks(places: readonly MapPlace[], view: Projection): Mark[] {
  const marks: Mark[] = [];
  for (const place of places) {
    const x = view.x(place.lon);
    const y = view.y(place.lat);
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < MERGE_PX);
    if (near) {
      near.incidents = [...near.incidents, ...place.incidents].sort((a, b) => a - b);
      near.tone = graver(near.tone, place.tone);
      near.others++;
    } else marks.push({ ...place, x, y, others: 0 });
  }
  return marks;
}

function touches(ring: Ring, { west, east, south, north }: Extent): boolean {
  let w = 180;
  let e = -180;
  let s = 90;
  let n = -90;
  for (const [lon, lat] of ring) {
    if (lon < w) w = lon;
    if (lon > e) e = lon;
    if (lat < s) s = lat;
    if (lat > n) n = lat;
  }
  return w < east && e > west && s < north && n > south;
}

/** Rings as one path, in pixels: points within a pixel of the last, or that stay beyond the edge of the frame it lay beyond, are left out. */
function pathOf(rings: readonly Ring[], view: Projection, isClosed = true): string {
  return rings
    .filter((ring) => touches(ring, view.extent))
    .map((ring) => {
      const points: string[] = [];
      let last = { x: Number.NEGATIVE_INFINITY, y: 0, side: 0 };
      for (const [at, [lon, lat]] of ring.entries()) {
        const side = sideOf(lon, lat, view.extent);
        const next = ring[at + 1];
        if (next && last.side & side & sideOf(next[0], next[1], view.extent)) continue;
        const x = view.x(lon);
        const y = view.y(lat);
        if (next && Math.abs(x - last.x) < 1 && Math.abs(y - last.y) < 1) continue;
        points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
        last = { x, y, side };
      }
      return points.length > 1 ? `M${points.join('L')}${isClosed ? 'Z' : ''}` : '';
    })
    .join('');
}

/** Beyond which edges a point lies, as bits; 0 inside. */
function sideOf(lon: number, lat: number, { west, east, south, north }: Extent): number {
  return (lon < west ? 1 : 0) | (lon > east ? 2 : 0) | (lat < south ? 4 : 0) | (lat > north ? 8 : 0);
}

function graticule({ extent, x, y, width, height }: Projection): string {
  const step = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20].find((one) => (extent.east - extent.west) / one <= 7) ?? 30;
  const digits = step < 0.25 ? 1 : step < 0.5 ? 2 : step < 1 ? 1 : 0;
  const parts: string[] = [];
  for (let lon = Math.ceil(extent.west / step) * step; lon < extent.east; lon += step) {
    parts.push(`<path class="map-grid" d="M${x(lon).toFixed(1)} 0V${height}"/>`);
    const label = `${Math.abs(lon).toFixed(digits)}°${lon < -1e-9 ? 'W' : lon > 1e-9 ? 'E' : ''}`;
    if (x(lon) > 24 && x(lon) < width - 24) parts.push(`<text class="map-degree" x="${x(lon).toFixed(1)}" y="11">${label}</text>`);
  }
  for (let lat = Math.ceil(extent.south / step) * step; lat < extent.north; lat += step) {
    parts.push(`<path class="map-grid" d="M0 ${y(lat).toFixed(1)}H${width}"/>`);
    const label = `${Math.abs(lat).toFixed(digits)}°${lat < -1e-9 ? 'S' : lat > 1e-9 ? 'N' : ''}`;
    if (y(lat) > 24 && y(lat) < height - 40)
      parts.push(`<text class="map-degree start" x="4" y="${(y(lat) - 3).toFixed(1)}">${label}</text>`);
  }
  return parts.join('');
}

/** A drawing of its own size, to be put somewhere on the map or beside it. */
interface Inset {
  svg: string;
  width: number;
  height: number;
}

function scaleBar({ perKm }: Projection, words: Words): Inset {
  const km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => one * perKm >= 70) ?? 2000;
  const long = km * perKm;
  const [width, height] = [long + 58, 28];
  const plate = `<rect class="map-plate" width="${width.toFixed(1)}" height="${height}"/>`;
  const halves = `<rect class="map-bar" x="8" y="17" width="${(long / 2).toFixed(1)}" height="4"/><rect class="map-bar hollow" x="${(8 + long / 2).toFixed(1)}" y="17" width="${(long / 2).toFixed(1)}" height="4"/>`;
  const labels = `<text class="map-degree start" x="6" y="13">0</text><text class="map-degree" x="${(8 + long).toFixed(1)}" y="13">${words.number(km)} ${escapeHtml(words.km)}</text>`;
  return { svg: plate + halves + labels, width, height };
}

/** A small map of the whole country with the sheet's frame on it, where the sheet shows a part. */
function drawLocator(figure: Extract<Figure, { kind: 'map' }>, view: Projection, id: string): Inset | null {
  const own: CountryOutline | undefined = figure.outlines.countries.find(({ country }) => country === figure.country);
  if (!own) return null;
  const points = own.rings.flat();
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const whole = { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
  if ((view.extent.east - view.extent.west) / (whole.east - whole.west) > 0.8 || whole.east - whole.west > 90) return null;
  const small = project(pad(whole), LOCATOR, 90, 150);
  const frame = {
    left: small.x(view.extent.west),
    right: small.x(view.extent.east),
    top: small.y(view.extent.north),
    bottom: small.y(view.extent.south),
  };
  const inner = `<rect class="map-plate" width="${LOCATOR}" height="${small.height}"/><path class="map-land map-own" d="${pathOf(own.rings, small)}"/><path class="map-border" d="${pathOf(own.rings, small)}"/><rect class="map-sheet" x="${frame.left.toFixed(1)}" y="${frame.top.toFixed(1)}" width="${(frame.right - frame.left).toFixed(1)}" height="${(frame.bottom - frame.top).toFixed(1)}"/><rect class="map-frame" width="${LOCATOR}" height="${small.height}"/>`;
  const { height } = small;
  return { svg: `<svg width="${LOCATOR}" height="${height}" id="locator-${id}">${inner}</svg>`, width: LOCATOR, height };
}

function pad({ west, east, south, north }: Extent): Extent {
  const wide = (east - west) * 0.05;
  const tall = (north - south) * 0.05;
  return { west: west - wide, east: east + wide, south: south - tall, north: north + tall };
}
