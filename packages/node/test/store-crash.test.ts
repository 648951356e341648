import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockFolder } from '../src/store/files/lock-folder.ts';
import { openRegister } from '../src/store/files/open-register.ts';
import { verifyRegister } from '../src/store/verify-register.ts';
import { all } from './store-contract.ts';
import { comment } from './store-drafts.ts';

let root: string;
/** The writer, built: it is started two dozen times. */
let writer: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'truceline-crash-'));
  writer = join(root, 'built/store-writer.mjs');
  await build({
    config: false,
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    entry: 'packages/node/test/store-writer.ts',
    outDir: dirname(writer),
    platform: 'node',
    dts: false,
    logLevel: 'silent',
    deps: { alwaysBundle: [/./] },
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function startWriter(folder: string, until: number, errors: 'inherit' | 'ignore' = 'inherit'): ChildProcess {
  return spawn(process.execPath, [writer, folder, String(until)], { stdio: ['ignore', 'pipe', errors] });
}

/** Runs a writer and kills it after so many acknowledged entries and milliseconds more; gives what it acknowledged and how it ended. */
function runKilled(folder: string, until: number, after: number, delay: number) {
  return new Promise<{ acknowledged: Map<number, string>; signal: string | null; code: number | null }>((resolve) => {
    const child = startWriter(folder, until);
    let said = '';
    let armed = false;
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (armed || said.split('\n').length <= after) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', (code, signal) => {
      const lines = said.split('\n').slice(0, -1);
      const acknowledged = new Map(
        lines.filter((line) => line.startsWith('acknowledged')).map((line) => [Number(line.split(' ')[1]), line.split(' ')[2]]),
      );
      resolve({ acknowledged, signal, code });
    });
  });
}

describe('a writer that is killed', () => {
  test('loses nothing that it acknowledged, over 200 appends', async () => {
    const folder = join(root, 'killed');
    const acknowledged = new Map<number, string>();
    for (let run = 0; run < 12; run++) {
      // the last one ends by itself; the others write on and on until they are killed, at another place and moment each
      const last = run === 11;
      const outcome = await runKilled(folder, last ? 200 : 1e9, last ? 1e9 : 2 + ((run * 7) % 22), (run * 5) % 12);
      for (const [seq, hash] of outcome.acknowledged) {
        expect(acknowledged.get(seq) ?? hash).toBe(hash);
        acknowledged.set(seq, hash);
      }
      expect(outcome).toMatchObject(last ? { code: 0 } : { signal: 'SIGKILL' });
      const found = await verifyRegister(folder);
      expect(found.faults).toEqual([]);
      expect(found.entries).toBeGreaterThanOrEqual(Math.max(0, ...acknowledged.keys()));
    }
    const register = await openRegister(folder);
    const entries = await all(register);
    await register.close();
    expect(entries.length).toBeGreaterThanOrEqual(200);
    const there = new Map(entries.map(({ seq, hash }) => [seq, hash]));
    for (const [seq, hash] of acknowledged) expect(there.get(seq)).toBe(hash);
  });
});

describe('a disk that takes no more', () => {
  test.skipIf(process.platform === 'win32')('refuses the append by its code, and keeps all that was acknowledged', async () => {
    const folder = join(root, 'full');
    // The system lets this process write no file beyond 200 kB: an append fails half way.
    const limited = spawnSync('bash', ['-c', 'ulimit -f 200; exec "$0" "$@"', process.execPath, writer, folder, '1000000', '1000000000'], {
      encoding: 'utf8',
    });
    expect(limited.stderr).toContain("code: 'register-unwritable'");
    const acknowledged = limited.stdout.split('\n').filter((line) => line.startsWith('acknowledged'));
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(await verifyRegister(folder)).toMatchObject({ sound: true, torn: 0, entries: acknowledged.length });
    const register = await openRegister(folder);
    expect((await all(register)).map(({ seq, hash }) => `acknowledged ${seq} ${hash}`)).toEqual(acknowledged);
    await register.journal.append([comment(1)]);
    await register.close();
  });
});

