import { fileURLToPath } from 'node:url';
import { type ClusteredClaims, clusterClaims, createClaimReader, takeReports } from '@truceline/core';
import { readReports as readClaims } from '@truceline/core/claims/read-reports.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import { takeInputs } from '../src/intake/take-inputs.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import type { JournalEntry } from '../src/store/entry.ts';
import type { Register } from '../src/store/journal.ts';
import type { Judgement, JudgementTarget } from '../src/store/judgement.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { projectClusters } from '../src/store/projection/project-register.ts';
import { readReports } from '../src/store/read-reports.ts';
import { EMPTY_HEAD } from '../src/store/seal-entry.ts';
import { createRegisterTaker } from '../src/store/take-into-register.ts';
import { all } from './store-contract.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** The knowledge as it is shipped. */
export const knowledge = loadKnowledge();

/** What a judgement is about, as it holds on to it. */
export const targetOf = ({ id, claims }: Pick<Incident, 'id' | 'claims'>): JudgementTarget => ({ incident: id, claims });

/** What the program makes of the shipped samples alone: made once for all files of tests that a process runs, so that nobody adds to it. */
export const takeSamples = (): ReturnType<typeof readSamples> => (shipped ??= readSamples());
let shipped: ReturnType<typeof readSamples> | undefined;

async function readSamples() {
  const register = createMemoryRegister();
  const taker = await createRegisterTaker(register, { by: 'nadia', how: 'command-line', now: () => '2016-09-20T12:00:00.000Z' });
  await takeInputs([SAMPLES], {}, undefined, taker.keep);
  await taker.finish();
  const entries = await all(register);
  const { raws } = await readReports(entries, register.originals);
  const reports = takeReports(raws, knowledge);
  const claims = readClaims(reports, createClaimReader(knowledge), false);
  const clusters = clusterClaims(reports, claims, knowledge);
  return { register, raws, reports, claims, clusters, model: projectJudged(clusters, entries).model };
}

/** What a register comes to whose reports were read and put together before: no second reader adds to them. */
export function projectJudged(clusters: ClusteredClaims, entries: readonly JournalEntry[]) {
  const { seq, hash } = entries.at(-1) ?? EMPTY_HEAD;
  return projectClusters(clusters, { entries, head: { seq, hash }, notes: [] }, { program: '0.1.0' });
}

/** A desk of people who judge: keeps their acts as a journal does, and shows what the register becomes. */
export class Desk {
  entries: JournalEntry[] = [];
  constructor(readonly taken: Awaited<ReturnType<typeof takeSamples>>) {}

  /** Puts a judgement into the journal, sealed as a journal seals it, and gives its name. */
  async judge(judgement: Judgement, by = 'omar', at = '2016-09-21T08:00:00.000Z'): Promise<string> {
    const id = `jdg_${String(this.entries.length + 1).padStart(4, '0')}`;
    const register: Register = createMemoryRegister();
    const [entry] = await register.journal.append([{ kind: 'judgement', id, at, by, body: judgement }]);
    this.entries.push({ ...entry, seq: this.entries.length + 1 });
    return id;
  }

  /** The register with all of it applied. */
  shown() {
    const { model, agreements, knowledge } = projectJudged(this.taken.clusters, this.entries);
    return { ...model, agreements, knowledge };
  }
}
