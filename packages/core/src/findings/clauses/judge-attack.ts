import { askAct } from '../questions/ask-act.ts';
import { askBound } from '../questions/ask-bound.ts';
import { askException } from '../questions/ask-exception.ts';
import { askInForce } from '../questions/ask-in-force.ts';
import { askTarget } from '../questions/ask-target.ts';
import type { Answer, Matter } from '../questions/matter.ts';

/** Clauses against attacks: who shot, at what, and was it an answer to an attack. */
export function judgeAttack(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askTarget(matter), askAct(matter), askException(matter)];
}
