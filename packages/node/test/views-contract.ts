import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Register } from '../src/store/journal.ts';
import type { JudgementOf } from '../src/store/judgement.ts';
import { shortName } from '../src/views/compose/short-name.ts';
import type { RegisterViews } from '../src/views/register-views.ts';
import type { Filter } from '../src/views/schemas/filter-schema.ts';
import { incidentPageSchema, incidentRowSchema } from '../src/views/schemas/incident-schemas.ts';
import { facetsSchema, mapSchema, timelineSchema } from '../src/views/schemas/overview-schemas.ts';
import { reportPageSchema, reportRowSchema } from '../src/views/schemas/report-schemas.ts';
import { territorySchema } from '../src/views/schemas/territory-schema.ts';
import { changesSchema, truceSchema } from '../src/views/schemas/truce-schemas.ts';
import { judged, sampleFiles, takeFiles } from './engine-samples.ts';
import { all } from './store-contract.ts';

/** One implementation of the views, over a register of its own, as the contract drives it. */
export interface KeptViews {
  register: Register;
  views: RegisterViews;
  /** Settles once everything in the journal is in the views. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

const WHO = 'nadia';

/** What every implementation of the views must do. `open` gives one over an empty register. */
export function describeViews(name: string, open: () => Promise<KeptViews>): void {
  describe(name, () => {
    let kept: KeptViews;
    let views: RegisterViews;
    beforeAll(async () => {
      kept = await open();
      views = kept.views;
    });
    afterAll(() => kept?.end());

    const list = async (filter?: Filter, q?: string) => {
      const { items, total } = await views.incidents({ who: WHO, filter, q, sort: 'when', limit: 500 });
      expect(items).toHaveLength(total);
      return items;
    };
    const judge = async (judgement: Parameters<typeof judged>[0]): Promise<string> => {
      const [{ id }] = await kept.register.journal.append([judged(judgement, WHO)]);
      await kept.settle();
      return id;
    };
    const targetOf = async (id: string): Promise<JudgementOf<'comment'>['target']> => {
      return (await views.targets([id])).get(id) as JudgementOf<'comment'>['target'];
    };

    test('an empty register is answered in full', async () => {
      expect(await views.revision()).toBe(0);
      expect(await views.state()).toMatchObject({ revision: 0, counts: { incidents: 0 }, asOfRange: null });
      expect(await list()).toEqual([]);
      expect(await views.facets({ who: WHO })).toMatchObject({ total: 0, act: [], area: [] });
      expect(await views.map({ who: WHO, zoom: 3 })).toMatchObject({ features: [], total: 0, nowhere: 0, bounds: null });
      expect(await views.timeline({ who: WHO })).toEqual({ days: [], undated: 0 });
      expect(await views.truces({ who: WHO })).toEqual([]);
      expect(await views.territory()).toMatchObject({ places: [] });
      expect(await views.incident('inc_0000000000000000', WHO)).toBeNull();
      expect(await views.report('rep_0000000000000000')).toBeNull();
    });

    test('every answer fits its schema', async () => {
      await takeFiles(kept.register, sampleFiles().slice(0, 26));
      await kept.settle();
      const rows = await list();
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) {
        incidentRowSchema.parse(row);
        incidentPageSchema.parse(await views.incident(row.id, WHO));
      }
      facetsSchema.parse(await views.facets({ who: WHO }));
      mapSchema.parse(await views.map({ who: WHO, zoom: 5 }));
      timelineSchema.parse(await views.timeline({ who: WHO }));
      changesSchema.parse(await views.changes(0));
      for (const truce of await views.truces({ who: WHO })) truceSchema.parse(truce);
      expect(territorySchema.parse(await views.territory()).places.length).toBeGreaterThan(0);
      const { items } = await views.reports({ limit: 500 });
      for (const row of items) {
        reportRowSchema.parse(row);
        reportPageSchema.parse(await views.report(row.id));
      }
    });

    test('a filter and its contrary part the register in two, and counts are those of the list', async () => {
      const filters: Filter[] = [
        { field: 'act', op: 'in', value: ['airstrike', 'shelling'] },
        { field: 'verdict', op: 'eq', value: 'breach' },
        { finding: { verdict: ['breach'], standing: ['contested', 'alleged'] } },
        { field: 'when', op: 'between', value: ['2016-05-01', '2016-05-09'] },
        { field: 'killed', op: 'between', value: [3, null] },
        { field: 'contested', op: 'empty' },
        { field: 'text', op: 'text', value: 'aleppo' },
        {
          or: [
            { field: 'place', op: 'empty' },
            { field: 'background', op: 'eq', value: true },
          ],
        },
      ];
      const ids = new Set((await list()).map(({ id }) => id));
      for (const filter of filters) {
        const [fit, not] = [await list(filter), await list({ not: filter })];
        expect(new Set([...fit, ...not].map(({ id }) => id)), JSON.stringify(filter)).toEqual(ids);
        expect(fit.length + not.length).toBe(ids.size);
        expect((await views.facets({ who: WHO, filter })).total).toBe(fit.length);
        const { total, nowhere } = await views.map({ who: WHO, filter, zoom: 4 });
        expect(total + nowhere).toBe(fit.length);
      }
    });

    test('pages joined are the list, in every order; a strange cursor is refused', async () => {
      for (const sort of ['when', '-when', 'published', '-killed', 'place', '-updated'] as const) {
        const whole = await views.incidents({ who: WHO, sort, limit: 500 });
        const joined: string[] = [];
        for (let cursor: string | undefined, more = true; more; ) {
          const page = await views.incidents({ who: WHO, sort, limit: 3, cursor });
          joined.push(...page.items.map(({ id }) => id));
          cursor = page.next ?? undefined;
          more = page.next !== null;
        }
        expect(joined).toEqual(whole.items.map(({ id }) => id));
      }
      await expect(views.incidents({ who: WHO, sort: 'when', limit: 3, cursor: 'x' })).rejects.toMatchObject({ code: 'bad-cursor' });
    });

    test('words are found wherever they stand, the last as it is begun', async () => {
      const [row] = (await list()).filter(({ where }) => where !== null);
      const found = async (q: string) => (await list(undefined, q)).map(({ id }) => id);
      expect(await found(row.short)).toEqual([row.id]);
      expect(await found(row.where!.name.slice(0, -1))).toContain(row.id);
      expect(await found('no such words at all')).toEqual([]);
    });

    test('as of an instant only what was published by then is there', async () => {
      const { items } = await views.incidents({ who: WHO, sort: 'when', limit: 500, asOf: '2016-05-09T23:59:59Z' });
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ firstPublished }) => firstPublished !== null && firstPublished <= '2016-05-09')).toBe(true);
      const { reports } = await views.situation('2016-05-09T23:59:59Z');
      expect(reports.every(({ published }) => published!.start.slice(0, 10) <= '2016-05-09')).toBe(true);
    });

    test('judgements are shown, told as changes, and taken back', async () => {
      const [{ id }] = await list();
      const before = await views.revision();
      const made = await judge({ act: 'tag', target: await targetOf(id), add: ['bridge'], remove: [] });
      await judge({ act: 'follow', target: await targetOf(id), follow: true });
      expect((await list({ field: 'tag', op: 'eq', value: 'bridge' })).map((row) => row.id)).toEqual([id]);
      expect(await list({ field: 'followed', op: 'eq', value: true })).toMatchObject([{ id, followed: true }]);
      const others = await views.incidents({ who: 'omar', filter: { field: 'followed', op: 'eq', value: true }, sort: 'when', limit: 5 });
      expect(others.items).toEqual([]);
      const changed = await views.incidents({ who: WHO, sort: 'when', limit: 500, updatedSince: before });
      expect(changed.items.map((row) => row.id)).toEqual([id]);
      expect((await views.changes(before)).incidents).toMatchObject([{ id, what: 'changed' }]);
      await judge({ act: 'withdrawal', judgement: made, reason: '' });
      expect(await list({ field: 'tag', op: 'eq', value: 'bridge' })).toEqual([]);
      const history = await views.history(id);
      expect(history?.find((line) => line.id === made)?.takenBackBy).toMatch(/^jdg_/);
      expect(await views.people()).toContain(WHO);
    });

    test('who is named in a comment is told of it, and nobody of what they did themselves', async () => {
      const [{ id }] = await list();
      await judge({ act: 'comment', target: await targetOf(id), text: 'Omar, look.', mentions: ['omar', WHO] });
      expect(await views.inbox('omar')).toMatchObject([{ kind: 'mention', by: WHO, incident: id, text: 'Omar, look.', unread: true }]);
      expect(await views.inbox(WHO)).toEqual([]);
    });

    test('what is merged leads on, and leaves a tombstone', async () => {
      const [a, b] = (await list()).slice(-2);
      const before = await views.revision();
      const made = await judge({ act: 'merge', targets: [await targetOf(a.id), await targetOf(b.id)], reason: 'one' });
      const { gone } = await views.incidents({ who: WHO, sort: 'when', limit: 500, updatedSince: before });
      expect(gone.length).toBeGreaterThan(0);
      for (const { id, now } of gone) {
        expect(await views.incident(id, WHO)).toMatchObject({ was: id, row: { id: now } });
        expect(await views.incident(shortName(id), WHO)).toMatchObject({ row: { id: now } });
      }
      await judge({ act: 'withdrawal', judgement: made, reason: '' });
      expect((await list()).map(({ id }) => id)).toEqual(expect.arrayContaining([a.id, b.id]));
    });

    test('one who would judge is told whether it fits', async () => {
      const [{ id }] = await list();
      const target = await targetOf(id);
      const checked = await views.check([
        { by: WHO, judgement: { act: 'status', target, status: 'in-progress' } },
        { by: WHO, judgement: { act: 'status', target, status: 'to-do' } },
        { by: WHO, judgement: { act: 'withdrawal', judgement: 'jdg_none', reason: '' } },
      ]);
      expect(checked.map((one) => (one.ok ? 'fits' : one.code))).toEqual(['fits', 'already-so', 'unknown-judgement']);
    });

    test('more reports change what they touch, and the revision is the place in the journal', async () => {
      await takeFiles(kept.register, sampleFiles().slice(26));
      await kept.settle();
      expect(await views.revision()).toBe((await kept.register.journal.head()).seq);
      const { counts, asOfRange } = await views.state();
      const taken = (await all(kept.register)).filter(({ kind }) => kind === 'report-taken');
      expect(counts.reports).toBe(taken.length);
      expect(asOfRange).toMatchObject({ first: '2016-04-30' });
      expect(counts.incidents).toBe((await list()).length);
    });
  });
}
