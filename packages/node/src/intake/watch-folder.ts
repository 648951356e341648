import { type FSWatcher, statSync, watch } from 'node:fs';
import { collectInputs } from './collect-inputs.ts';
import { EXTENSIONS } from './intakes.ts';

/** How a folder is watched. */
export interface WatchOptions {
  /** Takes files that have come to rest. They are handed over once, and again when their content changes; what it throws is told to `failed`. */
  take: (files: string[]) => Promise<void>;
  /** Told what goes wrong: a folder that is gone, a take that failed. The same message is told once until the folder answers again. */
  failed?: (message: string) => void;
  /** How often the folder is looked through, in milliseconds (2,000 unless given; Infinity: only when told). Changes the system tells of are looked at sooner. */
  everyMs?: number;
  /** Files are handed over in lots of at most this many (64 unless given), so that the first are read while the rest wait. */
  lot?: number;
}

/** A folder being watched. */
export interface WatchedFolder {
  /** Looks through the folder now; resolves when what had come to rest is taken. */
  look(): Promise<void>;
  /** Stops watching, once what is being taken is taken. */
  close(): Promise<void>;
}

/**
 * Watches a folder, with the folders in it: every file of a kind that is read is taken when it has come to rest, that is when two looks in a row
 * find it with one size and one time. It looks at intervals, since network disks and mounted folders tell of no changes, and sooner where the
 * system tells of one. Files that were taken stay where they are.
 */
export function watchFolder(folder: string, options: WatchOptions): WatchedFolder {
  const { take, failed, everyMs = 2000, lot = 64 } = options;
  const moving = new Map<string, string>();
  const taken = new Map<string, string>();
  let told = '';
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  const watcher = Number.isFinite(everyMs) ? listen(folder, () => schedule(Math.min(everyMs, 300))) : null;

  const tell = (message: string): void => {
    if (message !== told) failed?.(message);
    told = message;
  };

  /** Files at rest that are new, or whose content changed since they were taken; null where the folder cannot be looked at. */
  const findRested = (): string[] | null => {
    const { files, refused } = collectInputs([folder], EXTENSIONS);
    const gone = refused.find(({ file }) => file === folder);
    if (gone) {
      tell(gone.reason);
      return null;
    }
    const here = new Set(files);
    for (const path of moving.keys()) if (!here.has(path)) moving.delete(path);
    return files.filter((path) => {
      const mark = markOf(path);
      if (mark === null || taken.get(path) === mark) return false;
      const rested = moving.get(path) === mark;
      if (!rested) moving.set(path, mark);
      return rested;
    });
  };

  /** False where something went wrong. */
  const lookOnce = async (): Promise<boolean> => {
    const rested = findRested();
    if (rested === null) return false;
    for (let i = 0; i < rested.length && !closed; i += lot) {
      const files = rested.slice(i, i + lot);
      try {
        await take(files);
        for (const path of files) {
          taken.set(path, moving.get(path)!);
          moving.delete(path);
        }
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error));
        return false;
      }
    }
    return true;
  };

  const look = (): Promise<void> => {
    running ??= lookOnce().then((well) => {
      if (well) told = '';
      running = null;
    });
    return running;
  };

  const schedule = (ms: number): void => {
    if (closed || !Number.isFinite(everyMs)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void look().finally(() => schedule(moving.size > 0 ? Math.min(everyMs, 1000) : everyMs));
    }, ms);
  };

  schedule(0);
  return {
    look,
    async close() {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
      await running;
    },
  };
}

/** Size and time of a file as one mark; null where it cannot be looked at, or is still empty. */
function markOf(path: string): string | null {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return size === 0 ? null : `${size} ${mtimeMs} ${ino}`;
  } catch {
    return null;
  }
}

/** What the system tells of changes, where it tells of any; looking at intervals does without it. */
function listen(folder: string, changed: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false, recursive: process.platform !== 'linux' }, changed);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
