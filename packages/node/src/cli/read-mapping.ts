import { readFileSync } from 'node:fs';
import { Problem } from '../problems.ts';

/** Reads a mapping of fields to columns of a table (--map). Throws Problem `bad-mapping`. */
export function readMapping(path: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Problem('bad-mapping', `${path}: ${(error as Error).message}`);
  }
  const fields = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  if (fields.length === 0 || fields.some(([, column]) => typeof column !== 'string')) {
    throw new Problem('bad-mapping', `${path}: a mapping is an object of field names with a column name each.`);
  }
  return Object.fromEntries(fields) as Record<string, string>;
}
