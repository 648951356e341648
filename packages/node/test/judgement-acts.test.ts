import { validateSituation } from '@truceline/core/situation/validate-situation.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgementSchema } from '../src/store/judgement.ts';
import { listStanding } from '../src/store/projection/list-standing.ts';
import type { IncidentRecord } from '../src/store/projection/register-model.ts';
import { Desk, takeSamples, targetOf } from './judged-samples.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

const recordOf = (records: readonly IncidentRecord[], id: string): IncidentRecord => records.find(({ incident }) => incident === id)!;

describe('records', () => {
  test('comments are edited by who wrote them, and by nobody else', async () => {
    const desk = new Desk(taken);
    const [incident] = taken.model.situation.incidents;
    const target = targetOf(incident);
    const comment = await desk.judge({ act: 'comment', target, text: 'Seen on flim.', mentions: [] }, 'omar');
    await desk.judge({ act: 'comment-edit', comment, text: 'Mine now.', mentions: [] }, 'nadia');
    await desk.judge({ act: 'comment-edit', comment, text: 'Seen on film.', mentions: ['nadia'] }, 'omar', '2016-09-21T09:00:00.000Z');
    const { records } = desk.shown();
    expect(recordOf(records, incident.id).comments).toEqual([
      {
        id: comment,
        by: 'omar',
        at: '2016-09-21T08:00:00.000Z',
        text: 'Seen on film.',
        mentions: ['nadia'],
        editedAt: '2016-09-21T09:00:00.000Z',
      },
    ]);
    await desk.judge({ act: 'withdrawal', judgement: comment, reason: '' });
    const after = recordOf(desk.shown().records, incident.id);
    expect(after.comments).toEqual([]);
    expect(after.takenBack).toMatchObject([{ id: comment }]);
  });

  test('following, verification, credibility and a title stand beside the facts, and change none of them', async () => {
    const desk = new Desk(taken);
    const [incident] = taken.model.situation.incidents;
    const target = targetOf(incident);
    await desk.judge({ act: 'follow', target, follow: true }, 'omar');
    await desk.judge({ act: 'follow', target, follow: true }, 'nadia');
    await desk.judge({ act: 'follow', target, follow: false }, 'omar');
    await desk.judge({ act: 'verification', target, verification: 'verified', reason: 'two films' });
    await desk.judge({ act: 'credibility', target, grade: '6', reason: 'cannot be judged yet' });
    await desk.judge({ act: 'correction', target, field: 'title', value: 'The shelling of the bakery', reason: 'short' });
    const { records, situation } = desk.shown();
    expect(recordOf(records, incident.id)).toMatchObject({
      followers: ['nadia'],
      verification: { state: 'verified', reason: 'two films', by: 'omar' },
      credibility: { grade: '6' },
      title: 'The shelling of the bakery',
    });
    expect(situation).toEqual(taken.model.situation);
  });

  test('what is about no incident: grades of sources, views, what was seen', async () => {
    const desk = new Desk(taken);
    const counted = () => listStanding(desk.entries.map(({ id, at, by, body }) => ({ id, at, by, judgement: body as never })));
    await desk.judge({ act: 'reliability', of: 'origin', source: 'sohr', grade: 'B', reason: 'mostly borne out' });
    await desk.judge({ act: 'reliability', of: 'origin', source: 'sohr', grade: 'F', reason: 'no longer to be judged' });
    await desk.judge({ act: 'reliability', of: 'publisher', source: 'sohr', grade: 'C', reason: '' });
    await desk.judge({ act: 'view-saved', name: 'Aleppo', address: '?q=aleppo' }, 'nadia');
    await desk.judge({ act: 'view-saved', name: 'Aleppo', address: '?q=halab' }, 'nadia');
    await desk.judge({ act: 'seen', revision: 9 }, 'nadia');
    await desk.judge({ act: 'seen', revision: 4 }, 'nadia');
    expect(counted()).toMatchObject({
      sources: [
        { of: 'origin', source: 'sohr', grade: 'F' },
        { of: 'publisher', source: 'sohr', grade: 'C' },
      ],
      people: [{ person: 'nadia', views: [{ name: 'Aleppo', address: '?q=halab' }], seen: { revision: 9 } }],
    });
  });
});

