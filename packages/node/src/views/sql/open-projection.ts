import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { collectGarbage } from '../../collect-garbage.ts';
import { OWNER_ONLY_FOLDER } from '../../store/files/write-durably.ts';
import { migrate } from '../../store/postgres/migrate.ts';
import { projectionMigrations } from './migrations.ts';
import { loadNewTables, START } from './new-tables.ts';
import type { ProjectionTables } from './tables.ts';

/** The projection's tables, open. */
export interface ProjectionDatabase {
  db: Kysely<ProjectionTables>;
  close(): Promise<void>;
}

/** Opens the projection in a PostgreSQL database, its tables brought up to date. */
export async function openProjectionDatabase(url: string): Promise<ProjectionDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it is no reason to end the program: the next query tells.
  pool.on('error', () => {});
  return openPool(pool, async () => {});
}

/**
 * Opens the embedded projection in `folder` (null: in memory). It is never believed more than the journal: tables that cannot be opened, or that
 * another version made, are thrown away and made anew.
 */
export async function openEmbeddedProjection(folder: string | null): Promise<ProjectionDatabase> {
  try {
    return await openEmbedded(folder);
  } catch (error) {
    if (folder === null) throw error;
    await rm(join(folder, 'tables'), { recursive: true, force: true });
    return openEmbedded(folder);
  }
}

async function openEmbedded(folder: string | null): Promise<ProjectionDatabase> {
  if (folder !== null) await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const dataDir = folder === null ? null : join(folder, 'tables');
  const isNew = dataDir === null || !existsSync(dataDir);
  const pglite = await PGlite.create({
    startParams: START,
    ...(dataDir === null ? {} : { dataDir }),
    ...(isNew ? await loadNewTables() : {}),
  });
  const database = await openTables(pglite);
  if (isNew) void giveBack();
  return database;
}

/** Opens the projection in an embedded PostgreSQL, its tables brought up to date; closing it closes both. */
export function openTables(pglite: PGlite): Promise<ProjectionDatabase> {
  return openPool(new pg.Pool(createPgConfig(pglite) as pg.PoolConfig), () => pglite.close());
}

/** Gives back what making new tables took: several hundred MB outside of the heap. What held them has to go before they do, so it takes some rounds. */
async function giveBack(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 200).unref());
  }
}

async function openPool(pool: pg.Pool, close: () => Promise<void>): Promise<ProjectionDatabase> {
  const db = new Kysely<ProjectionTables>({ dialect: new PostgresDialect({ pool }) });
  const end = async (): Promise<void> => {
    await db.destroy();
    await close();
  };
  try {
    await migrate(db as unknown as Kysely<never>, projectionMigrations, 'truceline_view_migration');
  } catch (error) {
    await end().catch(() => {});
    throw error;
  }
  return { db, close: end };
}
