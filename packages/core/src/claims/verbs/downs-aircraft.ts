import type { Frame } from '../frames/frame.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { VerbReading } from './verb-reading.ts';

/** Whether drones are what was shot down. */
export function downsDrone({ sides, subject, passive, subjectWeapon }: VerbReading): boolean {
  if (passive)
    return subjectWeapon?.act === 'drone' || (subject.actors.length > 0 && subject.actors.every((a) => /drones?$/i.test(a.name)));
  return sides.weapons.some((w) => senseNamed(w, 'weapon')?.act === 'drone') || sides.objects.some((o) => /drones?$/i.test(o.name));
}

/** Whether aircraft with men in them are. */
export function downsAircraft({ scan, clause, term, sides, passive }: VerbReading): boolean {
  const before = Math.max(clause.first, term.first - 8);
  if (passive) return AIRCRAFT.test(scan.tokens.slice(before, term.first));
  return sides.weapons.some(({ form }) => AIRCRAFT.test(form)) || sides.objects.some((o) => AIRCRAFT.test(o.name));
}

/** "rebels shot down a helicopter": the machine is what was hit, and says nothing of what they hit it with. */
export function whoDowned({ sides, frame, passive, setAgents, subjectTargets }: VerbReading): Frame {
  setAgents();
  frame.act = 'other-violation';
  frame.targets = passive ? subjectTargets() : sides.objects;
  return frame;
}

const AIRCRAFT = /\b(jets?|(war)?planes?|(war)?aircraft|helicopters?|gunships?|bombers?|airliners?)\b/i;
