import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { KnowledgeJson } from '../../../core/src/knowledge/compile-knowledge.ts';
import { type Knowledge, openKnowledge } from '../../../core/src/knowledge/knowledge.ts';

/** Where the package @truceline/knowledge stands. */
export function knowledgeFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@truceline/knowledge/package.json'));
}

/** Loads compiled knowledge in a few milliseconds. Throws where it was never built: `npm run build:knowledge` builds it. */
export function loadKnowledge(folder = knowledgeFolder()): Knowledge {
  return openKnowledge(JSON.parse(readFileSync(join(folder, 'dist', 'knowledge.json'), 'utf8')) as KnowledgeJson);
}
