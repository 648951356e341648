import { clusterClaims } from '@truceline/core';
import { REASON_CODES, sayReason } from '@truceline/core/incidents/compare/reason.ts';
import { findAlikeTellings, pairKey, SUGGESTS, suggestDuplicates } from '@truceline/core/incidents/suggest-duplicates.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { findDuplicates, listDuplicates } from '../src/judging/list-duplicates.ts';
import { Desk, knowledge, takeSamples, targetOf } from './judged-samples.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

const suggest = ({ incidents, claims }: { incidents: Incident[]; claims: typeof taken.model.situation.claims }, reports = taken.reports) =>
  suggestDuplicates(incidents, findAlikeTellings(claims, reports, knowledge));

test('suggestions say why, weigh what they say, and none is of an incident and its whole', () => {
  const { situation } = taken.model;
  const found = suggest(situation);
  expect(found.length).toBeGreaterThan(3);
  expect(found.length).toBeLessThan(situation.incidents.length);
  const byId = new Map(situation.incidents.map((one) => [one.id, one]));
  for (const { incidents, claims, score, likeness, reasons } of found) {
    const [a, b] = incidents.map((id) => byId.get(id)!);
    expect(a.id < b.id).toBe(true);
    expect(a.partOf.includes(b.id) || b.partOf.includes(a.id)).toBe(false);
    expect([a.claims.includes(claims[0]), b.claims.includes(claims[1])]).toEqual([true, true]);
    expect(score).toBeGreaterThanOrEqual(SUGGESTS);
    expect(likeness).toBeGreaterThan(0);
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 1);
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
    for (const reason of reasons) {
      expect(REASON_CODES).toContain(reason.code);
      // a value that is missing leaves a hole in the words
      expect(sayReason(reason)).not.toMatch(/^ | {2}| $|\{|undefined|NaN/);
    }
  }
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
});

test('an incident taken apart by its reports is suggested as one again', () => {
  const { situation } = taken.model;
  const claims = new Map(situation.claims.map((one) => [one.id, one]));
  let apart = 0;
  let found = 0;
  for (const incident of situation.incidents) {
    const own = incident.claims.filter((id) => claims.get(id)!.stance !== 'denies' && claims.get(id)!.kind !== 'denial');
    const [first, ...others] = incident.carriers;
    const parts = [own.filter((id) => claims.get(id)!.report === first), own.filter((id) => others.includes(claims.get(id)!.report))];
    if (parts.some(({ length }) => length === 0)) continue;
    apart++;
    const halves = parts.map((part, i): Incident => ({ ...incident, id: `inc_${i}`, claims: part, partOf: [] }));
    const incidents = [...situation.incidents.filter(({ id }) => id !== incident.id), ...halves];
    if (suggest({ ...situation, incidents }).some((one) => pairKey(...one.incidents) === 'inc_0 inc_1')) found++;
  }
  expect(apart).toBeGreaterThan(4);
  expect(found / apart).toBeGreaterThan(0.9);
});

test('what is refused is refused on both sides and suggested no more; what is merged is gone; both can be taken back', async () => {
  const desk = new Desk(taken);
  const [{ incidents: pair }] = suggest(taken.model.situation);
  const [a, b] = pair.map((id) => taken.model.situation.incidents.find((one) => one.id === id)!);
  const states = () => {
    const { situation, records } = desk.shown();
    const list = listDuplicates(suggest(situation), records);
    return [
      list.get(a.id)?.find(({ incident }) => incident === b.id)?.state,
      list.get(b.id)?.find(({ incident }) => incident === a.id)?.state,
    ];
  };
  expect(states()).toEqual(['suggested', 'suggested']);
  const refusal = await desk.judge({ act: 'distinct', targets: [targetOf(a), targetOf(b)], reason: 'two quarters' });
  expect(states()).toEqual(['refused', 'refused']);
  await desk.judge({ act: 'withdrawal', judgement: refusal, reason: '' });
  expect(states()).toEqual(['suggested', 'suggested']);
  await desk.judge({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'one' });
  expect(states()).toEqual([undefined, undefined]);
});

test('a refusal holds on to claims: it stands when both incidents have other names and more claims', async () => {
  const desk = new Desk(taken);
  const [{ incidents: pair }] = suggest(taken.model.situation);
  const [a, b] = pair.map((id) => taken.model.situation.incidents.find((one) => one.id === id)!);
  const other = taken.model.situation.incidents.find(({ id }) => !pair.includes(id))!;
  await desk.judge({ act: 'distinct', targets: [targetOf(a), targetOf(b)], reason: '' });
  await desk.judge({ act: 'merge', targets: [targetOf(a), targetOf(other)], reason: '' });
  const { situation, records } = desk.shown();
  const now = situation.incidents.find(({ claims }) => claims.includes(a.claims[0]))!;
  const list = listDuplicates(suggest(situation), records);
  expect(list.get(now.id)!.find(({ incident }) => incident === b.id)!.state).toBe('refused');
});

test('in whatever order claims, incidents and reports come, the same is suggested', () => {
  const { situation } = taken.model;
  const expected = suggest(situation);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(situation.incidents, { minLength: situation.incidents.length }),
      fc.shuffledSubarray(situation.claims, { minLength: situation.claims.length }),
      fc.shuffledSubarray(taken.reports, { minLength: taken.reports.length }),
      (incidents, claims, reports) => {
        expect(suggest({ incidents, claims }, reports)).toEqual(expected);
      },
    ),
    { numRuns: 5 },
  );
});

test('compared once, and grouped by the register as it stands: the same as compared anew', async () => {
  const desk = new Desk(taken);
  const [{ incidents: pair }] = suggest(taken.model.situation);
  const [a, b] = pair.map((id) => targetOf(taken.model.situation.incidents.find((one) => one.id === id)!));
  const incident = taken.model.situation.incidents.find(({ carriers }) => carriers.length > 1)!;
  const claim = taken.model.situation.claims.find(({ id }) => id === incident.claims[0])!;
  const { id, report, span, quote } = claim;
  const clusters = clusterClaims(taken.reports, taken.claims, knowledge);
  const same = (): void => {
    const shown = { ...taken.model, ...desk.shown() };
    expect(findDuplicates(shown, clusters)).toEqual(listDuplicates(suggest(shown.situation), shown.records));
  };
  same();
  await desk.judge({ act: 'merge', targets: [a, b], reason: '' });
  same();
  await desk.judge({ act: 'misread', claim: id, report, span, quote, what: 'whole', note: '' });
  same();
});
