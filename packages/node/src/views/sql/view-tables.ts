import { type Kysely, sql } from 'kysely';
import { readCursor, writeCursor } from '../compose/cursor.ts';
import { beginningsOf } from '../compose/short-name.ts';
import type { Page, RegisterViews, Tombstone } from '../register-views.ts';
import type { ReportPage, ReportRow } from '../schemas/report-schemas.ts';
import type { Changes } from '../schemas/truce-schemas.ts';
import type { ProjectionTables } from './tables.ts';

/** Values asked for in one question. */
const PART = 1000;

/** What stands in the tables of one register, by name, number and words. */
export class ViewTables {
  constructor(
    readonly db: Kysely<ProjectionTables>,
    readonly register: string,
  ) {}

  /** The incidents that names lead to: their own, those they had, short ones. */
  async resolve(asked: readonly string[]): Promise<Map<string, string>> {
    if (asked.length === 0) return new Map();
    const names = new Map(asked.map((name) => [name, /^TL-/i.test(name) ? name.toUpperCase() : name]));
    const { db, register } = this;
    const found = new Map<string, string>();
    const wanted = [...new Set(names.values())];
    for (const part of parts(wanted)) {
      const rows = await db
        .selectFrom('truceline_view_name')
        .select(['name', 'id'])
        .where('register', '=', register)
        .where('name', 'in', part)
        .execute();
      for (const { name, id } of rows) found.set(name, id);
    }
    // an incident that is no more is known by the short name it had, too
    for (const short of wanted) {
      if (found.has(short)) continue;
      for (const beginning of beginningsOf(short)) {
        const row = await db
          .selectFrom('truceline_view_name')
          .select('id')
          .where('register', '=', register)
          .where('name', '>=', beginning)
          .where('name', '<', `${beginning}g`)
          .orderBy('name')
          .executeTakeFirst();
        if (row && !found.has(short)) found.set(short, row.id);
      }
    }
    return new Map([...names].flatMap(([name, sought]) => (found.has(sought) ? [[name, found.get(sought)!]] : [])));
  }

  /** The page of an incident that is there, as JSON. */
  async pageOf(id: string): Promise<string> {
    const { db, register } = this;
    const { page } = await db
      .selectFrom('truceline_view_page')
      .select('page')
      .where('register', '=', register)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return page;
  }

  /** Rows of incidents by their ids, as JSON, each with its number and hash; those that are not there are left out. */
  async rowsOf(ids: readonly string[]): Promise<Map<string, { n: number; hash: string; row: string }>> {
    const { db, register } = this;
    const found = new Map<string, { n: number; hash: string; row: string }>();
    for (const part of parts(ids)) {
      const rows = await db
        .selectFrom('truceline_view_incident')
        .select(['id', 'n', 'hash', 'row'])
        .where('register', '=', register)
        .where('id', 'in', part)
        .execute();
      for (const { id, n, hash, row } of rows) found.set(id, { n, hash, row });
    }
    return found;
  }

  /** Incidents that have gone since a revision, and what they have become. */
  async goneSince(since: number): Promise<Tombstone[]> {
    const { db, register } = this;
    const rows = await db
      .selectFrom('truceline_view_gone')
      .select('id')
      .where('register', '=', register)
      .where('revision', '>', String(since))
      .orderBy('id')
      .execute();
    const leads = await this.resolve(rows.map(({ id }) => id));
    return rows.map(({ id }) => ({ id, gone: true, now: leads.get(id) ?? null }));
  }

  /** Reports, newest first, that hold all these words. */
  async reports({ q, reading, limit, cursor }: Parameters<RegisterViews['reports']>[0]): Promise<Omit<Page<ReportRow>, 'revision'>> {
    const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    let found = this.db.selectFrom('truceline_view_report').where('register', '=', this.register);
    if (reading !== undefined) found = found.where('reading', '=', reading);
    for (const word of words) found = found.where(sql<boolean>`position(${word} in hay) > 0`);
    const { total } = await found.select((of) => of.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
    if (cursor !== undefined) {
      const [, day, id] = readCursor(cursor, 'reports');
      found = found.where((is) => is.or([is('day', '<', String(day)), is.and([is('day', '=', String(day)), is('id', '>', id)])]));
    }
    const rows = await found
      .select(['id', 'day', 'row'])
      .orderBy('day', 'desc')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const last = rows[limit - 1];
    const next = rows.length > limit ? writeCursor(['reports', last.day, last.id]) : null;
    return { items: rows.slice(0, limit).map(({ row }) => JSON.parse(row)), next, total: Number(total) };
  }

  async reportPage(id: string): Promise<ReportPage | null> {
    const { db, register } = this;
    const row = await db
      .selectFrom('truceline_view_report')
      .select('page')
      .where('register', '=', register)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? JSON.parse(row.page) : null;
  }

  /** Which of these reports are there. */
  async knownReports(ids: readonly string[]): Promise<Set<string>> {
    const { db, register } = this;
    const known = new Set<string>();
    for (const part of parts(ids)) {
      const there = await db
        .selectFrom('truceline_view_report')
        .select('id')
        .where('register', '=', register)
        .where('id', 'in', part)
        .execute();
      for (const { id } of there) known.add(id);
    }
    return known;
  }

  /** Numbers of the incidents in which words stand; `question` is the text of a tsquery. */
  async search(question: string): Promise<number[]> {
    const { rows } = await sql<{ found: string | null }>`
      select string_agg(n::text, ' ') as found from truceline_view_incident where register = ${this.register} and words @@ ${question}::tsquery
    `.execute(this.db);
    return rows[0].found?.split(' ').map(Number) ?? [];
  }

  /** Numbers of the incidents that these reports carry. */
  async carriedBy(reports: readonly string[]): Promise<number[]> {
    if (reports.length === 0) return [];
    const { db, register } = this;
    const rows = await db
      .selectFrom('truceline_view_carrier')
      .select('n')
      .where('register', '=', register)
      .where('report', 'in', reports)
      .execute();
    return rows.map(({ n }) => n);
  }

  /** What was told at each revision after this one, oldest first. */
  async changesSince(since: number): Promise<Changes[]> {
    const { db, register } = this;
    const rows = await db
      .selectFrom('truceline_view_change')
      .select('doc')
      .where('register', '=', register)
      .where('revision', '>', String(since))
      .orderBy('revision')
      .execute();
    return rows.map(({ doc }) => JSON.parse(doc));
  }
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, i) => all.slice(i * PART, (i + 1) * PART));
}
