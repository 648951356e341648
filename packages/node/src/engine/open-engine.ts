import { MessageChannel, type Worker } from 'node:worker_threads';
import { knowledgeFolder } from '../knowledge/load-knowledge.ts';
import { startThread } from '../start-thread.ts';
import type { JournalEntry } from '../store/entry.ts';
import { layoutOf } from '../store/files/layout.ts';
import type { Register } from '../store/journal.ts';
import type { TruthPlace } from '../store/open-truth.ts';
import type { Changes } from '../views/schemas/truce-schemas.ts';
import { COMPOSED } from '../views/sql/composed-views.ts';
import { callThread, type ThreadCalls } from './call-thread.ts';
import { followJournal, type KeptRegister } from './follow-journal.ts';
import { forwardViews } from './forward-views.ts';
import { nameReader } from './name-reader.ts';
import type { ProjectionPlace } from './projection-place.ts';
import type { RegisterEngine } from './register-engine.ts';
import type { KeeperEvent } from './register-keeper.ts';

/** What the engine's thread is started with. */
export interface EnginePlace extends ProjectionPlace {
  /** Folder of the originals; null where they are in the database. */
  originals: string | null;
  /** Folder in which readings are kept; null: nothing is kept. */
  readings: string | null;
}

/** Milliseconds that a thread has to end what it does; nothing that is true stands there alone. */
const PATIENCE = 5000;

/** What the engine's thread tells besides what its keeper does: that the tables cannot be written, and everything is answered from memory. */
type EngineEvent = KeeperEvent<Changes | null> | { kind: 'unwritten'; reason: string };

/**
 * Opens the engine of a register. One thread reads what is taken and composes what is shown, another holds the tables that pages are served from;
 * until the tables have caught up, what is asked is answered by the first.
 */
export function openEngine({ journal }: Pick<Register, 'journal'>, truth: TruthPlace, program: string): Promise<RegisterEngine> {
  const layout = truth.data === undefined ? null : layoutOf(truth.data);
  const place: EnginePlace = {
    knowledge: knowledgeFolder(),
    originals: layout?.originals ?? null,
    folder: layout?.projection ?? null,
    readings: layout?.projection ?? null,
    database: truth.database ?? null,
    register: 'main',
    program,
    reader: nameReader(),
  };
  return followJournal(journal, (tell) => openThreads(place, tell));
}

function openThreads(place: EnginePlace, tell: (event: KeeperEvent<Changes | null>) => void): KeptRegister {
  const { port1, port2 } = new MessageChannel();
  const reading = startThread(new URL('./engine-worker', import.meta.url), { ...place, feed: port1 }, [port1]);
  const tables = startThread(new URL('./projection-worker', import.meta.url), { ...place, feed: port2 }, [port2]);
  /** Revisions that the composed register and the tables stand at; -1 for tables that are of no use. */
  const at = { composed: 0, tables: -1 };
  const engine = watchThread(reading, (event: EngineEvent) => {
    if (event.kind === 'unwritten') at.tables = Number.NEGATIVE_INFINITY;
    else {
      if (event.kind === 'changed') at.composed = event.revision;
      tell(event);
    }
  });
  reading.on('error', (error) => tell({ kind: 'fault', reason: error.message }));
  const projection = watchThread(tables, ({ revision }: { revision: number }) => {
    at.tables = Math.max(at.tables, revision);
  });
  const fromTables = (method: string, [question]: unknown[]): boolean => {
    const past = typeof question === 'object' && question !== null && (question as { asOf?: string }).asOf !== undefined;
    return !past && at.tables >= at.composed && !(COMPOSED as readonly string[]).includes(method);
  };
  return {
    async start(entries) {
      const composed = engine.call<void>('start', entries);
      const known = stands(projection, entries).then(async (fits) => {
        if (!fits) return composed;
        const { length } = entries;
        at.tables = length;
        tell({ kind: 'changed', changes: null, revision: length, read: length, judged: length, waiting: 0 });
      });
      await Promise.race([composed, known]);
      composed.catch((error: Error) => tell({ kind: 'fault', reason: error.message }));
    },
    append: (entries) => engine.call('append', entries),
    views: forwardViews((method, args) => (fromTables(method, args) ? projection : engine).call('ask', method, args)),
    async close() {
      for (const thread of [engine, projection]) {
        await Promise.race([thread.call('close').catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
        await thread.terminate();
      }
    },
  };
}

/** Whether the tables stand where the journal does, made by this program: then they can be served from before anything is composed. */
async function stands(projection: ThreadCalls, entries: readonly JournalEntry[]): Promise<boolean> {
  try {
    const { revision, head, ours } = await projection.call<{ revision: number; head: string; ours: boolean }>('stand');
    return ours && entries.length > 0 && revision === entries.length && entries.at(-1)!.hash === head;
  } catch {
    return false;
  }
}

function watchThread<E>(thread: Worker, hear: (told: E) => void): ThreadCalls & { terminate(): Promise<void> } {
  const calls = callThread(thread, (told) => hear(told as E));
  thread.on('error', (error) => calls.end(error));
  thread.on('exit', (code) => calls.end(new Error(`A thread of the register ended (${code}).`)));
  return {
    ...calls,
    async terminate() {
      await thread.terminate();
    },
  };
}
