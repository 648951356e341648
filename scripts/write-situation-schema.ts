/** Writes packages/core/schema/situation.schema.json: `npx tsx scripts/write-situation-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeSituationSchema } from '../packages/core/src/situation/compose-schema.ts';

writeFileSync(
  join(dirname(fileURLToPath(import.meta.url)), '..', 'packages', 'core', 'schema', 'situation.schema.json'),
  composeSituationSchema(),
);
