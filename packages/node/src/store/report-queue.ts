import { randomUUID } from 'node:crypto';
import type { RawReport } from '@truceline/core/model/report.ts';
import { nameReport } from '@truceline/core/reports/take-report.ts';
import type { Intake, SourceFile } from '../intake/intake.ts';
import type { EntryDraft } from './entry.ts';
import type { Original, Register } from './journal.ts';
import { draftOf, type Taking } from './take-into-register.ts';

/** A document that an intake has read, to be taken into a register. */
export interface ReadDocument {
  source: SourceFile;
  intake: Intake;
  reports: readonly RawReport[];
}

/** A document that cannot be taken. */
export interface RefusedDocument {
  /** As its sender calls it; null for a text that was pasted. */
  file: string | null;
  code: string;
  reason: string;
}

/** Refusals of one request that are listed; more of them are counted. */
const LISTED = 100;

/** Takes documents as they come. Those that come while others are written are written together: one sync for all of them. */
export interface ReportQueue {
  /** Settles once all of it is on disk; gives the names of the reports that are new to the register. */
  take(documents: readonly ReadDocument[], taking: Taking): Promise<ReadonlySet<string>>;
  /** Keeps what was refused, and why; settles once it is on disk. */
  refuse(refused: readonly RefusedDocument[], taking: Taking): Promise<void>;
}

interface Waiting {
  originals: Original[];
  drafts: EntryDraft[];
  done(): void;
  failed(error: unknown): void;
}

/** A queue into a register that is open for writing. `taken` is told after each write. Reads the journal once, to know what is there. */
export async function createReportQueue(
  { journal, originals }: Pick<Register, 'journal' | 'originals'>,
  taken: () => void = () => {},
): Promise<ReportQueue> {
  /** Reports that are in the journal, or on their way into it: then what settles when they are. */
  const known = new Map<string, Promise<void> | null>();
  for await (const entry of journal.read()) if (entry.kind === 'report-taken') known.set(entry.id, null);
  let waiting: Waiting[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      try {
        const unique = new Map(batch.flatMap((one) => one.originals).map((original) => [original.hash, original]));
        await originals.put([...unique.values()]);
        const drafts = batch.flatMap((one) => one.drafts);
        if (drafts.length) await journal.append(drafts);
        for (const one of batch) one.done();
        if (drafts.length) taken();
      } catch (error) {
        for (const one of batch) one.failed(error);
      }
    }
    running = false;
  };
  const write = (originals: Original[], drafts: EntryDraft[]): Promise<void> => {
    return new Promise((done, failed) => {
      waiting.push({ originals, drafts, done, failed });
      if (!running) void run();
    });
  };

  return {
    async take(documents, taking) {
      const added = new Set<string>();
      const drafts: EntryDraft[] = [];
      const others: Promise<void>[] = [];
      const kept: Original[] = [];
      for (const { source, intake, reports } of documents) {
        for (const raw of reports) {
          const id = nameReport(raw.hash);
          if (added.has(id)) continue;
          const before = known.get(id);
          if (before === undefined) {
            added.add(id);
            drafts.push(draftOf(raw, source, intake, taking));
          } else if (before !== null) others.push(before);
        }
        // An original that is known is handed in all the same: where its bytes were damaged they are put back.
        if (reports.length) kept.push({ hash: source.hash, bytes: source.bytes });
      }
      const written = write(kept, drafts);
      for (const id of added) known.set(id, written);
      try {
        await Promise.all([written, ...others]);
        for (const id of added) known.set(id, null);
      } catch (error) {
        for (const id of added) if (known.get(id) === written) known.delete(id);
        throw error;
      }
      return added;
    },
    async refuse(refused, { by, how, now }) {
      if (refused.length === 0) return;
      const inputs = refused.slice(0, LISTED).map(({ file, code, reason }) => ({ file, code, reason }));
      const body = { how, inputs, more: refused.length - inputs.length };
      await write([], [{ kind: 'inputs-refused', id: `ref_${randomUUID()}`, at: now(), by, body }]);
    },
  };
}
