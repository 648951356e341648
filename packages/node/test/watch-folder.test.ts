import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WatchedFolder, watchFolder } from '../src/intake/watch-folder.ts';

let folder: string;
let watched: WatchedFolder | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-watch-'));
});
afterEach(async () => {
  await watched?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Watches, looking only when told. */
function start(take: (files: string[]) => Promise<void> | void, failed?: (message: string) => void): WatchedFolder {
  watched = watchFolder(folder, { take: async (files) => take(files), everyMs: Number.POSITIVE_INFINITY, ...(failed ? { failed } : {}) });
  return watched;
}

describe('a watched folder', () => {
  test('hands over each file once, when it has come to rest', async () => {
    const took: string[] = [];
    const { look } = start((files) => void took.push(...files.map((path) => path.slice(folder.length + 1))));
    await look();
    writeFileSync(join(folder, 'b.txt'), 'Shelling was reported in Northgate on 3 March.');
    await look();
    appendFileSync(join(folder, 'b.txt'), ' Two people were wounded.');
    await look();
    expect(took).toEqual([]);
    await look();
    await look();
    expect(took).toEqual(['b.txt']);
  });

  test('looks into folders, and passes over what is hidden or of another kind', async () => {
    const took: string[] = [];
    mkdirSync(join(folder, 'day-1'));
    for (const name of ['day-1/a.txt', '.hidden.txt', 'picture.png', 'table.csv']) writeFileSync(join(folder, name), 'words');
    const { look } = start((files) => void took.push(...files.map((path) => path.slice(folder.length + 1))));
    await look();
    await look();
    expect(took).toEqual(['day-1/a.txt', 'table.csv']);
  });

  test('takes a file again when its content changes', async () => {
    let times = 0;
    writeFileSync(join(folder, 'a.txt'), 'one');
    const { look } = start(() => void times++);
    for (let i = 0; i < 3; i++) await look();
    expect(times).toBe(1);
    writeFileSync(join(folder, 'a.txt'), 'one and two');
    for (let i = 0; i < 3; i++) await look();
    expect(times).toBe(2);
  });

  test('keeps a file that could not be taken, and says so once', async () => {
    const said: string[] = [];
    let works = false;
    const took: string[] = [];
    writeFileSync(join(folder, 'a.txt'), 'one');
    const { look } = start(
      (files) => {
        if (!works) throw new Error('the disk is full');
        took.push(...files);
      },
      (message) => said.push(message),
    );
    for (let i = 0; i < 4; i++) await look();
    expect(said).toEqual(['the disk is full']);
    works = true;
    await look();
    expect(took).toHaveLength(1);
  });

  test('survives a folder that is gone for a while', async () => {
    const said: string[] = [];
    const took: string[] = [];
    rmSync(folder, { recursive: true });
    const { look } = start(
      (files) => void took.push(...files),
      (message) => said.push(message),
    );
    await look();
    await look();
    expect(said).toHaveLength(1);
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'one');
    await look();
    await look();
    expect(took).toHaveLength(1);
  });

  test('notices by itself, without being told to look', async () => {
    const took: string[] = [];
    watched = watchFolder(folder, { take: async (files) => void took.push(...files), everyMs: 50 });
    writeFileSync(join(folder, 'a.txt'), 'one');
    await expect.poll(() => took).toHaveLength(1);
  });
});
