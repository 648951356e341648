import { nameReport } from '@truceline/core/reports/take-report.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashFiles } from '../src/judging/check-documents.ts';
import { checkJudgement } from '../src/judging/check-judgement.ts';
import { factsOf } from '../src/judging/judgement-facts.ts';
import type { Judgement } from '../src/store/judgement.ts';
import { listJudgements } from '../src/store/projection/list-judgements.ts';
import { listStanding } from '../src/store/projection/list-standing.ts';
import type { RegisterModel } from '../src/store/projection/register-model.ts';
import { Desk, takeSamples, targetOf } from './judged-samples.ts';

let taken: Awaited<ReturnType<typeof takeSamples>>;
beforeAll(async () => {
  taken = await takeSamples();
});

/** A desk that asks before it judges. */
class CarefulDesk extends Desk {
  check(judgement: Judgement, by = 'omar', beside = false) {
    const model: RegisterModel = { ...taken.model, ...this.shown(), ...listStanding(listJudgements(this.entries)) };
    const texts = new Map(taken.raws.map((raw) => [nameReport(raw.hash) as string, raw.text]));
    return checkJudgement(factsOf(model, this.entries, texts), { by, judgement, beside });
  }
  code(judgement: Judgement, by?: string): string {
    const checked = this.check(judgement, by);
    return checked.ok ? 'ok' : checked.code;
  }
}

describe('what fits', () => {
  test('acts that change something, on what is there', async () => {
    const desk = new CarefulDesk(taken);
    const [a, b] = taken.model.situation.incidents;
    const finding = taken.model.situation.findings.find(({ incident }) => incident === a.id)!;
    const target = targetOf(a);
    const acts: Judgement[] = [
      { act: 'correction', target, field: 'title', value: 'The bakery', reason: '' },
      {
        act: 'correction',
        target,
        field: 'where',
        value: { name: 'Homs', id: null, lat: 34.7, lon: 36.7, radiusKm: 3, country: 'SY', how: 'stated' },
        reason: '',
      },
      { act: 'correction', target, field: 'by', value: [{ name: 'rebels', id: null, status: 'accused', claims: [] }], reason: '' },
      { act: 'ruling', target, agreement: finding.agreement, clause: finding.clause, verdict: 'outside', reason: '' },
      { act: 'merge', targets: [target, targetOf(b)], reason: '' },
      { act: 'distinct', targets: [target, targetOf(b)], reason: '' },
      { act: 'status', target, status: 'in-progress' },
      { act: 'tag', target, add: ['market'], remove: [] },
      { act: 'follow', target, follow: true },
      { act: 'reliability', of: 'publisher', source: 'ReliefWeb', grade: 'F', reason: '' },
      { act: 'seen', revision: 3 },
    ];
    expect(acts.map((act) => desk.code(act))).toEqual(acts.map(() => 'ok'));
  });

  test('an incident is found by any name it had, and by its claims', async () => {
    const desk = new CarefulDesk(taken);
    const [a, b] = taken.model.situation.incidents;
    await desk.judge({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: '' });
    expect(desk.code({ act: 'status', target: targetOf(b), status: 'in-progress' })).toBe('ok');
    expect(desk.code({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: '' })).toBe('already-so');
  });
});

