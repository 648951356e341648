import type { TargetKind } from '../../model/act.ts';
import type { TargetRef } from '../../model/claim.ts';
import type { Citation } from '../../model/ids.ts';
import { attackersOf } from './ask-bound.ts';
import type { Part } from './know-parties.ts';
import { listNames, type Matter } from './matter.ts';

const PROTECTED: ReadonlySet<TargetKind> = new Set(['civilian', 'health', 'aid', 'school', 'camp', 'infrastructure', 'religious']);

/** What was hit, with what it is under the agreement. */
export interface Hit {
  target: TargetRef;
  part: Part;
  side: string | null;
  protected: boolean;
  cites: Citation[];
}

/** What one target is under the agreement: whose, excluded, protected as such, and which claims say so. */
export function readHit(matter: Matter, target: TargetRef): Hit {
  const named = target.name === '' && target.id === null ? ({ as: 'unknown' } as const) : matter.parties.partOf(target, matter.day);
  return {
    target,
    part: named,
    side: matter.parties.holderIn(target.name),
    protected: target.kinds.some((k) => PROTECTED.has(k)) && named.as !== 'excluded',
    cites: matter.claims.filter((c) => c.against.some((t) => t.name === target.name && t.id === target.id)).map((c) => c.id),
  };
}

/** The title of the one side to which attackers and targets all belong, or null. */
export function sameSide(matter: Matter, hits: Hit[]): string | null {
  const attackers = attackersOf(matter);
  const sides = new Set<string>();
  for (const part of [...attackers.map((a) => a.part), ...hits.map((h) => h.part)]) {
    if (part.as !== 'side') return null;
    sides.add(part.side);
  }
  if (attackers.length === 0 || hits.length === 0 || sides.size !== 1) return null;
  return titlesOf(matter, [...sides]);
}

/** The titles of sides, as people read them. */
export function titlesOf(matter: Matter, sides: readonly string[]): string {
  return listNames(sides.map((id) => matter.agreement.sides.find((s) => s.id === id)?.title ?? id));
}
