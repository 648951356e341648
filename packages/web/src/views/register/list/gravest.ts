import { MAP_TONES, type MapTone } from '../../../parts/map/map-data.ts';
import { toneFrom } from '../../../parts/map/read-map-answer.ts';

/** The gravest of an incident's findings: a breach before what is undetermined, that before what is none. */
export function gravestOf<T extends { verdict: string }>(findings: readonly T[]): T | null {
  const rank = ({ verdict }: T): number => MAP_TONES.indexOf(toneFrom(verdict));
  return findings.reduce<T | null>((gravest, one) => (gravest === null || rank(one) < rank(gravest) ? one : gravest), null);
}

/** The tone in which maps and timelines draw an incident with these findings. */
export function toneOfFindings(findings: readonly { verdict: string }[]): MapTone {
  return toneFrom(gravestOf(findings)?.verdict);
}
