import type { EntryDraft, JournalEntry } from './entry.ts';
import type { Head } from './seal-entry.ts';

/** The append-only journal: with the originals, all that is stored as truth. */
export interface Journal {
  /** Appends entries in this order, all or none of them. Settles once they are on disk: what was acknowledged is never lost. */
  append(drafts: readonly EntryDraft[]): Promise<JournalEntry[]>;
  /** Entries from this place on (1 is the first), as of the call. Throws Problem `journal-broken` at the first that does not hold. */
  read(from?: number): AsyncIterable<JournalEntry>;
  head(): Promise<Head>;
  close(): Promise<void>;
  /** Where other programs write to the same journal: what has been appended and not been taken up yet. */
  outbox?: Outbox;
}

/** Entries of a journal that whoever keeps the projection has not taken up yet. */
export interface Outbox {
  waiting(): Promise<boolean>;
  /** Takes everything up to this place in the journal out of it. */
  empty(upTo: number): Promise<void>;
}

/** The original bytes of what was taken, each named by its sha256 (hex) and written once. */
export interface Originals {
  /** Keeps them; settles once they are on disk. Bytes that do not fit their hash are refused (Problem `original-damaged`). */
  put(originals: readonly Original[]): Promise<void>;
  /** The bytes; null when there are none of that hash. Throws Problem `original-damaged` when they do not fit it any more. */
  get(hash: string): Promise<Uint8Array | null>;
  /** Hashes of all that is kept, sorted. */
  list(): Promise<string[]>;
}

/** Bytes under their sha256 (hex). */
export interface Original {
  hash: string;
  bytes: Uint8Array;
}

/** A register's truth: its journal and its originals. */
export interface Register {
  journal: Journal;
  originals: Originals;
  close(): Promise<void>;
}
