import { BE } from '../sentence/grammar.ts';
import { prepositionOf } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

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

/** "|repelled| four attacks near X", "an attack on X was |beaten back|": who held against it met men on foot; air defences meet what flies. */
export function wasBeatenBack(scan: Scan, { kind, first, head, clause }: Frame): boolean {
  if (kind !== 'noun') return false;
  const before = scan.within(scan.terms, Math.max(clause.first, first - 5), head).some((t) => HELD.test(t.form));
  const behind = scan
    .within(scan.terms, head + 1, Math.min(clause.last, head + 14))
    .some((t) => HELD.test(t.form) && scan.has(t.first - 1, BE));
  return (before || behind) && !FLIES.test(scan.tokens.slice(clause.first, clause.last));
}
const HELD = /^(repell|repel|repuls|(beat|beaten|drove|driven|pushed|threw|thrown) (off|back)|(fought|fended|warded|held) off)/;
const FLIES = /\b(air|drones?|missiles?|UAVs?|rockets?|warplanes?|aircraft|cyber)\b/i;
