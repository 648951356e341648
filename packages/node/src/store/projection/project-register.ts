import { composeFromClaims, createClaimReader, type PipelineOptions, takeReports } from '@truceline/core';
import { type ReadReports as ReadClaims, readReports as readClaims } from '@truceline/core/claims/read-reports.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { JournalEntry } from '../entry.ts';
import type { ReadReports } from '../read-reports.ts';
import { EMPTY_HEAD } from '../seal-entry.ts';
import { listJudgements, listTakenBack, type TakenBack } from './list-judgements.ts';
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
  const reports = takeReports(read.raws, knowledge);
  const claims = readClaims(reports, createClaimReader(knowledge), false);
  const judgements = listJudgements(entries);
  const last = entries.at(-1) ?? EMPTY_HEAD;
  return {
    head: { seq: last.seq, hash: last.hash },
    ...composeJudged(reports, claims, judgements, knowledge, { ...options, refused }, listTakenBack(entries)),
    ...listStanding(judgements),
    notes: read.notes,
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
): Pick<RegisterModel, 'situation' | 'records' | 'redirects' | 'marks' | 'review'> {
  const people = createPeoplesPart(judgements, takenBack);
  const situation = composeFromClaims(reports, read, knowledge, { ...options, people });
  return { situation, ...people.outcome() };
}
