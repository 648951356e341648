import { Problem } from '../problems.ts';
import type { Register } from './journal.ts';
import { countEntry, type NamedOriginal, newVerification, tellOriginal, type Verification } from './verification.ts';

/** Proves the chain and every original of a register that is open, such as one in a database. Changes nothing. */
export async function verifyDatabase({ journal, originals }: Register): Promise<Verification> {
  const out = newVerification();
  const named = new Map<string, NamedOriginal>();
  try {
    for await (const entry of journal.read()) countEntry(entry, out, named);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'journal-broken') throw error;
    out.faults.push(error.message);
    return out;
  }
  for (const [hash, one] of named) {
    const fault = await originals.get(hash).then(
      (bytes) => (bytes ? null : 'it is missing'),
      (error) => {
        if (error instanceof Problem && error.code === 'original-damaged') return 'its bytes were changed';
        throw error;
      },
    );
    if (fault) out.faults.push(`${tellOriginal(hash, one)}: ${fault}.`);
    else out.originals++;
  }
  for (const hash of await originals.list()) if (!named.has(hash)) out.unnamed++;
  out.sound = out.faults.length === 0;
  return out;
}
