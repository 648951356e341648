import { askAct } from '../questions/ask-act.ts';
import { askBound } from '../questions/ask-bound.ts';
import { askInForce } from '../questions/ask-in-force.ts';
import { askTarget } from '../questions/ask-target.ts';
import type { Answer, Matter } from '../questions/matter.ts';

/** Clauses on detention and abduction: who took whom. */
export function judgeDetention(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askTarget(matter), askAct(matter)];
}
