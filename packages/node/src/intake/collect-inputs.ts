import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Refusal } from '@truceline/core/model/report.ts';
import { toProblem } from '../problems.ts';
import { matchGlob } from './match-glob.ts';

/** Files that tell of the folder they lie in. One that is named as an input is read all the same. */
const ABOUT_FOLDER = /^(?:read-?me|licen[cs]e|notice|copying|changelog)(?:\.\w+)?$/i;

/** What the inputs of a command come to: files in a stable order, what could not be reached, and how many files of other kinds folders held. */
export interface Collected {
  files: string[];
  stdin: boolean;
  refused: Refusal[];
  /** Kinds of files in folders that were not taken, as a person would call them (".png", "README.md"), with how many there were. */
  passedOver: Map<string, number>;
}

/**
 * Finds the files behind inputs: files, folders (read recursively, hidden entries and README files left out), globs, '-' for standard input. Each file once,
 * in the order of the inputs and by name inside a folder. Links that lead back are followed once.
 */
export function collectInputs(inputs: string[], extensions: ReadonlySet<string>): Collected {
  const out: Collected = { files: [], stdin: false, refused: [], passedOver: new Map() };
  const seen = new Set<string>();
  const refuse = (file: string, error: unknown): void => {
    const problem = toProblem(error, 'unreadable');
    out.refused.push({ file, code: problem.code, reason: problem.message });
  };
  const addFile = (path: string): void => {
    try {
      const real = realpathSync(path);
      if (seen.has(real)) return;
      seen.add(real);
    } catch (error) {
      refuse(path, error);
      return;
    }
    out.files.push(path);
  };
  const passOver = (kind: string): void => {
    out.passedOver.set(kind, (out.passedOver.get(kind) ?? 0) + 1);
  };
  const walk = (folder: string, visited: Set<string>): void => {
    let entries: Dirent[];
    try {
      const real = realpathSync(folder);
      if (visited.has(real)) return;
      visited.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      refuse(folder, error);
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? linkKind(path, refuse) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
      if (kind === 'folder') walk(path, visited);
      else if (kind === 'file') {
        const extension = extensionOf(entry.name);
        if (ABOUT_FOLDER.test(entry.name)) passOver(entry.name);
        else if (extensions.has(extension)) addFile(path);
        else passOver(extension ? `.${extension}` : 'without extension');
      } else if (kind === 'other') out.refused.push({ file: path, code: 'not-a-file', reason: 'A pipe, socket or device.' });
    }
  };
  for (const input of inputs) {
    if (input === '-') {
      out.stdin = true;
      continue;
    }
    try {
      const stat = statSync(input);
      if (stat.isDirectory()) walk(input, new Set());
      else if (stat.isFile()) addFile(input);
      else out.refused.push({ file: input, code: 'not-a-file', reason: 'A pipe, socket or device.' });
    } catch (error) {
      const matches = /[*?[{]/.test(input) ? matchGlob(input) : [];
      if (matches.length === 0) refuse(input, error);
      for (const match of matches) {
        if (statSync(match).isDirectory()) walk(match, new Set());
        else addFile(match);
      }
    }
  }
  return out;
}

/** Extension in lower case without its dot; '' for none. `.warc.gz` counts as one. */
export function extensionOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(sep)) + 1).toLowerCase();
  if (base.endsWith('.warc.gz')) return 'warc.gz';
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1) : '';
}

/** A path as the register shows it: relative to `from`, with forward slashes; absolute ones that lie outside stay as given. */
export function shownPath(path: string, from: string): string {
  const rel = path.startsWith(sep) ? relative(from, path) : path;
  const shown = rel === '' || rel.startsWith(`..${sep}..${sep}..`) ? path : rel;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

function linkKind(path: string, refuse: (file: string, error: unknown) => void): 'folder' | 'file' | 'other' | 'none' {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    if (lstatSync(path).isSymbolicLink()) refuse(path, error);
    return 'none';
  }
}
