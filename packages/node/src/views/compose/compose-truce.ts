import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { ReportId } from '@truceline/core/model/ids.ts';
import type { Truce } from '@truceline/core/model/truce.ts';
import { addDays } from '@truceline/core/model/when.ts';
import { distanceKm } from '@truceline/core/model/where.ts';
import { foldTruces } from '@truceline/core/truce/fold-truces.ts';
import type { IncidentRow } from '../schemas/incident-schemas.ts';
import type { Worst } from '../schemas/overview-schemas.ts';
import type { TruceAnswer } from '../schemas/truce-schemas.ts';
import { type IndexedIncident, worstOf } from './compose-row.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

/** Incidents told with a truce. */
const LATEST = 12;

/** Each truce that the reports tell of: as of an instant, or else each at the end of the last day that reports of it were published. */
export function composeTruces(
  snapshot: RegisterSnapshot,
  rows: ReadonlyMap<string, IndexedIncident>,
  who: string,
  asOf?: string,
): TruceAnswer[] {
  const { situation } = snapshot.model;
  const now = foldAt(snapshot, asOf ?? situation.asOf);
  const reports = new Map(now.map((truce) => [truce.agreement, reportsOf(snapshot, truce, asOf)]));
  return now
    .map((truce) => {
      const own = reports.get(truce.agreement)!;
      const at = asOf ?? lastDayOf(snapshot, own) ?? situation.asOf;
      const then =
        at === (asOf ?? situation.asOf) ? truce : (foldAt(snapshot, at).find((one) => one.agreement === truce.agreement) ?? truce);
      return withIncidents(then, at, own.size, snapshot, rows, who, asOf);
    })
    .sort((a, b) => (a.asOf > b.asOf ? -1 : a.asOf < b.asOf ? 1 : a.agreement < b.agreement ? -1 : 1));
}

function foldAt({ model: { situation }, clustered: { reports }, agreements, knowledge }: RegisterSnapshot, asOf: string): Truce[] {
  const { claims, incidents, findings } = situation;
  return foldTruces({ claims, incidents, findings, reports, agreements, asOf, knowledge });
}

/** Reports that a truce rests on: those cited in its state, and those of the incidents held against its agreement. */
function reportsOf({ model: { situation } }: RegisterSnapshot, truce: Truce, asOf: string | undefined): Set<ReportId> {
  const cited = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('clm_')) cited.add(value);
    else if (Array.isArray(value)) for (const one of value) collect(one);
    else if (value && typeof value === 'object') for (const one of Object.values(value)) collect(one);
  };
  collect(truce);
  const held = new Set(heldAgainst(situation.findings, truce.agreement).map(({ incident }) => incident));
  for (const { id, claims } of situation.incidents) if (held.has(id)) for (const claim of claims) cited.add(claim);
  const day = asOf?.slice(0, 10);
  const published = new Map(situation.reports.map((report) => [report.id, report.published?.start.slice(0, 10) ?? null]));
  const out = new Set<ReportId>();
  for (const { id, report } of situation.claims) {
    const on = published.get(report);
    if (cited.has(id) && (day === undefined || (on != null && on <= day))) out.add(report);
  }
  return out;
}

/** The end of the last day on which one of these reports was published, as a UTC instant. */
function lastDayOf({ model: { situation } }: RegisterSnapshot, own: ReadonlySet<ReportId>): string | null {
  let last = '';
  for (const { id, published } of situation.reports) if (own.has(id) && published && published.end > last) last = published.end;
  if (last === '') return null;
  const day = last.slice(0, 10);
  return `${last.length > 10 ? addDays(day, 1) : day}T00:00:00Z`;
}

function heldAgainst(findings: readonly Finding[], agreement: string): Finding[] {
  return findings.filter((finding) => finding.agreement === agreement && finding.verdict !== 'outside');
}

function withIncidents(
  truce: Truce,
  at: string,
  reports: number,
  { model: { situation }, agreements }: RegisterSnapshot,
  rows: ReadonlyMap<string, IndexedIncident>,
  who: string,
  asOf: string | undefined,
): TruceAnswer {
  const held = new Map<string, Finding[]>();
  for (const finding of heldAgainst(situation.findings, truce.agreement)) {
    const same = held.get(finding.incident);
    if (same) same.push(finding);
    else held.set(finding.incident, [finding]);
  }
  const byVerdict: Partial<Record<Worst, number>> = {};
  const own: IncidentRow[] = [];
  let contested = 0;
  for (const [id, findings] of held) {
    const one = rows.get(id);
    if (!one || (asOf !== undefined && !isOut(one.row, asOf))) continue;
    own.push({ ...one.row, followed: one.followers.includes(who) });
    const worst = worstOf(findings);
    byVerdict[worst] = (byVerdict[worst] ?? 0) + 1;
    if (one.row.contested.length) contested++;
  }
  own.sort((a, b) => compare(b.when?.start ?? '', a.when?.start ?? '') || compare(a.id, b.id));
  const agreement = agreements.find(({ id }) => id === truce.agreement);
  return {
    ...truce,
    short: agreement?.short ?? truce.title,
    asOf: at,
    zone: agreement?.zone ?? truce.windows[0]?.local?.zone ?? null,
    counts: { incidents: own.length, byVerdict, contested, reports },
    latest: own.slice(0, LATEST),
    center: agreement ? circleOf(agreement) : null,
  };
}

/** Whether the first report of an incident was published by an instant. */
export function isOut({ firstPublished }: Pick<IncidentRow, 'firstPublished'>, asOf: string): boolean {
  return firstPublished !== null && firstPublished <= asOf.slice(0, 10);
}

/** A circle round all circles of an agreement's area. */
function circleOf({ area: { circles } }: Agreement): TruceAnswer['center'] {
  if (circles.length === 0) return null;
  const lat = circles.reduce((sum, one) => sum + one.lat, 0) / circles.length;
  const lon = circles.reduce((sum, one) => sum + one.lon, 0) / circles.length;
  return { lat, lon, km: Math.ceil(Math.max(...circles.map((one) => distanceKm(lat, lon, one.lat, one.lon) + one.km))) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
