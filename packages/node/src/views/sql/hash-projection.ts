import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ProjectionTables } from './tables.ts';

/** Rows read at a time. */
const ROWS = 500;

/**
 * A hash over everything that pages are served from, row by row in the order of their names: equal for a register that grew entry by entry and for one
 * that was made anew. When a row was last changed and its number are left out: they tell of the way here, not of the register.
 */
export async function hashProjection(db: Kysely<ProjectionTables>, register: string): Promise<string> {
  const hash = createHash('sha256');
  const put = (row: unknown): void => {
    hash.update(`${JSON.stringify(row)}\n`);
  };
  const view = await db
    .selectFrom('truceline_view')
    .select(['revision', 'head', 'doc'])
    .where('register', '=', register)
    .executeTakeFirst();
  put(view ?? null);
  const incidents = db
    .selectFrom('truceline_view_incident as incident')
    .innerJoin('truceline_view_page as page', (on) =>
      on.onRef('page.register', '=', 'incident.register').onRef('page.id', '=', 'incident.id'),
    )
    .select(['incident.id', 'incident.keys', 'incident.row', 'page.page', sql<string>`words::text`.as('words')])
    .where('incident.register', '=', register)
    .orderBy('incident.id');
  await each(
    (after) => incidents.where('incident.id', '>', after).limit(ROWS).execute(),
    ({ row, ...rest }) => {
      put({ ...rest, row: { ...JSON.parse(row), updated: 0 } });
    },
  );
  const names = db
    .selectFrom('truceline_view_name')
    .select(['name as id', 'id as incident'])
    .where('register', '=', register)
    .orderBy('name');
  await each((after) => names.where('name', '>', after).limit(ROWS).execute(), put);
  const carriers = await db
    .selectFrom('truceline_view_carrier as carrier')
    .innerJoin('truceline_view_incident as incident', (on) =>
      on.onRef('incident.register', '=', 'carrier.register').onRef('incident.n', '=', 'carrier.n'),
    )
    .select(['incident.id', 'carrier.report'])
    .where('carrier.register', '=', register)
    .orderBy('incident.id')
    .orderBy('carrier.report')
    .execute();
  put(carriers);
  const reports = db.selectFrom('truceline_view_report').select(['id', 'row', 'page']).where('register', '=', register).orderBy('id');
  await each((after) => reports.where('id', '>', after).limit(ROWS).execute(), put);
  return hash.digest('hex');
}

/** Goes through rows by their ids, some at a time. */
async function each<R extends { id: string }>(read: (after: string) => Promise<R[]>, visit: (row: R) => void): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await read(after);
    for (const row of rows) visit(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
