import { createOpener, type OpenReading } from './claims/lay-open.ts';
import { readIncidents } from './claims/read-incidents.ts';
import { createTruceReader } from './claims/truce/read-truce-facts.ts';
import { chooseAgreements } from './findings/choose-agreements.ts';
import { judgeIncidents } from './findings/judge-incidents.ts';
import { clusterIncidents } from './incidents/cluster-incidents.ts';
import type { Agreement } from './knowledge/agreements.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { Vocabulary } from './language/vocabulary.ts';
import type { Claim } from './model/claim.ts';
import type { ReportId } from './model/ids.ts';
import type { RawReport, Refusal, Report } from './model/report.ts';
import type { Situation } from './model/situation.ts';
import { dateReports } from './reports/date-reports.ts';
import { readsLanguage } from './reports/detect-language.ts';
import { findCopies } from './reports/find-copies.ts';
import { takeReport } from './reports/take-report.ts';
import { composeSituation } from './situation/compose-situation.ts';
import { foldTruces } from './truce/fold-truces.ts';

/** A place name read in a report: offsets into its text as taken. */
export interface NamedPlace {
  report: string;
  start: number;
  end: number;
  name: string;
  lat: number;
  lon: number;
}

/** How the pipeline is to run. */
export interface PipelineOptions {
  /** UTC instant or ISO day; without it, the end of the last day a report was published. */
  asOf?: string;
  /** Without them, those of the knowledge whose area and period can touch the reports. */
  agreements?: Agreement[];
  /** Version of the program. */
  program: string;
  /** Inputs the intake refused; they stand in the situation. */
  refused?: Refusal[];
  /** Also list every place name read. */
  places?: boolean;
}

/** Reads claims out of reports, one at a time; made once per knowledge. */
export interface ClaimReader {
  open(report: Report): OpenReading;
  read(open: OpenReading): Claim[];
}

/** Prepares the reading of reports: vocabulary, finders and readers are shared by all of them. */
export function createClaimReader(knowledge: Knowledge): ClaimReader {
  const vocabulary = new Vocabulary();
  const open = createOpener(knowledge, vocabulary);
  const readTruce = createTruceReader(knowledge, vocabulary);
  return { open, read: (reading) => [...readIncidents(reading, knowledge), ...readTruce(reading)] };
}

/** The arrow, left to right: take, split, read, cluster, judge, fold, compose. Pure: the same reports, in any order, give the same situation. */
export function runPipeline(
  raws: readonly RawReport[],
  knowledge: Knowledge,
  options: PipelineOptions,
): { situation: Situation; places: NamedPlace[] } {
  const taken = new Map<ReportId, Report>();
  for (const raw of raws) {
    const report = takeReport(raw);
    if (!taken.has(report.id)) taken.set(report.id, report);
  }
  const reports = dateReports(
    [...taken.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    knowledge,
  );
  const copies = findCopies(reports);
  const reader = createClaimReader(knowledge);
  const claims: Claim[] = [];
  const places: NamedPlace[] = [];
  const unread = new Set<ReportId>();
  for (const report of reports) {
    if (!readsLanguage(report.language)) {
      unread.add(report.id);
      continue;
    }
    const reading = reader.open(report);
    claims.push(...reader.read(reading));
    if (options.places) listPlaces(reading, places);
  }
  const incidents = clusterIncidents(claims, reports, copies, knowledge);
  const agreements = options.agreements ?? chooseAgreements(reports, claims, [...knowledge.agreements]);
  const findings = judgeIncidents(incidents, claims, agreements, knowledge);
  const asOf = options.asOf ?? lastDay(reports, claims);
  const truces = foldTruces({ claims, incidents, findings, reports, agreements, asOf, knowledge });
  const situation = composeSituation({
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
    unread,
  });
  return { situation, places };
}

/** The end of the last day that a report was published on, or else that a claim tells of. */
function lastDay(reports: readonly Report[], claims: readonly Claim[]): string {
  let last = '';
  for (const r of reports) if (r.publishedOn && r.publishedOn.end > last) last = r.publishedOn.end;
  if (!last) for (const c of claims) if (c.when && c.when.end > last) last = c.when.end;
  const day = last.slice(0, 10);
  return day ? `${day}T00:00:00Z` : '1970-01-01T00:00:00Z';
}

function listPlaces(open: OpenReading, out: NamedPlace[]): void {
  const { report, tokens } = open;
  for (const p of open.places) {
    if (p.where.lat === null || p.where.lon === null) continue;
    const start = report.clean.toTaken(tokens.start[p.first]);
    const end = report.clean.toTaken(tokens.end[p.last - 1] - 1) + 1;
    out.push({ report: report.recordId ?? report.id, start, end, name: p.where.name, lat: p.where.lat, lon: p.where.lon });
  }
}
