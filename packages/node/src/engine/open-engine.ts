import { knowledgeFolder } from '../knowledge/load-knowledge.ts';
import { layoutOf } from '../store/files/layout.ts';
import type { Register } from '../store/journal.ts';
import type { TruthPlace } from '../store/open-truth.ts';
import type { Changes } from '../views/schemas/truce-schemas.ts';
import { callThread, startThread } from './call-thread.ts';
import { followJournal } from './follow-journal.ts';
import { forwardViews } from './forward-views.ts';
import { nameReader } from './name-reader.ts';
import type { RegisterEngine } from './register-engine.ts';
import type { KeeperEvent } from './register-keeper.ts';

/** What the engine's thread is started with. */
export interface EnginePlace {
  /** Where the compiled knowledge stands. */
  knowledge: string;
  /** Folder of the originals; null where they are in the database. */
  originals: string | null;
  database: string | null;
  /** Where readings are kept, and the name of the reader that makes them; null: nothing is kept. */
  readings: { folder: string; reader: string } | null;
  /** Version of the program. */
  program: string;
}

/** Opens the engine of a register: a thread of its own reads what is taken, composes what is shown, and answers for it. */
export function openEngine({ journal }: Pick<Register, 'journal'>, place: TruthPlace, program: string): Promise<RegisterEngine> {
  const layout = place.data === undefined ? null : layoutOf(place.data);
  const reader = nameReader();
  const settings: EnginePlace = {
    knowledge: knowledgeFolder(),
    originals: layout?.originals ?? null,
    database: place.database ?? null,
    readings: layout && reader ? { folder: layout.projection, reader } : null,
    program,
  };
  return followJournal(journal, (tell) => {
    const thread = startThread('engine-worker', settings);
    const { call, end } = callThread(thread, (event) => tell(event as KeeperEvent<Changes | null>));
    const ended = (error: Error): void => {
      end(error);
      tell({ kind: 'fault', reason: error.message });
    };
    thread.on('error', ended);
    thread.on('exit', (code) => ended(new Error(`The reading thread ended (${code}).`)));
    return {
      start: (entries) => call('start', entries),
      append: (entries) => call('append', entries),
      views: forwardViews((method, args) => call('ask', method, args)),
      async close() {
        thread.removeAllListeners('exit');
        await call('close').catch(() => {});
        await thread.terminate();
      },
    };
  });
}
