import { parseAst } from 'rolldown/parseAst';

/** A node of a parsed module, as far as it is asked here. */
interface Node {
  type: string;
  start: number;
  end: number;
  regex?: { pattern: string; flags: string };
  [key: string]: unknown;
}

const FRESH = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'PropertyDefinition']);
/** Methods of a text that begin a pattern at its start each time they are called, so that one with `g` has no memory either. */
const FROM_START = new Set(['replace', 'replaceAll', 'split', 'match', 'matchAll', 'search']);

/**
 * Makes each regular expression of our own modules once. JavaScript makes one anew whenever the words `/…/` are passed inside a function, and the
 * rules of reading pass thousands of them in every report: a third of all garbage. Rules keep them where they are read; the bundle moves them up.
 */
export function hoistPatterns() {
  return {
    name: 'hoist-patterns',
    transform(code: string, id: string): { code: string } | null {
      if (!/[\\/]packages[\\/](core|node)[\\/]src[\\/].*\.ts$/.test(id)) return null;
      const found: Node[] = [];
      gather(parseAst(code, { lang: 'ts' }, id) as unknown as Node, null, false, found);
      if (!found.length) return null;
      const names = new Map<string, string>();
      let out = '';
      let from = 0;
      for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
        const pattern = code.slice(start, end);
        const name = names.get(pattern) ?? `PATTERN_${names.size}`;
        names.set(pattern, name);
        out += code.slice(from, start) + name;
        from = end;
      }
      const made = [...names].map(([pattern, name]) => `const ${name} = ${pattern};`);
      return { code: `${made.join(' ')} ${out}${code.slice(from)}` };
    },
  };
}

function gather(node: Node, parent: Node | null, inside: boolean, found: Node[]): void {
  if (node.regex && inside && (!/[gy]/.test(node.regex.flags) || isFromStart(node, parent))) found.push(node);
  const within = inside || FRESH.has(node.type);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') gather(child as Node, node, within, found);
}

/** `text.replace(/…/g, …)` */
function isFromStart(node: Node, parent: Node | null): boolean {
  if (parent?.type !== 'CallExpression' || node.regex?.flags.includes('y') || (parent.arguments as Node[])[0] !== node) return false;
  const callee = parent.callee as Node;
  return callee.type === 'MemberExpression' && FROM_START.has(String((callee.property as Node).name));
}
