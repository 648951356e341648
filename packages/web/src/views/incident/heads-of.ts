import type { Stand } from './incident-shapes.ts';

/** What somebody has seen who changes something now: the act of it that stands, and those that compete with it. */
export function headsOf(made: readonly { id: string; state: Stand }[]): string[] {
  return made.filter(({ state }) => state !== 'overtaken').map(({ id }) => id);
}
