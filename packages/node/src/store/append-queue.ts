import type { EntryDraft, JournalEntry } from './entry.ts';
import { type Head, headAfter, sealEntries } from './seal-entry.ts';

interface Waiting {
  drafts: readonly EntryDraft[];
  done(entries: JournalEntry[]): void;
  failed(error: unknown): void;
}

/**
 * Appends that come at the same time are sealed one after the other and written together: one sync for all of them. Each is acknowledged when
 * `write` has settled, which takes the new entries with the head before them; when it fails none of them was appended.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  constructor(
    public head: Head,
    readonly write: (entries: JournalEntry[]) => Promise<void>,
  ) {}

  append(drafts: readonly EntryDraft[]): Promise<JournalEntry[]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ drafts, done, failed });
      this.#running ??= this.#run();
    });
  }

  /** Settles when all that was handed in is written or refused. */
  async drain(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await null;
    while (this.#waiting.length) {
      const batch = this.#waiting.splice(0);
      const sealed: { one: Waiting; entries: JournalEntry[] }[] = [];
      let head = this.head;
      for (const one of batch) {
        try {
          const entries = sealEntries(one.drafts, head);
          head = headAfter(entries, head);
          sealed.push({ one, entries });
        } catch (error) {
          one.failed(error);
        }
      }
      try {
        const all = sealed.flatMap(({ entries }) => entries);
        if (all.length) await this.write(all);
        this.head = head;
        for (const { one, entries } of sealed) one.done(entries);
      } catch (error) {
        for (const { one } of sealed) one.failed(error);
      }
    }
    this.#running = null;
  }
}
