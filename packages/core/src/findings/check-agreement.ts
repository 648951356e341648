import { type CompiledAgreement, compileAgreement } from '../knowledge/compile-agreement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { checkCases } from './check-cases.ts';

/**
 * Checks the files of one agreement as the knowledge's own are checked: their shape, what they refer to, and their cases, each judged by the agreement as
 * it stands in them. Every mistake stands at its file, line and column; the agreement is given back where it is sound.
 */
export function checkAgreement(id: string, files: Readonly<Record<string, string>>, knowledge: Knowledge): CompiledAgreement {
  const compiled = compileAgreement(id, files, knowledge);
  if (!compiled.agreement) return compiled;
  const folder = `agreements/${id}/`;
  const cases = Object.keys(files)
    .filter((path) => path.startsWith('cases/'))
    .sort()
    .map((path) => ({ path: `${folder}${path}`, text: files[path] }));
  const agreements = [...knowledge.agreements.filter((one) => one.id !== id), compiled.agreement];
  const mistakes = checkCases(cases, agreements, knowledge).map((one) => ({
    ...one,
    file: one.file.slice(folder.length),
  }));
  return { agreement: mistakes.length ? null : compiled.agreement, mistakes };
}
