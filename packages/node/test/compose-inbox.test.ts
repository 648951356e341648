import { beforeAll, expect, test } from 'vitest';
import { composeInbox } from '../src/judging/compose-inbox.ts';
import { InboxIndex } from '../src/judging/inbox-index.ts';
import type { JournalEntry } from '../src/store/entry.ts';
import type { Judgement } from '../src/store/judgement.ts';
import { listJudgements } from '../src/store/projection/list-judgements.ts';
import { listStanding } from '../src/store/projection/list-standing.ts';
import { Desk, takeSamples, targetOf } from './judged-samples.ts';
import { all } from './store-contract.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

const inboxOf = (desk: Desk, person: string, entries: readonly JournalEntry[] = desk.entries, index = new InboxIndex()) => {
  const { situation, records } = desk.shown();
  const { people } = listStanding(listJudgements(desk.entries));
  return composeInbox({
    person,
    records,
    read: people.find((one) => one.person === person)?.read ?? [],
    carriersOf: (id) => situation.incidents.find((one) => one.id === id)?.carriers ?? [],
    titleOf: (id) => situation.reports.find((one) => one.id === id)?.title ?? null,
    index: index.take(entries),
  });
};
const told = (desk: Desk, person: string) => inboxOf(desk, person).map(({ kind, act, by, unread }) => [kind, act, by, unread]);

test('mentions, what is given to one, and what changes in what one follows, from when one began to; nothing of one\u2019s own', async () => {
  const desk = new Desk(taken);
  const [a, b] = taken.model.situation.incidents.map(targetOf);
  await desk.judge({ act: 'status', target: a, status: 'in-progress' }, 'omar');
  await desk.judge({ act: 'follow', target: a, follow: true }, 'nadia');
  await desk.judge({ act: 'tag', target: a, add: ['market'], remove: [] }, 'omar');
  await desk.judge({ act: 'tag', target: a, add: ['mine'], remove: [] }, 'nadia');
  await desk.judge({ act: 'tag', target: b, add: ['elsewhere'], remove: [] }, 'omar');
  await desk.judge({ act: 'comment', target: b, text: 'Nadia, look.', mentions: ['nadia'] }, 'omar');
  await desk.judge({ act: 'assignment', target: b, to: 'nadia' }, 'omar');
  await desk.judge({ act: 'seen', revision: 7 }, 'nadia');
  const read = await desk.judge({ act: 'inbox-read', items: ['jdg_0003', 'jdg_0006'], read: true }, 'nadia');
  expect(told(desk, 'nadia')).toEqual([
    ['assigned', 'assignment', 'omar', true],
    ['mention', 'comment', 'omar', false],
    ['judged', 'tag', 'omar', false],
  ]);
  expect(inboxOf(desk, 'nadia')[1]).toMatchObject({ text: 'Nadia, look.', incident: b.incident });
  expect(told(desk, 'omar')).toEqual([]);
  await desk.judge({ act: 'inbox-read', items: ['jdg_0003'], read: false }, 'nadia');
  expect(told(desk, 'nadia').map(([, , , unread]) => unread)).toEqual([true, false, true]);
  await desk.judge({ act: 'withdrawal', judgement: read, reason: '' }, 'nadia');
  expect(told(desk, 'nadia').every(([, , , unread]) => unread)).toBe(true);
});

test('what was taken back is not told, and an incident followed no more is quiet', async () => {
  const desk = new Desk(taken);
  const target = targetOf(taken.model.situation.incidents[0]);
  const tag: Judgement = { act: 'tag', target, add: ['market'], remove: [] };
  const follow = await desk.judge({ act: 'follow', target, follow: true }, 'nadia');
  const id = await desk.judge(tag, 'omar');
  await desk.judge({ act: 'withdrawal', judgement: id, reason: '' }, 'omar');
  expect(told(desk, 'nadia')).toEqual([]);
  await desk.judge({ ...tag, add: ['aleppo'] }, 'omar');
  expect(told(desk, 'nadia')).toHaveLength(1);
  await desk.judge({ act: 'withdrawal', judgement: follow, reason: '' }, 'nadia');
  expect(told(desk, 'nadia')).toEqual([]);
});

test('a new report on what one follows is told', async () => {
  const desk = new Desk(taken);
  const incident = taken.model.situation.incidents.toSorted((a, b) => b.carriers.length - a.carriers.length)[0];
  await desk.judge({ act: 'follow', target: targetOf(incident), follow: true }, 'omar');
  const reports = (await all(taken.register)).filter(({ id }) => (incident.carriers as string[]).includes(id));
  const later = reports.map((entry, i) => ({ ...entry, seq: desk.entries.length + i + 1 }));
  const items = inboxOf(desk, 'omar', [...desk.entries, ...later]);
  expect(items.map(({ kind, id }) => [kind, id])).toEqual(later.map(({ id }) => ['reported', id]).reverse());
});

test('what is kept while the journal grows tells the same as what is made anew, and reads no entry twice', async () => {
  const desk = new Desk(taken);
  const [a, b] = taken.model.situation.incidents.toSorted((x, y) => y.carriers.length - x.carriers.length).map(targetOf);
  const index = new InboxIndex();
  let reads = 0;
  const counted = (entries: readonly JournalEntry[]) =>
    new Proxy(entries, { get: (list, key) => (typeof key === 'string' && /^\d+$/.test(key) && reads++, Reflect.get(list, key)) });
  // As after a start: the reports first.
  desk.entries = [...(await all(taken.register))];
  const steps: [Judgement, string][] = [
    [{ act: 'follow', target: a!, follow: true }, 'nadia'],
    [{ act: 'status', target: a!, status: 'in-progress' }, 'omar'],
    [{ act: 'comment', target: b!, text: 'Nadia, look.', mentions: ['nadia'] }, 'omar'],
    [{ act: 'assignment', target: b!, to: 'nadia' }, 'omar'],
    [{ act: 'tag', target: b!, add: ['market'], remove: [] }, 'omar'],
    [{ act: 'follow', target: a!, follow: false }, 'nadia'],
    [{ act: 'comment', target: b!, text: 'Omar, done.', mentions: ['omar'] }, 'nadia'],
  ];
  for (const [judgement, by] of steps) {
    await desk.judge(judgement, by);
    reads = 0;
    const kept = inboxOf(desk, 'nadia', counted(desk.entries), index);
    if (desk.entries.length > taken.reports.length + 1) expect(reads).toBeLessThanOrEqual(2);
    expect(kept).toEqual(inboxOf(desk, 'nadia'));
    expect(inboxOf(desk, 'omar', desk.entries, index)).toEqual(inboxOf(desk, 'omar'));
  }
  // A judgement shows before a report that stands in front of it has been read; the report comes after.
  const [first, ...rest] = desk.entries;
  const late = new InboxIndex().take(rest);
  expect(inboxOf(desk, 'nadia', [first!, ...rest], late)).toEqual(inboxOf(desk, 'nadia'));
});