describe('a completed incident', () => {
  test('is sealed: what is corrected or ruled meanwhile is for review, and counts once it was reopened and made again', async () => {
    const desk = new Desk(taken);
    const [incident] = taken.model.situation.incidents;
    const target = targetOf(incident);
    await desk.judge({ act: 'status', target, status: 'completed' });
    const early = await desk.judge({ act: 'correction', target, field: 'act', value: 'drone', reason: '' });
    await desk.judge({ act: 'comment', target, text: 'Still.', mentions: [] });
    const sealed = desk.shown();
    expect(sealed.situation).toEqual(taken.model.situation);
    expect(sealed.review.map(({ judgement }) => judgement)).toEqual([early]);
    expect(recordOf(sealed.records, incident.id).comments).toHaveLength(1);
    await desk.judge({ act: 'status', target, status: 'in-progress' });
    await desk.judge({ act: 'correction', target, field: 'act', value: 'drone', reason: '' });
    expect(desk.shown().situation.incidents.find(({ id }) => id === incident.id)!.act).toBe('drone');
  });
});

describe('corrections of one field by two people', () => {
  const correction = (value: string, basis?: string[]) => {
    const target = targetOf(taken.model.situation.incidents[0]);
    return judgementSchema.parse({ act: 'correction', target, field: 'title', value, reason: '', ...(basis ? { basis } : {}) });
  };

  test('stand side by side where neither saw the other\u2019s, until somebody who saw both makes a third', async () => {
    const desk = new Desk(taken);
    const states = () => desk.shown().records[0].corrections.map(({ value, state }) => [value, state]);
    const a = await desk.judge(correction('A', []), 'omar');
    const b = await desk.judge(correction('B', []), 'nadia');
    expect(states()).toEqual([
      ['A', 'standing'],
      ['B', 'competing'],
    ]);
    await desk.judge(correction('C', [a, b]), 'omar');
    expect(states()).toEqual([
      ['A', 'overtaken'],
      ['B', 'overtaken'],
      ['C', 'standing'],
    ]);
  });

  test('on top of one that was taken back counts as made on what that one was made on', async () => {
    const desk = new Desk(taken);
    const a = await desk.judge(correction('A', []));
    const b = await desk.judge(correction('B', [a]));
    await desk.judge(correction('C', [b]));
    await desk.judge({ act: 'withdrawal', judgement: b, reason: '' });
    expect(desk.shown().records[0]).toMatchObject({ title: 'C', corrections: [{ state: 'overtaken' }, { state: 'standing' }] });
  });

  test('in any interleaving: whatever is overtaken was seen by who overtook it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat({ max: 2 }), looks: fc.boolean() }), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const desk = new Desk(taken);
          const seen: string[][] = [[], [], []];
          const bases = new Map<string, string[]>();
          for (const { who, looks } of steps) {
            const corrections = desk.entries.length ? desk.shown().records[0].corrections : [];
            if (looks) seen[who] = corrections.filter(({ state }) => state !== 'overtaken').map(({ id }) => id);
            const id = await desk.judge(correction(`${who} ${desk.entries.length}`, seen[who]), `person ${who}`);
            bases.set(id, seen[who]);
          }
          const { corrections, title } = desk.shown().records[0];
          expect(corrections).toHaveLength(steps.length);
          const overtakenBySomebody = new Set([...bases.values()].flat());
          for (const { id, state } of corrections) expect(state === 'overtaken').toBe(overtakenBySomebody.has(id));
          const standing = corrections.filter(({ state }) => state === 'standing');
          expect(standing.map(({ value }) => value)).toEqual([title]);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('incidents found not to be one', () => {
  test('are kept apart where they were put together, and can be merged again', async () => {
    const desk = new Desk(taken);
    const [a, b] = taken.model.situation.incidents;
    await desk.judge({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'one' });
    await desk.judge({ act: 'distinct', targets: [targetOf(a), targetOf(b)], reason: 'two streets' });
    const apart = desk.shown();
    const names = apart.situation.incidents.map(({ id }) => id);
    expect(names).toEqual(taken.model.situation.incidents.map(({ id }) => id));
    expect(recordOf(apart.records, a.id).distinct).toMatchObject([{ incident: b.id, reason: 'two streets' }]);
    expect(recordOf(apart.records, b.id).distinct).toMatchObject([{ incident: a.id }]);
    await desk.judge({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'one after all' });
    expect(desk.shown().situation.incidents).toHaveLength(names.length - 1);
  });

  test('a link of part and whole is taken off as it is put on', async () => {
    const desk = new Desk(taken);
    const [part, whole] = taken.model.situation.incidents;
    const act = { act: 'part-of', target: targetOf(part), whole: targetOf(whole), reason: '' } as const;
    const linked = () =>
      desk
        .shown()
        .situation.incidents.find(({ id }) => id === part.id)!
        .partOf.includes(whole.id);
    await desk.judge(act);
    expect(linked()).toBe(true);
    await desk.judge({ ...act, linked: false });
    expect(linked()).toBe(false);
  });
});

describe('marks on the reading', () => {
  test('a claim marked as misread counts nowhere, stands in the marks, and comes back when the mark is taken back', async () => {
    const desk = new Desk(taken);
    const incident = taken.model.situation.incidents.find(({ claims }) => claims.length > 2)!;
    const claim = taken.model.situation.claims.find(({ id }) => id === incident.claims[0])!;
    const { id, report, span, quote } = claim;
    const mark = await desk.judge({ act: 'misread', claim: id, report, span, quote, what: 'killed', value: 3, note: 'three, not thirty' });
    const { situation, marks, records, redirects } = desk.shown();
    expect(validateSituation(situation)).toEqual([]);
    expect(situation.claims.some((one) => one.id === id)).toBe(false);
    expect(situation.incidents.some(({ claims }) => claims.includes(id))).toBe(false);
    expect(marks).toMatchObject([{ id: mark, kind: 'misread', claim, what: 'killed', value: 3, state: 'open' }]);
    const now = situation.incidents.find(({ claims }) => claims.includes(incident.claims[1]))!;
    expect(redirects[incident.id]).toBe(now.id);
    expect(recordOf(records, now.id).history).toEqual([mark]);
    await desk.judge({ act: 'withdrawal', judgement: mark, reason: 'read again: thirty' });
    expect(desk.shown().situation).toEqual(taken.model.situation);
  });

  test('a claim that a person puts right counts with their value in its place, and what was said of the incident stays with it', async () => {
    const desk = new Desk(taken);
    const alone = taken.model.situation.incidents.find(({ claims }) => claims.length === 1)!;
    const claim = taken.model.situation.claims.find(({ id }) => id === alone.claims[0])!;
    const { id, report, span, quote } = claim;
    await desk.judge({ act: 'comment', target: targetOf(alone), text: 'Nine, I think.', mentions: [] });
    const nine = { min: 9, max: 9, approx: false };
    const mark = await desk.judge({
      act: 'misread',
      claim: id,
      report,
      span,
      quote,
      what: 'killed',
      value: nine,
      note: 'nine were buried',
    });
    const { situation, marks, records, redirects, review } = desk.shown();
    expect(validateSituation(situation)).toEqual([]);
    const now = situation.incidents.find(({ id: name }) => name === redirects[alone.id])!;
    const right = situation.claims.find((one) => one.id === now.claims[0])!;
    expect(right).toEqual({ ...claim, id: right.id, killed: nine, rule: `person/${mark}` });
    expect(now).toMatchObject({ killed: { min: 9, max: 9 }, act: alone.act, where: alone.where });
    expect(recordOf(records, now.id)).toMatchObject({ comments: [{ text: 'Nine, I think.' }] });
    expect(marks).toMatchObject([{ id: mark, claim, value: nine, state: 'open' }]);
    expect(review).toEqual([]);
    await desk.judge({ act: 'tag', target: targetOf(now), add: ['buried'], remove: [] });
    await desk.judge({ act: 'withdrawal', judgement: mark, reason: 'read again' });
    const after = desk.shown();
    expect(after.situation.incidents).toEqual(taken.model.situation.incidents);
    expect(after.redirects[now.id]).toBe(alone.id);
  });

  test('a passage that was missed is a claim once a person reads it, and no more than a mark before', async () => {
    const desk = new Desk(taken);
    const { situation } = taken.model;
    const read = situation.claims.filter(({ kind }) => kind === 'incident');
    const [report] = situation.reports;
    const text = taken.raws.find(({ file }) => file === report.file)!.text;
    const end = Math.min(...read.filter((one) => one.report === report.id).map(({ span }) => span.start));
    const passage = { report: report.id, span: { start: 0, end: Math.min(end, 12) }, quote: text.slice(0, Math.min(end, 12)) };
    await desk.judge({ act: 'missed', ...passage, note: 'the headline' });
    expect(desk.shown().situation).toEqual(situation);
    expect(desk.shown().marks).toMatchObject([{ kind: 'missed', claim: null, state: 'open', note: 'the headline' }]);
    const { where, when } = read[0];
    const toll = { min: 2, max: 2, approx: false };
    const reading = {
      act: 'drone',
      where,
      when,
      speaker: [],
      by: [],
      byStatus: 'unknown',
      against: [],
      weapons: [],
      killed: toll,
      wounded: null,
    } as const;
    const id = await desk.judge({
      act: 'missed',
      ...passage,
      reading: { ...reading, speaker: [], by: [], against: [], weapons: [] },
      note: '',
    });
    const shown = desk.shown();
    expect(validateSituation(shown.situation)).toEqual([]);
    const claim = shown.situation.claims.find(({ rule }) => rule === `person/${id}`)!;
    const incident = shown.situation.incidents.find(({ claims }) => claims.includes(claim.id))!;
    expect(incident).toMatchObject({ act: 'drone', killed: { min: 2, max: 2 }, claims: [claim.id] });
    expect(shown.situation.incidents).toHaveLength(situation.incidents.length + 1);
    expect(recordOf(shown.records, incident.id).history).toEqual([id]);
  });
});

describe('taking a merge back', () => {
  test('gives both back with what was said of each, and what was said of both stands on both', async () => {
    const desk = new Desk(taken);
    const [a, b] = taken.model.situation.incidents;
    await desk.judge({ act: 'comment', target: targetOf(a), text: 'Of the first.', mentions: [] });
    await desk.judge({ act: 'comment', target: targetOf(b), text: 'Of the second.', mentions: [] });
    const merge = await desk.judge({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'one' });
    const { situation, records } = desk.shown();
    const one = situation.incidents.find(({ claims }) => claims.includes(a.claims[0]))!;
    expect(recordOf(records, one.id).comments.map(({ text }) => text)).toEqual(['Of the first.', 'Of the second.']);
    await desk.judge({ act: 'comment', target: targetOf(one), text: 'Of both.', mentions: [] });
    await desk.judge({ act: 'withdrawal', judgement: merge, reason: 'two' });
    const apart = desk.shown();
    expect(apart.situation).toEqual(taken.model.situation);
    expect([a, b].map(({ id }) => recordOf(apart.records, id).comments.map(({ text }) => text))).toEqual([
      ['Of the first.', 'Of both.'],
      ['Of the second.', 'Of both.'],
    ]);
  });
});
