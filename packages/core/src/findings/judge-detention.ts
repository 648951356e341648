import { askAct } from './ask-act.ts';
import { askBound } from './ask-bound.ts';
import { askInForce } from './ask-in-force.ts';
import { askTarget } from './ask-target.ts';
import type { Answer, Matter } from './matter.ts';

/** Clauses on detention and abduction: who took whom. */
export function judgeDetention(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askTarget(matter), askAct(matter)];
}
