import type { Reason } from '@truceline/core/incidents/compare/reason.ts';
import type { Duplicate } from '../schemas/incident-schemas.ts';
import type { Namer } from './name-things.ts';

/** What speaks for two incidents being one, and what against it, the heaviest first, with actors by their names. */
export function tellReasons(
  reasons: readonly (Reason & { weight: number })[],
  namer: Pick<Namer, 'name'>,
): Pick<Duplicate, 'reasons' | 'against'> {
  const told = (side: 1 | -1): Duplicate['reasons'] =>
    reasons.flatMap(({ code, values, weight }) => (weight * side > 0 ? [{ code, values: nameActors(values, namer) }] : []));
  return { reasons: told(1), against: told(-1) };
}

function nameActors(values: Reason['values'], namer: Pick<Namer, 'name'>): Reason['values'] {
  if (!('actor' in values)) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, namer.name(String(value))]));
}
