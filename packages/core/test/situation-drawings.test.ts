import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truce } from '../src/model/truce.ts';
import { packRows, ticksOf } from '../src/situation/render/clock-axis.ts';
import { drawClock } from '../src/situation/render/draw-clock.ts';
import { drawMap } from '../src/situation/render/draw-map.ts';
import { placeLabels } from '../src/situation/render/place-labels.ts';
import type { MapPlace } from '../src/situation/sitrep/document.ts';
import type { Ring } from '../src/situation/sitrep/outline.ts';
import { english as words } from '../src/situation/words/english.ts';
import { sampleSituation } from './situation-sample.ts';

const place = (lat: number, lon: number, radiusKm = 2): MapPlace => ({
  name: 'A <place>',
  lat,
  lon,
  radiusKm,
  incidents: [1],
  tone: 'breach',
});

/** Whether a point lies inside the last closed figure of a path. */
function covers(path: string, x: number, y: number): boolean {
  const points = path
    .split(/[MLZ]/)
    .filter(Boolean)
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [xi, yi] = points[i]!;
    const [xj, yj] = points[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

describe('the map', () => {
  it('keeps a country under the whole sheet when the sheet lies inside it, however its outline runs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: -120, max: 120, noNaN: true }),
        fc.array(fc.double({ min: 3, max: 9, noNaN: true }), { minLength: 8, maxLength: 200 }),
        (lat, lon, reaches) => {
          const ring: Ring = reaches.map((reach, at) => {
            const turn = (at / reaches.length) * 2 * Math.PI;
            return [lon + reach * Math.cos(turn) * 1.6, lat + reach * Math.sin(turn)];
          });
          const svg = drawMap(
            {
              kind: 'map',
              country: 'XX',
              places: [place(lat, lon)],
              outlines: { countries: [{ country: 'XX', name: 'X', rings: [ring] }], divisions: [] },
            },
            words,
            'm',
          );
          const path = /class="map-land map-own" d="([^"]*)"/.exec(svg)![1]!;
          const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
          for (const [x, y] of [
            [1, 1],
            [width! - 1, 1],
            [1, height! - 1],
            [width! - 1, height! - 1],
            [width! / 2, height! / 2],
          ] as const)
            expect(covers(path, x, y)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws the claimed area to scale and escapes names', () => {
    const svg = drawMap(
      { kind: 'map', country: 'XX', places: [place(36, 37, 20), place(36.4, 37.5, 10)], outlines: { countries: [], divisions: [] } },
      words,
      'm',
    );
    const radii = [...svg.matchAll(/class="map-area[^"]*"[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));
    expect(radii[0]! / radii[1]!).toBeCloseTo(2, 1);
    expect(svg).not.toContain('<place>');
  });
});

describe('the insets of the map', () => {
  const ring: Ring = [
    [30, 30],
    [50, 30],
    [50, 45],
    [30, 45],
  ];
  const outlines = { countries: [{ country: 'XX', name: 'X', rings: [ring] }], divisions: [] };

  it('hide no mark: in a corner without one, or beside the map', () => {
    const degrees = fc.record({ lat: fc.double({ min: 36, max: 37, noNaN: true }), lon: fc.double({ min: 37, max: 39, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 60 }), (spots) => {
        const places = spots.map(({ lat, lon }) => place(lat, lon, 1));
        const svg = drawMap({ kind: 'map', country: 'XX', places, outlines }, words, 'm');
        const insets = [
          ...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)"><(?:rect class="map-plate"|svg) width="([\d.]+)" height="([\d.]+)"/g),
        ].map((found) => found.slice(1).map(Number) as [number, number, number, number]);
        expect(insets).toHaveLength(2);
        const marks = [...svg.matchAll(/class="map-mark[^"]*" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map((found) =>
          found.slice(1).map(Number),
        );
        expect(marks.length).toBeGreaterThan(0);
        const [wide, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number);
        for (const [left, top, width, height] of insets) {
          expect(left >= 0 && top >= 0 && left + width <= wide! && top + height <= high!).toBe(true);
          for (const [x, y, r] of marks)
            expect(x! + r! > left && x! - r! < left + width && y! + r! > top && y! - r! < top + height).toBe(false);
        }
        const [a, b] = insets as [(typeof insets)[0], (typeof insets)[0]];
        expect(a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('stand beside the map where every corner has a mark', () => {
    const grid = Array.from({ length: 400 }, (_, n) => place(35.7 + (n % 20) * 0.08, 36.6 + Math.floor(n / 20) * 0.15, 1));
    const svg = drawMap({ kind: 'map', country: 'XX', places: grid, outlines }, words, 'm');
    expect(svg).toMatch(/viewBox="0 0 1122 /);
    expect(svg).toContain('translate(972.0 ');
  });
});

describe('labels', () => {
  it('never lie on one another, on a mark, or over the edge', () => {
    const item = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.constant(8),
      clear: fc.constant(0),
      text: fc.stringMatching(/^[a-z]{2,20}$/),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const boxes = placeLabels(items, 400, 300).map(({ index, x, y, anchor }) => {
          const wide = items[index]!.text.length * 6.3;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
          return { left, right: left + wide, top: y - 11, bottom: y + 3 };
        });
        for (const [at, a] of boxes.entries()) {
          expect(a.left >= 2 && a.right <= 398 && a.top >= 2 && a.bottom <= 298).toBe(true);
          for (const b of boxes.slice(at + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          for (const { x, y } of items) expect(a.left < x + 8 && x - 8 < a.right && a.top < y + 8 && y - 8 < a.bottom).toBe(false);
        }
      }),
    );
  });
});

describe('the clock', () => {
  const aleppo = sampleSituation.truce.find(({ agreement }) => agreement === 'aleppo-2016-05') as Truce;

  it('draws every window and every gap, and marks the hour of the report', () => {
    const svg = drawClock({ kind: 'clock', truce: aleppo, zone: 'Asia/Damascus', asOf: sampleSituation.asOf }, words);
    expect(svg.match(/class="clock-window/g)).toHaveLength(3);
    expect(svg.match(/class="clock-hole"/g)).toHaveLength(2);
    expect(svg).toContain('as of 10 May 2016, 15:00');
    expect(svg).toContain('hole, 59 minutes (00:01–01:00)');
    expect(svg).not.toContain('NaN');
  });

  it('leaves a report hour that is years later off the line, and stands for a truce of no window', () => {
    expect(drawClock({ kind: 'clock', truce: aleppo, zone: 'Asia/Damascus', asOf: '2026-01-01T00:00:00Z' }, words)).not.toContain('as of');
    expect(drawClock({ kind: 'clock', truce: { ...aleppo, windows: [], gaps: [] }, zone: null, asOf: sampleSituation.asOf }, words)).toBe(
      '',
    );
  });

  it('sets its ticks at local midnight, also over a change of the clocks', () => {
    // On 25 March 2016 Damascus went from 00:00 to 01:00: that midnight never was, and its tick stands where it would have been.
    const ticks = ticksOf(Date.parse('2016-03-24T00:00:00Z'), Date.parse('2016-03-28T00:00:00Z'), 24, 'Asia/Damascus');
    expect(ticks.map(({ at }) => new Date(at).toISOString().slice(0, 16))).toEqual([
      '2016-03-24T22:00',
      '2016-03-25T21:00',
      '2016-03-26T21:00',
      '2016-03-27T21:00',
    ]);
  });

  it('gives overlapping windows rows of their own', () => {
    expect(
      packRows([
        { start: 0, end: 5 },
        { start: 4, end: 9 },
        { start: 5, end: 7 },
        { start: 8, end: 9 },
      ]),
    ).toEqual([0, 1, 0, 0]);
  });
});
