import { foldTerritory } from '@truceline/core/territory/fold-territory.ts';
import type { Territory } from '../schemas/territory-schema.ts';
import type { Namer } from './name-things.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

/** Who is said to hold which place, by what was published by `asOf`, with actors and voices under the names people call them by. */
export function composeTerritory(
  { model: { situation }, clustered: { reports } }: RegisterSnapshot,
  namer: Pick<Namer, 'name'>,
  asOf = situation.asOf,
): Territory {
  const named = (name: string): string => (name === '' ? '' : namer.name(name));
  const places = foldTerritory({ claims: situation.claims, reports, asOf }).map(({ holders, ...place }) => ({
    ...place,
    holders: holders.map(({ who, name, voices, ...holder }) => ({
      ...holder,
      who,
      name: named(who) === who ? name : named(who),
      voices: voices.map(named),
    })),
  }));
  return { asOf, places };
}
