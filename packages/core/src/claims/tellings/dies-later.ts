import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Occurrence } from './occurrence.ts';

/** Sentences on at which somebody may die of what was told. */
const REACH = 2;
/** Tokens from the verb in which it is said that they died of it afterwards. */
const BEHIND = 14;
/** So many who die of it one by one are told with a figure of their own. */
const FEW = 10;

const AFTERWARDS = /^(hospitals?|clinics?|infirmary|morgue|later|since|subsequently)$/;
const HURTS = /^(wounds|injuries|burns)$/;
/** What another blow would be told by. */
const ANOTHER = ['act-noun', 'act-verb', 'strike-verb', 'fire-verb', 'weapon'] as const;
/** Those told of before, or some of them. */
const KNOWN =
  /^\s*(he|she|they|the|his|her|their|its|another|others|(a|the) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b|\b(more|others?|of (them|whom|the (wounded|injured|victims)))\b/i;

/**
 * "The driver died at hospital in X the next day", "one of the wounded succumbed in X on Sunday": the event told just before that they died of, wherever and
 * whenever they did; null where its sentence tells a blow of its own. The words then say nothing of where and when it was, and the dead are added to it.
 */
export function diesOfEarlier(scan: Scan, frame: Frame, frames: readonly Frame[], told: readonly Occurrence[]): Occurrence | null {
  const event = told.at(-1);
  if (!event || frame.kind !== 'toll' || !frame.killed?.max || frame.killed.max > FEW || frame.overTime) return null;
  if ((frame.update && frame.addsTo === null) || !KNOWN.test(frame.victims)) return null;
  if (frame.sentence - event.frames[event.frames.length - 1].sentence > REACH || event.frames[0].mood !== frame.mood) return null;
  return frames.every((f) => f.kind === 'toll') && diedAfterwards(scan, frame) ? event : null;
}

function diedAfterwards(scan: Scan, { head, clause }: Frame): boolean {
  if (!senseNamed(scan.term(head), 'die')) return false;
  const { first, last } = scan.sentences[clause.sentence];
  if (scan.within(scan.terms, first, last).some((t) => senseNamed(t, ...ANOTHER) !== null)) return false;
  // "one died on the spot, the other in hospital": all the dead told once more
  if (/\b(on the spot|at the scene|instantly|immediately)\b/i.test(scan.tokens.slice(first, last))) return false;
  if (/^succumb/.test(scan.lower(head))) return true;
  for (let i = Math.max(clause.first, head - 2); i < Math.min(clause.last, head + BEHIND); i++)
    if (AFTERWARDS.test(scan.lower(i)) || (HURTS.test(scan.lower(i)) && /^(of|from)$/.test(scan.lower(head + 1)))) return true;
  return false;
}

/** Leaves of a telling only whom it counts: more dead of the event, unless he or she was counted before. */
export function countAsLater(frame: Frame, event: Occurrence): void {
  frame.places = [];
  frame.placeInferred = '';
  frame.time = null;
  frame.timeInferred = '';
  if (!counted(frame, event)) frame.addsTo ??= 'any';
}

/** "A teacher was killed … He died in hospital": one person told of twice. */
function counted(frame: Frame, event: Occurrence): boolean {
  return frame.killed?.max === 1 && /^\s*(he|she|the)\b/i.test(frame.victims) && event.frames.some((f) => f.killed?.max === 1);
}
