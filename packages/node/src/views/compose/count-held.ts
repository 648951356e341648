import type { Finding } from '@truceline/core/model/finding.ts';
import type { IncidentRow } from '../schemas/incident-schemas.ts';
import type { TruceAnswer } from '../schemas/truce-schemas.ts';
import { worstOf } from './compose-row.ts';

/** An incident with the findings that hold it against one agreement. */
export interface HeldIncident {
  row: Pick<IncidentRow, 'when' | 'contested'>;
  /** Its independent voices that have a name. */
  voices: readonly string[];
  findings: readonly Finding[];
}

/** Voices named with the breaches, at most. */
const MOST_VOICES = 5;

/** What the incidents held against an agreement come to: by verdict, how firmly the breaches are told and by whom, and on what the voices differ. */
export function countHeld(held: readonly HeldIncident[]): Omit<TruceAnswer['counts'], 'reports'> {
  const byVerdict: TruceAnswer['counts']['byVerdict'] = {};
  const standings: TruceAnswer['counts']['breaches']['byStanding'] = {};
  const voices = new Map<string, number>();
  const fields: TruceAnswer['counts']['contestedOn'] = {};
  let last: string | null = null;
  for (const { row, voices: own, findings } of held) {
    const worst = worstOf(findings);
    byVerdict[worst] = (byVerdict[worst] ?? 0) + 1;
    for (const field of row.contested) fields[field] = (fields[field] ?? 0) + 1;
    const breach = findings.find(({ verdict }) => verdict === 'breach');
    if (!breach) continue;
    standings[breach.standing] = (standings[breach.standing] ?? 0) + 1;
    for (const voice of own) voices.set(voice, (voices.get(voice) ?? 0) + 1);
    const on = row.when?.start.slice(0, 10) ?? null;
    if (on !== null && (last === null || on > last)) last = on;
  }
  const named = [...voices].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
  return {
    incidents: held.length,
    byVerdict,
    contested: held.filter(({ row }) => row.contested.length > 0).length,
    contestedOn: fields,
    breaches: { byStanding: standings, lastOn: last, voices: named.slice(0, MOST_VOICES).map(([name, n]) => ({ name, n })) },
  };
}
