import { createReadStream, existsSync, readdirSync, rmdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { extract } from 'tar-stream';
import { Problem, toProblem } from '../problems.ts';
import type { BackupManifest } from './backup-register.ts';
import { sha256 } from './check-original.ts';
import { OWNER_ONLY_FOLDER, syncFolder, writeDurably } from './files/write-durably.ts';
import type { Verification } from './verification.ts';
import { verifyRegister } from './verify-register.ts';

/** The only names that a backup may hold: nothing is ever written outside the folder. */
const NAMES = /^(?:register\.json|head\.json|journal\/\d{12}\.jsonl|originals\/([0-9a-f]{2})\/\1[0-9a-f]{62})$/;
/** No file of a register is near this size (bytes). */
const MAX_FILE = 1_000_000_000;

/**
 * Restores a backup into a folder that is new or empty (else Problem `register-not-empty`). It is unpacked beside it, verified whole and only then
 * put in its place; a backup that is cut off, changed or not ours restores nothing (`bad-backup`).
 */
export async function restoreRegister(file: string, folder: string): Promise<Verification> {
  const target = resolve(folder);
  if (existsSync(target) && (!isFolder(target) || readdirSync(target).length > 0)) {
    throw new Problem('register-not-empty', `${folder}: it is not an empty folder.`);
  }
  if (!existsSync(file)) throw new Problem('bad-backup', `${file}: no such file.`);
  const part = `${target}.restoring-${process.pid}`;
  try {
    await mkdir(part, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await unpack(file, part);
    const verification = await verifyRegister(part);
    if (!verification.sound) throw new Problem('bad-backup', `${file}: ${verification.faults[0]}`);
    if (existsSync(target)) rmdirSync(target);
    await rename(part, target);
    await syncFolder(dirname(target));
    return verification;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (error instanceof Problem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EACCES' || code === 'ENOSPC' || code === 'EROFS'
      ? new Problem('register-unwritable', `${folder}: ${(error as Error).message}`)
      : new Problem('bad-backup', `${file}: ${toProblem(error).message}`);
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  const found = new Map<string, { size: number; sha256: string }>();
  let manifest: BackupManifest | null = null;
  const bad = (what: string): Problem => new Problem('bad-backup', `${file}: ${what}`);
  await mkdir(join(folder, 'journal'), { mode: OWNER_ONLY_FOLDER });
  await mkdir(join(folder, 'originals'), { mode: OWNER_ONLY_FOLDER });
  const tar = extract();
  pipeline(createReadStream(file), tar, () => {});
  for await (const entry of tar) {
    const { name, type, size } = entry.header;
    if (manifest) throw bad('there is more after its manifest.');
    if (type !== 'file' || (size ?? 0) > MAX_FILE) throw bad(`${name} is no part of a backup.`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) chunks.push(chunk as Uint8Array);
    const bytes = Buffer.concat(chunks);
    if (name === 'manifest.json') {
      manifest = readManifest(bytes);
      if (!manifest) throw bad('its manifest is not readable.');
      continue;
    }
    if (!NAMES.test(name) || found.has(name)) throw bad(`${name} is no part of a backup.`);
    found.set(name, { size: bytes.length, sha256: sha256(bytes) });
    await mkdir(dirname(join(folder, name)), { recursive: true, mode: OWNER_ONLY_FOLDER });
    await writeDurably(join(folder, name), bytes);
  }
  if (!manifest) throw bad('it is cut off, or no backup.');
  for (const { path, size, sha256: hash } of manifest.files) {
    const there = found.get(path);
    if (there?.size !== size || there.sha256 !== hash) throw bad(`${path} is missing or changed.`);
    found.delete(path);
  }
  if (found.size) throw bad(`${[...found.keys()][0]} is not in its manifest.`);
}

function readManifest(bytes: Buffer): BackupManifest | null {
  try {
    const manifest = JSON.parse(bytes.toString('utf8')) as BackupManifest;
    return manifest.format === 'truceline-backup/1' && Array.isArray(manifest.files) ? manifest : null;
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
