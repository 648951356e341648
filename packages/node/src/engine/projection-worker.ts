import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { createNamer } from '../views/compose/name-things.ts';
import { openEmbeddedProjection, openProjectionDatabase, type ProjectionDatabase } from '../views/sql/open-projection.ts';
import type { ProjectionBatch } from '../views/sql/projection-batch.ts';
import { SqlViews } from '../views/sql/sql-views.ts';
import { offerToThread } from './call-thread.ts';
import { forwardViews, type ViewsMethod } from './forward-views.ts';
import { type ProjectionPlace, stampOf } from './projection-place.ts';

// A thread that holds the projection's tables: a long query holds up neither the thread that answers requests nor the one that reads.
const place = workerData as ProjectionPlace & { feed: MessagePort };
const knowledge = loadKnowledge(place.knowledge);
const stamp = stampOf(place, knowledge.version);
const composed = forwardViews((method) => {
  throw new RangeError(`${method} is answered by the register as composed.`);
});
let database: ProjectionDatabase | null = null;

async function open(): Promise<SqlViews> {
  database = place.database === null ? await openEmbeddedProjection(place.folder) : await openProjectionDatabase(place.database);
  return SqlViews.open(database.db, place.register, createNamer(knowledge), composed);
}

let opened: Promise<SqlViews> | null = null;
/** The tables, opened when they are first needed: new ones take seconds to make, in which the register is better composed. */
function views(): Promise<SqlViews> {
  opened ??= open();
  return opened;
}
const isThere = (): boolean => place.folder === null || existsSync(join(place.folder, 'tables'));

const tell = offerToThread(parentPort!, {
  /** Where the tables stand; `ours` when this program and knowledge made them. */
  async stand() {
    if (!isThere()) return { revision: 0, head: '', ours: false };
    const { revision, head, stamp: made } = (await views()).place();
    return { revision, head, ours: made === stamp && place.reader !== null };
  },
  ask: async (method: ViewsMethod, args: never[]) => ((await views())[method] as (...given: never[]) => Promise<unknown>)(...args),
  async close() {
    await opened?.catch(() => {});
    await database?.close();
  },
});

offerToThread(place.feed, {
  content: async () => (await views()).content(),
  empty: async () => (await views()).empty(),
  async write(batch: ProjectionBatch) {
    await (await views()).write(batch);
    tell({ revision: batch.revision });
  },
});
