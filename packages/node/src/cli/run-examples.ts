import { createEntryFinder } from '@truceline/core/claims/find-entry.ts';
import { checkCases } from '@truceline/core/findings/check-cases.ts';
import { checkLexiconExamples } from '@truceline/core/knowledge/check-lexicon-examples.ts';
import type { KnowledgeJson } from '@truceline/core/knowledge/compile-knowledge.ts';
import { type Knowledge, openKnowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { KnowledgeFile, Mistake } from '@truceline/core/knowledge/parse-yaml.ts';
import { knowledgeFolder, loadKnowledge } from '../knowledge/load-knowledge.ts';

/**
 * Runs what knowledge files say of themselves, against sound knowledge that holds them: the cases of agreements are judged, the examples and
 * counter-examples of lexicons are read. Each that comes out otherwise is a mistake at its place.
 */
export function runExamples(files: readonly KnowledgeFile[], compiled: KnowledgeJson): Mistake[] {
  const cases = files.filter((file) => file.path.startsWith('agreements/'));
  const lexicons = files.filter((file) => file.path.startsWith('lexicons/'));
  if (cases.length === 0 && lexicons.length === 0) return [];
  const knowledge = openKnowledge(compiled);
  const mistakes = checkCases(cases, knowledge.agreements, knowledge);
  if (lexicons.length > 0) mistakes.push(...checkLexiconExamples(lexicons, createEntryFinder(withPlaces(knowledge))));
  return mistakes;
}

/** Places are packed apart from the rest; where they were never built, examples are read without them. */
function withPlaces(knowledge: Knowledge): Knowledge {
  try {
    return { ...knowledge, gazetteer: loadKnowledge(knowledgeFolder()).gazetteer };
  } catch {
    return knowledge;
  }
}
