import { createOpener } from '@truceline/core/claims/lay-open.ts';
import { type AcceptedAnswer, acceptAnswer } from '@truceline/core/claims/second/accept-answer.ts';
import { compareReadings } from '@truceline/core/claims/second/compare-readings.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { ReportId } from '@truceline/core/model/ids.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { SecondReading } from '@truceline/core/model/second-reading.ts';

/** What a second reader said of one report: an answer for each part of it that it was asked about, as it came. */
export interface SecondAnswers {
  report: ReportId;
  /** The model's name. */
  reader: string;
  answers: unknown[];
  /** Why there is no answer, where there is none. */
  failed: string | null;
}

/** What second readers' answers come to. */
export interface SecondReadings {
  /** Claims that a second reader alone read. */
  claims: Claim[];
  readings: SecondReading[];
}

/** Holds answers of second readers against the reports' words and our own claims. Pure: the same answers come to the same claims. */
export function hearAnswers(
  heard: readonly SecondAnswers[],
  reports: readonly Report[],
  first: readonly Claim[],
  knowledge: Knowledge,
): SecondReadings {
  const out: SecondReadings = { claims: [], readings: [] };
  if (heard.length === 0) return out;
  const open = createOpener(knowledge);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const ours = new Map<ReportId, Claim[]>(heard.map(({ report }) => [report, []]));
  for (const claim of first) ours.get(claim.report)?.push(claim);
  for (const { report: id, reader, answers, failed } of heard) {
    const report = byId.get(id);
    if (!report) continue;
    const accepted: AcceptedAnswer = { claims: [], refused: [] };
    for (const answer of answers) {
      const { claims, refused } = acceptAnswer(open(report), answer, reader);
      accepted.claims.push(...claims.filter((claim) => !accepted.claims.some((one) => one.id === claim.id)));
      accepted.refused.push(...refused);
    }
    const compared = compareReadings(ours.get(id)!, accepted.claims);
    const alone = new Set(compared.onlySecond);
    out.claims.push(...accepted.claims.filter((claim) => alone.has(claim.id)));
    // what was never answered is no disagreement
    const onlyFirst = failed ? [] : compared.onlyFirst;
    out.readings.push({ report: id, reader, ...compared, onlyFirst, refused: accepted.refused, failed });
  }
  return out;
}
