import { type ClusteredClaims, clusterClaims, composeFromClusters, type PipelineOptions, takeReports } from '@truceline/core';
import { claimReaderBy, type ReadReports as ReadClaims, readReports as readClaims } from '@truceline/core/claims/read-reports.ts';
import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { JournalEntry } from '../entry.ts';
import type { ReadReports } from '../read-reports.ts';
import { EMPTY_HEAD, type Head } from '../seal-entry.ts';
import { adoptAgreements, asAdopted } from './adopt-agreements.ts';
import { hearSecondReaders } from './hear-second-readers.ts';
import { listJudgements, listTakenBack, type TakenBack } from './list-judgements.ts';
import { listRefused } from './list-refused.ts';
import { listStanding } from './list-standing.ts';
import { createPeoplesPart } from './peoples-part.ts';
import type { MadeJudgement, RegisterModel } from './register-model.ts';

/** How a register is to be read. */
export type ProjectionOptions = Omit<PipelineOptions, 'people' | 'places'>;

/** What the register shows, from its journal and the reports read from its originals. Pure: the same journal gives the same model. */
export function projectRegister(
  entries: readonly JournalEntry[],
  read: ReadReports,
  knowledge: Knowledge,
  options: ProjectionOptions,
): RegisterModel {
  const refused = [...(options.refused ?? []), ...read.refused];
  const reports = takeReports(read.raws, knowledge, options.asOf);
  const ours = readClaims(reports, claimReaderBy(knowledge), false);
  const claims = hearSecondReaders(ours, reports, listJudgements(entries), knowledge);
  const { seq, hash } = entries.at(-1) ?? EMPTY_HEAD;
  const clusters = clusterClaims(reports, claims, knowledge);
  return projectClusters(clusters, { entries, head: { seq, hash }, notes: read.notes }, { ...options, refused }).model;
}

/** What the register shows, from claims that are clustered already and its journal; with the knowledge as people adopted it, and its agreements that incidents were held against. Where nothing says a day it is as of the last taking. */
export function projectClusters(
  clusters: ClusteredClaims,
  { entries, head, notes }: { entries: readonly JournalEntry[]; head: Head; notes: readonly string[] },
  options: ProjectionOptions,
): { model: RegisterModel; agreements: Agreement[]; knowledge: Knowledge } {
  const judgements = listJudgements(entries);
  const now = entries.findLast(({ kind }) => kind === 'report-taken')?.at;
  const how = now ? { now, ...options } : options;
  const { agreements, knowledge, ...judged } = judgeClusters(clusters, judgements, how, listTakenBack(entries));
  return {
    model: { head, ...judged, ...listStanding(judgements), refused: listRefused(entries), notes: [...notes].sort() },
    agreements,
    knowledge,
  };
}

/** Goes down the arrow from what was read, with people's judgements applied on the way. */
export function composeJudged(
  reports: readonly Report[],
  read: ReadClaims,
  judgements: readonly MadeJudgement[],
  knowledge: Knowledge,
  options: ProjectionOptions,
  takenBack: readonly TakenBack[] = [],
): JudgedSituation {
  return judgeClusters(
    clusterClaims(reports, hearSecondReaders(read, reports, judgements, knowledge), knowledge),
    judgements,
    options,
    takenBack,
  );
}

/** A situation with people's judgements applied, what they left beside it, and the agreements that incidents were held against, as people adopted them. */
type JudgedSituation = Pick<RegisterModel, 'situation' | 'records' | 'redirects' | 'marks' | 'review'> & {
  agreements: Agreement[];
  knowledge: Knowledge;
};

function judgeClusters(
  clusters: ClusteredClaims,
  judgements: readonly MadeJudgement[],
  options: ProjectionOptions,
  takenBack: readonly TakenBack[],
): JudgedSituation {
  const people = createPeoplesPart(judgements, takenBack);
  const { knowledge, review } = adoptAgreements(clusters.knowledge, judgements);
  const chosen = asAdopted(options.agreements, clusters.knowledge, knowledge);
  const { situation, agreements } = composeFromClusters(
    { ...clusters, knowledge },
    { ...options, people, ...(chosen ? { agreements: chosen } : {}) },
  );
  const outcome = people.outcome();
  return { situation, agreements, knowledge, ...outcome, review: [...outcome.review, ...review] };
}
