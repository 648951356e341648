import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseAgreements } from '../src/findings/choose-agreements.ts';
import type { Claim } from '../src/model/claim.ts';
import type { When } from '../src/model/when.ts';
import { listCommitments } from '../src/truce/list-commitments.ts';
import { listTalks } from '../src/truce/list-talks.ts';
import { claimOf, loadAgreements, vardaPlace } from './agreement-knowledge.ts';

const day = (start: string, end: string): When => ({ start, end, grain: 'day', how: 'stated' });
const promise = (id: string, who: string[], what: string, said: Partial<Claim> = {}): Claim =>
  claimOf(id, { kind: 'commitment', fact: 'commitment', who: who.map((w) => ({ name: w, id: w })), what, ...said });
const meeting = (id: string, what: string, where: string | null, when: When | null): Claim =>
  claimOf(id, { kind: 'meeting', fact: 'meeting', what, when, where: where === null ? null : vardaPlace(where, 46.2, -30.9) });

const promises = [
  promise('1', ['varda'], 'keep aircraft away from the river until the talks end'),
  promise('2', ['varda'], 'to keep its aircraft away from the river'),
  promise('3', ['northern-assembly'], 'hand over the lists of those it holds'),
  promise('4', ['varda'], 'let the convoys pass on Mill Road'),
];

test('a promise told twice is one, with both tellings cited; promises of others stand apart', () => {
  expect(listCommitments(promises)).toEqual([
    {
      id: 'clm_1',
      who: ['varda'],
      what: 'keep aircraft away from the river until the talks end',
      status: 'open',
      cites: ['clm_1', 'clm_2'],
    },
    { id: 'clm_3', who: ['northern-assembly'], what: 'hand over the lists of those it holds', status: 'open', cites: ['clm_3'] },
    { id: 'clm_4', who: ['varda'], what: 'let the convoys pass on Mill Road', status: 'open', cites: ['clm_4'] },
  ]);
});

test('a denied promise is none', () => {
  expect(listCommitments([promise('1', ['varda'], 'keep aircraft away', { stance: 'denies' })])).toEqual([]);
});

const meetings = [
  meeting('1', 'envoys of the Council met both parties', 'Halvek', day('2019-04-20', '2019-04-21')),
  meeting('2', 'Council envoys and both parties meet', 'Halvek', day('2019-04-20', '2019-04-21')),
  meeting('3', 'the parties are to meet again', null, day('2019-04-27', '2019-04-28')),
  meeting('4', 'envoys of the Council met both parties', 'Merrinbrook', day('2019-04-20', '2019-04-21')),
];

test('one meeting told by two reports is one; another day or another town is another', () => {
  expect(listTalks(meetings).map((t) => [t.where, t.when?.start, t.cites])).toEqual([
    ['Halvek', '2019-04-20', ['clm_1', 'clm_2']],
    ['Merrinbrook', '2019-04-20', ['clm_4']],
    [null, '2019-04-27', ['clm_3']],
  ]);
});

test('the order of claims changes neither list', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(promises), fc.shuffledSubarray(meetings), (p, m) => {
      const sorted = <T extends { id: string }>(list: T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(listCommitments(p)).toEqual(listCommitments(sorted(p)));
      expect(listTalks(m)).toEqual(listTalks(sorted(m)));
    }),
    { numRuns: 100, seed: 5 },
  );
});

test('agreements are chosen by place and time, or by those who are at home there', () => {
  const { agreements } = loadAgreements();
  const chosen = (on: [string, string], claims: Claim[]): string[] =>
    chooseAgreements([{ publishedOn: day(...on) }], claims, agreements).map((a) => a.id);
  const aleppo = claimOf('a', { kind: 'incident', where: { ...vardaPlace('Aleppo', 36.2, 37.16), country: 'SY' } });
  expect(chosen(['2016-05-09', '2016-05-10'], [aleppo])).toEqual(['aleppo-2016-05', 'syria-2016-02']);
  expect(chosen(['2016-09-20', '2016-09-21'], [aleppo])).toEqual(['syria-2016-02', 'syria-2016-09']);
  expect(chosen(['2018-09-20', '2018-09-21'], [aleppo])).toEqual([]);
  expect(chosen(['2019-03-20', '2019-03-21'], [claimOf('a', { speaker: [{ name: 'the Assembly', id: 'northern-assembly' }] })])).toEqual([
    'merrinbrook-2019',
  ]);
  expect(chosen(['2016-05-09', '2016-05-10'], [claimOf('a', { speaker: [{ name: 'Russia', id: 'russia' }] })])).toEqual([]);
});
