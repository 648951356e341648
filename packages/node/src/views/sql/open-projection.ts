import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { OWNER_ONLY_FOLDER } from '../../store/files/write-durably.ts';
import { migrate } from '../../store/postgres/migrate.ts';
import { projectionMigrations } from './migrations.ts';
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
  const pglite = await PGlite.create(folder === null ? {} : { dataDir: join(folder, 'tables') });
  const pool = new pg.Pool(createPgConfig(pglite) as pg.PoolConfig);
  return openPool(pool, () => pglite.close());
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
