import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../problems.ts';
import { checkOriginal, sha256 } from '../check-original.ts';
import type { Original, Originals } from '../journal.ts';
import { OWNER_ONLY_FOLDER, syncFolder, writeWhole } from './write-durably.ts';

/** Originals as files, each named by its sha256, in folders of its first two digits. Written whole and synced before `put` settles. */
export function openFileOriginals(folder: string): Originals {
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  return {
    async put(originals) {
      for (const original of originals) checkOriginal(original);
      const folders = new Set(originals.map(({ hash }) => join(folder, hash.slice(0, 2))));
      await Promise.all([...folders].map((one) => mkdir(one, { recursive: true, mode: OWNER_ONLY_FOLDER })));
      const written = new Set<string>();
      for (let i = 0; i < originals.length; i += 16) {
        await Promise.all(
          originals.slice(i, i + 16).map(async (original) => {
            if (await putOne(original, pathOf(original.hash))) written.add(join(folder, original.hash.slice(0, 2)));
          }),
        );
      }
      if (written.size === 0) return;
      await Promise.all([...written].map(syncFolder));
      await syncFolder(folder);
    },
    async get(hash) {
      const bytes = await readIf(pathOf(hash));
      if (bytes && sha256(bytes) !== hash)
        throw new Problem('original-damaged', `Original ${hash}: its bytes are not those that were taken.`);
      return bytes;
    },
    async list() {
      const found: string[] = [];
      for (const name of (await readdir(folder)).filter((one) => /^[0-9a-f]{2}$/.test(one))) {
        found.push(...(await readdir(join(folder, name))).filter((one) => /^[0-9a-f]{64}$/.test(one)));
      }
      return found.sort();
    },
  };
}

/** Removes what a crash left of originals that were never whole. The caller holds the lock. */
export async function sweepOriginals(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue;
    for (const part of await readdir(join(folder, name))) if (part.endsWith('.part')) await rm(join(folder, name, part), { force: true });
  }
}

/** Writes an original that is not there yet, or whose bytes are damaged: what fits the hash is what was taken. */
async function putOne({ hash, bytes }: Original, path: string): Promise<boolean> {
  const there = await readIf(path);
  if (there && sha256(there) === hash) return false;
  await writeWhole(path, bytes);
  return true;
}

async function readIf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
