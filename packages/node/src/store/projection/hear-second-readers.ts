import type { ReadReports } from '@truceline/core/claims/read-reports.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { hearAnswers, type SecondAnswers } from '../../second-reader/hear-answers.ts';
import type { MadeJudgement } from './register-model.ts';

/** Our reading with what second readers that people asked have read beside it: of several answers of one reader about one report the last. */
export function hearSecondReaders(
  read: ReadReports,
  reports: readonly Report[],
  judgements: readonly MadeJudgement[],
  knowledge: Knowledge,
): ReadReports {
  const last = new Map<string, SecondAnswers>();
  for (const { judgement } of judgements) {
    if (judgement.act !== 'second-reading') continue;
    const { report, reader, answers, failed } = judgement;
    last.set(`${report} ${reader}`, { report, reader, answers, failed });
  }
  if (last.size === 0) return read;
  const heard = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answers]) => answers);
  const { claims, readings } = hearAnswers(heard, reports, read.claims, knowledge);
  return { ...read, claims: [...read.claims, ...claims], second: [...(read.second ?? []), ...readings] };
}
