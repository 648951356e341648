import type { Incident } from '@truceline/core/model/incident.ts';
import { findCopies } from '@truceline/core/reports/copies/find-copies.ts';
import { beforeAll, expect, test } from 'vitest';
import { composeHistory } from '../src/judging/compose-history.ts';
import { Desk, knowledge, takeSamples, targetOf } from './judged-samples.ts';
import { all } from './store-contract.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

async function historyOf(desk: Desk, incident: Incident) {
  const { situation, records } = desk.shown();
  const now = situation.incidents.find(({ claims }) => claims.includes(incident.claims[0]))!;
  const reports = await all(taken.register);
  const acts = desk.entries.map((entry) => ({ ...entry, seq: reports.length + entry.seq }));
  const from = { claims: situation.claims, reports: taken.reports, copies: findCopies(taken.reports), knowledge };
  return composeHistory({
    incident: now,
    record: records.find((one) => one.incident === now.id) ?? null,
    entries: [...reports, ...acts],
    from,
  });
}

test('what each report brought, in the order in which they were taken, ends in the incident as the machine has it', async () => {
  const incident = taken.model.situation.incidents.toSorted((a, b) => b.carriers.length - a.carriers.length)[0];
  expect(incident.carriers.length).toBeGreaterThan(1);
  const lines = await historyOf(new Desk(taken), incident);
  expect(lines.map(({ act }) => act)).toEqual(lines.map(() => 'report-taken'));
  expect(lines.flatMap(({ claims }) => claims).sort()).toEqual([...incident.claims].sort());
  expect(lines[0].changes.find(({ field }) => field === 'act')).toMatchObject({ before: null });
  const last = (field: keyof Incident) => lines.flatMap(({ changes }) => changes).findLast((one) => one.field === field)?.after ?? null;
  for (const field of ['act', 'where', 'when', 'killed'] as const) expect(last(field)).toEqual(incident[field]);
});

test('what people changed, side by side, and what was taken back', async () => {
  const desk = new Desk(taken);
  const incident = taken.model.situation.incidents.find(({ killed }) => killed !== null)!;
  const target = targetOf(incident);
  const value = { min: 3, max: 3, stated: [] };
  const first = await desk.judge({ act: 'correction', target, field: 'killed', value, basis: [], reason: 'hospital list' }, 'omar');
  await desk.judge({ act: 'correction', target, field: 'killed', value: null, basis: [], reason: 'nobody' }, 'nadia');
  await desk.judge({ act: 'status', target, status: 'ready-for-review' });
  const comment = await desk.judge({ act: 'comment', target, text: 'Seen.', mentions: [] });
  await desk.judge({ act: 'comment-edit', comment, text: 'Seen on film.', mentions: [] });
  const undo = await desk.judge({ act: 'withdrawal', judgement: first, reason: 'another hospital' });
  const lines = (await historyOf(desk, incident)).filter(({ act }) => act !== 'report-taken');
  expect(lines.map(({ act, changes, stands, takenBackBy, reason }) => ({ act, changes, stands, takenBackBy, reason }))).toEqual([
    {
      act: 'correction',
      changes: [{ field: 'killed', before: incident.killed, after: value }],
      stands: true,
      takenBackBy: undo,
      reason: 'hospital list',
    },
    { act: 'correction', changes: [{ field: 'killed', before: value, after: null }], stands: false, takenBackBy: null, reason: 'nobody' },
    {
      act: 'status',
      changes: [{ field: 'status', before: 'to-do', after: 'ready-for-review' }],
      stands: true,
      takenBackBy: null,
      reason: null,
    },
    {
      act: 'comment',
      changes: [{ field: 'comment', before: null, after: 'Seen.' }],
      stands: true,
      takenBackBy: null,
      reason: null,
    },
    {
      act: 'comment-edit',
      changes: [{ field: 'comment', before: 'Seen.', after: 'Seen on film.' }],
      stands: true,
      takenBackBy: null,
      reason: null,
    },
    {
      act: 'withdrawal',
      changes: [{ field: 'killed', before: value, after: null }],
      stands: true,
      takenBackBy: null,
      reason: 'another hospital',
    },
  ]);
});

test('rulings by clause, merges by name; what touched another incident is not in it', async () => {
  const desk = new Desk(taken);
  const { incidents, findings } = taken.model.situation;
  const { agreement, clause, verdict, incident: id } = findings.find((one) => one.verdict === 'breach')!;
  const incident = incidents.find((one) => one.id === id)!;
  const other = incidents.find((one) => one.id !== id)!;
  await desk.judge({ act: 'ruling', target: targetOf(incident), agreement, clause, verdict: 'outside', reason: 'not theirs' });
  await desk.judge({ act: 'comment', target: targetOf(other), text: 'Elsewhere.', mentions: [] });
  const lines = (await historyOf(desk, incident)).filter(({ act }) => act !== 'report-taken');
  const place = `${agreement}/${clause}`;
  expect(lines.map(({ changes }) => changes)).toEqual([[{ field: `ruling ${place}`, before: 'breach', after: 'outside' }]]);
  expect(verdict).toBe('breach');
  await desk.judge({ act: 'merge', targets: [targetOf(incident), targetOf(other)], reason: 'one' });
  const merged = (await historyOf(desk, incident)).at(-1)!;
  expect(merged).toMatchObject({
    act: 'merge',
    changes: [{ field: 'incidents', before: [incident.id, other.id], after: [expect.stringMatching(/^inc_/)] }],
  });
});
