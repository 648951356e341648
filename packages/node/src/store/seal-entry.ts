import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Problem } from '../problems.ts';
import { ENTRY_VERSION, type EntryDraft, entrySchema, type JournalEntry, NO_ENTRY } from './entry.ts';

/** Where a journal stands: the place and hash of its last entry (0 and 64 zeros for an empty one). */
export interface Head {
  seq: number;
  hash: string;
}

/** The head of a journal without entries. */
export const EMPTY_HEAD: Head = { seq: 0, hash: NO_ENTRY };

/** Seals entries one after the other, the first after `head`. Throws Problem `bad-entry`; then none of them is sealed. */
export function sealEntries(drafts: readonly EntryDraft[], head: Head): JournalEntry[] {
  const entries: JournalEntry[] = [];
  let next = head;
  for (const draft of drafts) {
    const entry = sealEntry(draft, next);
    entries.push(entry);
    next = entry;
  }
  return entries;
}

/** Where a journal stands once these entries are appended to one that stood at `head`. */
export function headAfter(entries: readonly JournalEntry[], head: Head): Head {
  const last = entries.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : head;
}

/** Gives an entry its place after `head` and its seal. Throws Problem `bad-entry` for one that does not fit the schema. */
function sealEntry(draft: EntryDraft, head: Head): JournalEntry {
  const unsealed = { ...draft, version: ENTRY_VERSION, seq: head.seq + 1, previous: head.hash };
  let hash: string;
  try {
    hash = hashOf(unsealed);
  } catch (error) {
    throw new Problem('bad-entry', `No JSON: ${(error as Error).message}.`);
  }
  const checked = entrySchema.safeParse({ ...unsealed, hash });
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    throw new Problem('bad-entry', `${path.join('.') || 'entry'}: ${message}`);
  }
  return checked.data;
}

/** The line that an entry is stored as: its canonical JSON, without a line end. */
export function entryLine(entry: object): string {
  return canonicalize(entry) as string;
}

/** An entry as stored, of whatever version, with what the chain needs of it. */
export interface StoredEntry {
  version: number;
  seq: number;
  previous: string;
  hash: string;
  [field: string]: unknown;
}

/** What a stored line holds, if it is sound; else what is wrong with it, in one sentence. */
export type ReadLine = { entry: StoredEntry; fault: null } | { entry: null; fault: string };

/** Reads a stored line and holds it against the entry before it: canonical to the byte, its own hash right, in its place in the chain. */
export function readLine(line: Uint8Array, head: Head): ReadLine {
  const read = parseLine(line);
  if (read.entry === null) return read;
  const { entry } = read;
  if (entry.seq !== head.seq + 1) return { entry: null, fault: `it says that it is number ${entry.seq}` };
  if (entry.previous !== head.hash) return { entry: null, fault: 'it does not follow the entry before it' };
  return read;
}

/** Reads a stored line by itself: canonical to the byte, and its own hash right. */
export function parseLine(line: Uint8Array): ReadLine {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  let entry: StoredEntry;
  try {
    entry = JSON.parse(bytes.toString('utf8'));
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return { entry: null, fault: 'it is no entry' };
    if (!bytes.equals(Buffer.from(entryLine(entry)))) return { entry: null, fault: 'it is not written as entries are' };
  } catch {
    return { entry: null, fault: 'it is not readable' };
  }
  const { hash, ...rest } = entry;
  if (hash !== hashOf(rest)) return { entry: null, fault: 'its content does not fit its hash' };
  if (!Number.isInteger(entry.version)) return { entry: null, fault: 'it has no version' };
  return { entry, fault: null };
}

function hashOf(value: object): string {
  return createHash('sha256').update(entryLine(value)).digest('hex');
}
