import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupRegister } from '../src/store/backup-register.ts';
import { ENTRY_VERSION } from '../src/store/entry.ts';
import { openRegister } from '../src/store/files/open-register.ts';
import { restoreRegister } from '../src/store/restore-register.ts';
import { entryLine } from '../src/store/seal-entry.ts';
import { climb, upgradeEntry } from '../src/store/upgrade-entry.ts';
import { verifyRegister } from '../src/store/verify-register.ts';
import { all } from './store-contract.ts';
import { comment, taking } from './store-drafts.ts';

const MADE = { at: '2016-09-20T12:00:00.000Z', program: '0.1.0' };
let root: string;
let whole: string;
/** Every file of the register that holds truth. */
let files: { path: string; bytes: Buffer }[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'truceline-verify-'));
  whole = join(root, 'whole');
  const register = await openRegister(whole, { segmentBytes: 1500 });
  for (let i = 0; i < 8; i++) {
    const { draft, original } = taking(`Report ${i}: حلب, shells fell.`);
    await register.originals.put([original]);
    await register.journal.append([draft, comment(i, `checked ${i}`)]);
  }
  await register.close();
  files = readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(whole.length + 1), bytes: readFileSync(path) }));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function copy(name: string): string {
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(whole, folder, { recursive: true });
  return folder;
}

describe('verify', () => {
  test('a whole register holds', async () => {
    expect(await verifyRegister(whole)).toMatchObject({
      sound: true,
      entries: 16,
      reports: 8,
      judgements: 8,
      originals: 8,
      unnamed: 0,
      faults: [],
    });
    expect(files.filter(({ path }) => path.startsWith('journal')).length).toBeGreaterThan(2);
  });

  test('a changed byte anywhere in it is found', async () => {
    const folder = copy('flipped');
    const position = fc.nat({ max: files.length - 1 }).chain((file) => {
      return fc.record({
        file: fc.constant(file),
        at: fc.nat({ max: files[file].bytes.length - 1 }),
        by: fc.integer({ min: 1, max: 255 }),
      });
    });
    await fc.assert(
      fc.asyncProperty(position, async ({ file, at, by }) => {
        const { path, bytes } = files[file];
        const changed = Buffer.from(bytes);
        changed[at] ^= by;
        writeFileSync(join(folder, path), changed);
        const found = await verifyRegister(folder).catch((error) => error);
        writeFileSync(join(folder, path), bytes);
        expect(found instanceof Error ? found : found.faults.length, `${path} at ${at}`).not.toBe(0);
        expect(found.torn ?? 0).toBe(0);
      }),
      { numRuns: 400 },
    );
    expect((await verifyRegister(folder)).sound).toBe(true);
  });

  test('every line end, and the last bytes of the journal', async () => {
    const folder = copy('ends');
    for (const { path, bytes } of files.filter(({ path }) => path.startsWith('journal'))) {
      for (let at = 0; at < bytes.length; at++) {
        if (bytes[at] !== 10 && at < bytes.length - 3) continue;
        for (const byte of [0, 13, 32, 125, 255]) {
          if (bytes[at] === byte) continue;
          const changed = Buffer.from(bytes);
          changed[at] = byte;
          writeFileSync(join(folder, path), changed);
          expect((await verifyRegister(folder)).faults.length, `${path} at ${at} made ${byte}`).toBe(1);
        }
      }
      writeFileSync(join(folder, path), bytes);
    }
  });

  test('names the first entry and the first original that do not hold', async () => {
    const folder = copy('named');
    const { path, bytes } = files.find(({ path }) => path.startsWith('originals'))!;
    writeFileSync(join(folder, path), Buffer.concat([bytes, Buffer.from('!')]));
    expect((await verifyRegister(folder)).faults).toEqual([
      expect.stringMatching(/^Original [0-9a-f]{64} \(entry \d+, desk\/notes.txt\): \d+ bytes, and \d+ were taken\.$/),
    ]);
    rmSync(join(folder, path));
    expect((await verifyRegister(folder)).faults).toEqual([expect.stringMatching(/: it is missing\.$/)]);
    const segment = join(folder, 'journal', '000000000001.jsonl');
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('checked 0', 'checked 9'));
    expect((await verifyRegister(folder)).faults).toEqual([
      expect.stringMatching(/^Entry 2 \(journal\/000000000001\.jsonl, byte \d+\): its content does not fit its hash\.$/),
    ]);
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'journal-broken' });
  });

  test.each(['first', 'middle', 'last'])('the %s segment taken out is found', async (which) => {
    const folder = copy('missing');
    const names = readdirSync(join(folder, 'journal')).sort();
    rmSync(join(folder, 'journal', { first: names[0], middle: names[1], last: names.at(-1)! }[which]!));
    expect((await verifyRegister(folder)).faults).toHaveLength(1);
  });

  test('two entries that changed places are found', async () => {
    const folder = copy('swapped');
    const segment = join(folder, 'journal', '000000000001.jsonl');
    const [a, b, ...rest] = readFileSync(segment, 'utf8').split('\n');
    writeFileSync(segment, [b, a, ...rest].join('\n'));
    expect((await verifyRegister(folder)).faults).toEqual([expect.stringMatching(/^Entry 1 .*: it says that it is number 2\.$/)]);
  });

  test('a folder of other things is no register, and is never made one', async () => {
    const folder = join(root, 'other');
    mkdirSync(folder);
    writeFileSync(join(folder, 'letters.txt'), 'private');
    await expect(verifyRegister(folder)).rejects.toMatchObject({ code: 'no-register' });
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'no-register' });
    expect(readdirSync(folder)).toEqual(['letters.txt']);
  });
});

