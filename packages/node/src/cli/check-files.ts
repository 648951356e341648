import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { compileKnowledge, type KnowledgeJson } from '@truceline/core/knowledge/compile-knowledge.ts';
import type { KnowledgeFile, Mistake } from '@truceline/core/knowledge/parse-yaml.ts';
import { readKnowledgeFiles } from '../knowledge/build-knowledge.ts';
import { knowledgeFolder } from '../knowledge/load-knowledge.ts';
import { Problem, toProblem } from '../problems.ts';
import { runExamples } from './run-examples.ts';

/** What checking files came to: how many were looked at, every mistake in them, and the knowledge with them where there is none. */
export interface CheckedFiles {
  files: string[];
  mistakes: Mistake[];
  /** The shipped knowledge with these files in it; null when anything is wrong. */
  knowledge: KnowledgeJson | null;
  /** Ids of the agreements whose folders were given. */
  agreements: string[];
}

/** Files of one agreement: naming one means checking its folder. */
const AGREEMENT_FILES = new Set(['agreement.yaml', 'clauses.yaml', 'parties.yaml']);

/**
 * Checks knowledge files (or folders of them) together with the shipped knowledge, so that what they refer to is looked up too, and
 * runs the cases and examples that stand in them. Mistakes carry the paths as given. Throws Problems for paths that cannot be read.
 */
export function checkFiles(paths: string[]): CheckedFiles {
  const given = new Map<string, string>();
  for (const path of paths) for (const file of reach(path)) given.set(resolve(file), file);
  const home = knowledgeFolder();
  const shown = new Map<string, string>();
  const own: KnowledgeFile[] = [];
  for (const [full, file] of given) {
    const text = readText(full);
    const path = placeOf(full, home, text);
    if (path === null) {
      throw new Problem(
        'bad-usage',
        `${file}: no kind of knowledge (an agreement's agreement.yaml, clauses.yaml, parties.yaml or cases; actors, sources or lexicon entries).`,
      );
    }
    shown.set(path, file);
    own.push({ path, text });
  }
  const mine = new Set(own.map((file) => file.path));
  const { knowledge, mistakes } = compileKnowledge([...readKnowledgeFiles(home).filter((file) => !mine.has(file.path)), ...own]);
  const folders = new Set([...mine].flatMap((path) => /^agreements\/[^/]+/.exec(path) ?? []));
  const wrong = knowledge ? runExamples(own, knowledge) : mistakes;
  const ours = wrong.filter((m) => mine.has(m.file) || folders.has(/^agreements\/[^/]+/.exec(m.file)?.[0] ?? ''));
  return {
    files: [...given.values()],
    mistakes: ours.map((m) => ({ ...m, file: shown.get(m.file) ?? m.file })),
    knowledge,
    agreements: [...folders].map((folder) => folder.slice('agreements/'.length)),
  };
}

/** Every knowledge file behind a path: itself, the files of its agreement, or all below a folder. */
function reach(path: string): string[] {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    const problem = toProblem(error);
    throw new Problem('bad-usage', `${path}: ${problem.message}`);
  }
  if (folder) {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }
  const home = dirname(path);
  if (AGREEMENT_FILES.has(basename(path))) return reach(home);
  if (basename(home) === 'cases') return reach(dirname(home));
  return [path];
}

/** Where in the knowledge a file belongs: its own place when it lies there, else told by its name and its first keys. */
function placeOf(full: string, home: string, text: string): string | null {
  const inside = relative(home, full);
  if (!inside.startsWith('..')) return inside.split(sep).join('/');
  const name = basename(full).replace(/\.yml$/, '.yaml');
  const folder = basename(dirname(full));
  if (AGREEMENT_FILES.has(name)) return `agreements/${folder}/${name}`;
  if (folder === 'cases') return `agreements/${basename(dirname(dirname(full)))}/cases/${name}`;
  const keys = new Set(text.match(/^[a-z][A-Za-z]*(?=:)/gm) ?? []);
  if (['actors', 'people', 'voices'].some((key) => keys.has(key))) return `actors/${name}`;
  if (keys.has('language')) return `${keys.has('verbs') || keys.has('nouns') ? 'glosses' : 'words'}/${name}`;
  if (keys.has('sources')) return `sources/${name}`;
  if (keys.has('entries')) return `lexicons/${/^[a-z]{2}$/.test(folder) ? folder : 'en'}/${name}`;
  return null;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Problem('bad-usage', `${path}: ${toProblem(error).message}`);
  }
}
