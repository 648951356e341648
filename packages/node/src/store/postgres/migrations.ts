import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

/** The steps that make the tables what they are, in the order of their names. A step that was shipped is never changed: another follows it. */
const STEPS: Record<string, Migration> = {
  '0001-journal': {
    async up(db: Kysely<unknown>) {
      const name = sql`varchar(200) collate "C"`;
      const hash = sql`char(64) collate "C"`;
      await db.schema
        .createTable('truceline_register')
        .addColumn('register', name, (column) => column.notNull().primaryKey())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('hash', hash, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('truceline_journal')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('hash', hash, (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('line', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_journal_key', ['register', 'seq'])
        .execute();
      await db.schema
        .createTable('truceline_outbox')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('seq', 'bigint', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_outbox_key', ['register', 'seq'])
        .execute();
      await db.schema
        .createTable('truceline_original')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('hash', hash, (column) => column.notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_original_key', ['register', 'hash'])
        .execute();
    },
  },
};

/** The migrations of this program. */
export const migrations: MigrationProvider = { getMigrations: async () => STEPS };
