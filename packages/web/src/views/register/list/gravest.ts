import { MAP_TONES } from '../../../parts/map/map-data.ts';
import { toneFrom } from '../../../parts/map/read-map-answer.ts';

/** The gravest of an incident's findings: a breach before what is undetermined, that before what is none. */
export function gravestOf<T extends { verdict: string }>(findings: readonly T[]): T | null {
  const rank = ({ verdict }: T): number => MAP_TONES.indexOf(toneFrom(verdict));
  return findings.reduce<T | null>((gravest, one) => (gravest === null || rank(one) < rank(gravest) ? one : gravest), null);
}
