import { askAct } from '../questions/ask-act.ts';
import { askBound } from '../questions/ask-bound.ts';
import { askException } from '../questions/ask-exception.ts';
import { askInForce } from '../questions/ask-in-force.ts';
import { askTarget } from '../questions/ask-target.ts';
import type { Answer, Matter } from '../questions/matter.ts';

/** Clauses on military aviation: who flew, and over what. A flight hits nothing: its target is asked only where something was struck. */
export function judgeFlight(matter: Matter): Answer[] {
  const flown = [askInForce(matter), askBound(matter)];
  return matter.incident.act === 'overflight'
    ? [...flown, askAct(matter)]
    : [...flown, askTarget(matter), askAct(matter), askException(matter)];
}
