import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { JournalEntry } from '../store/entry.ts';
import type { Originals } from '../store/journal.ts';
import { createNamer } from '../views/compose/name-things.ts';
import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';
import { MemoryViews } from '../views/memory/memory-views.ts';
import { composeBatch } from '../views/sql/compose-batch.ts';
import { hashProjection } from '../views/sql/hash-projection.ts';
import { openEmbeddedProjection, openProjectionDatabase } from '../views/sql/open-projection.ts';
import { SqlViews } from '../views/sql/sql-views.ts';
import { forwardViews } from './forward-views.ts';
import { type ProjectionPlace, stampOf } from './projection-place.ts';
import { NO_CACHE } from './reading-cache.ts';
import { RegisterComposer } from './register-composer.ts';

/** What a rebuild is made from. */
export interface RebuildParts {
  entries: readonly JournalEntry[];
  originals: Originals;
  knowledge: Knowledge;
  place: Omit<ProjectionPlace, 'knowledge'>;
}

/** What a rebuild came to. */
export interface Rebuilt {
  snapshot: RegisterSnapshot;
  /** Hash of what pages are served from now. */
  hash: string;
  /** That of what was there, where the same program had made it of the same journal; else null. */
  before: string | null;
}

/**
 * Makes everything that pages are served from anew: every report is read again, and the tables are emptied and written. The caller holds the
 * register's lock.
 */
export async function rebuildProjection({ entries, originals, knowledge, place }: RebuildParts): Promise<Rebuilt> {
  if (place.folder !== null) await rm(join(place.folder, 'readings.jsonl'), { force: true });
  const composer = new RegisterComposer({ knowledge, program: place.program, originals, cache: NO_CACHE });
  composer.append(entries);
  const snapshot = await composer.compose();
  const composed = new MemoryViews(snapshot);
  const tables = place.database === null ? await openEmbeddedProjection(place.folder) : await openProjectionDatabase(place.database);
  try {
    const unasked = forwardViews(async (method) => {
      throw new RangeError(`${method} is not asked of tables that are being made.`);
    });
    const views = await SqlViews.open(tables.db, place.register, createNamer(knowledge), unasked);
    const stamp = stampOf(place, knowledge.version);
    const stood = views.place();
    const same = stood.stamp === stamp && stood.revision === snapshot.revision && stood.head === (entries.at(-1)?.hash ?? '');
    const before = same ? await hashProjection(tables.db, place.register) : null;
    await views.empty();
    await views.write(await composeBatch(composed, snapshot, { incidents: new Map(), reports: new Map() }, stamp));
    return { snapshot, before, hash: await hashProjection(tables.db, place.register) };
  } finally {
    await tables.close();
  }
}
