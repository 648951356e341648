import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Telling } from '../telling.ts';
import { type Asked, tellWhy } from './reason.ts';

/** Compares who is said to have done it; `asked` is told why. Two sides accusing each other may speak of one occurrence, so a difference weighs little. */
export function compareActors(a: Telling, b: Telling, knowledge: Pick<Knowledge, 'actors'>, asked?: Asked): number {
  if (!a.actors.length || !b.actors.length) return 0;
  for (const x of a.actors) {
    if (!b.actors.includes(x)) continue;
    if (asked) tellWhy(asked, 'same-actor', { actor: x });
    return 0.6;
  }
  const isKnown = (id: string): boolean => knowledge.actors.actors.has(id);
  const [x, y] = [a.actors.find(isKnown), b.actors.find(isKnown)];
  if (x === undefined || y === undefined) {
    tellWhy(asked, 'actors-alike');
    return sharesWord(a.actors, b.actors) ? 0.3 : 0;
  }
  for (const id of b.actors) {
    if (!isKnown(id)) continue;
    for (const side of sideOf(id, knowledge)) {
      if (!a.actors.some((other) => isKnown(other) && sideOf(other, knowledge).has(side))) continue;
      if (asked) tellWhy(asked, 'same-side', { actor: side });
      return 0.3;
    }
  }
  if (asked) tellWhy(asked, 'two-actors', { actor: x, other: y });
  return a.act === 'seizure-of-territory' && b.act === 'seizure-of-territory' ? OTHER_HANDS : -0.5;
}

/** What is taken by the one and by the other is taken twice. */
const OTHER_HANDS = -4;

/** Sides by actor, found once per knowledge. */
const SIDES = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/** An actor with all it belongs to, fights for or is backed by. */
export function sideOf(id: string, knowledge: Pick<Knowledge, 'actors'>): ReadonlySet<string> {
  const known = SIDES.get(knowledge.actors) ?? new Map<string, ReadonlySet<string>>();
  SIDES.set(knowledge.actors, known);
  const side = known.get(id) ?? findSide(id, knowledge);
  // names that no actor has are many, and stand alone
  if (knowledge.actors.actors.has(id)) known.set(id, side);
  return side;
}

function findSide(id: string, knowledge: Pick<Knowledge, 'actors'>): ReadonlySet<string> {
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
