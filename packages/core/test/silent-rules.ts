import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import type { Claim } from '../src/model/claim.ts';

const READERS = join(import.meta.dirname, '../src/claims');

/** How often each rule made a claim, the commonest first: "18 truce/begun". */
export function countRules(claims: readonly Claim[]): string[] {
  const times = new Map<string, number>();
  for (const { rule } of claims) times.set(rule, (times.get(rule) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([rule, n]) => `${n} ${rule}`);
}

/** Rules that made none of these claims: those written out in the readers of claims, and every act word of the English lexicon. */
export function listSilentRules(claims: readonly Claim[], knowledge: Knowledge): string[] {
  const fired = new Set(claims.map(({ rule }) => rule));
  const acts = (knowledge.lexicons.en?.acts ?? [])
    .map(({ id }) => id)
    .filter((id) => !fired.has(`event-noun/${id}`) && !fired.has(`event-verb/${id}`));
  return [...rulesWritten().filter((rule) => !fired.has(rule)), ...acts.map((id) => `acts: ${id}`)];
}

/** Rules named in the code: whole ('truce/extended'), or by their last word where a reader composes them (state(scene, …, 'begun')). */
function rulesWritten(): string[] {
  const found = new Set<string>();
  for (const path of readdirSync(READERS, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const code = readFileSync(join(READERS, path), 'utf8');
    for (const [, rule] of code.matchAll(/'((?:truce|access|territory|tally|toll|denial)\/[a-z-]+)'/g)) found.add(rule);
    for (const [, word] of code.matchAll(/(?:state|end|toldBy)\(scene,[^';]{0,80}'([a-z-]+)'/g)) found.add(`truce/${word}`);
  }
  return [...found].sort();
}
