import type { Stretch } from '../findings/windows/find-windows.ts';
import { localDay, localInstant } from '../findings/windows/local-time.ts';
import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { Citation } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { CalmDay } from '../model/truce.ts';
import { addDays } from '../model/when.ts';

/** Days are listed for at most this long before the instant asked about. */
const MOST_DAYS = 400;

/**
 * The local days of a truce up to an instant (epoch milliseconds): broken where a breach finding stands on that day, calm only where somebody watched and
 * reported none, else no report. `reached` is the longest run of calm days.
 */
export function countCalmDays(
  agreement: Agreement,
  windows: readonly Stretch[],
  findings: readonly Finding[],
  incidents: ReadonlyMap<string, Incident>,
  claims: readonly Claim[],
  asOf: number,
): { reached: number; days: CalmDay[] } {
  const starts = windows.map((w) => w.start).filter((s): s is number => s !== null);
  if (starts.length === 0) return { reached: 0, days: [] };
  const zone = agreement.zone;
  const first = localDay(Math.min(...starts), zone);
  const lastEnd = Math.max(...windows.map((w) => w.end ?? Infinity));
  const until = Math.min(asOf, lastEnd - 1);
  if (until < Math.min(...starts)) return { reached: 0, days: [] };
  const broken = brokenDays(agreement, findings, incidents);
  const { calm, partly } = calmDays(agreement, claims);
  const days: CalmDay[] = [];
  const end = localDay(until, zone);
  for (let on = first; on <= end && days.length < MOST_DAYS; on = addDays(on, 1)) {
    const breach = broken.get(on);
    const watched = calm.get(on);
    if (breach) {
      const note = breach.sure ? undefined : 'One of several days named; nobody says which.';
      days.push({ on, state: 'broken', cites: [...breach.cites].sort(), ...(note ? { note } : {}) });
    } else if (watched) days.push({ on, state: 'calm', cites: [...watched].sort() });
    else if (partly.has(on)) {
      const parts = partly.get(on)!;
      const note = `No violations in ${[...new Set(parts.map((c) => c.where!.name))].sort().join(', ')}; of the rest nobody speaks.`;
      days.push({ on, state: 'no-report', cites: parts.map((c) => c.id).sort(), note });
    } else days.push({ on, state: 'no-report', cites: [] });
  }
  let run = 0;
  let reached = 0;
  for (const day of days) {
    run = day.state === 'calm' ? run + 1 : 0;
    reached = Math.max(reached, run);
  }
  return { reached, days };
}

function brokenDays(
  agreement: Agreement,
  findings: readonly Finding[],
  incidents: ReadonlyMap<string, Incident>,
): Map<string, { sure: boolean; cites: Set<Citation> }> {
  const out = new Map<string, { sure: boolean; cites: Set<Citation> }>();
  for (const finding of findings) {
    if (finding.agreement !== agreement.id || finding.verdict !== 'breach') continue;
    const when = incidents.get(finding.incident)?.when;
    if (!when) continue;
    const days = daysOf(when.start, when.end, agreement.zone);
    // "In recent weeks" breaks no day that could be named.
    if (days.length === 0 || days.length > 4) continue;
    for (const day of days) {
      const known = out.get(day) ?? { sure: false, cites: new Set<Citation>() };
      known.cites.add(finding.id);
      known.sure ||= days.length === 1;
      out.set(day, known);
    }
  }
  return out;
}

/** Days on which none were reported, for the whole area and for a part of it only. */
function calmDays(agreement: Agreement, claims: readonly Claim[]): { calm: Map<string, Citation[]>; partly: Map<string, Claim[]> } {
  const calm = new Map<string, Citation[]>();
  const partly = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.fact !== 'no-violations' || claim.when === null || claim.stance === 'denies') continue;
    for (const day of daysOf(claim.when.start, claim.when.end, agreement.zone).slice(0, 31)) {
      if (isPart(agreement, claim)) partly.set(day, [...(partly.get(day) ?? []), claim]);
      else calm.set(day, [...(calm.get(day) ?? []), claim.id]);
    }
  }
  return { calm, partly };
}

/** A place that was named and is smaller than the area: a quiet town is no quiet country. */
function isPart(agreement: Agreement, { where }: Claim): boolean {
  if (where === null || where.how !== 'stated' || where.radiusKm === null) return false;
  if (agreement.area.names.some((n) => n.toLowerCase() === where.name.toLowerCase()) || where.name === agreement.area.name) return false;
  return where.radiusKm < (agreement.area.whole ? 50 : Math.max(...agreement.area.circles.map((c) => c.km)) / 3);
}

/** The local days that a half-open interval touches. */
function daysOf(start: string, end: string, zone: string): string[] {
  const from = localInstant(start, zone);
  const until = localInstant(end, zone);
  if (Number.isNaN(from) || Number.isNaN(until)) return [];
  const out: string[] = [];
  const last = localDay(Math.max(from, until - 1), zone);
  for (let day = localDay(from, zone); day <= last && out.length < 400; day = addDays(day, 1)) out.push(day);
  return out;
}
