import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql as query } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryEngine } from '../src/engine/memory-engine.ts';
import { RegisterKeeper } from '../src/engine/register-keeper.ts';
import type { Register } from '../src/store/journal.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { openDatabaseRegister } from '../src/store/postgres/open-database.ts';
import { createNamer } from '../src/views/compose/name-things.ts';
import { MemoryViews } from '../src/views/memory/memory-views.ts';
import type { RegisterViews } from '../src/views/register-views.ts';
import type { Filter, Sort } from '../src/views/schemas/filter-schema.ts';
import { composeBatch } from '../src/views/sql/compose-batch.ts';
import { hashProjection } from '../src/views/sql/hash-projection.ts';
import { loadNewTables, START } from '../src/views/sql/new-tables.ts';
import { openEmbeddedProjection, openProjectionDatabase, openTables, type ProjectionDatabase } from '../src/views/sql/open-projection.ts';
import { SqlViews } from '../src/views/sql/sql-views.ts';
import { composerOf, judged, knowledge, PROGRAM, READINGS, sampleFiles, takeFiles, targetOf } from './engine-samples.ts';
import { startPostgres, type TestServer } from './postgres-server.ts';
import { all } from './store-contract.ts';

const namer = createNamer(knowledge);
const WHO = 'omar';

/** Views in memory and in tables over one register, in step. */
async function openBoth({ db }: ProjectionDatabase, name: string) {
  const register = createMemoryRegister();
  const of: { memory?: MemoryViews; sql?: SqlViews } = {};
  const keeper = new RegisterKeeper<null>(
    composerOf(register),
    {
      async update(snapshot) {
        if (of.memory) of.memory.update(snapshot);
        else of.memory = new MemoryViews(snapshot);
        of.sql ??= await SqlViews.open(db, name, namer, of.memory);
        await of.sql.write(await composeBatch(of.memory, snapshot, await of.sql.content(), 'one'));
        return null;
      },
    },
    (event) => {
      if (event.kind === 'fault') throw new Error(event.reason);
    },
    { short: 1, longest: 1 },
  );
  let handed = 0;
  const settle = async (): Promise<void> => {
    const entries = await all(register);
    if (handed === 0) await keeper.start(entries);
    else keeper.append(entries.slice(handed));
    handed = entries.length;
    await keeper.settled();
  };
  return { register, settle, of: of as { memory: MemoryViews; sql: SqlViews } };
}

const FILTERS: Filter[] = [
  { field: 'act', op: 'eq', value: 'shelling' },
  { field: 'act', op: 'in', value: ['airstrike', 'shelling'] },
  { not: { field: 'verdict', op: 'eq', value: 'breach' } },
  {
    and: [
      { field: 'agreement', op: 'eq', value: 'syria-2016-09' },
      { field: 'contested', op: 'empty' },
    ],
  },
  {
    or: [
      { field: 'killed', op: 'between', value: [3, null] },
      { field: 'tag', op: 'eq', value: 'bridge' },
    ],
  },
  { finding: { agreement: 'syria-2016-09', verdict: ['breach', 'undetermined'] } },
  { field: 'when', op: 'between', value: ['2016-09-12', '2016-09-20'] },
  { field: 'when', op: 'within', value: 1200 },
  { field: 'when', op: 'before', value: '2016-09-15' },
  { field: 'firstPublished', op: 'after', value: '2016-09-15' },
  { field: 'area', op: 'under', value: 'SY' },
  { field: 'place', op: 'empty' },
  { field: 'followed', op: 'eq', value: true },
  { field: 'background', op: 'eq', value: false },
  { field: 'assignee', op: 'eq', value: 'nadia' },
  { field: 'status', op: 'not', value: 'to-do' },
  { field: 'wounded', op: 'empty' },
  { field: 'standing', op: 'eq', value: 'contested' },
  { field: 'text', op: 'text', value: 'hospital' },
  { not: { field: 'text', op: 'text', value: 'aleppo' } },
  { and: [] },
  { or: [] },
];
const SORTS: Sort[] = ['when', '-when', 'published', '-updated', 'killed', '-wounded', '-origins', 'act', '-place'];

