import { type Agreement, agreementFile, clausesFile } from './agreements.ts';
import { agreementsPart } from './compile-agreements.ts';
import type { Knowledge } from './knowledge.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

/** An agreement compiled from its files, where they are sound; every mistake where they are not, by the file's path in its folder. */
export interface CompiledAgreement {
  agreement: Agreement | null;
  mistakes: Mistake[];
}

/**
 * Compiles the files of one agreement (by their paths in its folder) as the knowledge would with them in it: against its actors and sources, and the
 * parties of another agreement where it takes them over. Never throws.
 */
export function compileAgreement(
  id: string,
  files: Readonly<Record<string, string>>,
  knowledge: Pick<Knowledge, 'agreements' | 'actors' | 'sources'>,
): CompiledAgreement {
  const folder = `agreements/${id}/`;
  const own: KnowledgeFile[] = Object.keys(files)
    .sort()
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `${folder}${path}`, text: files[path] }));
  const as = /^as:\s*["']?([a-z0-9-]+)/m.exec(files['parties.yaml'] ?? '')?.[1];
  const other = knowledge.agreements.find((one) => one.id === as && one.id !== id);
  const all = [...own, ...(other ? layBack(other) : [])];
  const { value, mistakes } = agreementsPart.compile(all);
  const known = { actors: { actors: [...knowledge.actors.actors.values()] }, sources: [...knowledge.sources.values()] };
  const wrong = [...mistakes, ...(agreementsPart.check?.(all, known) ?? [])].filter(({ file }) => file.startsWith(folder));
  const agreement = wrong.length === 0 ? (value.find((one) => one.id === id) ?? null) : null;
  return {
    agreement,
    mistakes: wrong
      .map((one) => ({ ...one, file: one.file.slice(folder.length) }))
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column)),
  };
}

/** A compiled agreement as files again, so that another can take over its parties. */
function layBack(agreement: Agreement): KnowledgeFile[] {
  const { sides, excluded, mixedWords } = agreement;
  const pick = (keys: readonly string[]): object => Object.fromEntries(Object.entries(agreement).filter(([key]) => keys.includes(key)));
  const contents = {
    'agreement.yaml': pick(Object.keys(agreementFile.shape)),
    'clauses.yaml': pick(Object.keys(clausesFile.shape)),
    'parties.yaml': { sides, excluded, mixedWords },
  };
  return Object.entries(contents).map(([name, value]) => ({ path: `agreements/${agreement.id}/${name}`, text: JSON.stringify(value) }));
}
