import type { Telling } from '../telling.ts';
import type { Reason } from './reason.ts';

/** What a name in common weighs: the same person is seldom hit on two occasions, and killed on one only. */
const NAMED = 3.5;
const NAMED_AND_KILLED = 5;

/** What it weighs where each tells of one dead, and names another. */
const OTHERS = -2;

/** Weighs who was hit, by name. That two tellings of many name different people says nothing: each names whom it knows. */
export function compareVictims(a: Telling, b: Telling): number {
  if (!a.people.length || !b.people.length) return 0;
  if (sharedName(a, b) === undefined) return isOne(a) && isOne(b) ? OTHERS : 0;
  if (a.report === b.report && mostKilled(a) !== mostKilled(b)) return 0;
  const killed = [...a.killed, ...b.killed].some((c) => (c.min ?? c.max ?? 0) > 0);
  return killed ? NAMED_AND_KILLED : NAMED;
}

/** "two were killed", and further on how one of them was: a report tells the sum and its part apart. */
const mostKilled = ({ killed }: Telling): number => Math.max(0, ...killed.map((c) => c.max ?? c.min ?? 0));

const isOne = (t: Telling): boolean => t.people.length === 1 && t.killed.length > 0 && t.killed.every((c) => c.min === 1 && c.max === 1);

/** The name in common, or the two, as a reason. */
export function tellVictims(a: Telling, b: Telling): Reason {
  const person = sharedName(a, b);
  if (person === undefined) return { code: 'two-victims', values: { person: a.people[0], other: b.people[0] } };
  return { code: 'same-victim', values: { person } };
}

const sharedName = (a: Telling, b: Telling): string | undefined => a.people.find((name) => b.people.includes(name));
