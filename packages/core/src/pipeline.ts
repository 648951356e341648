import { claimReaderBy, type NamedPlace, type ReadReports, readReports } from './claims/read-reports.ts';
import { chooseAgreements } from './findings/choose-agreements.ts';
import { judgeIncidents, KeptFindings } from './findings/judge-incidents.ts';
import { type Clustering, clusterIncidents } from './incidents/cluster-incidents.ts';
import { KnownClusters } from './incidents/known-clusters.ts';
import type { AlikeTellings } from './incidents/suggest-duplicates.ts';
import type { Agreement } from './knowledge/agreements.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Claim } from './model/claim.ts';
import type { Finding } from './model/finding.ts';
import type { ReportId } from './model/ids.ts';
import type { Incident } from './model/incident.ts';
import type { RawReport, Refusal, Report } from './model/report.ts';
import type { SecondReading } from './model/second-reading.ts';
import type { Situation, SituationReport } from './model/situation.ts';
import type { Truce } from './model/truce.ts';
import { type Copies, findCopies } from './reports/copies/find-copies.ts';
import { KeptOverlaps } from './reports/copies/kept-overlaps.ts';
import { dateReports } from './reports/dating/date-reports.ts';
import { publishedBy } from './reports/published-by.ts';
import { takeReport } from './reports/take-report.ts';
import { composeSituation, KeptParts, type SituationParts } from './situation/compose-situation.ts';
import { foldTruces, KeptTruces } from './truce/fold-truces.ts';

export { type ClaimReader, createClaimReader, type NamedPlace, type ReadReports } from './claims/read-reports.ts';

/** How the pipeline is to run. */
export interface PipelineOptions {
  /** UTC instant or ISO day: only what was published by then is read and listed. Without it all is, as of the end of the last day a report was published. */
  asOf?: string;
  /** UTC instant of asking: the situation is as of then where neither a report nor a claim says a day. */
  now?: string;
  /** Without them, those of the knowledge whose area and period can touch the reports. */
  agreements?: Agreement[];
  /** Version of the program. */
  program: string;
  /** Inputs the intake refused; they stand in the situation. */
  refused?: Refusal[];
  /** Also list every place name read. */
  places?: boolean;
  /** What people have judged; without it the situation is the machine's alone. */
  people?: PeoplesPart;
  /** What the last run worked out: what has not changed since is not worked out again. With it or without, the situation is the same. */
  kept?: KeptWork;
  /** Where incidents and findings are put away as they are made; without it they stay in memory. What it gives for one reads the same. */
  keep?: KeptApart;
}

/** What one run down the arrow leaves for the next one over nearly the same reports. */
export class KeptWork {
  readonly findings = new KeptFindings();
  readonly truces = new KeptTruces();
  readonly parts = new KeptParts();
  readonly overlaps = new KeptOverlaps();
  readonly clusters = new KnownClusters();
}

/** Puts away what grows with the reports, and gives something that reads the same. */
export interface KeptApart {
  incident(incident: Incident): Incident;
  finding(finding: Finding): Finding;
  truce(truce: Truce): Truce;
  /** A report as situations list it. */
  listed(report: SituationReport): SituationReport;
  /** Told when a step is done, and what it alone needed can go. */
  rest(): void;
}

/** What incidents are composed from. */
export interface ComposedFrom {
  claims: readonly Claim[];
  reports: readonly Report[];
  copies: Copies;
  knowledge: Knowledge;
}

/** The two steps at which people's judgements enter the arrow. Neither changes what it is given. */
export interface PeoplesPart {
  /** Claims and incidents as people have marked, merged, split and corrected them: they are judged and folded as they leave here. */
  revise(machine: readonly Incident[], from: ComposedFrom): { claims: readonly Claim[]; incidents: readonly Incident[] };
  /** The findings with people's rulings on them. */
  rule(findings: readonly Finding[]): Finding[];
}

/** The arrow, left to right: take, split, read, cluster, judge, fold, compose. Pure: the same reports, in any order, give the same situation. */
export function runPipeline(
  raws: readonly RawReport[],
  knowledge: Knowledge,
  options: PipelineOptions,
): { situation: Situation; places: NamedPlace[] } {
  const reports = takeReports(raws, knowledge, options.asOf);
  const read = readReports(reports, claimReaderBy(knowledge), options.places ?? false);
  return { situation: composeFromClaims(reports, read, knowledge, options), places: read.places };
}

