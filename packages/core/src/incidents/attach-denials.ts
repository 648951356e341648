import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import { type Comparing, compareTellings } from './compare-tellings.ts';
import { daysApart } from './day-range.ts';
import type { Telling } from './telling.ts';

/** From this score a denial is of the incident it is held against, when its own report does not tie the two. */
const DENIES = 1.5;

/**
 * Finds what each denial denies: the occurrence its own report ties it to, else the telling it is most like, in its report first.
 * Returns per denial the number of the telling, or nothing where no telling fits: such a denial stands alone.
 */
export function attachDenials(denials: Telling[], tellings: Telling[], comparing: Comparing): Map<ClaimId, number> {
  const ofReport = new Map<ReportId, Telling[]>();
  const ofDay = new Map<number, Telling[]>();
  const byOccurrence = new Map<string, number>();
  for (const t of tellings) {
    push(ofReport, t.report, t);
    if (t.days && t.days.end - t.days.start <= 3) for (let d = t.days.start; d < t.days.end; d++) push(ofDay, d, t);
    for (const c of t.claims) if (c.occurrence) byOccurrence.set(occurrenceKey(c), t.index);
  }
  const out = new Map<ClaimId, number>();
  for (const d of denials) {
    const tied = d.claims.map((c) => (c.occurrence ? byOccurrence.get(occurrenceKey(c)) : undefined)).find((i) => i !== undefined);
    const found = tied ?? nearest(d, ofReport.get(d.report) ?? [], comparing) ?? nearest(d, sameDays(d, ofDay), comparing);
    if (found !== undefined) for (const c of d.claims) out.set(c.id, found);
  }
  return out;
}

const occurrenceKey = (c: Claim): string => `${c.report} ${c.occurrence}`;

function sameDays(d: Telling, ofDay: Map<number, Telling[]>): Telling[] {
  if (!d.days || daysApart(d.days, d.days) || d.days.end - d.days.start > 3) return [];
  const out = new Set<Telling>();
  for (let day = d.days.start; day < d.days.end; day++) for (const t of ofDay.get(day) ?? []) out.add(t);
  return [...out];
}

/** The telling a denial is most like. */
function nearest(d: Telling, among: Telling[], comparing: Comparing): number | undefined {
  let best: number | undefined;
  let most = DENIES;
  for (const t of among) {
    // held against a telling of its own report as if of another: a denial is always told apart from what it denies
    const { score } = compareTellings({ ...d, aggregate: t.aggregate, main: false, source: -1 }, t, comparing);
    if (score > most) {
      most = score;
      best = t.index;
    }
  }
  return best;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
