import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Situation } from '@truceline/core/model/situation.ts';
import { Problem } from '../problems.ts';
import type { Messages } from './terminal.ts';

/** Writes the situation's files into a folder, which is made if need be; gives their paths. */
export async function writeFiles(situation: Situation, folder: string, _messages: Messages): Promise<string[]> {
  try {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'situation.json');
    writeFileSync(path, `${JSON.stringify(situation, null, 2)}\n`);
    return [path];
  } catch (error) {
    throw new Problem('cannot-write', `${folder}: ${(error as Error).message}`);
  }
}
