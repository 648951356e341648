import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../src/store/check-original.ts';
import type { EntryDraft, JournalEntry } from '../src/store/entry.ts';
import type { Register } from '../src/store/journal.ts';
import { EMPTY_HEAD, entryLine, parseLine } from '../src/store/seal-entry.ts';
import { comment, taking } from './store-drafts.ts';

/** One implementation of the register's truth, as the contract drives it. */
export interface Kept {
  register: Register;
  /** Closes it and opens the same again; null where nothing outlives closing. */
  reopen: (() => Promise<Register>) | null;
  end(): Promise<void>;
}

/** All entries from a place on. */
export async function all(register: Register, from?: number): Promise<JournalEntry[]> {
  const found: JournalEntry[] = [];
  for await (const entry of register.journal.read(from)) found.push(entry);
  return found;
}

/** What every implementation of journal and originals must do. */
export function describeRegister(name: string, keep: () => Promise<Kept>): void {
  describe(name, () => {
    let kept: Kept;
    beforeEach(async () => {
      kept = await keep();
    });
    afterEach(() => kept.end());

    test('begins empty', async () => {
      expect(await kept.register.journal.head()).toEqual(EMPTY_HEAD);
      expect(await all(kept.register)).toEqual([]);
      expect(await kept.register.originals.list()).toEqual([]);
    });

    test('gives each entry its place, chained to the one before, and reads back what it acknowledged', async () => {
      const { journal } = kept.register;
      const first = await journal.append([comment(1), comment(2, 'قصف على حلب 🕊 \u2028')]);
      const second = await journal.append([taking('Shells fell.').draft]);
      const entries = [...first, ...second];
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(entries.map(({ previous }) => previous)).toEqual([EMPTY_HEAD.hash, entries[0].hash, entries[1].hash]);
      for (const entry of entries) expect(parseLine(Buffer.from(entryLine(entry))).fault).toBeNull();
      expect(await all(kept.register)).toEqual(entries);
      expect(await all(kept.register, 3)).toEqual(second);
      expect(await journal.head()).toEqual({ seq: 3, hash: entries[2].hash });
    });

    test('keeps appends that come at once apart, whole and in their order', async () => {
      const { journal } = kept.register;
      const batches = Array.from({ length: 40 }, (_, i) => [comment(2 * i), comment(2 * i + 1)]);
      const answers = await Promise.all(batches.map((batch) => journal.append(batch)));
      expect(answers.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
      expect(await all(kept.register)).toEqual(answers.flat());
    });

    test('appends nothing of a batch with one entry that does not fit, and goes on', async () => {
      const { journal } = kept.register;
      const odd = { ...comment(2), at: 'yesterday' } as EntryDraft;
      await expect(journal.append([comment(1), odd])).rejects.toMatchObject({ code: 'bad-entry' });
      await expect(journal.append([comment(3, 'lone \ud800')])).rejects.toMatchObject({ code: 'bad-entry' });
      expect(await journal.append([])).toEqual([]);
      const [entry] = await journal.append([comment(4)]);
      expect(entry.seq).toBe(1);
      expect(await all(kept.register)).toEqual([entry]);
    });

    test('keeps originals under their hash, to the byte, once', async () => {
      const { originals } = kept.register;
      const a = taking('Shells fell on the market.').original;
      const b = { hash: sha256(Buffer.from([0, 255, 10, 13])), bytes: Buffer.from([0, 255, 10, 13]) };
      await originals.put([a, b, a]);
      await originals.put([b]);
      expect(await originals.list()).toEqual([a.hash, b.hash].sort());
      expect(Buffer.from((await originals.get(b.hash))!)).toEqual(b.bytes);
      expect(await originals.get(sha256('nothing'))).toBeNull();
      await expect(originals.put([{ hash: a.hash, bytes: b.bytes }])).rejects.toMatchObject({ code: 'original-damaged' });
    });

    test('reads from any place on, and nothing past the end', async () => {
      const { journal } = kept.register;
      for (let i = 0; i < 12; i++) await journal.append([comment(i)]);
      const entries = await all(kept.register);
      for (let from = 1; from <= 14; from++) expect(await all(kept.register, from)).toEqual(entries.slice(from - 1));
    });

    test('a reading begun before an append does not see it', async () => {
      const { journal } = kept.register;
      await journal.append([comment(1)]);
      const reading = journal.read()[Symbol.asyncIterator]();
      const first = await reading.next();
      await journal.append([comment(2)]);
      expect(first.value.seq).toBe(1);
      expect((await reading.next()).done).toBe(true);
    });

    test('holds all of it after closing and opening again', async ({ skip }) => {
      if (!kept.reopen) return skip('nothing outlives closing here');
      const { original, draft } = taking('Shells fell.');
      await kept.register.originals.put([original]);
      const entries = await kept.register.journal.append([draft, comment(1)]);
      const again = await kept.reopen();
      expect(await all(again)).toEqual(entries);
      expect(await again.journal.head()).toEqual({ seq: 2, hash: entries[1].hash });
      expect(await again.originals.list()).toEqual([original.hash]);
      const [next] = await again.journal.append([comment(2)]);
      expect(next).toMatchObject({ seq: 3, previous: entries[1].hash });
    });
  });
}