/** Everything that views answer, asked in many ways. */
async function answers(views: RegisterViews): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {};
  const { items } = await views.incidents({ who: WHO, sort: 'when', limit: 500 });
  const ids = items.map(({ id }) => id);
  out.items = items;
  out.state = await views.state();
  out.people = await views.people();
  out.truces = await views.truces({ who: WHO });
  out.earlier = await views.truces({ who: WHO, asOf: '2016-09-15' });
  out.territory = await views.territory();
  out.held = await views.territory('2016-05-07');
  out.counts = await views.findingCounts();
  out.places = await views.heldPlaces();
  out.targets = await views.targets([...ids, items[0].short.toLowerCase(), 'inc_none', 'TL-NOTHING']);
  for (const [i, filter] of FILTERS.entries()) {
    for (const q of ['', 'aleppo', 'convoy str']) {
      const question = { who: WHO, filter, q };
      const key = `${JSON.stringify(filter)} ${q}`;
      const list = await views.incidents({ ...question, sort: SORTS[i % SORTS.length], limit: 7 });
      out[`list ${key}`] = list;
      if (list.next)
        out[`next ${key}`] = await views.incidents({ ...question, sort: SORTS[i % SORTS.length], limit: 7, cursor: list.next });
      out[`facets ${key}`] = await views.facets(question);
      out[`time ${key}`] = await views.timeline(question);
      out[`map ${key}`] = await views.map({ ...question, zoom: 6, ...(i % 2 ? { bbox: [36, 33, 40, 37] } : {}) });
    }
  }
  for (const sort of SORTS) {
    const seen: string[] = [];
    for (let cursor: string | undefined, rounds = 0; rounds < 100; rounds++) {
      const page = await views.incidents({ who: WHO, sort, limit: 9, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.next) break;
      cursor = page.next;
    }
    out[`walk ${sort}`] = seen;
  }
  for (const id of ids) {
    out[`page ${id}`] = await views.incident(id, WHO);
    out[`history ${id}`] = await views.history(id);
    out[`duplicates ${id}`] = await views.duplicates(id, WHO);
  }
  out.short = await views.incident(items[0].short, WHO);
  out.none = [await views.incident('inc_0000000000000000', WHO), await views.report('rep_none'), await views.history('inc_none')];
  const reports = await views.reports({ limit: 11 });
  out.reports = reports;
  out.more = await views.reports({ limit: 11, cursor: reports.next! });
  out.found = await views.reports({ limit: 50, q: 'aleppo' });
  out.unread = await views.reports({ limit: 50, reading: 'nothing-found' });
  for (const { id } of reports.items) out[`report ${id}`] = await views.report(id);
  return out;
}

function describeTables(name: string, open: () => Promise<ProjectionDatabase>): void {
  describe(name, () => {
    let place: ProjectionDatabase;
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place?.close());

    async function judge(register: Register, both: Awaited<ReturnType<typeof openBoth>>): Promise<void> {
      const { incidents } = await both.of.memory.situation();
      const [a, b, c] = incidents;
      const drafts = [
        judged({ act: 'tag', target: targetOf(a), add: ['bridge', "o'brien\\"], remove: [] }),
        judged({ act: 'follow', target: targetOf(b), follow: true }, WHO),
        judged({ act: 'assignment', target: targetOf(c), to: 'nadia' }),
        judged({ act: 'status', target: targetOf(c), status: 'in-progress' }),
        judged({ act: 'merge', targets: [targetOf(a), targetOf(b)], reason: 'one' }),
      ];
      await register.journal.append(drafts);
      await both.settle();
    }

    test('answer as those in memory do, after intakes, judgements, merges and undoing', async () => {
      const both = await openBoth(place, 'answers');
      const { register, settle, of } = both;
      const files = sampleFiles();
      await takeFiles(register, files.slice(0, 20));
      await settle();
      const first = await of.memory.revision();
      await judge(register, both);
      await takeFiles(register, files.slice(20));
      await settle();
      const [memory, sql] = [await answers(of.memory), await answers(of.sql)];
      for (const key of Object.keys(memory)) expect(sql[key], key).toEqual(memory[key]);
      expect(Object.keys(sql)).toEqual(Object.keys(memory));
      const changed = await of.sql.changes(first);
      const told = await of.memory.changes(first);
      const sorted = <T>(list: T[]): string[] => list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(changed.incidents)).toEqual(sorted(told.incidents));
      expect(sorted(changed.findings)).toEqual(sorted(told.findings));
      expect(sorted(changed.truces)).toEqual(sorted(told.truces));
      expect(changed.reports.n).toBe(told.reports.n);
      const since = { who: WHO, sort: 'when', limit: 500, updatedSince: first } as const;
      const [mine, theirs] = [await of.sql.incidents(since), await of.memory.incidents(since)];
      expect(mine.items).toEqual(theirs.items);
      expect(sorted(mine.gone)).toEqual(sorted(theirs.gone));
      await expect(of.sql.incidents({ who: WHO, sort: 'when', limit: 5, cursor: 'none' })).rejects.toMatchObject({ code: 'bad-cursor' });
      const reopened = await SqlViews.open(place.db, 'answers', namer, of.memory);
      const again = await answers(reopened);
      for (const key of Object.keys(memory)) expect(again[key], key).toEqual(memory[key]);
      const composer = composerOf(register);
      composer.append(await all(register));
      const snapshot = await composer.compose();
      const anew = await SqlViews.open(place.db, 'anew', namer, of.memory);
      const nothing = { incidents: new Map(), reports: new Map() };
      await anew.write(await composeBatch(new MemoryViews(snapshot), snapshot, nothing, 'one'));
      expect(await hashProjection(place.db, 'answers')).toBe(await hashProjection(place.db, 'anew'));
      await query`update truceline_view_page set page = replace(page, 'Aleppo', 'Homs') where register = 'anew'`.execute(place.db);
      expect(await hashProjection(place.db, 'answers')).not.toBe(await hashProjection(place.db, 'anew'));
    });

    test('registers in one database keep apart, and one of another stamp is made anew', async () => {
      const both = await openBoth(place, 'apart');
      await takeFiles(both.register, sampleFiles().slice(0, 5));
      await both.settle();
      const other = await SqlViews.open(place.db, 'nobody', namer, both.of.memory);
      expect(await other.incidents({ who: WHO, sort: 'when', limit: 5 })).toMatchObject({ items: [], total: 0 });
      const before = await both.of.sql.content();
      const composer = composerOf(both.register);
      composer.append(await all(both.register));
      const snapshot = await composer.compose();
      const none = { incidents: new Map(), reports: new Map() };
      await both.of.sql.write(await composeBatch(new MemoryViews(snapshot), snapshot, none, 'two'));
      const { stamp, ...after } = await both.of.sql.content();
      expect(stamp).toBe('two');
      expect(after).toEqual({ revision: before.revision, head: before.head, incidents: before.incidents, reports: before.reports });
    });
  });
}

