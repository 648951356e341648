import type { ActorsJson } from './actors.ts';
import { type Agreement, agreementFile, casesFile, clausesFile, partiesFile } from './agreements.ts';
import { checkAgreement, checkAgreementActors } from './check-agreements.ts';
import { type KnowledgePart, readSound, type SoundFile } from './knowledge-part.ts';
import type { KnowledgeFile, Mistake } from './parse-yaml.ts';

type Of<S extends { parse(x: unknown): unknown }> = ReturnType<S['parse']>;

/** The files of one agreement, parsed; a file that is missing or unsound is null (no cases: an empty list). */
export interface AgreementFiles {
  folder: string;
  agreement: SoundFile<Of<typeof agreementFile>> | null;
  clauses: SoundFile<Of<typeof clausesFile>> | null;
  parties: SoundFile<Of<typeof partiesFile>> | null;
  cases: SoundFile<Of<typeof casesFile>>[];
}

/** Agreements: one folder each, `agreements/<id>/{agreement,clauses,parties}.yaml` and `cases/*.yaml`. */
export const agreementsPart: KnowledgePart<Agreement[]> = {
  name: 'agreements',
  owns: (path) => path.startsWith('agreements/') && path.endsWith('.yaml'),
  schemas: { agreement: agreementFile, clauses: clausesFile, parties: partiesFile, cases: casesFile },
  compile(files) {
    const mistakes: Mistake[] = [];
    const value: Agreement[] = [];
    for (const folder of layOut(files, mistakes)) {
      mistakes.push(...checkAgreement(folder));
      if (!folder.agreement || !folder.clauses || !folder.parties) continue;
      value.push({
        ...folder.agreement.value,
        ...folder.clauses.value,
        ...folder.parties.value,
        cases: folder.cases.flatMap((c) => c.value.cases),
      });
    }
    value.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { value, mistakes };
  },
  check(files, all) {
    const known = new Set<string>();
    for (const a of (all.actors as ActorsJson | undefined)?.actors ?? []) known.add(a.id);
    for (const s of (all.sources as { id: string }[] | undefined) ?? []) known.add(s.id);
    return layOut(files, []).flatMap((folder) => checkAgreementActors(folder, known));
  },
};

/** Sorts files into the folders of their agreements and parses each against the shape its name asks for. */
function layOut(files: KnowledgeFile[], mistakes: Mistake[]): AgreementFiles[] {
  const folders = new Map<string, KnowledgeFile[]>();
  for (const file of files) {
    const folder = file.path.replace(/\/cases\/[^/]*$|\/[^/]*$/, '');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const laid = [...folders].map(([folder, own]): AgreementFiles => {
    const one = <F>(name: string, schema: Parameters<typeof readSound<F>>[1]): SoundFile<F> | null => {
      const found = own.filter((f) => f.path === `${folder}/${name}`);
      if (found.length === 0) {
        mistakes.push({ file: `${folder}/${name}`, line: 1, column: 1, message: `the agreement has no ${name}` });
        return null;
      }
      const read = readSound(found, schema);
      mistakes.push(...read.mistakes);
      return read.sound[0] ?? null;
    };
    const cases = readSound(
      own.filter((f) => f.path.startsWith(`${folder}/cases/`)),
      casesFile,
    );
    mistakes.push(...cases.mistakes);
    return {
      folder,
      agreement: one('agreement.yaml', agreementFile),
      clauses: one('clauses.yaml', clausesFile),
      parties: one('parties.yaml', partiesFile),
      cases: cases.sound,
    };
  });
  return laid.map((files) => takeParties(files, laid, mistakes));
}

/** Parties "as" in another agreement: its sides, excluded groups and words, but for what the file says itself. */
function takeParties(files: AgreementFiles, all: readonly AgreementFiles[], mistakes: Mistake[]): AgreementFiles {
  const { parties } = files;
  const as = parties?.value.as;
  if (!parties || as === undefined) return files;
  const other = all.find((f) => f.agreement?.value.id === as)?.parties;
  if (!other || other.value.as !== undefined) {
    mistakes.push({ file: parties.path, ...parties.at(['as']), message: `there is no agreement "${as}" with parties of its own` });
    return files;
  }
  const own = parties.value;
  const value = {
    ...other.value,
    as,
    ...(own.sides.length ? { sides: own.sides } : {}),
    ...(own.excluded.length ? { excluded: own.excluded } : {}),
    ...(own.mixedWords.length ? { mixedWords: own.mixedWords } : {}),
  };
  return { ...files, parties: { ...parties, value } };
}
