import { askAct } from './ask-act.ts';
import { askBound } from './ask-bound.ts';
import { askException } from './ask-exception.ts';
import { askInForce } from './ask-in-force.ts';
import { askTarget } from './ask-target.ts';
import type { Answer, Matter } from './matter.ts';

/** Clauses against attacks: who shot, at what, and was it an answer to an attack. */
export function judgeAttack(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askTarget(matter), askAct(matter), askException(matter)];
}
