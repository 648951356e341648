import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWNER_ONLY_FOLDER, writeDurably } from '../files/write-durably.ts';
import { entryLine, type Head } from '../seal-entry.ts';
import type { RegisterModel } from './register-model.ts';

/** What a kept projection was made from: another journal, program or knowledge makes another one. */
export interface ProjectionStamp {
  head: Head;
  program: string;
  knowledge: string;
}

/** A projection as it is kept. */
export interface KeptProjection {
  format: 'truceline-projection/1';
  stamp: ProjectionStamp;
  /** sha256 of the model's canonical JSON: a file that was damaged is made anew, never believed. */
  hash: string;
  model: RegisterModel;
}

/** Keeps a projection in `folder`, in place of the one before. */
export async function keepProjection(folder: string, model: RegisterModel): Promise<KeptProjection> {
  const { program, knowledge } = model.situation.madeBy;
  const kept: KeptProjection = {
    format: 'truceline-projection/1',
    stamp: { head: model.head, program, knowledge },
    hash: hashModel(model),
    model,
  };
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  await writeDurably(join(folder, 'register.json'), `${JSON.stringify(kept)}\n`);
  return kept;
}

/** The projection kept in `folder`; null where there is none, or none that holds. */
export async function findProjection(folder: string): Promise<KeptProjection | null> {
  try {
    const kept = JSON.parse(await readFile(join(folder, 'register.json'), 'utf8')) as KeptProjection;
    return kept.format === 'truceline-projection/1' && kept.hash === hashModel(kept.model) ? kept : null;
  } catch {
    return null;
  }
}

/** sha256 of a model's canonical JSON: equal models have equal hashes. */
export function hashModel(model: RegisterModel): string {
  return createHash('sha256').update(entryLine(model)).digest('hex');
}
