import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/** How the embedded PostgreSQL is started: with 128 MB of shared buffers, the default, it touches all of them; the system caches its files as well. */
export const START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

const FILE = 'new-tables.tar.gz';

/** A new database as the build of the program kept it: to make one takes four seconds of work and 400 MB more. Nothing where none was kept. */
export async function loadNewTables(): Promise<{ loadDataDir?: Blob }> {
  // beside the built program, or as its sources lie
  const kept = [FILE, `../../../dist/${FILE}`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  return kept ? { loadDataDir: new Blob([await readFile(kept)], { type: 'application/gzip' }) } : {};
}