describe('backup and restore', () => {
  test('a backup restores to the same register', async () => {
    const file = join(root, 'backup.tar');
    const folder = join(root, 'restored');
    await backupRegister(whole, file, MADE);
    expect(await restoreRegister(file, folder)).toMatchObject({ sound: true, entries: 16, originals: 8 });
    for (const { path, bytes } of files) expect(readFileSync(join(folder, path)).equals(bytes), path).toBe(true);
    await expect(restoreRegister(file, folder)).rejects.toMatchObject({ code: 'register-not-empty' });
    await expect(backupRegister(whole, file, MADE)).rejects.toMatchObject({ code: 'cannot-write' });
  });

  test('a backup made while a writer appends and after a crash holds what was whole', async () => {
    const folder = copy('busy');
    const register = await openRegister(folder);
    await register.journal.append([comment(99)]);
    writeFileSync(join(folder, 'journal', '000000000001.jsonl'), '{"at":"20', { flag: 'a' });
    await expect(backupRegister(folder, join(root, 'busy.tar'), MADE)).rejects.toMatchObject({ code: 'journal-broken' });
    const last = readdirSync(join(folder, 'journal')).sort().at(-1)!;
    writeFileSync(
      join(folder, 'journal', '000000000001.jsonl'),
      files.find(({ path }) => path.endsWith('journal/000000000001.jsonl'))!.bytes,
    );
    writeFileSync(join(folder, 'journal', last), '{"at":"20', { flag: 'a' });
    await backupRegister(folder, join(root, 'busy.tar'), MADE);
    await register.close();
    expect(await restoreRegister(join(root, 'busy.tar'), join(root, 'busy-again'))).toMatchObject({ entries: 17, torn: 0 });
  });

  test('a backup that was changed or cut anywhere restores nothing', async () => {
    const file = join(root, 'sound.tar');
    await backupRegister(whole, file, MADE);
    const bytes = readFileSync(file);
    const bad = join(root, 'bad.tar');
    const folder = join(root, 'never');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1025 }), fc.boolean(), async (at, cut) => {
        const changed = Buffer.from(cut ? bytes.subarray(0, at) : bytes);
        if (!cut) changed[at] ^= 1;
        writeFileSync(bad, changed);
        const outcome = await restoreRegister(bad, folder).catch((error) => error);
        if (!(outcome instanceof Error)) {
          // What tar keeps beside the content (owners, padding) may change: then all of the content must be there.
          for (const { path, bytes: own } of files)
            expect(readFileSync(join(folder, path)).equals(own), `${path} with byte ${at}`).toBe(true);
          rmSync(folder, { recursive: true });
        } else expect(outcome).toMatchObject({ code: 'bad-backup' });
        expect(readdirSync(root).filter((name) => name.startsWith('never'))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('a damaged register makes no backup', async () => {
    const folder = copy('damaged');
    const { path, bytes } = files.find(({ path }) => path.startsWith('originals'))!;
    writeFileSync(join(folder, path), Buffer.from(bytes).reverse());
    await expect(backupRegister(folder, join(root, 'damaged.tar'), MADE)).rejects.toMatchObject({ code: 'original-damaged' });
    expect(readdirSync(root).filter((name) => name.startsWith('damaged.tar'))).toEqual([]);
  });
});

describe('versions', () => {
  const stored = { version: 1, seq: 7, previous: '0'.repeat(64), hash: 'f'.repeat(64), colour: 'red' };

  test('an older entry is brought up step by step, at every reading', () => {
    const steps = {
      1: ({ colour, ...rest }: typeof stored) => ({ ...rest, colours: [colour] }),
      2: (entry: Record<string, unknown>) => ({ ...entry, shades: (entry.colours as string[]).length }),
    } as never;
    expect(climb(stored, 3, steps)).toEqual({
      version: 3,
      seq: 7,
      previous: stored.previous,
      hash: stored.hash,
      colours: ['red'],
      shades: 1,
    });
    expect(climb(stored, 1, steps)).toBe(stored);
    expect(() => climb({ ...stored, version: 0 }, 3, steps)).toThrow(expect.objectContaining({ code: 'journal-broken' }));
  });

  test('a journal that version 1 wrote opens, verifies and is written on', async () => {
    const folder = join(root, 'older');
    const register = await openRegister(folder);
    await register.close();
    const { createHash } = await import('node:crypto');
    const target = { incident: 'inc_00ff', claims: ['clm_00ff'] };
    const bodies = [
      { act: 'correction', target, field: 'killed', value: null, reason: 'nobody' },
      { act: 'ruling', target, agreement: 'syria-2016-09', clause: 'no-attacks', verdict: 'breach', reason: '' },
      { act: 'merge', targets: [target, { incident: 'inc_01', claims: ['clm_01'] }], reason: 'one' },
      { act: 'part-of', target, whole: target, reason: '' },
      { act: 'status', target, status: 'completed' },
    ];
    let previous = '0'.repeat(64);
    const lines = bodies.map((body, i) => {
      const entry = {
        version: 1,
        seq: i + 1,
        previous,
        at: '2016-09-14T10:00:00.000Z',
        by: 'nadia',
        kind: 'judgement',
        id: `jdg_${i}`,
        body,
      };
      previous = createHash('sha256').update(entryLine(entry)).digest('hex');
      return entryLine({ ...entry, hash: previous });
    });
    writeFileSync(join(folder, 'journal', '000000000001.jsonl'), `${lines.join('\n')}\n`);
    const again = await openRegister(folder);
    await again.journal.append([comment(1)]);
    const entries = await all(again);
    await again.close();
    expect(entries.slice(0, -1).map(({ body }) => body)).toEqual(bodies);
    expect(entries.at(-1)).toMatchObject({ version: ENTRY_VERSION, seq: bodies.length + 1, previous });
    expect(await verifyRegister(folder)).toMatchObject({ faults: [] });
  });

  test('a newer entry is refused with advice, and never changed', async () => {
    expect(() => upgradeEntry({ ...stored, version: ENTRY_VERSION + 1 })).toThrow(expect.objectContaining({ code: 'journal-newer' }));
    const folder = join(root, 'newer');
    const register = await openRegister(folder);
    await register.journal.append([comment(1)]);
    await register.close();
    const { createHash } = await import('node:crypto');
    const next = {
      version: ENTRY_VERSION + 1,
      seq: 2,
      previous: (await all(await reopened(folder)))[0].hash,
      kind: 'of later times',
      at: 'then',
    };
    const line = entryLine({ ...next, hash: createHash('sha256').update(entryLine(next)).digest('hex') });
    const segment = join(folder, 'journal', '000000000001.jsonl');
    writeFileSync(segment, `${line}\n`, { flag: 'a' });
    const before = readFileSync(segment);
    await expect(openRegister(folder)).rejects.toMatchObject({
      code: 'journal-newer',
      message: expect.stringContaining(`version ${ENTRY_VERSION + 1}`),
    });
    await expect(verifyRegister(folder)).rejects.toMatchObject({ code: 'journal-newer' });
    expect(readFileSync(segment).equals(before)).toBe(true);
    writeFileSync(join(folder, 'register.json'), '{"format":"truceline-register/9"}\n');
    await expect(openRegister(folder)).rejects.toMatchObject({ code: 'journal-newer' });
  });

  async function reopened(folder: string) {
    const register = await openRegister(folder);
    await register.close();
    return register;
  }
});