/**
 * The first part of the arrow: documents taken, each once, in the order of their names, and dated by each other. With `asOf` those that had not been
 * published by then are left out, and so are those that nothing dates. `keep` may put a report's texts away and give something that reads the same.
 */
export function takeReports(
  raws: readonly RawReport[],
  knowledge: Knowledge,
  asOf?: string,
  keep: (report: Report) => Report = (report) => report,
): Report[] {
  const taken = new Map<ReportId, Report>();
  for (const raw of raws) {
    const report = takeReport(raw);
    if (!taken.has(report.id)) taken.set(report.id, keep(report));
  }
  const reports = dateReports(
    [...taken.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    knowledge,
  );
  return asOf === undefined ? reports : reports.filter((report) => publishedBy(report, asOf));
}

/** Claims put together into the incidents that the machine sees, before anybody judges. */
export interface ClusteredClaims extends ComposedFrom {
  incidents: readonly Incident[];
  /** Tellings that are alike, by which duplicates are suggested; where they were asked for. */
  alike?: AlikeTellings;
  /** Reports in a language that is not read. */
  unread: readonly ReportId[];
  /** What second readers made of the reports, where any was asked; what they alone read is among the claims. */
  second?: readonly SecondReading[];
}

/** A situation, and what it was composed by. */
export interface ComposedSituation {
  situation: Situation;
  /** Agreements that incidents were held against. */
  agreements: Agreement[];
}

/** The last part of the arrow: what was read, clustered, judged, folded and composed. */
export function composeFromClaims(
  reports: readonly Report[],
  read: ReadReports,
  knowledge: Knowledge,
  options: PipelineOptions,
): Situation {
  const { keep } = options;
  const clustered = clusterClaims(reports, read, knowledge, keep ? { keep: keep.incident, rest: keep.rest } : {});
  keep?.rest();
  return composeFromClusters(clustered, options).situation;
}

/** One step of the arrow: the claims that speak of one occurrence, put together. */
export function clusterClaims(
  reports: readonly Report[],
  { claims, unread, second = [] }: ReadReports,
  knowledge: Knowledge,
  clustering?: Clustering,
  kept?: KeptWork,
): ClusteredClaims {
  const copies = findCopies(reports, kept?.overlaps);
  clustering?.rest?.();
  const how = kept ? { ...clustering, known: kept.clusters } : clustering;
  return { claims, reports, copies, knowledge, unread, second, ...clusterIncidents(claims, reports, copies, knowledge, how) };
}

/** The steps after it: judged, folded and composed, with people's part where they have one. */
export function composeFromClusters(clustered: ClusteredClaims, options: PipelineOptions): ComposedSituation {
  const { reports, copies, knowledge, unread, second = [] } = clustered;
  const { claims, incidents } = options.people?.revise(clustered.incidents, clustered) ?? clustered;
  const agreements = options.agreements ?? chooseAgreements(reports, claims, [...knowledge.agreements]);
  const asOf = options.asOf ?? lastDay(reports, clustered.claims) ?? options.now ?? '1970-01-01T00:00:00Z';
  const { kept } = options;
  const judged = judgeIncidents(incidents, claims, agreements, knowledge, asOf, options.keep?.finding, kept?.findings);
  options.keep?.rest();
  const findings = options.people?.rule(judged) ?? judged;
  const told = { claims, incidents, findings, reports, agreements, asOf, knowledge };
  const truces = kept ? kept.truces.truces(told) : foldTruces(told, options.keep?.truce);
  options.keep?.rest();
  const parts: SituationParts = {
    asOf,
    program: options.program,
    knowledge: knowledge.version,
    reports,
    copies: copies.copies,
    refused: options.refused ?? [],
    claims,
    incidents,
    findings,
    truces,
    unread: new Set(unread),
    secondReadings: second,
    ...(options.keep ? { keep: options.keep.listed } : {}),
  };
  return { situation: composeSituation(parts, kept?.parts), agreements };
}

/** The end of the last day that a report was published on, or else that a claim tells of; null where none says a day. */
function lastDay(reports: readonly Report[], claims: readonly Claim[]): string | null {
  let last = '';
  for (const r of reports) if (r.publishedOn && r.publishedOn.end > last) last = r.publishedOn.end;
  if (!last) for (const c of claims) if (c.when && c.when.end > last) last = c.when.end;
  const day = last.slice(0, 10);
  return day ? `${day}T00:00:00Z` : null;
}
