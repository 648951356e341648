import type { Claim } from '../model/claim.ts';
import { haveSame } from '../model/have-same.ts';
import type { ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';

/** A report that tells of something: its claims that assert or deny an occurrence, each once. */
export interface ToldReport {
  id: ReportId;
  /** Nothing where claims were given without their report. */
  report: Report | undefined;
  asserting: readonly Claim[];
  denying: readonly Claim[];
}

/** Whether a claim asserts that something happened, now or recalled: only such claims make incidents. */
export function assertsIncident(claim: Claim): boolean {
  return claim.kind === 'incident' && claim.stance !== 'denies' && (claim.mood === 'actual' || claim.mood === 'background');
}

/** Whether a claim denies an occurrence. */
export function deniesIncident(claim: Claim): boolean {
  return claim.kind === 'denial' || (claim.kind === 'incident' && claim.stance === 'denies');
}

/** Reports that were told of before, with the claims that they were laid out from: what has not changed is the very same. */
export type KnownTold = Map<ReportId, { from: readonly Claim[]; told: ToldReport }>;

/** The reports that tell of something, in the order of their names. The order of claims and reports, and repeats, change nothing. */
export function listTold(claims: readonly Claim[], reports: ReadonlyMap<ReportId, Report>, known?: KnownTold): ToldReport[] {
  const own = new Map<ReportId, Claim[]>();
  for (const claim of claims) {
    if (!assertsIncident(claim) && !deniesIncident(claim)) continue;
    const list = own.get(claim.report);
    if (list) list.push(claim);
    else own.set(claim.report, [claim]);
  }
  for (const id of known?.keys() ?? []) if (!own.has(id)) known!.delete(id);
  return [...own.keys()].sort().map((id) => {
    const from = own.get(id)!;
    const before = known?.get(id);
    if (before && before.told.report === reports.get(id) && haveSame(before.from, from)) return before.told;
    const all = [...new Map(from.map((claim) => [claim.id, claim])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const told = {
      id,
      report: reports.get(id),
      asserting: all.filter(assertsIncident).slice(),
      denying: all.filter(deniesIncident).slice(),
    };
    known?.set(id, { from, told });
    return told;
  });
}
