import { hashText } from '../model/hash.ts';
import { KNOWLEDGE_PARTS } from './knowledge-parts.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

/** Compiled knowledge as it is stored: one field per part, and the hash of them all. */
export type KnowledgeJson = { version: string } & Record<string, unknown>;

/**
 * Compiles knowledge files (paths relative to the knowledge folder) into one value. Never throws: with any mistake the value
 * is null and every mistake is listed, with where it stands and how to mend it.
 */
export function compileKnowledge(files: KnowledgeFile[]): { knowledge: KnowledgeJson | null; mistakes: Mistake[] } {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const all: Record<string, unknown> = {};
  const mistakes: Mistake[] = [];
  const owned = new Map<string, KnowledgeFile[]>();
  for (const part of KNOWLEDGE_PARTS) {
    const mine = sorted.filter((f) => part.owns(f.path));
    owned.set(part.name, mine);
    const compiled = part.compile(mine);
    all[part.name] = compiled.value;
    mistakes.push(...compiled.mistakes);
  }
  for (const part of KNOWLEDGE_PARTS) mistakes.push(...(part.check?.(owned.get(part.name) ?? [], all) ?? []));
  if (mistakes.length) return { knowledge: null, mistakes: mistakes.sort(byPlace) };
  return { knowledge: { version: `sha256:${hashText(JSON.stringify(all))}`, ...all }, mistakes };
}

function byPlace(a: Mistake, b: Mistake): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
