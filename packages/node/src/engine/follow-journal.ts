import type { JournalEntry } from '../store/entry.ts';
import type { Journal } from '../store/journal.ts';
import type { RegisterViews } from '../views/register-views.ts';
import type { Changes } from '../views/schemas/truce-schemas.ts';
import { isJudged } from './register-composer.ts';
import type { RegisterEngine, RegisterEvent } from './register-engine.ts';
import type { KeeperEvent } from './register-keeper.ts';

/** What is kept in step with a journal, here or in another thread. */
export interface KeptRegister {
  start(entries: readonly JournalEntry[]): Promise<void>;
  append(entries: readonly JournalEntry[]): Promise<void>;
  views: RegisterViews;
  close(): Promise<void>;
}

interface Waiter {
  seq: number;
  done(): void;
  failed(error: Error): void;
}

/** Milliseconds after which a journal that others write to is looked at again. */
const LOOK = 1000;

/** Follows a journal: hands its entries on as they come, and tells listeners and those who wait for an entry what was done with them. */
export async function followJournal(
  journal: Pick<Journal, 'read' | 'outbox'>,
  open: (tell: (event: KeeperEvent<Changes | null>) => void) => KeptRegister,
): Promise<RegisterEngine> {
  const listeners = new Set<(event: RegisterEvent) => void>();
  /** Entries handed on and not shown yet, and whether each is a judgement, which need not wait for reports. */
  const pending = new Map<number, boolean>();
  let waiters: Waiter[] = [];
  let last = 0;
  let waiting = 0;
  let closed = false;
  let fault: Error | null = null;
  const shown = { read: 0, judged: 0 };

  const isShown = (seq: number): boolean => seq <= shown.read || (pending.get(seq) === true && seq <= shown.judged);
  const settle = (): void => {
    const left: Waiter[] = [];
    for (const one of waiters) {
      if (isShown(one.seq)) one.done();
      else left.push(one);
    }
    waiters = left;
    for (const seq of pending.keys()) if (seq <= shown.read) pending.delete(seq);
  };
  const fail = (error: Error): void => {
    fault = error;
    for (const { failed } of waiters.splice(0)) failed(error);
  };
  const kept = open((event) => {
    if (event.kind === 'fault') return fail(new Error(event.reason));
    if (event.kind === 'progress') return tell({ kind: 'progress', read: event.done, of: event.of });
    waiting = event.waiting;
    if (event.kind === 'waiting') return tell({ kind: 'progress', read: 0, of: waiting });
    fault = null;
    shown.read = Math.max(shown.read, event.read);
    shown.judged = Math.max(shown.judged, event.judged);
    settle();
    journal.outbox?.empty(shown.read).catch(() => {});
    if (event.changes) tell({ kind: 'changed', changes: event.changes });
  });
  const tell = (event: RegisterEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const readOn = async (): Promise<JournalEntry[]> => {
    const fresh: JournalEntry[] = [];
    for await (const entry of journal.read(last + 1)) fresh.push(entry);
    for (const entry of fresh) pending.set(entry.seq, isJudged(entry));
    last = fresh.at(-1)?.seq ?? last;
    return fresh;
  };

  try {
    await kept.start(await readOn());
    if (fault) throw fault;
  } catch (error) {
    await kept.close().catch(() => {});
    throw error;
  }
  let turn: Promise<void> = Promise.resolve();
  let asked = false;
  const wake = (): void => {
    if (asked || closed) return;
    asked = true;
    turn = turn.then(async () => {
      asked = false;
      const fresh = await readOn();
      if (fresh.length) await kept.append(fresh);
    });
    turn = turn.catch((error: Error) => fail(error));
  };

  // another program may have appended; a database that does not answer just now is asked again
  const look = (): void => {
    journal.outbox?.waiting().then(
      (some) => some && wake(),
      () => {},
    );
  };
  const timer = journal.outbox ? setInterval(look, LOOK) : null;

  return {
    views: kept.views,
    wake,
    reached(seq) {
      if (isShown(seq)) return Promise.resolve();
      return new Promise((done, failed) => {
        if (closed) return failed(new Error('The register was closed.'));
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
      if (timer) clearInterval(timer);
      await turn;
      await kept.close();
      for (const { failed } of waiters.splice(0)) failed(new Error('The register was closed.'));
    },
  };
}
