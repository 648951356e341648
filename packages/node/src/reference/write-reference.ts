import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeIntakes } from './describe-intakes.ts';
import { describeProblems } from './describe-problems.ts';

/** The generated pages of docs/reference, by name. A test holds the committed pages equal to them. */
export function composeReference(): Record<string, string> {
  return { 'problems.md': describeProblems(), 'intakes.md': describeIntakes() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../../../docs/reference/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(composeReference())) writeFileSync(join(folder, name), text);
}
