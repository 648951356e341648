import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
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
  const json = JSON.parse(readFileSync(join(folder, 'dist', 'knowledge.json'), 'utf8')) as KnowledgeJson;
  const places = join(folder, 'dist', 'places.bin');
  return openKnowledge(json, existsSync(places) ? readWhole(places) : undefined);
}

/** Reads a file into a buffer of its own, so that typed arrays can lie over it. */
function readWhole(path: string): Uint8Array<ArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const n = readSync(file, bytes, at, bytes.length - at, at);
      if (n === 0) break;
      at += n;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
