import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileKnowledge } from '../../../core/src/knowledge/compile-knowledge.ts';
import type { KnowledgeFile, Mistake } from '../../../core/src/knowledge/parse-yaml.ts';
import { ensurePlaces } from './build-places.ts';
import { knowledgeFolder } from './load-knowledge.ts';
import { writeSchemas } from './write-schemas.ts';

/** What a build did: `fresh` when nothing had changed since the last one. */
export interface KnowledgeBuild {
  fresh: boolean;
  mistakes: Mistake[];
}

/** Compiles the knowledge folder into `dist/knowledge.json` unless its inputs are unchanged. With mistakes nothing is written. */
export function buildKnowledge(folder = knowledgeFolder()): KnowledgeBuild {
  const files = readKnowledgeFiles(folder);
  const places = ensurePlaces(folder);
  if (places.mistakes.length) return { fresh: false, mistakes: places.mistakes };
  const stamp = stampOf(files);
  const out = join(folder, 'dist', 'knowledge.json');
  const stampFile = join(folder, 'dist', 'knowledge.stamp');
  if (existsSync(out) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { fresh: true, mistakes: [] };
  const { knowledge, mistakes } = compileKnowledge(files);
  if (!knowledge) return { fresh: false, mistakes };
  mkdirSync(join(folder, 'dist'), { recursive: true });
  replaceFile(out, JSON.stringify(knowledge));
  replaceFile(stampFile, stamp);
  return { fresh: false, mistakes: [] };
}

/** Every YAML file of the knowledge folder that `compileKnowledge` reads, with paths relative to it. */
export function readKnowledgeFiles(folder: string): KnowledgeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.ya?ml$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), full: path }))
    .filter(({ path }) => !/^(dist|node_modules|places|schemas)\//.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, full }) => ({ path, text: readFileSync(full, 'utf8') }));
}

/** A hash over the inputs and over the code that compiles them. */
function stampOf(files: KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const f of files) hash.update(f.path).update('\0').update(f.text).update('\0');
  const code = new URL('../../../core/src/knowledge/', import.meta.url);
  for (const name of readdirSync(code).sort()) hash.update(readFileSync(new URL(name, code)));
  return hash.digest('hex');
}

/** Writes beside and renames, so that a reader at the same moment sees the old file or the new one. */
function replaceFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = knowledgeFolder();
  const build = buildKnowledge(folder);
  for (const m of build.mistakes) console.error(`${join('knowledge', m.file)}:${m.line}:${m.column}: ${m.message}`);
  if (build.mistakes.length) {
    console.error(`${build.mistakes.length} mistake${build.mistakes.length > 1 ? 's' : ''} in the knowledge`);
    process.exit(2);
  }
  writeSchemas(join(folder, 'schemas'));
  console.error(build.fresh ? 'knowledge: unchanged' : 'knowledge: compiled');
}
