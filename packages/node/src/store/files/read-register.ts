import type { JournalEntry } from '../entry.ts';
import type { Originals } from '../journal.ts';
import { checkJournal } from './file-journal.ts';
import { openFileOriginals } from './file-originals.ts';
import type { RegisterLayout } from './layout.ts';
import { findRegister } from './open-register.ts';

/** A register in a folder, read as it stands: no lock is taken and nothing is changed. */
export interface RegisterSnapshot {
  layout: RegisterLayout;
  entries: JournalEntry[];
  originals: Originals;
}

/** Reads the register in `folder`. Throws Problems `no-register`, `journal-broken`, `journal-newer`. */
export async function readRegister(folder: string): Promise<RegisterSnapshot> {
  const layout = findRegister(folder);
  const entries: JournalEntry[] = [];
  await checkJournal(layout, (entry) => entries.push(entry));
  return { layout, entries, originals: openFileOriginals(layout.originals) };
}
