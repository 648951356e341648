import type { Group } from '../register/filter/filter.ts';

/** Incidents that a clause of an agreement reaches. */
export function heldFilter(agreement: string): Group {
  return { and: [{ finding: { agreement, verdict: ['breach', 'undetermined', 'no-breach'] } }] };
}

/** Those of them on which the voices differ. */
export function contestedFilter(agreement: string): Group {
  return { and: [...heldFilter(agreement).and, { not: { field: 'contested', op: 'empty' } }] };
}
