import type { Made, Stand } from './register-model.ts';

/**
 * Puts an act beside those of the same field or clause that came before it: it overtakes those that its author saw (`basis`; undefined: all of them). It
 * stands, unless one that stands was not among them; then it competes until somebody who has seen both makes another.
 */
export function standOrCompete<T extends Made & { state: Stand }>(earlier: readonly T[], basis: readonly string[] | undefined): Stand {
  for (const one of earlier) if (basis === undefined || basis.includes(one.id)) one.state = 'overtaken';
  return earlier.some(({ state }) => state === 'standing') ? 'competing' : 'standing';
}

/** Names of the acts that a new one of the same field or clause must have seen to overtake all: the one that stands, and those that compete with it. */
export function headsOf(earlier: readonly { id: string; state: Stand }[]): string[] {
  return earlier.filter(({ state }) => state !== 'overtaken').map(({ id }) => id);
}
