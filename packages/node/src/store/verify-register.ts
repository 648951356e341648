import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nameReport } from '@truceline/core/reports/take-report.ts';
import { Problem } from '../problems.ts';
import { sha256 } from './check-original.ts';
import type { JournalEntry, ReportTaken } from './entry.ts';
import { checkJournal } from './files/file-journal.ts';
import { openFileOriginals } from './files/file-originals.ts';
import type { RegisterLayout } from './files/layout.ts';
import { findHolder } from './files/lock-folder.ts';
import { findRegister } from './files/open-register.ts';
import { EMPTY_HEAD, type Head } from './seal-entry.ts';

/** What verifying a register came to. */
export interface Verification {
  sound: boolean;
  entries: number;
  reports: number;
  judgements: number;
  head: Head;
  /** Originals that fit their names. */
  originals: number;
  /** Originals that no entry names: taken, and never acknowledged. */
  unnamed: number;
  /** Bytes of a last entry that was cut off before it was acknowledged; the next writer cuts them. */
  torn: number;
  /** The process that writes to the register just now. */
  writer: number | null;
  /** The first thing that does not hold, journal before originals, in one sentence each; empty when all holds. */
  faults: string[];
}

/** Proves the chain of a register in files and every original. Changes nothing, needs no lock. Throws Problems `no-register`, `journal-newer`. */
export async function verifyRegister(folder: string): Promise<Verification> {
  const out: Verification = {
    sound: false,
    entries: 0,
    reports: 0,
    judgements: 0,
    head: EMPTY_HEAD,
    originals: 0,
    unnamed: 0,
    torn: 0,
    writer: null,
    faults: [],
  };
  let layout: RegisterLayout;
  const named = new Map<string, { seq: number; taken: ReportTaken }>();
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

function countEntry(entry: JournalEntry, out: Verification, named: Map<string, { seq: number; taken: ReportTaken }>): void {
  out.entries++;
  out.head = { seq: entry.seq, hash: entry.hash };
  if (entry.kind === 'judgement') {
    out.judgements++;
    return;
  }
  out.reports++;
  const { body } = entry;
  if (entry.id !== body.report || body.report !== nameReport(body.record)) {
    throw new Problem('journal-broken', `Entry ${entry.seq}: ${entry.id} is not the name of what it took.`);
  }
  if (!named.has(body.original)) named.set(body.original, { seq: entry.seq, taken: body });
}

async function checkOriginals(
  { originals: folder }: RegisterLayout,
  named: ReadonlyMap<string, { seq: number; taken: ReportTaken }>,
  out: Verification,
): Promise<void> {
  for (const [hash, { seq, taken }] of named) {
    const path = join(folder, hash.slice(0, 2), hash);
    const whose = `Original ${hash} (entry ${seq}, ${taken.capture.from ?? 'standard input'})`;
    const size = await stat(path).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) out.faults.push(`${whose}: it is missing.`);
    else if (size !== taken.capture.size) out.faults.push(`${whose}: ${size} bytes, and ${taken.capture.size} were taken.`);
    else if (sha256(await readFile(path)) !== hash) out.faults.push(`${whose}: its bytes were changed.`);
    else out.originals++;
  }
  for (const hash of await openFileOriginals(folder).list()) if (!named.has(hash)) out.unnamed++;
}
