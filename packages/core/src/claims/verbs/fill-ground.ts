import { ARMED } from '../armed.ts';
import type { Frame } from '../frame.ts';
import { GROUND } from '../ground.ts';
import { subjectIsGround, type VerbReading } from './verb-reading.ts';

/** "seized X", "a town the rebels took". */
export function fillSeizure(verb: VerbReading): Frame | null {
  const { scan, clause, term, sense, sides, frame, subject, passive, agents, setAgents } = verb;
  const needs = sense.data.needsGround;
  const antecedent = subject.first > clause.first ? subject.first - 1 : -1;
  // "a town the rebels seized": the ground stands before the subject
  const before = antecedent >= 0 && !sides.objects.length && (GROUND.has(scan.lower(antecedent)) || scan.place(antecedent) !== null);
  const ground =
    before || passive
      ? before || subject.place !== null || subjectIsGround(scan, subject)
      : sides.objectPlace || sides.ground || sides.objects.some((o) => GROUND.has(lastWord(o.name)));
  if (sides.persons && !sides.ground && !sides.objectPlace) return null;
  if (Array.isArray(needs) && needs.includes(term.form) && !ground) return null;
  if (
    /^(entered|took|take|taken|pushed into|advanced|made)/.test(term.form) &&
    !passive &&
    !agents.some((a) => ARMED.has(a.role)) &&
    subject.pronoun === ''
  )
    return null;
  frame.relative = before;
  // "made some gains": more than one, and none of them named
  frame.trend = /gains|advances|ground$/.test(term.form);
  setAgents();
  if (!frame.agents.length && !frame.agentPlace && subject.pronoun === '' && !passive) return null;
  if (frame.agents.length && frame.agents.every((a) => a.role === 'person' || a.role === 'media' || a.role === 'monitor')) return null;
  frame.targets = sides.fromActors.map((a) => ({ name: a.name, term: null, actor: a }));
  return frame;
}

/** "X fell to Y". */
export function fillFall(verb: VerbReading): Frame | null {
  const { scan, sides, frame, subject } = verb;
  if (!subject.place && !subjectIsGround(scan, subject) && !(subject.pronoun === 'it' && sides.toActors.length)) return null;
  frame.agents = sides.toActors.length ? sides.toActors : sides.agents;
  if (!frame.agents.length) frame.agents = sides.objects.flatMap((o) => (o.actor ? [o.actor] : []));
  return frame.agents.length ? frame : null;
}

/** "the army lost X to Y". */
export function fillLoss(verb: VerbReading): Frame | null {
  const { sides, frame, subjectTargets } = verb;
  if (!(sides.objectPlace || sides.ground) || !sides.toActors.length) return null;
  frame.agents = sides.toActors;
  frame.targets = subjectTargets();
  return frame;
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).pop() ?? '';
