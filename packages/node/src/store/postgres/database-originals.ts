import { type Kysely, sql } from 'kysely';
import { Problem } from '../../problems.ts';
import { checkOriginal, sha256 } from '../check-original.ts';
import type { Originals } from '../journal.ts';
import type { RegisterTables } from './tables.ts';

/** Originals as rows; bytes that were damaged are put back by the same document taken again. */
export function createDatabaseOriginals(db: Kysely<RegisterTables>, register: string): Originals {
  return {
    async put(originals) {
      for (const original of originals) checkOriginal(original);
      if (originals.length === 0) return;
      try {
        await db.transaction().execute(async (step) => {
          await sql`set local synchronous_commit = on`.execute(step);
          for (const { hash, bytes } of originals) {
            await step
              .insertInto('truceline_original')
              .values({ register, hash, bytes: Buffer.from(bytes) })
              .onConflict((on) =>
                on
                  .columns(['register', 'hash'])
                  .doUpdateSet({ bytes: Buffer.from(bytes) })
                  .where('truceline_original.bytes', '!=', Buffer.from(bytes)),
              )
              .execute();
          }
        });
      } catch (error) {
        throw new Problem('register-unwritable', `The database did not take the originals: ${(error as Error).message}.`);
      }
    },
    async get(hash) {
      const row = await db
        .selectFrom('truceline_original')
        .select('bytes')
        .where('register', '=', register)
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (!row) return null;
      if (sha256(row.bytes) !== hash) throw new Problem('original-damaged', `Original ${hash}: its bytes are not those that were taken.`);
      return row.bytes;
    },
    async list() {
      const rows = await db.selectFrom('truceline_original').select('hash').where('register', '=', register).orderBy('hash').execute();
      return rows.map(({ hash }) => hash);
    },
  };
}
