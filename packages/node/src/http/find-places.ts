import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import { foldWords } from '../views/compose/compose-row.ts';
import { createNamer } from '../views/compose/name-things.ts';
import type { RegisterViews } from '../views/register-views.ts';
import type { CountedArea } from '../views/schemas/overview-schemas.ts';
import type { PlaceAnswer } from '../views/schemas/register-schemas.ts';

/** Places that hold incidents, by the beginning of their name or of one of its words. */
export async function findPlaces(
  q: string,
  views: RegisterViews,
  { actors, sources, gazetteer }: Knowledge,
  who: string,
): Promise<PlaceAnswer[]> {
  const wanted = foldWords(q);
  if (wanted === '') return [];
  const { area } = await views.facets({ who });
  const namer = createNamer({ actors, sources, gazetteer });
  const found: PlaceAnswer[] = [];
  const look = (areas: readonly CountedArea[]): void => {
    for (const { id, name, n, parts } of areas) {
      look(parts);
      if (!` ${foldWords(name)}`.includes(` ${wanted}`)) continue;
      const number = gazetteer.numberOf(id);
      if (number < 0) continue;
      found.push({
        id,
        name,
        kind: gazetteer.kindOf(number),
        lat: gazetteer.lat[number],
        lon: gazetteer.lon[number],
        radiusKm: gazetteer.radius[number],
        within: namer.areas(id).slice(1),
        n,
      });
    }
  };
  look(area);
  return found.sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1)).slice(0, 20);
}
