import { compassDegrees, sectorFrom } from '@truceline/core/language/places/compass-points.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import { distanceKm } from '@truceline/core/model/where.ts';
import { expect, test } from 'vitest';
import { claimsOf } from './read-text.ts';

const told = (text: string): Claim[] => claimsOf(text, '2018-10-05');
const tallies = (text: string): Claim[] => told(text).filter(({ kind }) => kind === 'tally');
const observations = (text: string): Claim[] => told(text).filter(({ kind }) => kind === 'observation');

test('a published total that its parts do not come to keeps both', () => {
  const text = 'The centre registered 14 violations of the ceasefire in the past 24 hours: Homs (4), Hama (7), Idlib (2).';
  const [claim] = tallies(text);
  expect(claim).toMatchObject({ count: { min: 14 }, sum: 13, parts: [{ count: 4 }, { count: 7 }, { count: 2 }] });
  expect(tallies(text.replace('Idlib (2)', 'Idlib (3)'))[0].sum).toBeUndefined();
  // some of the areas are not all of them, but they cannot be more than the total
  expect(tallies(text.replace('hours:', 'hours, including'))[0].sum).toBeUndefined();
  expect(tallies(text.replace('hours:', 'hours, including').replace('Hama (7)', 'Hama (17)'))[0].sum).toBe(23);
});

test('each side counts for itself, the noun said once', () => {
  const found = tallies(
    'The truce was tested again. One side registered 5 ceasefire violations in Homs on Thursday. The other side reported 9: Homs (3), Hama (6).',
  );
  expect(found.map(({ count, parts }) => [count?.min, parts?.length ?? 0])).toEqual([
    [5, 0],
    [9, 2],
  ]);
  // a score is nobody's count of violations
  expect(tallies('The truce held. The agency reported 9: 30 as the hour of the talks in Homs.')).toEqual([]);
});

test('how many of them another side confirms', () => {
  const [claim] = tallies('The centre confirmed three of the 19 ceasefire violations that were reported to it.');
  expect(claim).toMatchObject({ count: { min: 19 }, confirmed: { min: 3, max: 3 } });
});

test('what was heard lies in a sector, and is no incident', () => {
  const text =
    'While on the eastern edge of Popasna on Thursday, the mission heard about 40 bursts of heavy-machine-gun fire 3-6km south-east and six undetermined explosions 2 km north. The ceasefire was otherwise kept.';
  const [bursts, explosions, ...rest] = observations(text);
  expect(rest).toEqual([]);
  expect(bursts).toMatchObject({
    count: { min: 40, approx: true },
    observed: { what: 'bursts', how: 'heard', weapon: 'heavy-machine-gun', rangeKm: { min: 3, max: 6 }, direction: 'south-east' },
    where: { how: 'inferred' },
  });
  expect(explosions.observed).toMatchObject({ assessed: 'undetermined', rangeKm: { min: 2, max: 2 }, direction: 'north' });
  expect(explosions.where!.lat!).toBeGreaterThan(bursts.where!.lat!);
  expect(told(text).filter(({ kind }) => kind === 'incident')).toEqual([]);
  // who died is told of an incident, whatever was heard
  expect(told('The truce was broken on Thursday: an explosion in Popasna killed two people.').some(({ kind }) => kind === 'incident')).toBe(
    true,
  );
});

test('rows of monitors’ tables are what they say', () => {
  const [row] = told(
    'position: Popasna (government-controlled)\ndistance_km_min: 2\ndistance_km_max: 4\nbearing: NNW\naccounting: recorded\ncount: 12\ncount_precision: approx\nobservation: projectile in flight\ndescription: N/K\ndate: 2018-10-04',
  );
  expect(row).toMatchObject({
    kind: 'observation',
    count: { min: 12, max: 12, approx: true },
    when: { start: '2018-10-04', end: '2018-10-05' },
    observed: { assessed: null, direction: 'NNW', rangeKm: { min: 2, max: 4 } },
  });
  const popasna = told('The truce held in Popasna on Thursday.').find(({ where }) => where)!.where!;
  expect(distanceKm(popasna.lat!, popasna.lon!, row.where!.lat!, row.where!.lon!)).toBeCloseTo(3, 0);
  const [tally] = told('report_date: 2018-10-04\nperiod_hours: 48\nreporter: Joint centre\narea: Homs\nviolations: 6\nconfirmed: 2');
  expect(tally).toMatchObject({
    kind: 'tally',
    count: { min: 6 },
    confirmed: { min: 2 },
    when: { start: '2018-10-03' },
    where: { name: 'Homs' },
  });
  // prose with a colon in it is prose
  expect(told('Note: the truce held.\nReporter: A. Writer').map(({ kind }) => kind)).toEqual(['truce']);
});

test('the sixteen points of the compass', () => {
  expect(['N', 'SSE', 'south-west', 'north north east', 'w'].map(compassDegrees)).toEqual([0, 157.5, 225, 22.5, 270]);
  expect(['northern', 'towards', '', 'NSE'].map(compassDegrees)).toEqual([null, null, null, null]);
  const at = { name: 'X', id: null, lat: 50, lon: 30, radiusKm: 1, country: null, how: 'stated' as const };
  const east = sectorFrom(at, { min: 10, max: 10 }, 90, 'because');
  expect(east.lat).toBeCloseTo(50, 3);
  expect(distanceKm(50, 30, east.lat!, east.lon!)).toBeCloseTo(10, 1);
  expect(east.radiusKm).toBeGreaterThan(4);
});
