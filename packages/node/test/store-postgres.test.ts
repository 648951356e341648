import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Register } from '../src/store/journal.ts';
import { withTruth } from '../src/store/open-truth.ts';
import { holdDatabase } from '../src/store/postgres/hold-database.ts';
import { openDatabaseRegister } from '../src/store/postgres/open-database.ts';
import { verifyDatabase } from '../src/store/verify-database.ts';
import { startPostgres, type TestServer } from './postgres-server.ts';
import { all, describeRegister } from './store-contract.ts';
import { comment, taking } from './store-drafts.ts';

let server: TestServer;
let url: string;
let client: pg.Client;
let number = 0;

beforeAll(async () => {
  server = await startPostgres();
  ({ url } = server);
  client = new pg.Client({ connectionString: url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await server?.stop();
});

describeRegister('a register in PostgreSQL', async () => {
  const name = `contract-${++number}`;
  let register = await openDatabaseRegister(url, name);
  return {
    register,
    reopen: async () => {
      await register.close();
      register = await openDatabaseRegister(url, name);
      return register;
    },
    end: () => register.close(),
  };
});

describe('in PostgreSQL', () => {
  async function withEntries(name: string, n: number): Promise<Register> {
    const register = await openDatabaseRegister(url, name);
    await register.journal.append(Array.from({ length: n }, (_, i) => comment(i)));
    return register;
  }

  test('writers on many machines take turns: one chain, nothing lost', async () => {
    const writers = await Promise.all(Array.from({ length: 4 }, () => openDatabaseRegister(url, 'turns')));
    const answers = await Promise.all(
      writers.flatMap((writer, w) => Array.from({ length: 15 }, (_, i) => writer.journal.append([comment(100 * w + i)]))),
    );
    const entries = await all(writers[0]);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(new Set(answers.flat().map(({ hash }) => hash))).toEqual(new Set(entries.map(({ hash }) => hash)));
    await Promise.all(writers.map((writer) => writer.close()));
  });

  test('the outbox holds an entry when the journal does, and only then', async () => {
    const register = await openDatabaseRegister(url, 'outbox');
    await register.journal.append([taking('Shells fell.').draft, comment(1)]);
    await client.query(`alter table truceline_outbox add constraint closed check (register <> 'outbox' or seq < 3)`);
    await expect(register.journal.append([comment(2)])).rejects.toMatchObject({ code: 'register-unwritable' });
    await client.query('alter table truceline_outbox drop constraint closed');
    expect(await all(register)).toHaveLength(2);
    expect((await register.journal.append([comment(3)]))[0].seq).toBe(3);
    const { rows } = await client.query(`select seq, subject from truceline_outbox where register = 'outbox' order by seq`);
    expect(rows.map(({ subject }) => subject)).toEqual(['report-taken', 'judgement.comment', 'judgement.comment']);
    await register.close();
  });

  test.each([
    ['a changed word', `update truceline_journal set line = replace(line, 'comment 1', 'comment 9') where seq = 2 and register = $1`, 2],
    ['a row taken out', 'delete from truceline_journal where seq = 2 and register = $1', 2],
    ['the last rows taken out', 'delete from truceline_journal where seq > 2 and register = $1', 3],
    ['another hash beside it', `update truceline_journal set hash = repeat('0', 64) where seq = 3 and register = $1`, 3],
  ])('%s is found by reading', async (what, statement, seq) => {
    const register = await withEntries(what, 4);
    await client.query(statement, [what]);
    await expect(all(register)).rejects.toMatchObject({ code: 'journal-broken', message: expect.stringContaining(`Entry ${seq}`) });
    await register.close();
  });

  test('verify proves it, and names what does not hold', async () => {
    const register = await withEntries('main', 3);
    const { draft, original } = taking('Shells fell on the bridge.');
    await register.originals.put([original]);
    await register.journal.append([draft]);
    const whole = { sound: true, entries: 4, reports: 1, judgements: 3, originals: 1, unnamed: 0, faults: [] };
    expect(await verifyDatabase(register)).toMatchObject(whole);
    expect(await withTruth({ database: url }, async ({ entries }) => entries)).toHaveLength(4);
    await client.query(`update truceline_original set bytes = '\\x00' where register = 'main'`);
    expect((await verifyDatabase(register)).faults).toEqual([
      `Original ${original.hash} (entry 4, desk/notes.txt): its bytes were changed.`,
    ]);
    await client.query(`delete from truceline_original where register = 'main'`);
    expect((await verifyDatabase(register)).faults).toEqual([expect.stringMatching(/: it is missing\.$/)]);
    await client.query(`update truceline_journal set line = replace(line, 'nadia', 'nobody') where seq = 3 and register = 'main'`);
    expect(await verifyDatabase(register)).toMatchObject({
      sound: false,
      faults: ['Entry 3 (database): its content does not fit its hash.'],
    });
    await register.close();
    await expect(withTruth({ data: 'register', database: url }, async () => 0)).rejects.toMatchObject({ code: 'bad-usage' });
  });

  test('a changed original is found, and put back by the same bytes', async () => {
    const register = await openDatabaseRegister(url, 'originals');
    const { original } = taking('Shells fell on the market.');
    await register.originals.put([original]);
    await client.query(`update truceline_original set bytes = '\\x00' where register = 'originals'`);
    await expect(register.originals.get(original.hash)).rejects.toMatchObject({ code: 'original-damaged' });
    await register.originals.put([original]);
    expect(Buffer.from((await register.originals.get(original.hash))!)).toEqual(original.bytes);
    await register.close();
  });

  test('a journal of more than one page reads whole, from any place', async () => {
    const register = await withEntries('pages', 1203);
    expect(await all(register)).toHaveLength(1203);
    expect((await all(register, 1001)).map(({ seq }) => seq)).toEqual(Array.from({ length: 203 }, (_, i) => 1001 + i));
    expect(await all(register, 2000)).toEqual([]);
    await register.close();
  });

  test('a server that is not there is told by its code', async () => {
    await expect(openDatabaseRegister('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({ code: 'database-unreachable' });
  });

  test('tables of a newer program are refused', async () => {
    await client.query(`insert into truceline_migration (name, timestamp) values ('9999-of-later-times', 'then')`);
    await expect(openDatabaseRegister(url, 'newer')).rejects.toMatchObject({ code: 'journal-newer' });
    await client.query(`delete from truceline_migration where name = '9999-of-later-times'`);
    await (await openDatabaseRegister(url, 'newer')).close();
  });

  test('one server holds a register: a second is refused until the first lets go, and others still append', async () => {
    const first = await holdDatabase(url, 'held');
    await expect(holdDatabase(url, 'held')).rejects.toMatchObject({ code: 'register-served' });
    await (await holdDatabase(url, 'another')).release();
    const writer = await withEntries('held', 2);
    expect(await all(writer)).toHaveLength(2);
    await writer.close();
    await first.release();
    await (await holdDatabase(url, 'held')).release();
  });

  test('a hold whose connection breaks is taken again, or told to be lost where another has it by then', async () => {
    const held = await holdDatabase(url, 'broken');
    const cut = () => client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'truceline serve'`);
    await cut();
    const holders = async (): Promise<number> => {
      const { rows } = await client.query(`select 1 from pg_locks where locktype = 'advisory' and classid = ${0x74726365}`);
      return rows.length;
    };
    await expect.poll(holders).toBe(1);
    await cut();
    const other = await holdDatabase(url, 'broken');
    expect((await held.lost).code).toBe('register-served');
    await held.release();
    await other.release();
  });
});
