import { askAct } from '../questions/ask-act.ts';
import { askBound } from '../questions/ask-bound.ts';
import { askInForce } from '../questions/ask-in-force.ts';
import type { Answer, Matter } from '../questions/matter.ts';

/** Clauses on the movement of forces, arms and people: who moved them, where, and whether their condition was met. */
export function judgeMovement(matter: Matter): Answer[] {
  return [askInForce(matter), askBound(matter), askAct(matter)];
}
