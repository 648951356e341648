import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../problems.ts';
import { sha256 } from './check-original.ts';
import { checkJournal } from './files/file-journal.ts';
import { openFileOriginals } from './files/file-originals.ts';
import type { RegisterLayout } from './files/layout.ts';
import { findHolder } from './files/lock-folder.ts';
import { findRegister } from './files/open-register.ts';
import { countEntry, type NamedOriginal, newVerification, tellOriginal, type Verification } from './verification.ts';

/** Proves the chain of a register in files and every original. Changes nothing, needs no lock. Throws Problems `no-register`, `journal-newer`. */
export async function verifyRegister(folder: string): Promise<Verification> {
  const out = newVerification();
  let layout: RegisterLayout;
  const named = new Map<string, NamedOriginal>();
  try {
    layout = findRegister(folder);
    out.writer = findHolder(layout.lock)?.pid ?? null;
    const tail = await checkJournal(layout, (entry) => countEntry(entry, out, named));
    out.torn = tail.torn;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'journal-broken') throw error;
    out.faults.push(error.message);
    return out;
  }
  await checkOriginals(layout, named, out);
  out.sound = out.faults.length === 0;
  return out;
}

async function checkOriginals(
  { originals: folder }: RegisterLayout,
  named: ReadonlyMap<string, NamedOriginal>,
  out: Verification,
): Promise<void> {
  for (const [hash, one] of named) {
    const { capture } = one.taken;
    const path = join(folder, hash.slice(0, 2), hash);
    const whose = tellOriginal(hash, one);
    const size = await stat(path).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) out.faults.push(`${whose}: it is missing.`);
    else if (size !== capture.size) out.faults.push(`${whose}: ${size} bytes, and ${capture.size} were taken.`);
    else if (sha256(await readFile(path)) !== hash) out.faults.push(`${whose}: its bytes were changed.`);
    else out.originals++;
  }
  for (const hash of await openFileOriginals(folder).list()) if (!named.has(hash)) out.unnamed++;
}
