import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paths that a glob names, sorted: `*` and `?` inside a name, `**` for any folders, `[a-z]`, `{a,b}`. For patterns in quotes and shells that
 * expand nothing. Hidden entries are matched only by a pattern that begins with a dot.
 */
export function matchGlob(pattern: string): string[] {
  const found = new Set<string>();
  for (const one of expandBraces(pattern, 64)) {
    const parts = one.split('/');
    let root = '.';
    if (one.startsWith('/')) {
      root = '/';
      parts.shift();
    }
    walk(root, parts, found, 0);
  }
  return [...found].sort();
}

function walk(folder: string, parts: string[], found: Set<string>, depth: number): void {
  if (depth > 40) return;
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (part === '' || part === '.' || part === '..' || !/[*?[]/.test(part)) {
    const path = part === '' ? folder : join(folder, part);
    if (!existsSync(path)) return;
    if (rest.length === 0) found.add(path);
    else walk(path, rest, found, depth + 1);
    return;
  }
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  if (part === '**') walk(folder, rest, found, depth + 1);
  for (const entry of entries) {
    if (entry.name.startsWith('.') && !part.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (part === '**') {
      if (entry.isDirectory()) walk(path, parts, found, depth + 1);
      continue;
    }
    if (!matchesName(entry.name, part)) continue;
    if (rest.length === 0) found.add(path);
    else if (!entry.isFile()) walk(path, rest, found, depth + 1);
  }
}

/** Matches a name against `*`, `?` and `[…]` in linear time: on failure only the last star is widened. */
export function matchesName(name: string, pattern: string): boolean {
  const signs = pattern.match(/\[[^\]]*\]|[\s\S]/g) ?? [];
  let i = 0;
  let p = 0;
  let star = -1;
  let mark = 0;
  while (i < name.length) {
    const sign = signs[p];
    if (sign === '*') {
      star = p++;
      mark = i;
    } else if (sign !== undefined && matchesSign(name[i], sign)) {
      i++;
      p++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++mark;
    } else return false;
  }
  while (signs[p] === '*') p++;
  return p === signs.length;
}

function matchesSign(letter: string, sign: string): boolean {
  if (sign === '?') return true;
  if (sign.length === 1) return sign === letter;
  const negated = sign[1] === '!' || sign[1] === '^';
  let inside = false;
  for (let k = negated ? 2 : 1; k < sign.length - 1; k++) {
    if (sign[k + 1] === '-' && k + 2 < sign.length - 1) {
      if (letter >= sign[k] && letter <= sign[k + 2]) inside = true;
      k += 2;
    } else if (sign[k] === letter) inside = true;
  }
  return inside !== negated;
}

function expandBraces(pattern: string, limit: number): string[] {
  let open = [pattern];
  for (let turn = 0; turn < 6; turn++) {
    const next: string[] = [];
    let changed = false;
    for (const one of open) {
      const braces = /^([^{]*)\{([^{}]*)\}([\s\S]*)$/.exec(one);
      if (!braces || next.length > limit) {
        next.push(one);
        continue;
      }
      changed = true;
      for (const choice of braces[2].split(',')) next.push(`${braces[1]}${choice}${braces[3]}`);
    }
    open = next;
    if (!changed) break;
  }
  return open.slice(0, limit);
}
