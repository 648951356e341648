import type { ActorMention } from '../../language/mention.ts';
import type { Frame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { isCarrier } from '../sentence/carrier.ts';
import { CONJUNCTION, DETERMINER } from '../sentence/grammar.ts';
import { coordinatedRight, isPassive } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { originOfFire } from './origin-of-fire.ts';
import { isDoer } from './points-back.ts';

const FIRED = /^(fired|launched|lobbed|shot|firing|launching)$/;
const FIRE = /^(fire|shelling|gunfire|shells?|rockets?|missiles?|mortars?|rounds|bursts|barrage|salvo|coming|came)$/;
const SUPPOSED = /^(believed|thought|suspected|presumed|understood|assumed|known|reported|said)$/;

/**
 * Says of a frame whose author is not named whose fire it was by the ground it came from ("shells fired from Serb positions hit X"), or
 * whom the men or the aircraft are taken for ("planes, believed to be Israeli, bombed X").
 */
export function supposeWhose(scan: Scan, frame: Frame): void {
  if (frame.agentPlace || !frame.agents.every((a) => a.generic && (isCarrier(a) || isDoer(scan, a.last - 1)))) return;
  const { first, last } = scan.sentences[frame.sentence];
  for (let i = Math.max(first, frame.head - 14); i < Math.min(last, frame.head + 14); i++) {
    if (SUPPOSED.test(scan.lower(i)) && scan.lower(i + 1) === 'to' && scan.lower(i + 2) === 'be') {
      takenFor(scan, frame, i, last);
      return;
    }
    if (scan.lower(i) !== 'from' || !firedBefore(scan, i, Math.max(first, i - 4)) || !frame.act) continue;
    if (i < frame.clause.first || i >= frame.clause.last) continue;
    const whose = originOfFire(scan, i + 1, frame.clause.last);
    if (!whose) continue;
    frame.agents = whose.actors.length ? whose.actors : frame.agents;
    frame.agentPlace = whose.place;
    frame.supposed = true;
    return;
  }
}

/** "fired |at the town| from", "fire from" */
function firedBefore(scan: Scan, from: number, floor: number): boolean {
  if (FIRE.test(scan.lower(from - 1))) return true;
  for (let i = from - 1; i >= floor; i--) {
    if (FIRED.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}

/** "men believed to be Wagner mercenaries": whom those named by a common noun are taken for, and who is named beside them. */
function takenFor(scan: Scan, frame: Frame, at: number, last: number): void {
  let noun = at - 1;
  while (noun > at - 4 && (scan.comma(noun) || /^(are|were|which|who|that)$/.test(scan.lower(noun)))) noun--;
  if (!isDoer(scan, noun)) return;
  // "men believed to be rebels were shot": whom it befell
  if (frame.kind === 'verb' && noun < frame.head && isPassive(scan, frame.head, frame.last, frame.clause.first)) return;
  frame.supposed = true;
  let i = at + 3;
  while (scan.has(i, DETERMINER) || /^(members|of|from)$/.test(scan.lower(i))) i++;
  const who = scan.actor(i);
  const nation = scan.place(i);
  if (who && who.first === i && ARMED.has(who.role)) frame.agents = [...beside(scan, noun), ...coordinatedRight(scan, who, last)];
  else if (nation?.adjective && nation.first === i) frame.agentPlace = nation;
}

/** "soldiers and |white men| believed to be": the group before them. */
function beside(scan: Scan, noun: number): ActorMention[] {
  let i = noun;
  while (i > noun - 3 && !scan.has(i, CONJUNCTION)) i--;
  const who = scan.has(i, CONJUNCTION) ? scan.actor(i - 1) : null;
  return who && ARMED.has(who.role) && who.last === i ? [who] : [];
}
