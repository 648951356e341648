import type { Knowledge } from '../../../core/src/knowledge/knowledge.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { knowledgeFolder, loadKnowledge } from './load-knowledge.ts';

/** Builds the knowledge where it is missing or stale, and loads it: for tests and for a checkout that was never built. Throws with every mistake. */
export function ensureKnowledge(folder = knowledgeFolder()): Knowledge {
  const { mistakes } = buildKnowledge(folder);
  if (mistakes.length) throw new Error(mistakes.map((m) => `${m.file}:${m.line}:${m.column}: ${m.message}`).join('\n'));
  return loadKnowledge(folder);
}
