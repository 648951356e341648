import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Telling } from '../telling.ts';
import { comparePlaces } from './compare-places.ts';
import { type Asked, tellWhy } from './reason.ts';
import { opposes, sharesStem, sideKind } from './sides.ts';

/** Compares who is said to have done it; `asked` is told why. */
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
    if (opposedKinds(a, b, knowledge)) return compareOpposed(a, b, 0, knowledge, asked);
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
  return compareOpposed(a, b, CHARGES, knowledge, asked);
}

/** Two sides accusing each other may speak of one occurrence, so that a difference alone weighs little. */
const CHARGES = -0.5;
/** What it weighs that who did the one was hit in the other: hardly ever do people say that they hit themselves. */
export const STRUCK_EACH_OTHER = -3.5;
/** Each side's strike, at another named place. */
const APART = -2;
/** Each side's strike, on another thing: "a market", and "a bridge". */
const OTHER_THING = -2;
/** What is taken by the one and by the other is taken twice. */
const OTHER_HANDS = -4;

/**
 * Two sides: one occurrence that each lays to the other, or two in which each struck the other. Two it is where each names its own as hit, or where they
 * lie apart.
 */
function compareOpposed(a: Telling, b: Telling, charges: number, knowledge: Pick<Knowledge, 'actors'>, asked?: Asked): number {
  const hits = Number(hitsDoers(a, b, knowledge)) + Number(hitsDoers(b, a, knowledge));
  if (hits > 0) {
    if (asked) tellWhy(asked, 'struck-each-other', { actor: a.actors[0], other: b.actors[0] });
    return hits * STRUCK_EACH_OTHER;
  }
  if (asked) tellWhy(asked, 'two-actors', { actor: a.actors[0], other: b.actors[0] });
  if (a.act === 'seizure-of-territory' && b.act === 'seizure-of-territory') return OTHER_HANDS;
  return liesApart(a, b) ? APART : hitOtherThings(a, b) ? OTHER_THING : charges;
}

/** A state's forces here, an armed group there, one of them by no name. */
const opposedKinds = (a: Telling, b: Telling, knowledge: Pick<Knowledge, 'actors'>): boolean =>
  a.actors.every((x) => b.actors.every((y) => opposes(sideKind(x, knowledge), sideKind(y, knowledge))));

/** Whether those hit in one telling are of the side that did the other, which names no such: "two Armenian soldiers", and the Armenian forces. */
function hitsDoers(t: Telling, other: Telling, knowledge: Pick<Knowledge, 'actors'>): boolean {
  const isTheirs = (hit: string): boolean =>
    other.actors.some((doer) => {
      if (sideOf(hit, knowledge).has(doer) || sideOf(doer, knowledge).has(hit) || sharesStem(hit, doer)) return true;
      const kind = sideKind(hit, knowledge);
      return kind !== null && kind === sideKind(doer, knowledge) && !t.actors.some((own) => sideKind(own, knowledge) === kind);
    });
  return t.hit.some(isTheirs) && !other.hit.some(isTheirs);
}

const hitOtherThings = (a: Telling, b: Telling): boolean => a.things.length > 0 && b.things.length > 0 && !sharesWord(a.things, b.things);

function liesApart(a: Telling, b: Telling): boolean {
  const why: Asked = {};
  comparePlaces(a, b, why);
  return why.reason?.code === 'places-near';
}

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
