import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';

/** A place and what it lies in, from its own up to the country. */
export interface NamedArea {
  id: string;
  name: string;
}

/** Names of actors, sources and places for people, by their ids. */
export interface Namer {
  /** An actor, person or source by its id; a name that is no id is given back. */
  name(idOrName: string): string;
  areas(placeId: string | null): NamedArea[];
}

/** Looks names up in the knowledge; places are looked up once. */
export function createNamer({ actors, sources, gazetteer }: Pick<Knowledge, 'actors' | 'sources' | 'gazetteer'>): Namer {
  const places = new Map<string, NamedArea[]>();
  const nameOf = (place: string): string => {
    const number = gazetteer.numberOf(place);
    return number < 0 ? place : gazetteer.name(number);
  };
  return {
    name(id) {
      const known = actors.actors.get(id) ?? actors.people.get(id);
      return known?.names[0].name ?? sources.get(id)?.names[0] ?? id;
    },
    areas(placeId) {
      if (!placeId) return [];
      let areas = places.get(placeId);
      if (!areas) {
        const number = gazetteer.numberOf(placeId);
        const whole = placeId.split('/')[0];
        const ids = number < 0 ? [whole] : [whole, ...gazetteer.within(number)];
        areas = [...new Set(ids)].map((id) => ({ id, name: nameOf(id) }));
        places.set(placeId, areas);
      }
      return areas;
    },
  };
}