describe('one writer', () => {
  test('a second process is refused while the first lives, and let in when it is gone', async () => {
    const folder = join(root, 'two');
    const child = startWriter(folder, 1e9);
    await new Promise<void>((resolve) => child.stdout!.once('data', () => resolve()));
    await expect(openRegister(folder)).rejects.toMatchObject({
      code: 'register-locked',
      message: `Process ${child.pid} is writing to the register.`,
    });
    expect((await verifyRegister(folder)).faults).toEqual([]);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    const register = await openRegister(folder);
    await register.journal.append([comment(1)]);
    await register.close();
    expect((await verifyRegister(folder)).sound).toBe(true);
  });

  test('of many that find the lock of a dead one, one writes', async () => {
    const folder = join(root, 'many');
    await (await openRegister(folder)).close();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, host: hostname(), token: 'of-the-dead', began: null }));
    const children = Array.from({ length: 6 }, () => startWriter(folder, 1e9, 'ignore'));
    const codes = children.map((child) => new Promise<number | null>((resolve) => child.on('close', resolve)));
    let refused = 0;
    await new Promise<void>((resolve) => {
      for (const code of codes) void code.then(() => ++refused === children.length - 1 && resolve());
    });
    expect(children.filter(({ exitCode }) => exitCode === null)).toHaveLength(1);
    expect((await verifyRegister(folder)).faults).toEqual([]);
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(codes);
    expect((await verifyRegister(folder)).faults).toEqual([]);
    await (await openRegister(folder)).close();
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  test('the same process is refused too, and an append after its lock was taken', async () => {
    const folder = join(root, 'same');
    const register = await openRegister(folder);
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'register-locked' });
    await register.journal.append([comment(1)]);
    writeFileSync(register.layout.lock, '{"pid":1,"host":"elsewhere","token":"x","began":null}');
    await expect(register.journal.append([comment(2)])).rejects.toMatchObject({ code: 'register-locked' });
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'register-locked', message: expect.stringContaining('elsewhere') });
    rmSync(register.layout.lock);
    await register.close();
  });

  test('a disk without links is locked as well', () => {
    const path = join(root, 'no-links.lock');
    const noLinks = () => {
      throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
    };
    const lock = lockFolder(path, noLinks);
    expect(() => lockFolder(path, noLinks)).toThrow(expect.objectContaining({ code: 'register-locked' }));
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ code: 'register-locked' }));
    lock.confirm();
    lock.release();
    writeFileSync(path, '');
    expect(() => lockFolder(path, noLinks)).toThrow(expect.objectContaining({ code: 'register-locked' }));
    utimesSync(path, 1, 1);
    lockFolder(path, noLinks).release();
    expect(readdirSync(root).filter((name) => name.startsWith('no-links'))).toEqual([]);
  });

  test('a lock that a crash left with our own process number is known as left', async () => {
    const folder = join(root, 'left');
    await (await openRegister(folder)).close();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, host: hostname(), token: 'of-the-dead', began: null }));
    const register = await openRegister(folder);
    await register.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  });
});

describe('a torn end', () => {
  test('anywhere in the last append is told, cut by the next writer, and nothing before it is touched', async () => {
    const whole = join(root, 'whole');
    const register = await openRegister(whole);
    const [first] = await register.journal.append([comment(1)]);
    const segment = join(register.layout.journal, '000000000001.jsonl');
    const kept = readFileSync(segment).length;
    await register.journal.append([comment(2, 'the second')]);
    const size = readFileSync(segment).length;
    await register.close();
    rmSync(register.layout.head);
    for (let at = kept + 1; at < size; at += at > size - 5 ? 1 : 4) {
      const folder = join(root, 'torn');
      rmSync(folder, { recursive: true, force: true });
      cpSync(whole, folder, { recursive: true });
      truncateSync(join(folder, 'journal', '000000000001.jsonl'), at);
      const complete = at === size - 1;
      const found = await verifyRegister(folder);
      expect(found).toMatchObject({ sound: true, entries: complete ? 2 : 1, torn: complete ? 0 : at - kept });
      const again = await openRegister(folder);
      expect(again.journal.cut).toBe(complete ? 0 : at - kept);
      const [next] = await again.journal.append([comment(3)]);
      expect(next.seq).toBe(complete ? 3 : 2);
      expect((await all(again))[0]).toEqual(first);
      await again.close();
      expect(await verifyRegister(folder)).toMatchObject({ sound: true, torn: 0, entries: next.seq });
    }
  });

  test('a journal cut short after it was closed is found', async () => {
    const folder = join(root, 'short');
    const register = await openRegister(folder);
    await register.journal.append([comment(1)]);
    const segment = join(register.layout.journal, '000000000001.jsonl');
    const { length } = readFileSync(segment);
    await register.journal.append([comment(2)]);
    await register.close();
    truncateSync(segment, length);
    expect((await verifyRegister(folder)).faults).toEqual(['Entry 2: it and all up to entry 2 are missing.']);
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'journal-broken' });
    appendFileSync(segment, 'x');
    expect((await verifyRegister(folder)).sound).toBe(false);
  });
});
