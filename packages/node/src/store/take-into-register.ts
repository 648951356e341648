import type { RawReport } from '@truceline/core/model/report.ts';
import { nameReport } from '@truceline/core/reports/take-report.ts';
import type { Intake, SourceFile } from '../intake/intake.ts';
import type { KeepDocument } from '../intake/take-inputs.ts';
import { sha256 } from './check-original.ts';
import type { EntryDraft } from './entry.ts';
import type { Original, Register } from './journal.ts';

/** Who takes reports, how they come, and by which clock (UTC instants). */
export interface Taking {
  by: string;
  how: string;
  now: () => string;
  /** Columns of tables that the person named. */
  columns?: Record<string, string>;
}

/** Takes documents into a register: hand `keep` to the intake, then call `finish`. */
export interface RegisterTaker {
  keep: KeepDocument;
  /** Writes what is left. Only now is everything on disk. */
  finish(): Promise<TakenCount>;
}

/** How many reports were new to the register, and how many were there already. */
export interface TakenCount {
  added: number;
  known: number;
}

/** Documents are written together up to this many, or this many bytes. */
const BATCH = { documents: 64, bytes: 16_000_000 };

/** Prepares to take documents into a register. A report that is in its journal already is not taken again; originals are on disk before their entries. */
export async function createRegisterTaker(register: Register, taking: Taking): Promise<RegisterTaker> {
  const known = new Set<string>();
  const named = new Set<string>();
  for await (const entry of register.journal.read()) {
    if (entry.kind !== 'report-taken') continue;
    known.add(entry.id);
    named.add(entry.body.original);
  }
  const count: TakenCount = { added: 0, known: 0 };
  let originals: Original[] = [];
  let drafts: EntryDraft[] = [];
  let bytes = 0;

  const flush = async (): Promise<void> => {
    await register.originals.put(originals);
    if (drafts.length) await register.journal.append(drafts);
    count.added += drafts.length;
    originals = [];
    drafts = [];
    bytes = 0;
  };

  return {
    async keep(source, intake, reports) {
      const fresh = reports.filter((raw) => !known.has(nameReport(raw.hash)));
      count.known += reports.length - fresh.length;
      // An original that is known is handed in all the same: where its bytes were damaged they are put back.
      if (fresh.length === 0 && !named.has(source.hash)) return;
      for (const raw of fresh) known.add(nameReport(raw.hash));
      named.add(source.hash);
      originals.push({ hash: source.hash, bytes: source.bytes });
      for (const raw of fresh) drafts.push(draftOf(raw, source, intake, taking));
      bytes += source.bytes.length;
      if (originals.length >= BATCH.documents || bytes >= BATCH.bytes) await flush();
    },
    async finish() {
      await flush();
      return count;
    },
  };
}

/** The entry of a report that is taken out of a document. */
export function draftOf(
  raw: RawReport,
  source: Pick<SourceFile, 'file' | 'hash' | 'bytes'>,
  intake: Pick<Intake, 'name' | 'mediaTypes'>,
  taking: Taking,
): EntryDraft {
  const report = nameReport(raw.hash);
  return {
    kind: 'report-taken',
    id: report,
    at: taking.now(),
    by: taking.by,
    body: {
      report,
      original: source.hash,
      record: raw.hash,
      text: sha256(raw.text),
      capture: {
        from: source.file,
        how: taking.how,
        intake: intake.name,
        ...(taking.columns ? { columns: taking.columns } : {}),
        mediaType: intake.mediaTypes[0],
        size: source.bytes.length,
      },
    },
  };
}
