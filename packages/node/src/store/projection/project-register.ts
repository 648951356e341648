import { runPipeline } from '@truceline/core';
import { chooseAgreements } from '@truceline/core/findings/choose-agreements.ts';
import { judgeIncidents } from '@truceline/core/findings/judge-incidents.ts';
import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { RawReport, Refusal, Report } from '@truceline/core/model/report.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import { dateReports } from '@truceline/core/reports/date-reports.ts';
import { findCopies } from '@truceline/core/reports/find-copies.ts';
import { takeReport } from '@truceline/core/reports/take-report.ts';
import { composeSituation } from '@truceline/core/situation/compose-situation.ts';
import { foldTruces } from '@truceline/core/truce/fold-truces.ts';
import type { JournalEntry } from '../entry.ts';
import type { ReadReports } from '../read-reports.ts';
import { EMPTY_HEAD } from '../seal-entry.ts';
import { applyJudgements, applyRulings } from './apply-judgements.ts';
import { listJudgements } from './list-judgements.ts';
import type { MadeJudgement, RegisterModel } from './register-model.ts';

/** How a register is to be read. */
export interface ProjectionOptions {
  /** UTC instant; without it, the end of the last day that the reports tell of. */
  asOf?: string;
  /** Without them, those that the reports can touch. */
  agreements?: Agreement[];
  /** Version of the program. */
  program: string;
  /** Inputs that were refused; they stand in the situation. */
  refused?: Refusal[];
}

/** What the register shows, from its journal and the reports read from its originals. Pure: the same journal gives the same model. */
export function projectRegister(
  entries: readonly JournalEntry[],
  read: ReadReports,
  knowledge: Knowledge,
  options: ProjectionOptions,
): RegisterModel {
  const refused = [...(options.refused ?? []), ...read.refused];
  const { situation } = runPipeline(read.raws, knowledge, { ...options, refused });
  const judgements = listJudgements(entries);
  const last = entries.at(-1) ?? EMPTY_HEAD;
  return {
    head: { seq: last.seq, hash: last.hash },
    ...judgeSituation(situation, read.raws, judgements, knowledge, options.agreements),
    notifications: judgements.flatMap(({ id, at, by, judgement }) => {
      if (judgement.act !== 'notification') return [];
      const { act: _, ...notified } = judgement;
      return [{ ...notified, id, at, by }];
    }),
    notes: read.notes,
  };
}

/**
 * Applies people's judgements to a situation that the machine read, and goes down the rest of the arrow again: judged, folded and composed with
 * the incidents as people have settled them. Without judgements on incidents the situation is given back as it is.
 */
export function judgeSituation(
  situation: Situation,
  raws: readonly RawReport[],
  judgements: readonly MadeJudgement[],
  knowledge: Knowledge,
  chosen?: readonly Agreement[],
): Pick<RegisterModel, 'situation' | 'records' | 'redirects' | 'review'> {
  if (!judgements.some(({ judgement }) => judgement.act !== 'notification')) return { situation, records: [], redirects: {}, review: [] };
  const reports = dateAgain(raws, knowledge);
  const copies = findCopies(reports);
  const { claims, asOf } = situation;
  const applied = applyJudgements(situation.incidents, judgements, { claims, reports, copies, knowledge });
  const agreements = chosen ? [...chosen] : chooseAgreements(reports, claims, [...knowledge.agreements]);
  const findings = applyRulings(judgeIncidents(applied.incidents, claims, agreements, knowledge, asOf), judgements, applied);
  const { incidents, records, redirects, review } = applied;
  const truces = foldTruces({ claims, incidents, findings, reports, agreements, asOf, knowledge });
  const revised = composeSituation({
    asOf,
    program: situation.madeBy.program,
    knowledge: situation.madeBy.knowledge,
    reports,
    copies: copies.copies,
    refused: situation.refused,
    claims,
    incidents,
    findings,
    truces,
    unread: new Set(situation.reports.filter(({ read }) => !read).map(({ id }) => id)),
  });
  return { situation: revised, records, redirects, review };
}

/** The reports as the pipeline takes and dates them. */
function dateAgain(raws: readonly RawReport[], knowledge: Knowledge): Report[] {
  const taken = new Map<string, Report>();
  for (const raw of raws) {
    const report = takeReport(raw);
    if (!taken.has(report.id)) taken.set(report.id, report);
  }
  return dateReports(
    [...taken.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    knowledge,
  );
}
