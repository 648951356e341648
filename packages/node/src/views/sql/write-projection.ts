import { type Kysely, sql, type Transaction } from 'kysely';
import { writeKeys } from '../columns/incident-fields.ts';
import { type ProjectionBatch, ROW_HASH } from './projection-batch.ts';
import type { ProjectionTables } from './tables.ts';
import { writeWords } from './write-words.ts';

/** Rows written at a time. */
const ROWS = 400;

/** Rows of the columns that a batch has put or taken away. */
export interface WrittenRows {
  put: { n: number; id: string; keys: string; updated: number }[];
  removed: number[];
}

type Step = Transaction<ProjectionTables>;

/** Every table of the projection. */
const TABLES = [
  'truceline_view',
  'truceline_view_incident',
  'truceline_view_page',
  'truceline_view_carrier',
  'truceline_view_name',
  'truceline_view_gone',
  'truceline_view_report',
  'truceline_view_change',
] as const;

/** Empties the projection of a register. */
export async function emptyProjection(db: Kysely<ProjectionTables>, register: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    for (const table of TABLES) await step.deleteFrom(table).where('register', '=', register).execute();
  });
}

/** Writes a batch, all of it or nothing: what changed, what has gone, and where the register stands then. `first`: nothing stood there before. */
export async function writeProjection(
  db: Kysely<ProjectionTables>,
  register: string,
  batch: ProjectionBatch,
  first: boolean,
  changes: string | null,
): Promise<WrittenRows> {
  return db.transaction().execute(async (step) => {
    const written = await writeIncidents(step, register, batch, first);
    await writeReports(step, register, batch);
    const { revision, head, stamp, doc } = batch;
    const view = { revision: String(revision), head, stamp, doc: JSON.stringify(doc) };
    await step
      .insertInto('truceline_view')
      .values({ register, ...view })
      .onConflict((on) => on.column('register').doUpdateSet(view))
      .execute();
    if (changes !== null) {
      await step
        .insertInto('truceline_view_change')
        .values({ register, revision: String(revision), doc: changes })
        .onConflict((on) => on.columns(['register', 'revision']).doUpdateSet({ doc: changes }))
        .execute();
    }
    return written;
  });
}

async function writeIncidents(
  step: Step,
  register: string,
  { incidents, gone, revision }: ProjectionBatch,
  first: boolean,
): Promise<WrittenRows> {
  const before = new Map<string, { n: number; shown: string; updated: number }>();
  let next = first ? 0 : await nextNumber(step, register);
  const ids = [...incidents.map(({ indexed }) => indexed.row.id as string), ...gone];
  if (!first) {
    for (const part of parts(ids)) {
      const known = await step
        .selectFrom('truceline_view_incident')
        .select(['id', 'n', 'hash', 'updated'])
        .where('register', '=', register)
        .where('id', 'in', part)
        .execute();
      for (const { id, n, hash, updated } of known) before.set(id, { n, shown: hash.slice(0, ROW_HASH), updated: Number(updated) });
    }
    for (const part of parts([...before.values()].map(({ n }) => n))) {
      await step.deleteFrom('truceline_view_carrier').where('register', '=', register).where('n', 'in', part).execute();
    }
    for (const part of parts(ids)) {
      for (const table of ['truceline_view_incident', 'truceline_view_page', 'truceline_view_name', 'truceline_view_gone'] as const) {
        await step.deleteFrom(table).where('register', '=', register).where('id', 'in', part).execute();
      }
    }
  }
  for (const part of parts(gone)) {
    await step
      .insertInto('truceline_view_gone')
      .values(part.map((id) => ({ register, id, revision: String(revision) })))
      .execute();
  }
  const put: WrittenRows['put'] = [];
  for (const part of parts(incidents)) {
    const rows = part.map(({ indexed, hash }) => {
      const { row, words } = indexed;
      const was = before.get(row.id);
      const n = was?.n ?? next++;
      const updated = first ? row.updated : was?.shown === hash.slice(0, ROW_HASH) ? was.updated : revision;
      const keys = writeKeys(indexed);
      put.push({ n, id: row.id, keys, updated });
      return {
        register,
        id: row.id,
        n,
        updated: String(updated),
        start_on: row.when?.start ?? null,
        lat: row.where?.lat ?? null,
        lon: row.where?.lon ?? null,
        hash,
        keys,
        row: JSON.stringify({ ...row, updated, followed: false }),
        words: sql<string>`${writeWords(words)}::tsvector`,
      };
    });
    await step.insertInto('truceline_view_incident').values(rows).execute();
    const pages = part.map(({ indexed: { row }, page }) => ({ register, id: row.id, page }));
    await step.insertInto('truceline_view_page').values(pages).execute();
    const carriers = part.flatMap(({ indexed }, i) => indexed.carriers.map((report) => ({ register, report, n: rows[i].n })));
    for (const some of parts(carriers)) await step.insertInto('truceline_view_carrier').values(some).execute();
    const names = part.flatMap(({ indexed: { row }, names: own }) => [row.id, ...own].map((name) => ({ register, name, id: row.id })));
    for (const some of parts(names)) {
      await step
        .insertInto('truceline_view_name')
        .values(some)
        .onConflict((on) => on.columns(['register', 'name']).doUpdateSet((row) => ({ id: row.ref('excluded.id') })))
        .execute();
    }
  }
  return { put, removed: gone.flatMap((id) => before.get(id)?.n ?? []) };
}

async function writeReports(step: Step, register: string, { reports, reportsGone }: ProjectionBatch): Promise<void> {
  for (const part of parts([...reports.map(({ row }) => row.id as string), ...reportsGone])) {
    await step.deleteFrom('truceline_view_report').where('register', '=', register).where('id', 'in', part).execute();
  }
  for (const part of parts(reports)) {
    const rows = part.map(({ row, page, hash }) => ({
      register,
      id: row.id,
      day: row.published?.start ?? '',
      reading: row.reading,
      hay: [row.id, row.title, row.publisher, row.file, row.url].join(' ').toLowerCase(),
      hash,
      row: JSON.stringify(row),
      page,
    }));
    await step.insertInto('truceline_view_report').values(rows).execute();
  }
}

/** The number after the highest in use. */
async function nextNumber(step: Step, register: string): Promise<number> {
  const { last } = await step
    .selectFrom('truceline_view_incident')
    .select((of) => of.fn.max('n').as('last'))
    .where('register', '=', register)
    .executeTakeFirstOrThrow();
  return last === null ? 0 : last + 1;
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, i) => all.slice(i * ROWS, (i + 1) * ROWS));
}
