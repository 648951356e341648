import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { haveSame } from '../model/have-same.ts';
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
  copies: { get(id: ReportId): readonly Copy[] | undefined };
  refused: readonly Refusal[];
  claims: readonly Claim[];
  incidents: readonly Incident[];
  findings: readonly Finding[];
  truces: readonly Truce[];
  /** Reports that could not be read for their language. They are listed as unread, never taken for silence. */
  unread?: ReadonlySet<ReportId>;
  secondReadings?: readonly SecondReading[];
  /** May put a report's entry away and give something that reads the same. */
  keep?: (report: SituationReport) => SituationReport;
}

/**
 * The situation as of an instant. Its order is the order of the content (dates, then offsets, then ids), so that reports taken in any
 * order, or twice, give the same document.
 */
export function composeSituation(parts: SituationParts, kept?: KeptParts): Situation {
  const reports = composeReports(parts, kept?.reports);
  const { claims, commitments, talks } = kept?.toldOf(parts.claims, reports) ?? orderTold(parts.claims, reports);
  const incidents = unique(parts.incidents).sort((a, b) => compare(a.when?.start ?? '~', b.when?.start ?? '~') || compare(a.id, b.id));
  const findings = inOrderOf(unique(parts.findings), incidents, (finding) => finding.incident).flatMap((own) =>
    own.sort((a, b) => compare(a.agreement, b.agreement) || compare(a.clause, b.clause) || compare(a.id, b.id)),
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
    commitments,
    talks,
    ...(parts.secondReadings?.length
      ? { secondReadings: [...parts.secondReadings].sort((a, b) => compare(a.report, b.report) || compare(a.reader, b.reader)) }
      : {}),
  };
}

type Told = Pick<Situation, 'claims' | 'commitments' | 'talks'>;
/** Reports as situations list them: one of which nothing has changed is the very same. */
type KeptReports = Map<ReportId, { of: Report; told: SituationReport }>;

/** Parts of the last situation, kept for the next one: what rests on nothing that has changed is the very same. */
export class KeptParts {
  readonly reports: KeptReports = new Map();
  #told: { claims: readonly Claim[]; reports: readonly SituationReport[]; told: Told } | null = null;

  /** What claims tell, in the order of these reports. */
  toldOf(claims: readonly Claim[], reports: readonly SituationReport[]): Told {
    const known = this.#told;
    if (known && haveSame(known.claims, claims) && haveSame(known.reports, reports)) return known.told;
    const told = orderTold(claims, reports);
    this.#told = { claims, reports, told };
    return told;
  }
}

function orderTold(from: readonly Claim[], reports: readonly SituationReport[]): Told {
  const claims = inOrderOf(unique(from), reports, (claim) => claim.report).flatMap((own) =>
    own.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.id, b.id)),
  );
  return { claims, commitments: inOrder(listCommitments(claims), claims), talks: listTalks(claims) };
}

function composeReports(parts: SituationParts, kept: KeptReports | undefined): SituationReport[] {
  const { keep = (report) => report } = parts;
  const byFile = [...parts.reports].sort((a, b) => compare(a.file ?? '~', b.file ?? '~'));
  return unique(byFile)
    .map((report) => {
      const copies = [...(parts.copies.get(report.id) ?? [])].sort((a, b) => b.share - a.share || compare(a.report, b.report));
      const read = !parts.unread?.has(report.id);
      const known = kept?.get(report.id);
      if (known?.of === report && known.told.read === read && areSame(known.told.copies, copies)) return known.told;
      const told = keep(composeReport(report, copies, read));
      kept?.set(report.id, { of: report, told });
      return told;
    })
    .sort((a, b) => compare(a.published?.start ?? '~', b.published?.start ?? '~') || compare(a.id, b.id));
}

function composeReport(report: Report, copies: Copy[], read: boolean): SituationReport {
  return {
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
    copies,
    read,
  };
}

function areSame(a: readonly Copy[], b: readonly Copy[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ report, share, contained }, i) => report === b[i].report && share === b[i].share && contained === b[i].contained)
  );
}

/** Things grouped by what they belong to, in its order; what belongs to nothing that is there comes with the first. */
function inOrderOf<T, O extends { id: string }>(things: readonly T[], owners: readonly O[], ownerOf: (thing: T) => string): T[][] {
  const place = new Map<string, number>(owners.map(({ id }, index) => [id, index]));
  const groups: T[][] = Array.from({ length: Math.max(1, owners.length) }, () => []);
  for (const thing of things) groups[place.get(ownerOf(thing)) ?? 0].push(thing);
  return groups;
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
