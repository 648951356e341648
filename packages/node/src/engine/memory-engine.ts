import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { JournalEntry } from '../store/entry.ts';
import type { Register } from '../store/journal.ts';
import { type ReadReports, readReports } from '../store/read-reports.ts';
import { MemoryViews } from '../views/memory/memory-views.ts';
import { createSnapshotReader } from './read-snapshot.ts';
import type { RegisterEngine, RegisterEvent } from './register-engine.ts';

/** An engine that holds the whole register in memory and composes it again after every change: for registers of some hundred reports. */
export async function openMemoryEngine(
  { journal, originals }: Pick<Register, 'journal' | 'originals'>,
  knowledge: Knowledge,
  program: string,
): Promise<RegisterEngine> {
  const entries: JournalEntry[] = [];
  const read: ReadReports = { raws: [], refused: [], notes: [] };
  const compose = createSnapshotReader(knowledge, program);
  const listeners = new Set<(event: RegisterEvent) => void>();
  const waiters: { seq: number; done(): void; failed(error: unknown): void }[] = [];
  let waiting = 0;
  let shown = 0;
  let running: Promise<void> | null = null;
  let awake = false;
  let closed = false;

  const takeIn = async (): Promise<boolean> => {
    const fresh: JournalEntry[] = [];
    for await (const entry of journal.read(entries.length + 1)) fresh.push(entry);
    if (fresh.length === 0) return false;
    waiting = fresh.filter(({ kind }) => kind === 'report-taken').length;
    if (waiting) tell({ kind: 'progress', read: 0, of: waiting });
    const more = await readReports(fresh, originals);
    read.raws.push(...more.raws);
    read.refused.push(...more.refused);
    read.notes.push(...more.notes);
    entries.push(...fresh);
    return true;
  };
  const tell = (event: RegisterEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const settle = (): void => {
    for (const one of waiters.splice(0)) {
      if (one.seq <= shown) one.done();
      else waiters.push(one);
    }
  };

  await takeIn();
  const views = new MemoryViews(compose([...entries], read));
  waiting = 0;
  shown = entries.length;

  const run = async (): Promise<void> => {
    while (awake && !closed) {
      awake = false;
      if (!(await takeIn())) continue;
      const changes = views.update(compose([...entries], read));
      const of = waiting;
      waiting = 0;
      shown = entries.length;
      if (of) tell({ kind: 'progress', read: of, of });
      tell({ kind: 'changed', changes });
      settle();
    }
  };
  const wake = (): void => {
    awake = true;
    running ??= run()
      .catch((error) => {
        for (const one of waiters.splice(0)) one.failed(error);
      })
      .finally(() => {
        running = null;
        if (awake && !closed) wake();
      });
  };

  return {
    views,
    wake,
    reached(seq) {
      if (seq <= shown) return Promise.resolve();
      return new Promise((done, failed) => {
        waiters.push({ seq, done, failed });
        wake();
      });
    },
    waiting: () => waiting,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await running;
      for (const one of waiters.splice(0)) one.failed(new Error('The register was closed.'));
    },
  };
}
