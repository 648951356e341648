import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../problems.ts';
import { AppendQueue } from '../append-queue.ts';
import type { JournalEntry } from '../entry.ts';
import type { Journal } from '../journal.ts';
import { entryLine, type Head } from '../seal-entry.ts';
import { upgradeEntry } from '../upgrade-entry.ts';
import type { RegisterLayout } from './layout.ts';
import type { FolderLock } from './lock-folder.ts';
import { type JournalTail, readSegments, segmentName } from './read-segments.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER, syncFolder, writeDurably } from './write-durably.ts';

/** A journal in files, opened by its one writer; `cut` tells of the bytes of a torn last entry that were cut off. */
export interface FileJournal extends Journal {
  cut: number;
}

/** Entries just appended that are held in memory: whoever follows the journal need not read its files again. */
const RECENT = 4096;
/** A segment that has grown to this many bytes is followed by a new one. */
const SEGMENT_BYTES = 8_000_000;

/** Opens the journal for writing, checking all of it; a torn last entry is cut. The caller holds the lock. Throws Problems `journal-broken`, `journal-newer`. */
export async function openFileJournal(layout: RegisterLayout, lock: FolderLock, segmentBytes = SEGMENT_BYTES): Promise<FileJournal> {
  await mkdir(layout.journal, { recursive: true, mode: OWNER_ONLY_FOLDER });
  await syncFolder(dirname(layout.journal));
  const tail = await checkJournal(layout);
  let current = tail.segment ? await reopen(layout, tail) : null;
  let unusable: Problem | null = null;
  let recent: JournalEntry[] = [];

  const queue = new AppendQueue(tail.head, async (entries) => {
    if (unusable) throw unusable;
    lock.confirm();
    if (!current || current.size >= segmentBytes) current = await startSegment(layout, entries[0].seq, current?.handle);
    const bytes = Buffer.from(entries.map((entry) => `${entryLine(entry)}\n`).join(''));
    try {
      await current.handle.appendFile(bytes);
      await current.handle.datasync();
      current.size += bytes.length;
      recent = [...recent, ...entries].slice(-RECENT);
    } catch (error) {
      const problem = new Problem('register-unwritable', `The journal could not be written: ${(error as Error).message}.`);
      // What a failed sync left on disk nobody can know: the journal is read anew before it is written again.
      unusable = problem;
      await current.handle.truncate(current.size).catch(() => {});
      throw problem;
    }
  });

  return {
    cut: tail.torn,
    append: (drafts) => queue.append(drafts),
    read(from = 1) {
      const held = recent.length > 0 && recent[0].seq <= from && recent.at(-1)!.seq <= queue.head.seq;
      return held ? each(structuredClone(recent.filter(({ seq }) => seq >= from))) : readEntries(layout, from, queue.head.seq);
    },
    head: async () => queue.head,
    async close() {
      await queue.drain();
      await current?.handle.close();
      current = null;
      unusable ??= new Problem('register-unwritable', 'The journal is closed.');
      if (queue.head.seq > 0) await writeDurably(layout.head, `${JSON.stringify(queue.head)}\n`);
    },
  };
}

async function* each(entries: readonly JournalEntry[]): AsyncGenerator<JournalEntry> {
  yield* entries;
}

/** Entries from `from` on, up to `last`: what a writer appends meanwhile is left for the next reading. */
async function* readEntries(layout: RegisterLayout, from = 1, last = Number.POSITIVE_INFINITY): AsyncGenerator<JournalEntry> {
  for await (const stored of readSegments(layout.journal, from)) {
    if (stored.seq > last) return;
    if (stored.seq >= from) yield upgradeEntry(stored);
  }
}

/** Reads the whole journal and holds it against the head that was noted when it was last closed. Throws Problems `journal-broken`, `journal-newer`. */
export async function checkJournal(layout: RegisterLayout, visit?: (entry: JournalEntry) => void): Promise<JournalTail> {
  const noted = await readNotedHead(layout.head);
  const entries = readSegments(layout.journal);
  for (;;) {
    const step = await entries.next();
    if (step.done) {
      if (noted && step.value.head.seq < noted.seq) {
        throw new Problem('journal-broken', `Entry ${step.value.head.seq + 1}: it and all up to entry ${noted.seq} are missing.`);
      }
      return step.value;
    }
    const { value: stored } = step;
    if (noted?.seq === stored.seq && noted.hash !== stored.hash) {
      throw new Problem('journal-broken', `Entry ${stored.seq}: it is not the one that head.json names.`);
    }
    const entry = upgradeEntry(stored);
    visit?.(entry);
  }
}

async function readNotedHead(path: string): Promise<Head | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { seq, hash } = JSON.parse(text) as Head;
    if (text === `${JSON.stringify({ seq, hash })}\n` && Number.isInteger(seq) && seq > 0) return { seq, hash };
  } catch {}
  throw new Problem('journal-broken', 'head.json: it is not readable.');
}

interface Segment {
  handle: FileHandle;
  size: number;
}

async function reopen({ journal }: RegisterLayout, { segment, torn, unended }: JournalTail): Promise<Segment> {
  const handle = await open(join(journal, segment!.name), 'a', OWNER_ONLY);
  let { size } = segment!;
  if (torn) await handle.truncate(size);
  if (unended) {
    await handle.appendFile('\n');
    size++;
  }
  if (torn || unended) await handle.sync();
  return { handle, size };
}

async function startSegment({ journal }: RegisterLayout, seq: number, before: FileHandle | undefined): Promise<Segment> {
  const handle = await open(join(journal, segmentName(seq)), 'ax', OWNER_ONLY);
  await syncFolder(journal);
  await before?.close();
  return { handle, size: 0 };
}
