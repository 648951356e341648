import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { wordIssue } from './word-issue.ts';

/** One file of knowledge, as read. */
export interface KnowledgeFile {
  path: string;
  text: string;
}

/** A mistake in a knowledge file, with where it stands (line and column from 1) and how to mend it. */
export interface Mistake {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** A parsed file: its value where it is sound, every mistake where it is not, and where in the text each part stands. */
export interface Parsed<T> {
  value: T | null;
  mistakes: Mistake[];
  /** Line and column of the value at a path, such as `['clauses', 2, 'id']`; of the nearest parent where the path leads nowhere. */
  at(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Reads YAML 1.2 against a schema. Never throws: every mistake is listed. */
export function parseYaml<T>(file: KnowledgeFile, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const doc = parseDocument(file.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): { line: number; column: number } => {
    const p = lines.linePos(offset);
    return { line: Math.max(1, p.line), column: Math.max(1, p.col) };
  };
  const at = (path: readonly PropertyKey[]): { line: number; column: number } => {
    for (let n = path.length; n >= 0; n--) {
      const node = n === 0 ? doc.contents : doc.getIn(path.slice(0, n) as (string | number)[], true);
      const range = (node as { range?: [number, number, number] } | null)?.range;
      if (range) return place(range[0]);
    }
    return { line: 1, column: 1 };
  };
  /** The place of a key itself, in the map at a path. */
  const atKey = (path: readonly PropertyKey[], key: string): { line: number; column: number } => {
    const map = path.length ? doc.getIn(path as (string | number)[], true) : doc.contents;
    const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : null;
    return isScalar(found) && found.range ? place(found.range[0]) : at(path);
  };
  const mistakes: Mistake[] = doc.errors.map((e) => ({ file: file.path, ...place(e.pos[0]), message: e.message }));
  if (mistakes.length) return { value: null, mistakes, at };
  let plain: unknown;
  try {
    plain = doc.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    return { value: null, mistakes: [{ file: file.path, line: 1, column: 1, message: (error as Error).message }], at };
  }
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, mistakes: [], at };
  for (const issue of result.error.issues) {
    const where = issue.code === 'unrecognized_keys' ? atKey(issue.path, issue.keys[0]!) : at(issue.path);
    const said = wordIssue(issue, valueAt(plain, issue.path));
    mistakes.push({ file: file.path, ...where, message: `${issue.path.join('.') || 'file'}: ${said}` });
  }
  return { value: null, mistakes, at };
}

/** What stands at a path; undefined where it leads nowhere. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((within, key) => (within as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
