import { parseAst } from 'rolldown/parseAst';
import { expandPattern } from './expand-pattern.ts';

/** A node of a parsed module, as far as it is asked here. */
interface Node {
  type: string;
  start: number;
  end: number;
  regex?: { pattern: string; flags: string };
  [key: string]: unknown;
}

/** A piece of the code that is put another way. */
interface Edit {
  start: number;
  end: number;
  put: string;
}

const FRESH = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'PropertyDefinition']);
/** Methods of a text that begin a pattern at its start each time they are called, so that one with `g` has no memory either. */
const FROM_START = new Set(['replace', 'replaceAll', 'split', 'match', 'matchAll', 'search']);

/**
 * Makes each regular expression of our own modules once, and those that are lists of words into {@link AskedWords}s. JavaScript makes a pattern anew
 * whenever the words `/…/` are passed inside a function, and the rules of reading pass thousands of them in every report: a third of all garbage; to
 * ask one is ten times the work of looking a word up. Rules keep them where they are read; the bundle moves them up.
 */
export function hoistPatterns() {
  return {
    name: 'hoist-patterns',
    transform(code: string, id: string): { code: string } | null {
      const [root, within] = id.split(/[\\/]packages[\\/](?:core|node)[\\/]src[\\/]/);
      if (!within?.endsWith('.ts')) return null;
      const edits: Edit[] = [];
      const made = new Map<string, string>();
      const module = parseAst(code, { lang: 'ts' }, id) as unknown as Node;
      const named = namedLists(module, code, edits);
      const up = (value: string): string => {
        const name = made.get(value) ?? `PATTERN_${made.size}`;
        made.set(value, name);
        return name;
      };
      walk(module, null, false, (node, parent, inside) => {
        if (!node.regex || named.has(node.start)) return;
        const words = isAsked(node, parent) ? expandPattern(node.regex.pattern, node.regex.flags) : null;
        if (words && parent) edits.push({ start: node.start, end: parent.end, put: `${up(listOf(words))}.has` });
        else if (inside && (!/[gy]/.test(node.regex.flags) || isFromStart(node, parent)))
          edits.push({ start: node.start, end: node.end, put: up(code.slice(node.start, node.end)) });
      });
      if (!edits.length) return null;
      let out = '';
      let from = 0;
      for (const { start, end, put } of edits.sort((a, b) => a.start - b.start)) {
        out += code.slice(from, start) + put;
        from = end;
      }
      const consts = [...made].map(([value, name]) => `const ${name} = ${value};`);
      const lists = `import { AskedWords } from ${JSON.stringify(`${root}/scripts/asked-words.ts`)};`;
      return { code: `${lists} ${consts.join(' ')} ${out}${code.slice(from)}` };
    },
  };
}

const listOf = (words: readonly string[]): string => `new AskedWords(${JSON.stringify(words)})`;

/** `const NAME = /^(…)$/` of which nothing is asked but `NAME.test(…)`, in this module alone: it becomes a list. Gives where these patterns stand. */
function namedLists(module: Node, code: string, edits: Edit[]): Set<number> {
  const lists = new Map<string, { node: Node; words: string[] }>();
  walk(module, null, false, (node, parent, inside) => {
    if (!node.regex || inside || parent?.type !== 'VariableDeclarator') return;
    const words = expandPattern(node.regex.pattern, node.regex.flags);
    if (words) lists.set(String((parent.id as Node).name), { node, words });
  });
  const asked = new Map<string, Node[]>();
  walk(module, null, false, (node, parent) => {
    if (node.type !== 'Identifier' || !lists.has(String(node.name)) || parent?.type === 'VariableDeclarator') return;
    const name = String(node.name);
    if (parent && isAsked(node, parent)) asked.set(name, [...(asked.get(name) ?? []), parent]);
    else lists.delete(name);
  });
  const done = new Set<number>();
  for (const [name, { node, words }] of lists) {
    if (new RegExp(`export (const ${name}\\b|\\{[^}]*\\b${name}\\b)`).test(code)) continue;
    edits.push({ start: node.start, end: node.end, put: listOf(words) });
    for (const { start, end } of asked.get(name) ?? []) edits.push({ start, end, put: `${name}.has` });
    done.add(node.start);
  }
  return done;
}

/** `/…/.test(…)`: the member of which the pattern is the object. */
function isAsked(node: Node, parent: Node | null): boolean {
  return parent?.type === 'MemberExpression' && parent.object === node && !parent.computed && (parent.property as Node).name === 'test';
}

function walk(node: Node, parent: Node | null, inside: boolean, meet: (node: Node, parent: Node | null, inside: boolean) => void): void {
  meet(node, parent, inside);
  const within = inside || FRESH.has(node.type);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') walk(child as Node, node, within, meet);
}

/** `text.replace(/…/g, …)` */
function isFromStart(node: Node, parent: Node | null): boolean {
  if (parent?.type !== 'CallExpression' || node.regex?.flags.includes('y') || (parent.arguments as Node[])[0] !== node) return false;
  const callee = parent.callee as Node;
  return callee.type === 'MemberExpression' && FROM_START.has(String((callee.property as Node).name));
}
