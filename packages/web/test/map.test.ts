import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeLand } from '../basemap/compose-land.ts';
import { isDisputed } from '../basemap/disputed.ts';
import { simplifyLine } from '../basemap/simplify-line.ts';
import { drawCircle, zoomOfArea } from '../src/parts/map/draw-circle.ts';
import { stepAfter } from '../src/parts/map/ease-drawing.ts';
import { gatherSpots, type MapIncident } from '../src/parts/map/map-data.ts';
import { readMapAnswer } from '../src/parts/map/read-map-answer.ts';
import { territoryOf } from '../src/parts/map/territory-layers.ts';
import { flagsOf, type Holding, sidesOf } from '../src/parts/territory/mark-holdings.ts';
import { binDays } from '../src/views/register/timeline/bin-days.ts';
import { roundBox } from '../src/views/register/use-map-answer.ts';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });

function kmBetween([x1, y1]: readonly number[], [x2, y2]: readonly number[]): number {
  const rad = Math.PI / 180;
  const a = Math.sin(((y2! - y1!) * rad) / 2) ** 2 + Math.cos(y1! * rad) * Math.cos(y2! * rad) * Math.sin(((x2! - x1!) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(a)));
}

describe('areas', () => {
  test('are as wide as claimed, wherever they lie', () => {
    fc.assert(
      fc.property(lon, lat, fc.double({ min: 0.3, max: 120, noNaN: true }), (x, y, km) => {
        for (const corner of drawCircle(x, y, km)) expect(kmBetween([x, y], corner)).toBeCloseTo(km, 3);
      }),
    );
  });

  test('are drawn as themselves once they are wider than a mark', () => {
    // At zoom 10 on the equator a pixel is 76 metres: two kilometres are 26 pixels.
    expect(zoomOfArea(0, 2, 26)).toBeCloseTo(10, 1);
    expect(zoomOfArea(60, 2, 26)).toBeCloseTo(9, 1);
    expect(zoomOfArea(0, 0, 7)).toBeGreaterThan(20);
  });

  test('of one place are one spot, in the gravest tone, the widest underneath', () => {
    const one = (id: string, radiusKm: number, tone: MapIncident['tone']): MapIncident => ({
      id,
      title: id,
      place: 'Merrinbrook',
      lon: -30.4,
      lat: 46.5,
      radiusKm,
      tone,
    });
    const spots = gatherSpots([one('a', 2, 'none'), one('b', 2, 'breach'), one('c', 40, 'no-breach')]);
    expect(spots.map(({ radiusKm, tone, incidents }) => [radiusKm, tone, incidents.length])).toEqual([
      [40, 'no-breach', 1],
      [2, 'breach', 2],
    ]);
  });

  test('in groups take the tone of the gravest among them', () => {
    const { clusters } = readMapAnswer([
      {
        id: '84',
        geometry: { coordinates: [37, 36] },
        properties: { kind: 'cluster', cell: '84', n: 5, byVerdict: { outside: 3, undetermined: 2 }, bounds: [36, 35, 38, 37] },
      },
    ]);
    expect(clusters).toEqual([{ id: '84', lon: 37, lat: 36, n: 5, tone: 'undetermined', box: [36, 35, 38, 37] }]);
  });
});

describe('a map that moves', () => {
  test('is drawn coarser step by step where its frames are slow, and sharp where they are not', () => {
    expect(stepAfter(0, [17, 17, 16, 17, 34])).toBe(0);
    expect(stepAfter(0, [40, 38, 17, 42, 35])).toBe(1);
    expect(stepAfter(1, [30, 30, 30, 30, 30])).toBe(2);
    expect(stepAfter(2, [90, 90, 90, 90, 90])).toBe(2);
  });
});

