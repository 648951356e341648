import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../store/check-original.ts';

/**
 * A name for the program that reads: the hash of its bundle, so that what an older one read is never taken for what this one reads. Null for a
 * program that runs from its sources, where nobody can tell.
 */
export function nameReader(): string | null {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .sort();
  if (files.length === 0) return null;
  return sha256(files.map((name) => `${name} ${sha256(readFileSync(join(folder, name)))}`).join('\n')).slice(0, 16);
}
