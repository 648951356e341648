import { type Agreement, casesFile } from '../knowledge/agreements.ts';
import { type KnowledgeFile, type Mistake, parseYaml } from '../knowledge/parse-yaml.ts';
import { runCases } from './run-cases.ts';
import type { VoiceKnowledge } from './windows/read-declarations.ts';

/**
 * Judges every case in the files of agreements (paths as `agreements/<id>/cases/<name>.yaml`) and lists those that come out otherwise than
 * they expect, each at its place in its file. Files that are unsound are passed over: the check of their shape tells of them.
 */
export function checkCases(files: readonly KnowledgeFile[], agreements: readonly Agreement[], knowledge: VoiceKnowledge): Mistake[] {
  const out: Mistake[] = [];
  for (const file of files) {
    const folder = /^agreements\/([^/]+)\/cases\/[^/]+\.yaml$/.exec(file.path);
    const agreement = folder ? agreements.find((a) => a.id === folder[1]) : undefined;
    if (!agreement) continue;
    const { value, at } = parseYaml(file, casesFile);
    runCases({ ...agreement, cases: value?.cases ?? [] }, knowledge).forEach((result, i) => {
      for (const difference of result.differences) {
        out.push({ file: file.path, ...at(['cases', i, 'expect']), message: `case "${result.name}": ${difference}` });
      }
    });
  }
  return out;
}
