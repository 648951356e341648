import { takeReports } from '@truceline/core';
import { type ClaimReader, createClaimReader, readReports as readClaims } from '@truceline/core/claims/read-reports.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { clusterClaims, composeFromClusters } from '@truceline/core/pipeline.ts';
import type { JournalEntry } from '../store/entry.ts';
import { listJudgements, listTakenBack } from '../store/projection/list-judgements.ts';
import { listStanding } from '../store/projection/list-standing.ts';
import { createPeoplesPart } from '../store/projection/peoples-part.ts';
import type { ReadReports } from '../store/read-reports.ts';
import { EMPTY_HEAD } from '../store/seal-entry.ts';
import type { RegisterSnapshot } from '../views/compose/register-snapshot.ts';

interface Kept {
  report: string;
  claims: Claim[];
  unread: boolean;
}

/** Composes a register again whenever its journal has grown; what was read in a report is kept as long as the report and its dates stay the same. */
export function createSnapshotReader(
  knowledge: Knowledge,
  program: string,
): (entries: readonly JournalEntry[], read: ReadReports) => RegisterSnapshot {
  const kept = new Map<string, Kept>();
  let reader: ClaimReader | null = null;

  const readOne = (report: Report): Kept => {
    const { text: _text, clean: _clean, ...dated } = report;
    const now = JSON.stringify(dated);
    const before = kept.get(report.id);
    if (before?.report === now) return before;
    reader ??= createClaimReader(knowledge);
    const { claims, unread } = readClaims([report], reader, false);
    const one = { report: now, claims, unread: unread.length > 0 };
    kept.set(report.id, one);
    return one;
  };

  return (entries, read) => {
    const reports = takeReports(read.raws, knowledge);
    const all = reports.map((report) => ({ id: report.id, ...readOne(report) }));
    const claims = all.flatMap((one) => one.claims);
    const unread = all.filter((one) => one.unread).map(({ id }) => id);
    const judgements = listJudgements(entries);
    const people = createPeoplesPart(judgements, listTakenBack(entries));
    const clustered = clusterClaims(reports, { claims, places: [], unread }, knowledge);
    const { situation, agreements } = composeFromClusters(clustered, { program, refused: read.refused, people });
    const last = entries.at(-1) ?? EMPTY_HEAD;
    const head = { seq: last.seq, hash: last.hash };
    const model = { head, situation, ...people.outcome(), ...listStanding(judgements), notes: read.notes };
    return { revision: last.seq, model, clustered, entries, knowledge, agreements, program };
  };
}
