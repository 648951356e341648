import { nameReport } from '@truceline/core/reports/take-report.ts';
import { type TakenDocument, takeDocument } from '../intake/take-document.ts';
import { recordsIntake } from '../intake/take-records.ts';
import { Problem, toProblem } from '../problems.ts';
import { sha256 } from '../store/check-original.ts';
import type { ReadDocument, RefusedDocument, ReportQueue } from '../store/report-queue.ts';
import type { Taking } from '../store/take-into-register.ts';
import type { Taken } from '../views/schemas/report-schemas.ts';

/** A document as it was handed in. */
export interface HandedIn {
  /** As its sender calls it; null for a text that was pasted. */
  file: string | null;
  bytes: Uint8Array;
  /** It is one record, whatever it looks like. */
  record?: boolean;
}

/** Takes documents that are handed in, and keeps what was refused. */
export class ReportTaker {
  constructor(readonly queue: ReportQueue) {}

  /** Takes documents in their order: one outcome for each, and one more for each record of theirs that was refused alone. */
  async takeAll(documents: readonly (HandedIn | RefusedDocument)[], taking: Taking): Promise<Taken[]> {
    const columns = taking.columns ? { columns: taking.columns } : {};
    const read: ReadDocument[] = [];
    const outcomes: (Taken & { own: string[] })[] = [];
    const put = (file: string | null, own: string[], refusal: { code: string; reason: string } | null): void => {
      const outcome = refusal ? ('refused' as const) : ('known' as const);
      outcomes.push({
        n: outcomes.length + 1,
        file,
        outcome,
        reports: own,
        own,
        code: refusal?.code ?? null,
        reason: refusal?.reason ?? null,
      });
    };
    for (const one of documents) {
      if ('code' in one) {
        put(one.file, [], one);
        continue;
      }
      try {
        const { source, intake, taken } = one.record ? await takeRecord(one) : await takeDocument(one.file, one.bytes, columns);
        read.push({ source, intake, reports: taken.reports });
        if (taken.reports.length) put(one.file, [...new Set(taken.reports.map(({ hash }) => nameReport(hash)))], null);
        for (const { file, code, reason } of taken.refused) put(file, [], { code, reason });
      } catch (error) {
        const { code, message } = toProblem(error);
        put(one.file, [], { code, reason: message });
      }
    }
    const [, added] = await Promise.all([this.#keep(outcomes, taking), this.queue.take(read, taking)]);
    const seen = new Set<string>();
    return outcomes.map(({ own, ...outcome }) => {
      const fresh = own.some((id) => added.has(id) && !seen.has(id));
      for (const id of own) seen.add(id);
      return fresh ? { ...outcome, outcome: 'taken' } : outcome;
    });
  }

  /** Takes records, one to a line, as one document: one outcome for each line that holds something. `first` is the number of the first line. */
  async takeLines(lines: readonly string[], file: string, first: number, taking: Taking): Promise<Taken[]> {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    const source = { file, bytes, hash: sha256(bytes) };
    const outcomes: Taken[] = [];
    const reports: ReadDocument['reports'][number][] = [];
    for (const [i, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const taken = await recordsIntake.take({ ...source, bytes: Buffer.from(line) }, {});
      const [raw] = taken.reports;
      const [refusal] = taken.refused;
      if (raw) reports.push(raw);
      outcomes.push({
        n: first + i,
        file: `${file}:${first + i}`,
        outcome: raw ? 'known' : 'refused',
        reports: raw ? [nameReport(raw.hash)] : [],
        code: refusal?.code ?? null,
        reason: refusal?.reason ?? null,
      });
    }
    const read = reports.length ? [{ source, intake: recordsIntake, reports }] : [];
    const [, fresh] = await Promise.all([this.#keep(outcomes, taking), this.queue.take(read, taking)]);
    const added = new Set(fresh);
    for (const outcome of outcomes) {
      if (outcome.outcome === 'known' && added.delete(outcome.reports[0])) outcome.outcome = 'taken';
    }
    return outcomes;
  }

  /** Keeps what was refused in the journal, before what came with it and is taken: who waits for the last entry waits for the reading, too. */
  #keep(outcomes: readonly Taken[], taking: Taking): Promise<void> {
    const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
    return this.queue.refuse(
      refused.map(({ file, code, reason }) => ({ file, code: code ?? 'internal', reason: reason ?? '' })),
      taking,
    );
  }
}

async function takeRecord({ file, bytes }: HandedIn): Promise<TakenDocument> {
  const source = { file, bytes, hash: sha256(bytes) };
  return { source, intake: recordsIntake, taken: await recordsIntake.take(source, {}) };
}

/** A file that is larger than can be sent at once. */
export function tooLargeToSend(file: string | null, limit: number): RefusedDocument {
  const problem = new Problem('too-large', `Larger than ${Math.round(limit / 1e6)} MB.`);
  return { file, code: problem.code, reason: problem.message };
}
