import { askAct } from './ask-act.ts';
import { askBound } from './ask-bound.ts';
import { askInForce } from './ask-in-force.ts';
import type { Answer, Matter } from './matter.ts';

/** Clauses on the movement of forces, arms and people: who moved them, where, and whether their condition was met. */
export function judgeMovement(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askAct(matter)];
}
