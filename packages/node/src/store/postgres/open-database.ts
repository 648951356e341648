import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Problem } from '../../problems.ts';
import type { Register } from '../journal.ts';
import { EMPTY_HEAD } from '../seal-entry.ts';
import { createDatabaseJournal } from './database-journal.ts';
import { createDatabaseOriginals } from './database-originals.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { RegisterTables } from './tables.ts';

/**
 * Opens the register `name` in a PostgreSQL database, bringing its tables up to date first. Throws Problem `database-unreachable`, or `journal-newer`
 * where a newer program has been at the tables.
 */
export async function openDatabaseRegister(url: string, name = 'main'): Promise<Register> {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it is no reason to end the program: the next query tells.
  pool.on('error', () => {});
  const db = new Kysely<RegisterTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await pool.query('select 1');
  } catch (error) {
    await db.destroy();
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Problem('database-unreachable', `The database cannot be reached: ${message || code}.`);
  }
  try {
    await migrate(db as unknown as Kysely<never>, migrations, 'truceline_migration');
    await db
      .insertInto('truceline_register')
      .values({ register: name, seq: String(EMPTY_HEAD.seq), hash: EMPTY_HEAD.hash })
      .onConflict((on) => on.doNothing())
      .execute();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const journal = createDatabaseJournal(db, name);
  return {
    journal,
    originals: createDatabaseOriginals(db, name),
    async close() {
      await journal.close();
      await db.destroy();
    },
  };
}
