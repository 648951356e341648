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
 * `journal-broken` at the first entry that does not hold.
 */
export async function* readSegments(folder: string): AsyncGenerator<StoredEntry, JournalTail> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  let head: Head = EMPTY_HEAD;
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

function broken(head: Head, name: string, at: number, fault: string): Problem {
  return new Problem('journal-broken', `Entry ${head.seq + 1} (journal/${name}, byte ${at}): ${fault}.`);
}
