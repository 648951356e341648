import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Reading } from '../src/engine/reading.ts';
import type { ReadingCache } from '../src/engine/reading-cache.ts';
import { RegisterComposer } from '../src/engine/register-composer.ts';
import { takeInputs } from '../src/intake/take-inputs.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import type { EntryDraft } from '../src/store/entry.ts';
import type { Register } from '../src/store/journal.ts';
import type { Judgement, JudgementTarget } from '../src/store/judgement.ts';
import { createRegisterTaker } from '../src/store/take-into-register.ts';

/** The shipped samples: reports of three truces. */
export const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
export const knowledge = loadKnowledge();
export const PROGRAM = '0.1.0';

/** Paths of the sample reports, sorted. */
export function sampleFiles(): string[] {
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Takes files into a register. */
export async function takeFiles(register: Register, files: readonly string[]): Promise<void> {
  const taker = await createRegisterTaker(register, { by: 'nadia', how: 'upload', now: () => '2016-09-20T12:00:00.000Z' });
  await takeInputs([...files], {}, undefined, taker.keep);
  await taker.finish();
}

export const targetOf = ({ id, claims }: Pick<Incident, 'id' | 'claims'>): JudgementTarget => ({ incident: id, claims });

let number = 0;
/** An entry of a judgement, under a name of its own. */
export function judged(judgement: Judgement, by = 'omar'): EntryDraft & { kind: 'judgement' } {
  return { kind: 'judgement', id: `jdg_t${String(++number).padStart(4, '0')}`, at: '2016-09-21T08:00:00.000Z', by, body: judgement };
}

const kept = new Map<string, Reading>();
/** Readings that all registers of a process share: a report reads the same each time. */
export const READINGS: ReadingCache = {
  load: async () => new Map(kept),
  keep: async (readings) => {
    for (const reading of readings) kept.set(reading.report, reading);
  },
  close: async () => {},
};

/** A composer over a register, in this thread. */
export function composerOf(register: Register, cache = READINGS): RegisterComposer {
  return new RegisterComposer({ knowledge, program: PROGRAM, originals: register.originals, cache });
}
