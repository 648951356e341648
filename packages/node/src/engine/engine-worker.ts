import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { JournalEntry } from '../store/entry.ts';
import { openFileOriginals } from '../store/files/file-originals.ts';
import type { Originals } from '../store/journal.ts';
import { openDatabaseRegister } from '../store/postgres/open-database.ts';
import { callThread, offerToThread } from './call-thread.ts';
import type { ViewsMethod } from './forward-views.ts';
import { MemorySink } from './memory-sink.ts';
import type { EnginePlace } from './open-engine.ts';
import { ProjectionFeed } from './projection-feed.ts';
import { stampOf } from './projection-place.ts';
import { NO_CACHE, openReadingCache } from './reading-cache.ts';
import { RegisterComposer } from './register-composer.ts';
import { RegisterKeeper } from './register-keeper.ts';

// A thread that reads and composes a register, so that the thread that answers requests never waits for it.
const place = workerData as EnginePlace & { feed: MessagePort };
const knowledge = loadKnowledge(place.knowledge);
const stamp = stampOf(place, knowledge.version);
const cache = place.readings && place.reader ? openReadingCache(place.readings, stamp) : NO_CACHE;
let keeper: RegisterKeeper<unknown> | null = null;
let closeOriginals = async (): Promise<void> => {};

async function openOriginals(): Promise<Originals> {
  if (place.originals !== null) return openFileOriginals(place.originals);
  const register = await openDatabaseRegister(place.database!);
  closeOriginals = () => register.close();
  return register.originals;
}

const feed = new ProjectionFeed(callThread(place.feed), stamp, (error) => tell({ kind: 'unwritten', reason: error.message }));
const sink = new MemorySink(feed);
const tell = offerToThread(parentPort!, {
  async start(entries: JournalEntry[]) {
    const composer = new RegisterComposer({ knowledge, program: place.program, originals: await openOriginals(), cache });
    keeper = new RegisterKeeper<unknown>(composer, sink, (event) => tell(event));
    await keeper.start(entries);
  },
  append: (entries: JournalEntry[]) => keeper?.append(entries),
  ask: (method: ViewsMethod, args: never[]) => (sink.views[method] as (...given: never[]) => Promise<unknown>)(...args),
  async close() {
    await keeper?.close();
    await feed.settled();
    await closeOriginals();
  },
});
