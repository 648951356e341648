import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Telling } from '../telling.ts';
import type { Evidence } from './compare-tellings.ts';

/** Compares who is said to have done it. Two sides accusing each other may speak of one occurrence, so a difference weighs little. */
export function compareActors(a: Telling, b: Telling, knowledge: Pick<Knowledge, 'actors'>): Evidence | null {
  if (!a.actors.length || !b.actors.length) return null;
  const same = a.actors.find((x) => b.actors.includes(x));
  if (same) return { weight: 0.6, because: () => `both by ${same}` };
  const known = (list: string[]): string[] => list.filter((x) => knowledge.actors.actors.has(x));
  const [x, y] = [known(a.actors), known(b.actors)];
  if (!x.length || !y.length) return sharesWord(a.actors, b.actors) ? { weight: 0.3, because: () => 'by actors of like name' } : null;
  const sides = new Set(x.flatMap((id) => [...sideOf(id, knowledge)]));
  const met = y.flatMap((id) => [...sideOf(id, knowledge)]).find((s) => sides.has(s));
  return met ? { weight: 0.3, because: () => `both by the side of ${met}` } : { weight: -0.5, because: () => `by ${x[0]} and by ${y[0]}` };
}

/** An actor with all it belongs to, fights for or is backed by. */
export function sideOf(id: string, knowledge: Pick<Knowledge, 'actors'>): Set<string> {
  const side = new Set<string>();
  const visit = (at: string): void => {
    if (side.has(at)) return;
    side.add(at);
    for (const a of knowledge.actors.actors.get(at)?.allegiance ?? []) if (a.how !== 'backed-by') visit(a.to);
  };
  visit(id);
  return side;
}

function sharesWord(a: string[], b: string[]): boolean {
  const words = new Set(a.flatMap((n) => n.split(/[\s-]+/)).filter((w) => w.length > 4));
  return b.some((n) => n.split(/[\s-]+/).some((w) => words.has(w)));
}
