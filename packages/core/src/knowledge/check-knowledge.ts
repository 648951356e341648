import { checkLexiconExamples, type EntryFinder } from './check-lexicon-examples.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

/**
 * Every mistake of some knowledge files, checked together with the rest they refer to (paths relative to the knowledge folder): shapes, ids, dates,
 * names that collide, and, where readers are given, lexicon examples that come out wrong. Mistakes of the rest are left out.
 */
export function checkKnowledge(files: KnowledgeFile[], rest: KnowledgeFile[] = [], finds?: EntryFinder): Mistake[] {
  const own = new Set(files.map((f) => f.path));
  const { mistakes } = compileKnowledge([...rest.filter((f) => !own.has(f.path)), ...files]);
  const out = mistakes.filter((m) => own.has(m.file));
  if (finds) out.push(...checkLexiconExamples(files, finds));
  return out;
}
