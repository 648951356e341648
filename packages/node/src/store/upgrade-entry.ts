import { Problem } from '../problems.ts';
import { ENTRY_VERSION, entrySchema, type JournalEntry } from './entry.ts';
import type { StoredEntry } from './seal-entry.ts';

/** Steps from one version of entries to the next: `steps[1]` makes version 2 of a version 1. */
export type Upgrades = Record<number, (entry: StoredEntry) => StoredEntry>;

/** The steps of this program. Version 2 knows more acts of people, and corrections that say on which others they were made: what version 1 wrote holds as it is. Version 3 also knows inputs that were refused. */
const STEPS: Upgrades = { 1: (entry) => entry, 2: (entry) => entry };

/**
 * A stored entry as this program reads it. Stored bytes are never rewritten (their hashes would not hold): an older entry is brought up at
 * every reading, step by step. Throws Problem `journal-newer` for an entry of a version that this program does not know.
 */
export function upgradeEntry(stored: StoredEntry): JournalEntry {
  const checked = entrySchema.safeParse(climb(stored, ENTRY_VERSION, STEPS));
  if (checked.success) return checked.data;
  const { path, message } = checked.error.issues[0];
  throw new Problem('journal-broken', `Entry ${stored.seq}: ${path.join('.') || 'entry'}: ${message}`);
}

/** Brings an entry up to `current`, one version at a time. */
export function climb(stored: StoredEntry, current: number, steps: Upgrades): StoredEntry {
  if (stored.version > current) {
    throw new Problem('journal-newer', `Entry ${stored.seq} is of version ${stored.version}; this program reads up to ${current}.`);
  }
  let entry = stored;
  while (entry.version < current) {
    const step = steps[entry.version];
    if (!step) throw new Problem('journal-broken', `Entry ${stored.seq} is of version ${entry.version}, which never was.`);
    entry = { ...step(entry), version: entry.version + 1 };
  }
  return entry;
}
