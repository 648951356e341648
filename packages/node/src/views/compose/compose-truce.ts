import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import { haveSame } from '@truceline/core/model/have-same.ts';
import type { ReportId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Truce } from '@truceline/core/model/truce.ts';
import { addDays } from '@truceline/core/model/when.ts';
import { distanceKm } from '@truceline/core/model/where.ts';
import { gatherTruces } from '@truceline/core/truce/fold-truces.ts';
import type { IncidentRow } from '../schemas/incident-schemas.ts';
import type { TruceAnswer } from '../schemas/truce-schemas.ts';
import { type IndexedIncident, seenBy } from './compose-row.ts';
import { countHeld, type HeldIncident } from './count-held.ts';
import { createNamer, type Namer } from './name-things.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

/** Incidents told with a truce. */
const LATEST = 12;

/** How a declaration is signed that nobody but the report itself makes. */
const THE_REPORT = 'the report';

type NamedTruce = Omit<Truce, 'declarations'> & Pick<TruceAnswer, 'declarations'>;

/** A truce as it stood, when, and how many reports tell of it. */
interface StandingTruce {
  truce: Truce;
  at: string;
  reports: number;
}

/** Truces as they were folded last, by the claims of the register: as long as nothing else has changed that they rest on, they are the same. */
const folded = new WeakMap<readonly Claim[], { rests: readonly unknown[]; truces: StandingTruce[] }>();

/** Each truce that the reports tell of: as of an instant, or else each at the end of the last day that reports of it were published. */
export function composeTruces(
  snapshot: RegisterSnapshot,
  rows: ReadonlyMap<string, IndexedIncident>,
  who: string,
  asOf?: string,
): TruceAnswer[] {
  const { claims, incidents, findings, reports } = snapshot.model.situation;
  const rests = [incidents, findings, reports, snapshot.knowledge, asOf, snapshot.model.situation.asOf, ...snapshot.agreements];
  let known = folded.get(claims);
  if (!known || !haveSame(known.rests, rests)) {
    known = { rests, truces: standTruces(snapshot, asOf) };
    folded.set(claims, known);
  }
  const namer = createNamer(snapshot.knowledge);
  return known.truces
    .map(({ truce, at, reports: many }) => withIncidents(nameDeclarers(truce, namer), at, many, snapshot, rows, who, asOf, namer))
    .sort((a, b) => (a.asOf > b.asOf ? -1 : a.asOf < b.asOf ? 1 : a.agreement < b.agreement ? -1 : 1));
}

/** A truce whose declarations tell who made them by the name that people know. */
function nameDeclarers(truce: Truce, namer: Namer): NamedTruce {
  const declarations = truce.declarations.map((one) => ({ ...one, name: one.by === THE_REPORT ? null : namer.name(one.by) }));
  return { ...truce, declarations };
}

function standTruces(
  { model: { situation }, clustered, agreements, knowledge }: RegisterSnapshot,
  asOf: string | undefined,
): StandingTruce[] {
  const { claims, incidents, findings } = situation;
  const gathered = gatherTruces({ claims, incidents, findings, reports: clustered.reports, agreements, knowledge });
  const now = asOf ?? situation.asOf;
  const reportOf = createReportFinder(situation, asOf);
  return gathered.agreements.flatMap((agreement) => {
    const truce = gathered.foldAt(agreement, now);
    if (truce.windows.length === 0 && !agreements.includes(agreement)) return [];
    const own = reportOf(truce);
    const at = asOf ?? lastDayOf(situation, own) ?? situation.asOf;
    return { truce: at === now ? truce : gathered.foldAt(agreement, at), at, reports: own.size };
  });
}

/** Finds the reports that a truce rests on: those cited in its state, and those of the incidents held against its agreement. */
function createReportFinder(situation: Situation, asOf: string | undefined): (truce: Truce) => Set<ReportId> {
  const day = asOf?.slice(0, 10);
  const published = new Map(situation.reports.map((report) => [report.id, report.published?.start.slice(0, 10) ?? null]));
  const reportOf = new Map<string, ReportId>(situation.claims.map(({ id, report }) => [id, report]));
  const claimsOf = new Map<string, readonly string[]>(situation.incidents.map(({ id, claims }) => [id, claims]));
  const held = new Map<string, Set<string>>();
  for (const { agreement, incident, verdict } of situation.findings) {
    if (verdict === 'outside') continue;
    const own = held.get(agreement);
    if (own) own.add(incident);
    else held.set(agreement, new Set([incident]));
  }
  return (truce) => {
    const out = new Set<ReportId>();
    const cite = (claim: string): void => {
      const report = reportOf.get(claim);
      const on = report && published.get(report);
      if (report && (day === undefined || (on != null && on <= day))) out.add(report);
    };
    const collect = (value: unknown): void => {
      if (typeof value === 'string' && value.startsWith('clm_')) cite(value);
      else if (Array.isArray(value)) for (const one of value) collect(one);
      else if (value && typeof value === 'object') for (const one of Object.values(value)) collect(one);
    };
    collect(truce);
    for (const incident of held.get(truce.agreement) ?? []) for (const claim of claimsOf.get(incident) ?? []) cite(claim);
    return out;
  };
}

/** The end of the last day on which one of these reports was published, as a UTC instant. */
function lastDayOf({ reports }: Situation, own: ReadonlySet<ReportId>): string | null {
  let last = '';
  for (const { id, published } of reports) if (own.has(id) && published && published.end > last) last = published.end;
  if (last === '') return null;
  const day = last.slice(0, 10);
  return `${last.length > 10 ? addDays(day, 1) : day}T00:00:00Z`;
}

function heldAgainst(findings: readonly Finding[], agreement: string): Finding[] {
  return findings.filter((finding) => finding.agreement === agreement && finding.verdict !== 'outside');
}

function withIncidents(
  truce: NamedTruce,
  at: string,
  reports: number,
  { model: { situation }, agreements }: RegisterSnapshot,
  rows: ReadonlyMap<string, IndexedIncident>,
  who: string,
  asOf: string | undefined,
  namer: Namer,
): TruceAnswer {
  const held = new Map<string, Finding[]>();
  for (const finding of heldAgainst(situation.findings, truce.agreement)) {
    const same = held.get(finding.incident);
    if (same) same.push(finding);
    else held.set(finding.incident, [finding]);
  }
  const incidents = new Map<string, Incident>(situation.incidents.map((one) => [one.id, one]));
  const publishers = new Map<string, string | null>(situation.reports.map(({ id, publisher }) => [id, publisher]));
  const namesOf = (id: string): string[] =>
    (incidents.get(id)?.origins ?? []).flatMap((origin) =>
      origin.startsWith('rep_') ? (publishers.get(origin) ?? []) : namer.name(origin),
    );
  const own: (HeldIncident & { row: IncidentRow })[] = [];
  for (const [id, same] of held) {
    const one = rows.get(id);
    if (one && (asOf === undefined || isOut(one.row, asOf)))
      own.push({ row: seenBy(one, who), voices: [...new Set(namesOf(id))], findings: same });
  }
  own.sort(({ row: a }, { row: b }) => compare(b.when?.start ?? '', a.when?.start ?? '') || compare(a.id, b.id));
  const agreement = agreements.find(({ id }) => id === truce.agreement);
  return {
    ...truce,
    short: agreement?.short ?? truce.title,
    asOf: at,
    zone: agreement?.zone ?? truce.windows[0]?.local?.zone ?? null,
    counts: { ...countHeld(own), reports },
    latest: own.slice(0, LATEST).map(({ row }) => row),
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
