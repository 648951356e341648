import { Problem } from '../problems.ts';
import type { JournalEntry } from './entry.ts';
import type { Originals, Register } from './journal.ts';

/** Where a register is: a folder, or a PostgreSQL database. */
export interface TruthPlace {
  data?: string | undefined;
  database?: string | undefined;
}

/** Opens a register for writing; `cut` is how many bytes of a torn append were cut off its journal. Throws Problem `bad-usage` where not one place is given. */
export async function openTruth(place: TruthPlace): Promise<Register & { cut: number }> {
  const { data, database } = checkPlace(place);
  if (data !== undefined) {
    const { openRegister } = await import('./files/open-register.ts');
    const register = await openRegister(data);
    return { ...register, cut: register.journal.cut };
  }
  const { openDatabaseRegister } = await import('./postgres/open-database.ts');
  return { ...(await openDatabaseRegister(database!)), cut: 0 };
}

/** Reads the journal of a register as it stands, and hands it with the originals to `use`. Takes no lock and changes nothing. */
export async function withTruth<T>(
  place: TruthPlace,
  use: (truth: { entries: JournalEntry[]; originals: Originals }) => Promise<T>,
): Promise<T> {
  const { data, database } = checkPlace(place);
  if (data !== undefined) {
    const { readRegister } = await import('./files/read-register.ts');
    return use(await readRegister(data));
  }
  const { openDatabaseRegister } = await import('./postgres/open-database.ts');
  const { journal, originals, close } = await openDatabaseRegister(database!);
  try {
    const entries: JournalEntry[] = [];
    for await (const entry of journal.read()) entries.push(entry);
    return await use({ entries, originals });
  } finally {
    await close();
  }
}

/** Holds that one place is given, and only one. */
export function checkPlace(place: TruthPlace): TruthPlace {
  if (place.data !== undefined && place.database !== undefined)
    throw new Problem('bad-usage', 'One register: --data or --database, not both.');
  if (place.data === undefined && place.database === undefined) {
    throw new Problem('bad-usage', 'No register: give its folder with --data DIR, or its database with --database URL.');
  }
  return place;
}
