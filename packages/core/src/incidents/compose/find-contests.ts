import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Claim } from '../../model/claim.ts';
import type { Count } from '../../model/count.ts';
import type { ClaimId } from '../../model/ids.ts';
import { kmBetween } from '../../model/where.ts';
import { sideOf } from '../compare/compare-actors.ts';
import { radiusOf } from '../compare/compare-places.ts';
import { dayRange } from '../compare/day-range.ts';
import { foldName } from '../compare/fold-name.ts';

/** Fields on which independent voices differ. A denial contests who did it. A difference inside one voice (an update) contests nothing. */
export function findContests(
  claims: Claim[],
  denials: Claim[],
  voices: ReadonlyMap<ClaimId, string[]>,
  knowledge: Pick<Knowledge, 'actors'>,
): string[] {
  const distinct = distinctClaims(claims, voices);
  const differs = (differ: (a: Claim, b: Claim) => boolean): boolean => {
    for (let x = 0; x < distinct.length; x++) {
      for (let y = x + 1; y < distinct.length; y++) {
        if (!sameVoice(voices.get(distinct[x].id), voices.get(distinct[y].id)) && differ(distinct[x], distinct[y])) return true;
      }
    }
    return false;
  };
  const out: string[] = [];
  if (denials.length || differs((a, b) => differentActors(a, b, knowledge))) out.push('by');
  if (differs((a, b) => apart(a.killed, b.killed))) out.push('killed');
  if (differs((a, b) => apart(a.wounded, b.wounded))) out.push('wounded');
  if (differs(differentDays)) out.push('when');
  if (differs(differentPlaces)) out.push('where');
  return out;
}

/** One claim of each that says the same by the same voices: a story of a thousand carriers is looked at once. */
function distinctClaims(claims: Claim[], voices: ReadonlyMap<ClaimId, string[]>): Claim[] {
  const found = new Map<string, Claim>();
  for (const c of claims) {
    const key = JSON.stringify([voices.get(c.id), c.by.map((b) => b.id), c.killed, c.wounded, c.when, c.where?.id, c.where?.name]);
    if (!found.has(key)) found.set(key, c);
  }
  return [...found.values()];
}

const sameVoice = (a: string[] | undefined, b: string[] | undefined): boolean => !a || !b || a.some((v) => b.includes(v));

function differentActors(a: Claim, b: Claim, knowledge: Pick<Knowledge, 'actors'>): boolean {
  const known = (c: Claim): string[] => c.by.map((x) => x.id).filter((id): id is string => id !== null && knowledge.actors.actors.has(id));
  const [x, y] = [known(a), known(b)];
  if (!x.length || !y.length) return false;
  return !x.some((p) => y.some((q) => p === q || sideOf(p, knowledge).has(q) || sideOf(q, knowledge).has(p)));
}

/** Two figures that cannot both be right: "at least 5" and 7 can. */
function apart(a: Count | null, b: Count | null): boolean {
  if (!a || !b) return false;
  const slack = (c: Count): number => (c.approx ? Math.max(1, Math.round(0.1 * (c.min ?? c.max ?? 0))) : 0);
  const s = slack(a) + slack(b);
  const [aLow, bLow] = [a.min ?? 0, b.min ?? 0];
  return aLow > (b.max ?? Infinity) + s || bLow > (a.max ?? Infinity) + s;
}

function differentDays(a: Claim, b: Claim): boolean {
  if (a.when?.how !== 'stated' || b.when?.how !== 'stated') return false;
  const [x, y] = [dayRange(a.when), dayRange(b.when)];
  return !!x && !!y && (x.end <= y.start || y.end <= x.start);
}

function differentPlaces(a: Claim, b: Claim): boolean {
  if (a.where?.how !== 'stated' || b.where?.how !== 'stated') return false;
  const km = kmBetween(a.where, b.where);
  if (km === null) return false;
  return km > radiusOf(a.where) + radiusOf(b.where) + 3 && foldName(a.where.name) !== foldName(b.where.name);
}
