import type { Register } from '../journal.ts';
import { createMemoryJournal } from './memory-journal.ts';
import { createMemoryOriginals } from './memory-originals.ts';

/** A register in memory: for looking at reports without keeping them, and for tests. */
export function createMemoryRegister(): Register {
  const journal = createMemoryJournal();
  return { journal, originals: createMemoryOriginals(), close: () => journal.close() };
}
