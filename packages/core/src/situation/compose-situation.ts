import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { Copy, Refusal, Report } from '../model/report.ts';
import type { SecondReading } from '../model/second-reading.ts';
import type { Commitment, Situation, SituationReport } from '../model/situation.ts';
import type { Truce } from '../model/truce.ts';
import { listCommitments } from '../truce/list-commitments.ts';
import { listTalks } from '../truce/list-talks.ts';

/** All that a situation is composed of. */
export interface SituationParts {
  /** UTC instant; of a bare day its first moment. */
  asOf: string;
  /** Version of the program. */
  program: string;
  /** `sha256:` of the compiled knowledge. */
  knowledge: string;
  reports: readonly Report[];
  copies: ReadonlyMap<ReportId, readonly Copy[]>;
  refused: readonly Refusal[];
  claims: readonly Claim[];
  incidents: readonly Incident[];
  findings: readonly Finding[];
  truces: readonly Truce[];
  /** Reports that could not be read for their language. They are listed as unread, never taken for silence. */
  unread?: ReadonlySet<ReportId>;
  secondReadings?: readonly SecondReading[];
}

/**
 * The situation as of an instant. Its order is the order of the content (dates, then offsets, then ids), so that reports taken in any
 * order, or twice, give the same document.
 */
export function composeSituation(parts: SituationParts): Situation {
  const reports = composeReports(parts);
  const rank = new Map(reports.map((report, index) => [report.id, index]));
  const claims = unique(parts.claims).sort(
    (a, b) =>
      (rank.get(a.report) ?? 0) - (rank.get(b.report) ?? 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.id, b.id),
  );
  const incidents = unique(parts.incidents).sort((a, b) => compare(a.when?.start ?? '~', b.when?.start ?? '~') || compare(a.id, b.id));
  const place = new Map(incidents.map((incident, index) => [incident.id, index]));
  const findings = unique(parts.findings).sort(
    (a, b) =>
      (place.get(a.incident) ?? 0) - (place.get(b.incident) ?? 0) ||
      compare(a.agreement, b.agreement) ||
      compare(a.clause, b.clause) ||
      compare(a.id, b.id),
  );
  return {
    format: 'truceline-situation/1',
    asOf: parts.asOf.length === 10 ? `${parts.asOf}T00:00:00Z` : parts.asOf,
    madeBy: { program: parts.program, knowledge: parts.knowledge },
    reports,
    refused: [...parts.refused].sort((a, b) => compare(a.file, b.file) || compare(a.code, b.code)),
    claims,
    incidents,
    findings,
    truce: [...parts.truces].sort((a, b) => compare(a.agreement, b.agreement)),
    commitments: inOrder(listCommitments(claims), claims),
    talks: listTalks(claims),
    ...(parts.secondReadings?.length
      ? { secondReadings: [...parts.secondReadings].sort((a, b) => compare(a.report, b.report) || compare(a.reader, b.reader)) }
      : {}),
  };
}

function composeReports(parts: SituationParts): SituationReport[] {
  const byFile = [...parts.reports].sort((a, b) => compare(a.file ?? '~', b.file ?? '~'));
  return unique(byFile)
    .map((report) => ({
      id: report.id,
      file: report.file,
      recordId: report.recordId,
      title: report.title,
      publisher: report.publisher,
      language: report.language,
      url: report.url,
      published: report.publishedOn,
      carried: report.carriedOn,
      credits: report.credits,
      copies: [...(parts.copies.get(report.id) ?? [])].sort((a, b) => b.share - a.share || compare(a.report, b.report)),
      read: !parts.unread?.has(report.id),
    }))
    .sort((a, b) => compare(a.published?.start ?? '~', b.published?.start ?? '~') || compare(a.id, b.id));
}

/** Promises in the order in which their words stand in the reports. */
function inOrder(commitments: Commitment[], claims: readonly Claim[]): Commitment[] {
  const place = new Map<string, number>(claims.map(({ id }, index) => [id, index]));
  return commitments.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function unique<T extends { id: string }>(items: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(item.id)) seen.set(item.id, item);
  return [...seen.values()];
}

/** Order by code units: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