describe('flags', () => {
  const holder = (who: string, lastOn: string, inPart = false) => ({
    who,
    name: who,
    firstOn: lastOn,
    lastOn,
    inPart,
    voices: [''],
    cites: ['clm_1' as const],
  });
  const place = (name: string, state: Holding['state'], holders: Holding['holders'], id: string | null = name): Holding => ({
    place: name,
    where: { name, id, lat: 46, lon: -30, radiusKm: 2, country: null, how: 'stated' },
    state,
    holders,
    mixing: [],
  });
  const guard = holder('river guard', '2019-03-20');

  test('take the colours of the sides that the latest words name, the same side the same everywhere', () => {
    const places = [
      place('Ostrel', 'held', [guard, holder('army', '2019-01-02')]),
      place('Tolm', 'contested', [guard, holder('army', '2019-03-18'), holder('raiders', '2018-01-01')]),
      place('Salt Ferry', 'in-part', [holder('army', '2019-03-21', true), holder('raiders', '2019-03-01', true)]),
    ];
    const sides = sidesOf(places);
    expect(sides.map(({ name, tone, n }) => [name, tone, n])).toEqual([
      ['Army', 0, 2],
      ['River guard', 1, 2],
      ['Raiders', 2, 1],
    ]);
    expect(flagsOf(places, sides).map(({ tones, says }) => [tones, says])).toEqual([
      [[1], 'River guard'],
      [[1, 0], 'River guard / Army'],
      [[0, 2], 'Army / Raiders'],
    ]);
  });

  test('stand only where a place is known, and only a place of the gazetteer has ground', () => {
    const nowhere = place('the front', 'held', [guard]);
    nowhere.where.lat = null;
    const beside = place('north of Ostrel', 'held', [guard], 'xx:1/north-of');
    const flags = flagsOf([nowhere, beside], sidesOf([nowhere, beside]));
    expect(flags.map(({ isPlace }) => isPlace)).toEqual([false]);
    expect(territoryOf(flags).features.map(({ geometry }) => geometry.type)).toEqual(['Point']);
    const [whole] = flagsOf([place('Ostrel', 'held', [guard])], sidesOf([place('Ostrel', 'held', [guard])]));
    expect(territoryOf([whole!]).features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'Point']);
  });
});

describe('the part of the world asked for', () => {
  test('holds what is looked at, and stays the same for small moves', () => {
    const view = { box: [36.1, 35.2, 38.3, 36.9] as const, zoom: 7.4 };
    const box = roundBox(view);
    expect(box[0]).toBeLessThan(36.1);
    expect(box[3]).toBeGreaterThan(36.9);
    expect(roundBox({ box: [36.15, 35.22, 38.35, 36.92], zoom: 7.3 })).toEqual(box);
  });

  test('goes over the date line, and is the whole world where that is seen', () => {
    expect(roundBox({ box: [170, -10, 190, 5], zoom: 5 })[2]).toBeLessThan(-160);
    expect(roundBox({ box: [-200, -60, 170, 70], zoom: 1 })).toEqual([-180, -90, 180, 90]);
  });
});

describe('the timeline', () => {
  test('loses no incident and no empty day, at any length of its bars', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((n) => new Date(Date.UTC(2014, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 40 }), fc.integer({ min: 12, max: 300 }), (days, most) => {
        const { bins } = binDays(
          days.map((on, i) => ({ on, n: i + 1, byVerdict: { breach: 1, none: i } })),
          most,
        );
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe((days.length * (days.length + 1)) / 2);
        expect(bins.every(({ n, parts }) => n === parts.reduce((sum, part) => sum + part.n, 0))).toBe(true);
        for (const [i, { from }] of bins.slice(1).entries()) expect(Date.parse(from) - Date.parse(bins[i]!.to)).toBe(86_400_000);
      }),
    );
  });
});

describe('the ground', () => {
  test('dots borders that are not agreed', () => {
    expect(isDisputed('Syria', 'Israel', [35.8, 33])).toBe(true);
    expect(isDisputed('Russia', 'Ukraine', [34, 46.1])).toBe(true);
    expect(isDisputed('Russia', 'Ukraine', [38, 49])).toBe(false);
    expect(isDisputed('France', 'Germany', [8, 49])).toBe(false);
    const { borders } = composeLand();
    const [agreed, disputed] = borders.features.map(({ geometry }) => (geometry as GeoJSON.MultiLineString).coordinates.length);
    expect(agreed).toBeGreaterThan(300);
    expect(disputed).toBeGreaterThan(20);
  });

  test('keeps the ends of a line and strays no further than it may', () => {
    const line = [
      [0, 0],
      [1, 0.001],
      [2, 0],
      [3, 1],
      [4, 0],
    ];
    expect(simplifyLine(line, 0.01)).toEqual([
      [0, 0],
      [2, 0],
      [3, 1],
      [4, 0],
    ]);
  });
});
