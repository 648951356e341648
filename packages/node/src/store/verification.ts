import { nameReport } from '@truceline/core/reports/take-report.ts';
import { Problem } from '../problems.ts';
import type { JournalEntry, ReportTaken } from './entry.ts';
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
  /** What does not hold, in one sentence each: the first of the journal, or else every original; empty when all holds. */
  faults: string[];
}

/** An original that the journal names, and the first entry that does. */
export interface NamedOriginal {
  seq: number;
  taken: ReportTaken;
}

/** A verification in which nothing was looked at yet. */
export function newVerification(): Verification {
  return {
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
}

/** Counts an entry that holds, and notes the original that it names. Throws Problem `journal-broken` for a report that does not bear its name. */
export function countEntry(entry: JournalEntry, out: Verification, named: Map<string, NamedOriginal>): void {
  out.entries++;
  out.head = { seq: entry.seq, hash: entry.hash };
  if (entry.kind === 'judgement') {
    out.judgements++;
    return;
  }
  if (entry.kind === 'inputs-refused') return;
  out.reports++;
  const { body } = entry;
  if (entry.id !== body.report || body.report !== nameReport(body.record)) {
    throw new Problem('journal-broken', `Entry ${entry.seq}: ${entry.id} is not the name of what it took.`);
  }
  if (!named.has(body.original)) named.set(body.original, { seq: entry.seq, taken: body });
}

/** An original as a fault speaks of it. */
export function tellOriginal(hash: string, { seq, taken }: NamedOriginal): string {
  return `Original ${hash} (entry ${seq}, ${taken.capture.from ?? 'standard input'})`;
}
