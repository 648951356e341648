import { worstOf } from '../compose/compose-row.ts';
import type { Timeline, Worst } from '../schemas/overview-schemas.ts';
import type { IncidentColumns } from './incident-columns.ts';
import type { Marks } from './mark-incidents.ts';

/** The marked incidents by the day they began on. */
export function timeIncidents({ fields: { when, verdicts } }: IncidentColumns, marks: Marks): Timeline {
  const kinds: Worst[] = verdicts.values.map(({ row }) => worstOf(row.verdicts));
  const names = [...new Set(kinds)];
  const worst = Uint8Array.from(kinds, (kind) => names.indexOf(kind));
  const counts = new Uint32Array(when.values.length * names.length);
  for (let n = 0; n < marks.length; n++) if (marks[n]) counts[when.codes[n] * names.length + worst[verdicts.codes[n]]]++;
  const days = new Map<string, Timeline['days'][number]>();
  let undated = 0;
  for (const [code, { row }] of when.values.entries()) {
    for (const [i, name] of names.entries()) {
      const n = counts[code * names.length + i];
      if (n === 0) continue;
      const on = row.when?.start.slice(0, 10);
      if (!on) {
        undated += n;
        continue;
      }
      const day = days.get(on) ?? { on, n: 0, byVerdict: {} };
      day.n += n;
      day.byVerdict[name] = (day.byVerdict[name] ?? 0) + n;
      days.set(on, day);
    }
  }
  return { days: [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1)), undated };
}
