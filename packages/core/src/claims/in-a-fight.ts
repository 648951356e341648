import type { Frame } from './frame.ts';
import { prepositionOf } from './groups.ts';
import type { Scan } from './scan.ts';
import { senseNamed } from './terms.ts';

/** Words behind a shooting up to the fight it was a part of. */
const REACH = 16;

/** "shot dead four rebels |in a firefight|", "two were gunned down |during an ambush|", "|soldiers| shot dead |five rebels|": shots of a fight, and nobody's sniping. */
export function inAFight(scan: Scan, frame: Frame): boolean {
  if (frame.kind !== 'verb' || frame.sense?.entry.id !== 'shoot-verb') return false;
  if (
    frame.agents.some((a) => a.role === 'state-forces') &&
    frame.targets.some(({ actor }) => actor?.role === 'armed-group' && /s$/.test(actor.name))
  )
    return true;
  const until = Math.min(frame.clause.last, frame.last + REACH);
  return scan
    .within(scan.terms, frame.last, until)
    .some(
      (t) =>
        senseNamed(t, 'act-noun')?.entry.id === 'clash-noun' && /^(in|during)$/.test(prepositionOf(scan, t.first, frame.last)?.word ?? ''),
    );
}
