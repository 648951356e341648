import { remember } from '../../model/remember.ts';
import type { Frame } from '../frames/frame.ts';
import type { Occurrence } from './occurrence.ts';

/** Letters that tell one nation's names from another's: "Saudi", "Saudis", "Saudi-led". */
const STEM = 5;

/** What may be names of nations among the words for those who were hurt. */
const nationsIn = remember((victims) =>
  victims
    .split(/[\s-]+/)
    .filter((w) => w.length >= STEM && /^\p{Lu}/u.test(w))
    .map((w) => w.toLowerCase().slice(0, STEM)),
);

/** The nations that attackers of an occurrence are called by. */
function attackersOf(o: Occurrence): string[] {
  return o.frames.flatMap((f) => [
    ...f.agents.filter((a) => a.role !== 'person').map((a) => a.name.toLowerCase().slice(0, STEM)),
    ...(f.agentPlace ? [f.agentPlace.where.name.toLowerCase().slice(0, STEM)] : []),
  ]);
}

/**
 * Whether those a sentence counts are of the nation that is told to have attacked, while another attack just told was by others: "the Saudis hit one
 * town and the rebels another; a Saudi citizen was hurt in the attacks".
 */
export function ownVictims(frame: Frame, o: Occurrence, told: readonly Occurrence[]): boolean {
  const stems = nationsIn(frame.victims);
  if (!stems.length) return false;
  const by = attackersOf(o);
  if (!by.some((name) => stems.includes(name))) return false;
  return told.slice(-3).some((other) => other !== o && attackersOf(other).some((name) => !stems.includes(name) && !by.includes(name)));
}
