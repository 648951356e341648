import type { IncidentAnswer } from '../../app/shapes.ts';
import { sayDay, sayWhen } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

/** How an incident is cited: what it is, where and when, by which voices, its permanent name, and the revision of the register that says so. */
export function citeIncident({ row, incident, voices, revision }: IncidentAnswer, address: string, today = new Date()): string {
  const what = [row.title, incident.where?.name, incident.when && sayWhen(incident.when)].filter(Boolean).join(', ');
  return say('incident.citation', {
    what,
    voices: voices.map(({ name }) => name).join('; '),
    short: row.short,
    revision: String(revision),
    day: sayDay(today.toISOString()),
    address,
  });
}