describeTables('views in PGlite', () => openEmbeddedProjection(null));

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
describeTables('views in PostgreSQL', () => openProjectionDatabase(server.url));

describe('the tables', () => {
  test('come with the built program, empty and up to date', async () => {
    const { loadDataDir } = await loadNewTables();
    expect(loadDataDir, 'the program must be built: npm run build').toBeDefined();
    const { db, close } = await openTables(await PGlite.create({ startParams: START, loadDataDir }));
    expect(await db.selectFrom('truceline_view').selectAll().execute()).toEqual([]);
    await close();
  });

  test('that another version made are thrown away where they are embedded, and refused in a database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'truceline-tables-'));
    const newer = query`insert into truceline_view_migration (name, timestamp) values ('9999-of-later-times', 'then')`;
    try {
      const first = await openEmbeddedProjection(folder);
      await first.db.insertInto('truceline_view_gone').values({ register: 'main', id: 'inc_1', revision: '1' }).execute();
      await first.close();
      const again = await openEmbeddedProjection(folder);
      expect(await again.db.selectFrom('truceline_view_gone').select('id').execute()).toEqual([{ id: 'inc_1' }]);
      await newer.execute(again.db);
      await again.close();
      const anew = await openEmbeddedProjection(folder);
      expect(await anew.db.selectFrom('truceline_view_gone').select('id').execute()).toEqual([]);
      await anew.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const database = await openProjectionDatabase(server.url);
    await newer.execute(database.db);
    await expect(openProjectionDatabase(server.url)).rejects.toMatchObject({ code: 'journal-newer' });
    await query`delete from truceline_view_migration where name = '9999-of-later-times'`.execute(database.db);
    await database.close();
  });

  test('follow what other programs append to the same database, and its outbox is emptied', async () => {
    const register = await openDatabaseRegister(server.url, 'followed');
    const other = await openDatabaseRegister(server.url, 'followed');
    await takeFiles(register, sampleFiles().slice(0, 2));
    const engine = await openMemoryEngine(register, knowledge, PROGRAM, READINGS);
    const reached = await engine.views.revision();
    await takeFiles(other, sampleFiles().slice(2, 4));
    const { seq } = await other.journal.head();
    expect(seq).toBeGreaterThan(reached);
    await expect.poll(() => engine.views.revision()).toBe(seq);
    await expect.poll(() => register.journal.outbox!.waiting()).toBe(false);
    await engine.close();
    await other.close();
    await register.close();
  });
});
