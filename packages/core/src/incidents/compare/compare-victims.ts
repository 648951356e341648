import type { Telling } from '../telling.ts';
import type { Reason } from './reason.ts';

/** What a name in common weighs: the same person is seldom hit on two occasions, and killed on one only. */
const NAMED = 3.5;
const NAMED_AND_KILLED = 5;

/** Weighs who was hit, by name. That two tellings name different people says nothing: each names whom it knows. */
export function compareVictims(a: Telling, b: Telling): number {
  if (!a.people.length || !b.people.length || sharedName(a, b) === undefined) return 0;
  const killed = [...a.killed, ...b.killed].some((c) => (c.min ?? c.max ?? 0) > 0);
  return killed ? NAMED_AND_KILLED : NAMED;
}

/** The name in common, as a reason. */
export function tellVictims(a: Telling, b: Telling): Reason {
  return { code: 'same-victim', values: { person: sharedName(a, b) ?? '' } };
}

const sharedName = (a: Telling, b: Telling): string | undefined => a.people.find((name) => b.people.includes(name));
