import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../problems.ts';
import { EMPTY_HEAD, type Head, parseLine, readLine, type StoredEntry } from '../seal-entry.ts';

/** How a journal in files ends. */
export interface JournalTail {
  head: Head;
  /** The last segment's name and the bytes of it that hold; null for a journal without segments. */
  segment: { name: string; size: number } | null;
  /** Bytes after the last whole entry: an append that was cut off before it was acknowledged. */
  torn: number;
  /** True when the last entry is whole and only its line end is missing. */
  unended: boolean;
}

/** The name of the segment whose first entry is `seq`. */
export function segmentName(seq: number): string {
  return `${String(seq).padStart(12, '0')}.jsonl`;
}

/**
 * Entries of a journal in files, each held against the one before. Returns how it ends; a torn last entry is passed over and told. Throws Problem
 * `journal-broken` at the first entry that does not hold. With `from`, only the segments that hold entries from there on are read.
 */
export async function* readSegments(folder: string, from = 1): AsyncGenerator<StoredEntry, JournalTail> {
  const all = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const first = Math.max(
    0,
    all.findLastIndex((name) => name <= segmentName(from)),
  );
  const names = all.slice(first);
  let head = first === 0 ? EMPTY_HEAD : await headBefore(folder, all[first - 1], names[0]);
  let tail: JournalTail = { head, segment: null, torn: 0, unended: false };
  for (const [i, name] of names.entries()) {
    if (name !== segmentName(head.seq + 1)) throw broken(head, name, 0, 'the entries before this segment are missing');
    const bytes = await readFile(join(folder, name));
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
      const { entry, fault } = readLine(bytes.subarray(start, end), head);
      if (entry === null) throw broken(head, name, start, fault);
      head = { seq: entry.seq, hash: entry.hash };
      yield entry;
    }
    const rest = bytes.subarray(start);
    const last = i === names.length - 1;
    if (rest.length && !last) throw broken(head, name, start, 'it is cut off');
    const whole = rest.length ? readLine(rest, head).entry : null;
    // A whole entry with one more byte was acknowledged: its line end has been changed since.
    if (rest.length && !whole && parseLine(rest.subarray(0, -1)).entry) throw broken(head, name, start, 'its line end is damaged');
    if (whole) {
      head = { seq: whole.seq, hash: whole.hash };
      yield whole;
    }
    tail = {
      head,
      segment: { name, size: whole ? bytes.length : start },
      torn: whole ? 0 : rest.length,
      unended: whole !== null,
    };
  }
  return tail;
}

/** Where the journal stands before a segment: at the last entry of the one that it follows. */
async function headBefore(folder: string, before: string, name: string): Promise<Head> {
  const bytes = await readFile(join(folder, before));
  const start = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  const { entry } = parseLine(bytes.subarray(start, -1));
  if (entry === null || name !== segmentName(entry.seq + 1))
    throw broken(EMPTY_HEAD, before, start, 'the segment does not lead to the next');
  return { seq: entry.seq, hash: entry.hash };
}

function broken(head: Head, name: string, at: number, fault: string): Problem {
  return new Problem('journal-broken', `Entry ${head.seq + 1} (journal/${name}, byte ${at}): ${fault}.`);
}
