import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem } from '../../problems.ts';
import type { Register } from '../journal.ts';
import { type FileJournal, openFileJournal } from './file-journal.ts';
import { openFileOriginals, sweepOriginals } from './file-originals.ts';
import { layoutOf, REGISTER_FILE_TEXT, type RegisterLayout } from './layout.ts';
import { lockFolder } from './lock-folder.ts';
import { OWNER_ONLY_FOLDER, syncFolder, writeDurably } from './write-durably.ts';

/** A register in a folder, open for its one writer. */
export interface FileRegister extends Register {
  journal: FileJournal;
  layout: RegisterLayout;
}

/**
 * Opens the register in `folder` for writing, making a new one where the folder is new or empty. Throws Problems `register-locked`,
 * `no-register` (a folder of other things), `journal-broken`, `journal-newer`.
 */
export async function openRegister(folder: string, options: { segmentBytes?: number } = {}): Promise<FileRegister> {
  const layout = layoutOf(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  } catch (error) {
    throw new Problem('register-unwritable', `${folder}: ${(error as Error).message}`);
  }
  const fresh = !existsSync(layout.register);
  if (fresh) refuseOtherThings(folder);
  else findRegister(folder);
  const lock = lockFolder(layout.lock);
  try {
    await mkdir(layout.originals, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await sweepOriginals(layout.originals);
    if (fresh) {
      await writeDurably(layout.register, REGISTER_FILE_TEXT);
      await syncFolder(dirname(resolve(folder)));
    }
    const journal = await openFileJournal(layout, lock, options.segmentBytes);
    return {
      layout,
      journal,
      originals: openFileOriginals(layout.originals),
      async close() {
        try {
          await journal.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The parts of the register in `folder`, to be read. Throws Problem `no-register`, or `journal-newer` for one of a format not known here. */
export function findRegister(folder: string): RegisterLayout {
  const layout = layoutOf(folder);
  if (!existsSync(layout.register)) throw new Problem('no-register', `${folder}: no register.`);
  const text = readFileSync(layout.register, 'utf8');
  if (text === REGISTER_FILE_TEXT) return layout;
  const version = /^\{"format":"truceline-register\/(\d+)"/.exec(text)?.[1];
  if (Number(version) > 1) throw new Problem('journal-newer', `${folder}: a register of format ${version}; this program knows format 1.`);
  throw new Problem('journal-broken', `${layout.register}: it is not readable.`);
}

function refuseOtherThings(folder: string): void {
  if (!statSync(folder).isDirectory()) throw new Problem('no-register', `${folder}: not a folder.`);
  const ours = /^(?:lock(?:\..*)?|originals|journal|projection|register\.json\..*\.part)$/;
  const other = readdirSync(folder).find((name) => !ours.test(name));
  if (other !== undefined) throw new Problem('no-register', `${folder}: it holds other things (${other}) and no register.`);
}
