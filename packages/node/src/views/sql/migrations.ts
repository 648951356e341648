import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

const name = sql`varchar(200) collate "C"`;
const text = sql`text collate "C"`;

/**
 * The steps that make the projection's tables what they are, in the order of their names. A step that was shipped is never changed: another
 * follows it. They need no more than the databases have that speak PostgreSQL's protocol: no stored columns, no GiST, no listening.
 */
export const projectionSteps: Record<string, Migration> = {
  '0001-views': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('truceline_view')
        .addColumn('register', name, (column) => column.notNull().primaryKey())
        .addColumn('revision', 'bigint', (column) => column.notNull())
        .addColumn('head', 'text', (column) => column.notNull())
        .addColumn('stamp', 'text', (column) => column.notNull())
        .addColumn('doc', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('truceline_view_incident')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('id', name, (column) => column.notNull())
        .addColumn('n', 'integer', (column) => column.notNull())
        .addColumn('updated', 'bigint', (column) => column.notNull())
        .addColumn('start_on', text)
        .addColumn('lat', 'double precision')
        .addColumn('lon', 'double precision')
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('keys', 'text', (column) => column.notNull())
        .addColumn('row', 'text', (column) => column.notNull())
        .addColumn('words', sql`tsvector`, (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_incident_key', ['register', 'id'])
        .execute();
      await db.schema.createIndex('truceline_view_incident_n').on('truceline_view_incident').columns(['register', 'n']).unique().execute();
      await db.schema.createIndex('truceline_view_incident_words').on('truceline_view_incident').using('gin').column('words').execute();
      await db.schema
        .createTable('truceline_view_page')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('id', name, (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_page_key', ['register', 'id'])
        .execute();
      await db.schema
        .createTable('truceline_view_carrier')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('report', name, (column) => column.notNull())
        .addColumn('n', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_carrier_key', ['register', 'report', 'n'])
        .execute();
      await db.schema.createIndex('truceline_view_carrier_n').on('truceline_view_carrier').columns(['register', 'n']).execute();
      await db.schema
        .createTable('truceline_view_name')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('name', name, (column) => column.notNull())
        .addColumn('id', name, (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_name_key', ['register', 'name'])
        .execute();
      await db.schema.createIndex('truceline_view_name_id').on('truceline_view_name').columns(['register', 'id']).execute();
      await db.schema
        .createTable('truceline_view_gone')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('id', name, (column) => column.notNull())
        .addColumn('revision', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_gone_key', ['register', 'id'])
        .execute();
      await db.schema
        .createTable('truceline_view_report')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('id', name, (column) => column.notNull())
        .addColumn('day', text, (column) => column.notNull())
        .addColumn('reading', 'text', (column) => column.notNull())
        .addColumn('hay', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('row', 'text', (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_report_key', ['register', 'id'])
        .execute();
      await db.schema.createIndex('truceline_view_report_day').on('truceline_view_report').columns(['register', 'day', 'id']).execute();
      await db.schema
        .createTable('truceline_view_change')
        .addColumn('register', name, (column) => column.notNull())
        .addColumn('revision', 'bigint', (column) => column.notNull())
        .addColumn('doc', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('truceline_view_change_key', ['register', 'revision'])
        .execute();
    },
  },
};

/** The migrations of the projection. */
export const projectionMigrations: MigrationProvider = { getMigrations: async () => projectionSteps };
