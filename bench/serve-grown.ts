import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NO_CACHE } from '../packages/node/src/engine/reading-cache.ts';
import { RegisterComposer } from '../packages/node/src/engine/register-composer.ts';
import type { RegisterEngine } from '../packages/node/src/engine/register-engine.ts';
import { createServer } from '../packages/node/src/http/create-server.ts';
import { loadKnowledge } from '../packages/node/src/knowledge/load-knowledge.ts';
import type { JournalEntry } from '../packages/node/src/store/entry.ts';
import { openTruth } from '../packages/node/src/store/open-truth.ts';
import { createNamer } from '../packages/node/src/views/compose/name-things.ts';
import { MemoryViews } from '../packages/node/src/views/memory/memory-views.ts';
import { composeBatch } from '../packages/node/src/views/sql/compose-batch.ts';
import { openEmbeddedProjection } from '../packages/node/src/views/sql/open-projection.ts';
import { SqlViews } from '../packages/node/src/views/sql/sql-views.ts';
import { growRegister } from './grow-register.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** A register of many incidents, served as `truceline serve` serves it. */
export interface GrownServer {
  address: string;
  /** Seconds that writing the incidents into the projection took. */
  written: number;
  close(): Promise<void>;
}

/** Serves `n` incidents grown out of the shipped samples, from the embedded projection. The program and the pages must be built. */
export async function serveGrown(n: number): Promise<GrownServer> {
  const home = mkdtempSync(join(tmpdir(), 'truceline-bench-'));
  const folder = join(home, 'register');
  const take = [join(ROOT, 'packages/node/bin/truceline.mjs'), 'take', join(ROOT, 'samples'), '--data', folder, '--by', 'bench'];
  execFileSync(process.execPath, take);
  const knowledge = loadKnowledge();
  const register = await openTruth({ data: folder });
  const composer = new RegisterComposer({ knowledge, program: 'bench', originals: register.originals, cache: NO_CACHE });
  const entries: JournalEntry[] = [];
  for await (const entry of register.journal.read()) entries.push(entry);
  composer.append(entries);
  const snapshot = growRegister(await composer.compose(), knowledge.gazetteer, n);
  const memory = new MemoryViews(snapshot);
  const projection = await openEmbeddedProjection(join(home, 'projection'));
  const views = await SqlViews.open(projection.db, 'bench', createNamer(knowledge), memory);
  const from = performance.now();
  await views.write(await composeBatch(memory, snapshot, await views.content(), 'bench'));
  const written = (performance.now() - from) / 1000;
  const engine: RegisterEngine = {
    views,
    wake: () => {},
    reached: async () => {},
    waiting: () => 0,
    listen: () => () => {},
    close: async () => {},
  };
  const server = await createServer({
    register,
    engine,
    knowledge,
    who: 'bench',
    program: 'bench',
    web: join(ROOT, 'packages/web/dist'),
    verify: () => Promise.reject(new Error('The bench verifies nothing.')),
    now: () => new Date().toISOString(),
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    written,
    async close() {
      await server.close();
      await projection.close();
      await register.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
