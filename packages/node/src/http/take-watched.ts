import { readFileSync, statSync } from 'node:fs';
import { shownPath } from '../intake/collect-inputs.ts';
import { toProblem } from '../problems.ts';
import type { RefusedDocument } from '../store/report-queue.ts';
import type { Taking } from '../store/take-into-register.ts';
import { type HandedIn, type ReportTaker, tooLargeToSend } from './take-reports.ts';

/** Bytes of the largest file that is taken out of a watched folder. */
const LARGEST = 200_000_000;

/** Takes files that came into a watched folder; those that cannot be opened are refused with their reasons, and remembered. Settles once all is on disk. */
export async function takeWatched(paths: readonly string[], taker: ReportTaker, taking: Omit<Taking, 'how'>): Promise<void> {
  const documents = paths.map((path): HandedIn | RefusedDocument => {
    const file = shownPath(path, process.cwd());
    try {
      if (statSync(path).size > LARGEST) return tooLargeToSend(file, LARGEST);
      return { file, bytes: readFileSync(path) };
    } catch (error) {
      const { code, message } = toProblem(error, 'unreadable');
      return { file, code, reason: message };
    }
  });
  await taker.takeAll(documents, { ...taking, how: 'watched folder' });
}
