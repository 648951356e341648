import { createOpener } from '@truceline/core/claims/lay-open.ts';
import { type AcceptedAnswer, acceptAnswer } from '@truceline/core/claims/second/accept-answer.ts';
import { compareReadings } from '@truceline/core/claims/second/compare-readings.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { ReportId } from '@truceline/core/model/ids.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { SecondReading } from '@truceline/core/model/second-reading.ts';
import { askModel, NoAnswer } from './ask-model.ts';
import type { SecondReaderSettings } from './settings.ts';
import { writeQuestions } from './write-question.ts';

/** What a second reader's answers came to. */
export interface SecondReadings {
  /** Claims that it alone read. */
  claims: Claim[];
  readings: SecondReading[];
}

/** Asks a second reader about every report, some at a time, and holds each answer against the report and our own claims. A report without an answer says why. */
export async function readSecond(
  reports: readonly Report[],
  first: readonly Claim[],
  knowledge: Knowledge,
  settings: SecondReaderSettings,
  progress: (done: number, of: number) => void = () => {},
): Promise<SecondReadings> {
  const ours = new Map<ReportId, Claim[]>(reports.map(({ id }) => [id, []]));
  for (const claim of first) ours.get(claim.report)?.push(claim);
  const open = createOpener(knowledge);
  const out: SecondReadings = { claims: [], readings: [] };
  const waiting = [...reports];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let report = waiting.shift(); report; report = waiting.shift()) {
      const { claims, reading } = await readOne(report, ours.get(report.id) ?? []);
      out.claims.push(...claims);
      out.readings.push(reading);
      progress(++done, reports.length);
    }
  };
  const readOne = async (report: Report, own: Claim[]): Promise<{ claims: Claim[]; reading: SecondReading }> => {
    const accepted: AcceptedAnswer = { claims: [], refused: [] };
    let failed: string | null = null;
    try {
      for (const question of writeQuestions(report)) {
        const { claims, refused } = acceptAnswer(open(report), await askModel(settings, question), settings.model);
        accepted.claims.push(...claims.filter(({ id }) => !accepted.claims.some((one) => one.id === id)));
        accepted.refused.push(...refused);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      failed = error.message;
    }
    const compared = compareReadings(own, accepted.claims);
    const alone = new Set(compared.onlySecond);
    return {
      claims: accepted.claims.filter(({ id }) => alone.has(id)),
      // what was never answered is no disagreement
      reading: {
        report: report.id,
        reader: settings.model,
        ...compared,
        onlyFirst: failed ? [] : compared.onlyFirst,
        refused: accepted.refused,
        failed,
      },
    };
  };
  await Promise.all(Array.from({ length: Math.max(1, settings.atOnce) }, work));
  const order = new Map(reports.map(({ id }, index) => [id, index]));
  out.readings.sort((a, b) => order.get(a.report)! - order.get(b.report)!);
  return out;
}
