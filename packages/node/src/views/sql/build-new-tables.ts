import { writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { START } from './new-tables.ts';
import { openTables } from './open-projection.ts';

// Makes a new database with the projection's tables and keeps it beside the built program: see loadNewTables.
const pglite = await PGlite.create({ startParams: START });
const tables = await openTables(pglite);
const kept = await pglite.dumpDataDir('gzip');
await tables.close();
writeFileSync(new URL('../../../dist/new-tables.tar.gz', import.meta.url), new Uint8Array(await kept.arrayBuffer()));
