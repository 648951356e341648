import { createWriteStream, existsSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { Problem } from '../problems.ts';
import { sha256 } from './check-original.ts';
import { checkJournal } from './files/file-journal.ts';
import { openFileOriginals } from './files/file-originals.ts';
import { REGISTER_FILE_TEXT, type RegisterLayout } from './files/layout.ts';
import { findRegister } from './files/open-register.ts';
import { OWNER_ONLY, syncFolder } from './files/write-durably.ts';
import type { Head } from './seal-entry.ts';

/** The last file of a backup: what stands in it, each by its sha256, so that a cut or changed backup is told. */
export interface BackupManifest {
  format: 'truceline-backup/1';
  madeAt: string;
  program: string;
  head: Head;
  files: { path: string; size: number; sha256: string }[];
}

/**
 * Writes journal and originals of a register into one tar, as they stand now; a writer may go on meanwhile. Everything is verified on the way: a
 * damaged register makes no backup (Problems `journal-broken`, `original-damaged`). Never writes over a file (`cannot-write`).
 */
export async function backupRegister(folder: string, file: string, made: { at: string; program: string }): Promise<BackupManifest> {
  const layout = findRegister(folder);
  if (existsSync(file)) throw new Problem('cannot-write', `${file}: it is there already, and a backup is never written over.`);
  const part = `${file}.part`;
  try {
    const manifest = await writeTar(layout, part, made);
    const handle = await open(part, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(part, file);
    await syncFolder(dirname(file));
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Problem) throw error;
    throw new Problem('cannot-write', `${file}: ${(error as Error).message}`);
  }
}

async function writeTar(layout: RegisterLayout, path: string, made: { at: string; program: string }): Promise<BackupManifest> {
  const hashes = new Set<string>();
  const { head, segment, unended } = await checkJournal(layout, (entry) => {
    if (entry.kind === 'report-taken') hashes.add(entry.body.original);
  });
  const tar = pack();
  const file = createWriteStream(path, { flags: 'w', mode: OWNER_ONLY });
  const written = finished(tar.pipe(file));
  written.catch((error) => tar.destroy(error));
  const manifest: BackupManifest = { format: 'truceline-backup/1', madeAt: made.at, program: made.program, head, files: [] };
  const mtime = new Date(made.at);
  const add = async (name: string, content: Uint8Array | string): Promise<void> => {
    const bytes = Buffer.from(content as Uint8Array);
    const entry = tar.entry({ name, size: bytes.length, mode: OWNER_ONLY, mtime });
    entry.end(bytes);
    await finished(entry);
  };
  const addListed = async (name: string, content: Uint8Array | string): Promise<void> => {
    manifest.files.push({ path: name, size: Buffer.byteLength(content as Buffer), sha256: sha256(content) });
    await add(name, content);
  };
  await addListed('register.json', REGISTER_FILE_TEXT);
  if (head.seq > 0) await addListed('head.json', `${JSON.stringify(head)}\n`);
  for (const name of (await readdir(layout.journal)).sort()) {
    if (!segment || name > segment.name || !name.endsWith('.jsonl')) continue;
    const bytes = await readFile(join(layout.journal, name));
    const last = name === segment.name;
    await addListed(
      `journal/${basename(name)}`,
      last ? Buffer.concat([bytes.subarray(0, segment.size), Buffer.from(unended ? '\n' : '')]) : bytes,
    );
  }
  const originals = openFileOriginals(layout.originals);
  for (const hash of [...hashes].sort()) {
    const bytes = await originals.get(hash);
    if (!bytes) throw new Problem('original-damaged', `Original ${hash} is missing.`);
    await addListed(`originals/${hash.slice(0, 2)}/${hash}`, bytes);
  }
  await add('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
  tar.finalize();
  await written;
  return manifest;
}
