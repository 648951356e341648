import { expect, test } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import type { ReportId } from '../src/model/ids.ts';
import { foldTerritory } from '../src/territory/fold-territory.ts';
import { claimOf, vardaPlace } from './agreement-knowledge.ts';

const day = (start: string, end: string) => ({ start, end, grain: 'day' as const, how: 'stated' as const });
const reports = [
  { id: 'rep_a' as ReportId, publishedOn: day('2019-03-10', '2019-03-11') },
  { id: 'rep_b' as ReportId, publishedOn: day('2019-04-15', '2019-04-16') },
];
const ostrel = vardaPlace('Ostrel', 46.85, -30.3);
const holds = (id: string, who: string, said: Partial<Claim> = {}): Claim =>
  claimOf(id, { kind: 'control', where: ostrel, who: [{ name: who, id: who }], ...said });

test('one holder, said twice, is held, with both voices cited', () => {
  const claims = [holds('1', 'assembly-guard', { speaker: [{ name: 'Radio', id: 'radio-keldasund' }] }), holds('2', 'assembly-guard')];
  expect(foldTerritory({ claims, reports, asOf: '2019-03-20' })).toEqual([
    {
      place: 'Ostrel',
      where: ostrel,
      state: 'held',
      mixing: [],
      holders: [
        {
          who: 'assembly-guard',
          name: 'assembly-guard',
          firstOn: '2019-03-10',
          lastOn: '2019-03-10',
          inPart: false,
          voices: ['', 'radio-keldasund'],
          cites: ['clm_1', 'clm_2'],
        },
      ],
    },
  ]);
});

test('two holders in one week are contested; a month apart the later one holds', () => {
  const early = holds('1', 'assembly-guard');
  expect(foldTerritory({ claims: [early, holds('2', 'varda-forces')], reports, asOf: '2019-03-20' })[0]!.state).toBe('contested');
  const later = foldTerritory({
    claims: [early, holds('2', 'varda-forces', { report: 'rep_b' as ReportId })],
    reports,
    asOf: '2019-05-01',
  })[0]!;
  expect(later.state).toBe('held');
  expect(later.holders.map((h) => h.who)).toEqual(['varda-forces', 'assembly-guard']);
});

test('a capture makes a holder; what a later report tells is not known yet', () => {
  const capture = claimOf('3', {
    kind: 'incident',
    act: 'seizure-of-territory',
    where: ostrel,
    by: [{ name: 'River Guard', id: 'river-guard', kind: 'organisation' }],
    when: day('2019-04-15', '2019-04-16'),
    report: 'rep_b' as ReportId,
  });
  expect(
    foldTerritory({ claims: [holds('1', 'assembly-guard'), capture], reports, asOf: '2019-04-01' })[0]!.holders.map((h) => h.who),
  ).toEqual(['assembly-guard']);
  expect(foldTerritory({ claims: [holds('1', 'assembly-guard'), capture], reports, asOf: '2019-05-01' })[0]!.holders[0]!.who).toBe(
    'river-guard',
  );
});

test('groups reported together make a mixed area, and a denial makes nothing', () => {
  const mixing = claimOf('4', { kind: 'control', fact: 'mixing', where: ostrel, who: [{ name: 'Black Lantern', id: 'black-lantern' }] });
  expect(foldTerritory({ claims: [mixing], reports, asOf: '2019-05-01' })).toEqual([
    { place: 'Ostrel', where: ostrel, state: 'mixed', holders: [], mixing: ['clm_4'] },
  ]);
  expect(foldTerritory({ claims: [holds('1', 'varda-forces', { stance: 'denies' })], reports, asOf: '2019-05-01' })).toEqual([]);
});

test('two sides in parts of one place contradict nobody, and one side under a shorter name is one side', () => {
  const parts = holds('1', 'assembly-guard', { inPart: true });
  const others = holds('2', 'varda-forces', { inPart: true });
  expect(foldTerritory({ claims: [parts, others], reports, asOf: '2019-03-20' })[0]).toMatchObject({
    state: 'in-part',
    holders: [{ inPart: true }, { inPart: true }],
  });
  expect(foldTerritory({ claims: [parts, holds('3', 'assembly-guard')], reports, asOf: '2019-03-20' })[0]!.state).toBe('held');
  const hill = (id: string, name: string): Claim =>
    claimOf(id, {
      kind: 'incident',
      act: 'seizure-of-territory',
      where: ostrel,
      by: [
        { name, id: null, kind: 'organisation' },
        { name: 'the garrison', id: null, kind: 'organisation' },
      ],
    });
  expect(foldTerritory({ claims: [hill('5', 'Raiders'), hill('6', 'Coastal raiders')], reports, asOf: '2019-03-20' })[0]).toMatchObject({
    state: 'held',
    holders: [{ name: 'Coastal raiders', cites: ['clm_5', 'clm_6'] }],
  });
});

test('a report is known from the day it was out, also at the instant which ends that day', () => {
  const held = [holds('1', 'assembly-guard')];
  expect(foldTerritory({ claims: held, reports, asOf: '2019-03-10T00:00:00Z' })).toEqual([]);
  expect(foldTerritory({ claims: held, reports, asOf: '2019-03-11T00:00:00Z' })).toHaveLength(1);
});
