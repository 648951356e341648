import type { Actors } from '../../knowledge/actors.ts';

/** What people call an actor: the first of its names; an id that nobody knows names itself. */
export function nameOf(id: string, actors: Actors): string {
  return actors.actors.get(id)?.names[0]?.name ?? id;
}