describe('what does not fit', () => {
  test('what is not there, not a value of the field, or so already', () => {
    const desk = new CarefulDesk(taken);
    const [a, b] = taken.model.situation.incidents;
    const target = targetOf(a);
    const cases: [string, Judgement][] = [
      ['unknown-id', { act: 'status', target: { incident: 'inc_dead', claims: ['clm_dead'] }, status: 'completed' }],
      ['already-so', { act: 'status', target, status: 'to-do' }],
      ['already-so', { act: 'correction', target, field: 'act', value: a.act, reason: '' }],
      ['bad-entry', { act: 'correction', target, field: 'claims', value: [], reason: '' }],
      ['bad-entry', { act: 'correction', target, field: 'killed', value: { min: 5, max: 2, stated: [] }, reason: '' }],
      [
        'bad-entry',
        {
          act: 'correction',
          target,
          field: 'when',
          value: { start: '2016-09-15', end: '2016-09-15', grain: 'day', how: 'stated' },
          reason: '',
        },
      ],
      ['unknown-id', { act: 'ruling', target, agreement: 'no-such', clause: 'none', verdict: 'breach', reason: '' }],
      ['bad-entry', { act: 'split', target, groups: [a.claims, b.claims], reason: '' }],
      ['bad-entry', { act: 'split', target, groups: [[a.claims[0]], [a.claims[0]]], reason: '' }],
      ['bad-entry', { act: 'part-of', target, whole: target, reason: '' }],
      ['already-so', { act: 'part-of', target, whole: targetOf(b), linked: false, reason: '' }],
      ['unknown-judgement', { act: 'withdrawal', judgement: 'jdg_none', reason: '' }],
      ['unknown-judgement', { act: 'comment-edit', comment: 'jdg_none', text: 'x', mentions: [] }],
      [
        'bad-entry',
        { act: 'notification', site: 'x', lat: null, lon: null, from: '2016-09-20T00:00:00Z', until: '2016-09-19T00:00:00Z', text: '' },
      ],
    ];
    expect(cases.map(([, judgement]) => desk.code(judgement))).toEqual(cases.map(([code]) => code));
  });

  test('a sealed incident: not before it is reopened, nor by taking back what was judged before', async () => {
    const desk = new CarefulDesk(taken);
    const target = targetOf(taken.model.situation.incidents[0]);
    const before = await desk.judge({ act: 'correction', target, field: 'title', value: 'A', reason: '' });
    const completed = await desk.judge({ act: 'status', target, status: 'completed' });
    const correction: Judgement = { act: 'correction', target, field: 'title', value: 'B', reason: '' };
    expect(desk.code(correction)).toBe('sealed');
    expect(desk.code({ act: 'withdrawal', judgement: before, reason: '' })).toBe('sealed');
    expect(desk.code({ act: 'comment', target, text: 'still', mentions: [] })).toBe('ok');
    await desk.judge({ act: 'withdrawal', judgement: completed, reason: 'too early' });
    expect(desk.code(correction)).toBe('ok');
  });

  test('what somebody else has changed since is shown, and may be kept beside theirs', async () => {
    const desk = new CarefulDesk(taken);
    const target = targetOf(taken.model.situation.incidents[0]);
    const mine: Judgement = { act: 'correction', target, field: 'title', value: 'Mine', basis: [], reason: '' };
    const id = await desk.judge({ ...mine, value: 'Theirs' }, 'nadia');
    expect(desk.check(mine)).toMatchObject({
      ok: false,
      code: 'edited-meanwhile',
      theirs: [{ id, by: 'nadia', value: 'Theirs', state: 'standing' }],
    });
    expect(desk.check(mine, 'omar', true)).toEqual({ ok: true });
    expect(desk.check({ ...mine, basis: [id] })).toEqual({ ok: true });
    expect(desk.check({ ...mine, field: 'act', value: 'drone' })).toEqual({ ok: true });
  });

  test('another\u2019s comment, and what was taken back already', async () => {
    const desk = new CarefulDesk(taken);
    const target = targetOf(taken.model.situation.incidents[0]);
    const comment = await desk.judge({ act: 'comment', target, text: 'x', mentions: [] }, 'nadia');
    const edit: Judgement = { act: 'comment-edit', comment, text: 'y', mentions: [] };
    const undo: Judgement = { act: 'withdrawal', judgement: comment, reason: '' };
    expect([desk.code(edit), desk.code(undo), desk.code(edit, 'nadia'), desk.code(undo, 'nadia')]).toEqual([
      'not-yours',
      'not-yours',
      'ok',
      'ok',
    ]);
    const withdrawal = await desk.judge(undo, 'nadia');
    expect([desk.code(edit, 'nadia'), desk.code(undo, 'nadia')]).toEqual(['unknown-judgement', 'already-so']);
    const redo: Judgement = { act: 'withdrawal', judgement: withdrawal, reason: '' };
    expect(desk.code(redo)).toBe('ok');
    await desk.judge(redo, 'nadia');
    expect([desk.code(redo), desk.code(undo, 'nadia')]).toEqual(['already-so', 'ok']);
  });

  test('parts of parts do not go round', async () => {
    const desk = new CarefulDesk(taken);
    const [a, b, c] = taken.model.situation.incidents.filter(({ partOf }) => partOf.length === 0).map(targetOf);
    await desk.judge({ act: 'part-of', target: a, whole: b, reason: '' });
    await desk.judge({ act: 'part-of', target: b, whole: c, reason: '' });
    expect(desk.code({ act: 'part-of', target: c, whole: a, reason: '' })).toBe('bad-entry');
    expect(desk.code({ act: 'part-of', target: a, whole: c, reason: '' })).toBe('ok');
  });
});

describe('marks, agreements and situation reports', () => {
  test('a mark stands on the words that are there', async () => {
    const desk = new CarefulDesk(taken);
    const claim = taken.model.situation.claims.find(({ kind }) => kind === 'incident')!;
    const { report, span, quote } = claim;
    const mark: Judgement = { act: 'misread', claim: claim.id, report, span, quote, what: 'whole', note: '' };
    expect(desk.code(mark)).toBe('ok');
    expect(desk.code({ ...mark, quote: 'other words' })).toBe('bad-entry');
    await desk.judge(mark);
    expect(desk.code(mark)).toBe('unknown-id');
    expect(desk.code({ act: 'missed', report, span, quote, note: '' })).toBe('ok');
    expect(desk.code({ act: 'missed', report, span: { start: span.start + 1, end: span.end }, quote, note: '' })).toBe('bad-entry');
    expect(desk.code({ act: 'missed', report: 'rep_dead', span, quote, note: '' })).toBe('unknown-id');
  });

  test('files that do not fit their hash, and versions that were not made from the latest one', async () => {
    const desk = new CarefulDesk(taken);
    const files = { 'agreement.yaml': 'id: x', 'clauses.yaml': 'clauses: []', 'parties.yaml': 'sides: []' };
    const adopt: Judgement = { act: 'agreement-adopted', agreement: 'x', files, sha256: hashFiles(files), reason: '' };
    expect(desk.code(adopt)).toBe('ok');
    expect(desk.code({ ...adopt, files: { ...files, 'clauses.yaml': 'other' } })).toBe('bad-entry');
    const nothing = { report: null, title: null, publisher: null, published: null, speaker: [] };
    const version = {
      act: 'sitrep-saved' as const,
      sitrep: 'sit_1',
      basis: null,
      title: 'Week 37',
      agreement: 'syria-2016-09',
      from: '2016-09-12',
      to: '2016-09-19',
      blocks: [{ kind: 'paragraph' as const, id: 'a', runs: [{ text: 'Shells fell.' }, { cite: ['clm_01'] }] }],
      sources: [{ ...nothing, id: 'clm_01', label: 'fell', quote: 'fell', start: 0, end: 4 }],
    };
    expect(desk.code(version)).toBe('ok');
    expect(desk.code({ ...version, sources: [] })).toBe('bad-entry');
    const first = await desk.judge(version);
    expect(desk.code(version)).toBe('edited-meanwhile');
    expect(desk.code({ ...version, basis: first })).toBe('ok');
  });
});
