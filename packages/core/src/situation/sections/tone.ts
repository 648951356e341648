import type { Finding } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { Tone } from '../sitrep/document.ts';

const GRAVEST: readonly Tone[] = ['breach', 'undetermined', 'no-breach', 'outside', 'none'];

/** The gravest verdict found on each incident, by its id; `none` where no clause was applied. */
export function tonesOf(situation: {
  incidents: readonly Pick<Incident, 'id'>[];
  findings: readonly Pick<Finding, 'incident' | 'verdict'>[];
}): Map<string, Tone> {
  const tones = new Map<string, Tone>(situation.incidents.map(({ id }) => [id, 'none']));
  for (const { incident, verdict } of situation.findings) tones.set(incident, graver(tones.get(incident) ?? 'none', verdict));
  return tones;
}

/** The graver of two tones. */
export function graver(a: Tone, b: Tone): Tone {
  return GRAVEST.indexOf(a) <= GRAVEST.indexOf(b) ? a : b;
}
