import { type Kysely, type MigrationProvider, Migrator } from 'kysely';
import { Problem } from '../../problems.ts';

/**
 * Brings tables up to date. `table` names where it is noted which steps were done. Throws Problem `journal-newer` where a newer program has been at
 * them, `register-unwritable` where a step fails.
 */
export async function migrate(db: Kysely<never>, provider: MigrationProvider, table: string): Promise<void> {
  const migrator = new Migrator({ db, provider, migrationTableName: table, migrationLockTableName: `${table}_lock` });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const message = error instanceof Error ? error.message : String(error);
  if (/missing|corrupted/.test(message)) throw new Problem('journal-newer', `The tables were made by another version: ${message}.`);
  throw new Problem('register-unwritable', `The tables cannot be made: ${message}.`);
}
