/** What somebody has seen who changes something now: the act of it that stands, and those that compete with it. */
export function headsOf(made: readonly { id: string; state: 'standing' | 'overtaken' | 'competing' }[]): string[] {
  return made.filter(({ state }) => state !== 'overtaken').map(({ id }) => id);
}
