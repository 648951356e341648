import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../store/check-original.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER } from '../store/files/write-durably.ts';
import type { Reading } from './reading.ts';

/** Where readings are kept from one start of the program to the next. What is lost from it is read again. */
export interface ReadingCache {
  /** What was kept by the same reader; of several of one report the last. */
  load(): Promise<Map<string, Reading>>;
  keep(readings: readonly Reading[]): Promise<void>;
  close(): Promise<void>;
}

/** A cache that keeps nothing. */
export const NO_CACHE: ReadingCache = { load: async () => new Map(), keep: async () => {}, close: async () => {} };

/**
 * Readings in one file of `folder`, a line each with its hash before it; the first line names the reader (program and knowledge) that made them.
 * Another reader's file is thrown away, and a damaged line is passed over.
 */
export function openReadingCache(folder: string, reader: string): ReadingCache {
  const path = join(folder, 'readings.jsonl');
  let handle: FileHandle | null = null;
  let turn: Promise<void> = Promise.resolve();
  const head = lineOf(JSON.stringify({ format: 'truceline-readings/1', reader }));

  const openFile = async (): Promise<FileHandle> => {
    if (handle) return handle;
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    handle = await open(path, 'a', OWNER_ONLY);
    if ((await handle.stat()).size === 0) await handle.appendFile(head);
    return handle;
  };
  return {
    async load() {
      const found = new Map<string, Reading>();
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch {
        return found;
      }
      const end = text.indexOf('\n') + 1;
      if (text.slice(0, end) !== head) {
        await rm(path, { force: true });
        return found;
      }
      for (let from = end, to = text.indexOf('\n', from); to >= 0; from = to + 1, to = text.indexOf('\n', from)) {
        const json = text.slice(from + 17, to);
        if (text.slice(from, from + 17) !== hashOf(json)) continue;
        const reading = JSON.parse(json) as Reading;
        found.set(reading.report, reading);
      }
      // A line that a crash cut off would spoil the next one.
      if (!text.endsWith('\n')) await (await openFile()).appendFile('\n');
      return found;
    },
    keep(readings) {
      turn = turn.then(async () => {
        if (readings.length) await (await openFile()).appendFile(readings.map((reading) => lineOf(JSON.stringify(reading))).join(''));
      });
      return turn;
    },
    async close() {
      await turn.catch(() => {});
      await handle?.close();
      handle = null;
    },
  };
}

const hashOf = (json: string): string => `${sha256(json).slice(0, 16)} `;
const lineOf = (json: string): string => `${hashOf(json)}${json}\n`;
