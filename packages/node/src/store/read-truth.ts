import { type TruthPlace, withTruth } from './open-truth.ts';
import { listJudgements } from './projection/list-judgements.ts';
import type { MadeJudgement } from './projection/register-model.ts';
import { type ReadReports, readReports } from './read-reports.ts';

/** What the main job reads from a register: its reports, and the judgements to apply. */
export interface ReadTruth extends ReadReports {
  judgements: MadeJudgement[];
}

/** Reads reports and judgements of a register. Throws Problems `no-register`, `journal-broken`, `journal-newer`, `database-unreachable`. */
export function readTruth(place: TruthPlace): Promise<ReadTruth> {
  return withTruth(place, async ({ entries, originals }) => ({
    ...(await readReports(entries, originals)),
    judgements: listJudgements(entries),
  }));
}
