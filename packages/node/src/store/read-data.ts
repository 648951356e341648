import { readRegister } from './files/read-register.ts';
import { listJudgements } from './projection/list-judgements.ts';
import type { MadeJudgement } from './projection/register-model.ts';
import { type ReadReports, readReports } from './read-reports.ts';

/** What the main job reads from a register: its reports, and the judgements to apply. */
export interface RegisterData extends ReadReports {
  judgements: MadeJudgement[];
}

/** Reads reports and judgements of the register in `folder`; no lock is taken. Throws Problems `no-register`, `journal-broken`, `journal-newer`. */
export async function readData(folder: string): Promise<RegisterData> {
  const { entries, originals } = await readRegister(folder);
  return { ...(await readReports(entries, originals)), judgements: listJudgements(entries) };
}
