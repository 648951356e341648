import { AppendQueue } from '../append-queue.ts';
import type { JournalEntry } from '../entry.ts';
import type { Journal } from '../journal.ts';
import { EMPTY_HEAD } from '../seal-entry.ts';

/** A journal in memory, for tests and for looking at reports without keeping them. */
export function createMemoryJournal(): Journal {
  const entries: JournalEntry[] = [];
  const queue = new AppendQueue(EMPTY_HEAD, async (added) => {
    entries.push(...added);
  });
  return {
    append: (drafts) => queue.append(drafts),
    async *read(from = 1) {
      yield* structuredClone(entries.slice(from - 1));
    },
    head: async () => queue.head,
    close: () => queue.drain(),
  };
}
