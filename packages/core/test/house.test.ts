import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const CORE = join(ROOT, 'packages/core/src');
/** The rooms of the engine: a file imports from its own room and from those to its left. */
const ROOMS = 'model knowledge language reports passages claims incidents findings truce territory situation'.split(' ');
/** Nothing here is a name for what a file does. */
const NO_NAMES = /(?:^|-)(?:utils?|helpers?|manager|service|handler|data|process|common|misc|v\d)(?:-|$)/;

/** Constants of one kind under one line, and overloads. */
const OF_ONE_KIND = /^export (?:const [A-Z_]+ = [\d <]+;|(?:async )?function [^{]*;)/;

interface SourceFile {
  path: string;
  text: string;
  room: string;
}

function filesUnder(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name) && !/node_modules|[/\\]dist/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8'), room: relative(CORE, path).split('/')[0] }));
}

const core = filesUnder(CORE);
const all = [...core, ...filesUnder(join(ROOT, 'packages/node/src'))];

/** Imports of a file: what it names, and whether only types come over. */
function importsOf(text: string): { from: string; typeOnly: boolean }[] {
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)];
  return found.map(([statement, type, from]) => ({ from, typeOnly: Boolean(type) || onlyTypes(statement) }));
}

function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
}

describe('the engine', () => {
  test('imports only from rooms to its left', () => {
    const wrong = core.flatMap(({ path, text, room }) => {
      const here = ROOMS.indexOf(room);
      if (here < 0) return [];
      return importsOf(text).flatMap(({ from, typeOnly }) => {
        if (!from.startsWith('.')) return [];
        const target = relative(CORE, resolve(ROOT, dirname(path), from)).split('/')[0];
        const there = ROOMS.indexOf(target);
        if (there >= 0 && there <= here) return [];
        // A sentence is cut in `passages` and spoken of everywhere: its type may travel.
        if (typeOnly && target === 'passages') return [];
        return [`${path} imports ${from}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('needs neither Node nor a browser, no clock and no chance', () => {
    const wrong = core.flatMap(({ path, text }) => {
      const code = withoutComments(text);
      return [
        ...importsOf(text)
          .filter(({ from }) => from.startsWith('node:') || ['fs', 'path', 'os', 'crypto', 'child_process'].includes(from))
          .map(({ from }) => `${path} imports ${from}`),
        ...[
          ...code.matchAll(
            /\b(?:Math\.random|Date\.now|new Date\(\)|process\.|globalThis|fetch\(|setTimeout|performance\.now|Temporal\.Now)/g,
          ),
        ].map(([used]) => `${path} uses ${used}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('keeps to rooms it knows', () => {
    const rooms = readdirSync(CORE, { withFileTypes: true }).map((entry) => entry.name);
    expect(rooms.filter((name) => !ROOMS.includes(name) && !['pipeline.ts', 'index.ts'].includes(name))).toEqual([]);
  });
});

describe('files', () => {
  test('are no longer than 400 lines, and mostly short', () => {
    const lengths = all.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThan(100);
  });

  test('have kebab-case names that say what they do', () => {
    const wrong = all
      .map(({ path }) => path)
      .filter(
        (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:ts|tsx|mjs)$/.test(basename(path)) || NO_NAMES.test(basename(path).replace(/\.\w+$/, '')),
      );
    expect(wrong).toEqual([]);
  });

  test('export nothing by default, and say of each export what it is', () => {
    const wrong = all.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, i) => {
        if (/^export default\b/.test(line)) return [`${path}:${i + 1} exports by default`];
        if (!/^export (?:abstract |async |declare )?(?:function|class|const|let|interface|type|enum)\b/.test(line)) return [];
        if (/^export type \{/.test(line)) return [];
        let above = i - 1;
        while (above >= 0 && OF_ONE_KIND.test(lines[above])) above--;
        return /\*\/\s*$/.test(lines[above] ?? '') ? [] : [`${path}:${i + 1} ${line.slice(0, 60)}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('hold no code in comments and no promises', () => {
    const wrong = all.flatMap(({ path, text }) => {
      return text.split('\n').flatMap((line, i) => {
        if (/\b(?:TODO|FIXME|XXX|HACK)\b/.test(line)) return [`${path}:${i + 1} ${line.trim()}`];
        return /^\s*\/\/.*(?:;\s*$|\bconst \w+ =|\breturn \w+\()/.test(line) && /[=(]/.test(line)
          ? [`${path}:${i + 1} ${line.trim()}`]
          : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}
