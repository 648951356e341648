import { type Kysely, sql, type Transaction } from 'kysely';
import { Problem } from '../../problems.ts';
import type { EntryDraft, JournalEntry } from '../entry.ts';
import type { Journal } from '../journal.ts';
import { EMPTY_HEAD, entryLine, type Head, headAfter, readLine, sealEntries } from '../seal-entry.ts';
import { upgradeEntry } from '../upgrade-entry.ts';
import type { RegisterTables } from './tables.ts';

/** Rows read or written at a time. */
const PAGE = 500;

/**
 * A journal as a table. Writers on many machines take turns at the register's row; entry and outbox are one transaction, acknowledged when the
 * database has it on disk, whatever its settings say.
 */
export function createDatabaseJournal(db: Kysely<RegisterTables>, register: string): Journal {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    append(drafts) {
      const run = turn.then(() => appendAll(db, register, drafts));
      turn = run.catch(() => {});
      return run;
    },
    read: (from = 1) => readAll(db, register, from),
    head: () => readHead(db, register),
    async close() {
      await turn;
    },
    outbox: {
      async waiting() {
        const row = await db.selectFrom('truceline_outbox').select('seq').where('register', '=', register).limit(1).executeTakeFirst();
        return row !== undefined;
      },
      async empty(upTo) {
        await db.deleteFrom('truceline_outbox').where('register', '=', register).where('seq', '<=', String(upTo)).execute();
      },
    },
  };
}

async function appendAll(db: Kysely<RegisterTables>, register: string, drafts: readonly EntryDraft[]): Promise<JournalEntry[]> {
  if (drafts.length === 0) return [];
  try {
    return await db.transaction().execute(async (step) => {
      await sql`set local synchronous_commit = on`.execute(step);
      const head = await lockHead(step, register);
      const entries = sealEntries(drafts, head);
      for (let i = 0; i < entries.length; i += PAGE) {
        const page = entries.slice(i, i + PAGE);
        const journal = page.map((entry) => {
          const { seq, hash, kind, id } = entry;
          return { register, seq: String(seq), hash, kind, id, line: entryLine(entry) };
        });
        const outbox = page.map((entry) => ({ register, seq: String(entry.seq), subject: subjectOf(entry) }));
        await step.insertInto('truceline_journal').values(journal).execute();
        await step.insertInto('truceline_outbox').values(outbox).execute();
      }
      const { seq, hash } = headAfter(entries, head);
      await step
        .updateTable('truceline_register')
        .set({ seq: String(seq), hash })
        .where('register', '=', register)
        .execute();
      return entries;
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('register-unwritable', `The database did not take the entries: ${(error as Error).message}.`);
  }
}

/** What an entry is told to other machines as: `report-taken`, `judgement.merge` and the like. */
function subjectOf(entry: JournalEntry): string {
  return entry.kind === 'judgement' ? `judgement.${entry.body.act}` : entry.kind;
}

async function lockHead(step: Transaction<RegisterTables>, register: string): Promise<Head> {
  const row = await step
    .selectFrom('truceline_register')
    .selectAll()
    .where('register', '=', register)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { seq: Number(row.seq), hash: row.hash };
}

async function readHead(db: Kysely<RegisterTables>, register: string): Promise<Head> {
  const row = await db.selectFrom('truceline_register').selectAll().where('register', '=', register).executeTakeFirstOrThrow();
  return { seq: Number(row.seq), hash: row.hash };
}

async function* readAll(db: Kysely<RegisterTables>, register: string, from: number): AsyncGenerator<JournalEntry> {
  const end = await readHead(db, register);
  const rowsAfter = (seq: number, limit: number) =>
    db
      .selectFrom('truceline_journal')
      .select(['seq', 'hash', 'line'])
      .where('register', '=', register)
      .where('seq', '>', String(seq))
      .where('seq', '<=', String(end.seq))
      .orderBy('seq')
      .limit(limit)
      .execute();
  let head: Head = EMPTY_HEAD;
  if (from > 1) {
    const [before] = await rowsAfter(from - 2, 1);
    if (!before) return;
    head = { seq: from - 1, hash: before.hash };
  }
  while (head.seq < end.seq) {
    const rows = await rowsAfter(head.seq, PAGE);
    if (rows.length === 0) throw broken(head, `it and all up to entry ${end.seq} are missing`);
    for (const { line, hash } of rows) {
      const { entry, fault } = readLine(Buffer.from(line), head);
      if (entry === null) throw broken(head, fault);
      if (entry.hash !== hash) throw broken(head, 'it is kept under another hash');
      head = { seq: entry.seq, hash: entry.hash };
      yield upgradeEntry(entry);
    }
  }
  if (head.hash !== end.hash) throw new Problem('journal-broken', `Entry ${end.seq}: it is not the one that the register stands at.`);
}

function broken(head: Head, fault: string): Problem {
  return new Problem('journal-broken', `Entry ${head.seq + 1} (database): ${fault}.`);
}
