import type { RawReport, Refusal } from '@truceline/core/model/report.ts';
import { INTAKES } from '../intake/intakes.ts';
import { toProblem } from '../problems.ts';
import { sha256 } from './check-original.ts';
import type { JournalEntry, ReportTaken } from './entry.ts';
import type { Originals } from './journal.ts';

/** The reports of a register, read again from their originals. */
export interface ReadReports {
  raws: RawReport[];
  /** Reports that this program cannot read out of their originals any more. */
  refused: Refusal[];
  /** Reports whose text is not the one that was taken: an intake reads it differently now. */
  notes: string[];
}

/** Reads the reports of these entries out of their originals, in the order in which they were taken. Each original is read once. */
export async function readReports(entries: Iterable<JournalEntry>, originals: Originals): Promise<ReadReports> {
  const out: ReadReports = { raws: [], refused: [], notes: [] };
  const documents = new Map<string, ReportTaken[]>();
  for (const entry of entries) {
    if (entry.kind !== 'report-taken') continue;
    const { original, capture } = entry.body;
    const key = JSON.stringify([original, capture.intake, capture.columns ?? null, capture.from]);
    const same = documents.get(key);
    if (same) same.push(entry.body);
    else documents.set(key, [entry.body]);
  }
  for (const taken of documents.values()) await readDocument(taken, originals, out);
  return out;
}

async function readDocument(taken: ReportTaken[], originals: Originals, out: ReadReports): Promise<void> {
  const [{ original, capture }] = taken;
  const refuse = (code: string, reason: string, one: ReportTaken): void => {
    out.refused.push({ file: capture.from ?? one.report, code, reason });
  };
  try {
    const bytes = await originals.get(original);
    const intake = INTAKES.find(({ name }) => name === capture.intake);
    if (!bytes || !intake) {
      const reason = bytes ? `No intake "${capture.intake}" in this program.` : `Original ${original} is missing.`;
      for (const one of taken) refuse(bytes ? 'unknown-kind' : 'original-damaged', reason, one);
      return;
    }
    const columns = capture.columns ? { columns: capture.columns } : {};
    const { reports } = await intake.take({ file: capture.from, bytes, hash: original }, columns);
    const byHash = new Map(reports.map((raw) => [raw.hash, raw]));
    for (const one of taken) {
      const raw = byHash.get(one.record);
      if (!raw) {
        refuse('reader-failed', `This program does not find ${one.report} in its original any more.`, one);
        continue;
      }
      if (sha256(raw.text) !== one.text) out.notes.push(`${one.report}: its text is read differently than when it was taken`);
      out.raws.push(raw);
    }
  } catch (error) {
    const { code, message } = toProblem(error);
    for (const one of taken) refuse(code, message, one);
  }
}
