import { createClaimReader, type ReadReports, readReports } from '@truceline/core/claims/read-reports.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { knowledgeFolder } from './knowledge/load-knowledge.ts';
import { shareTexts } from './share-texts.ts';
import { startThread } from './start-thread.ts';

/** A report as it goes to another thread: without the functions of its clean text. */
export type PlainReport = Omit<Report, 'clean'>;

/** What a worker is started with. */
export interface WorkerSettings {
  /** Where the compiled knowledge stands. */
  folder: string;
  places: boolean;
}

/** How the reading is to be spread. */
export interface SpreadOptions {
  /** How many threads read, this one among them. */
  threads: number;
  /** Also list every place name read. */
  places?: boolean;
  /** Where claims are put away as they are read; without it they stay in memory. */
  keep?: (claim: Claim) => Claim;
  /** Told how many reports are read. */
  progress?: (done: number, of: number) => void;
  /** Where the compiled knowledge stands, which must be the one given. */
  folder?: string;
}

/** Reports that a thread is given at a time. */
const PART = 24;

/**
 * Reads reports on several threads, this one among them, and gives what one thread would give. Each thread takes the next part when it
 * has read its last; a thread that fails ends the reading with its error.
 */
export async function readInWorkers(reports: readonly Report[], knowledge: Knowledge, options: SpreadOptions): Promise<ReadReports> {
  const places = options.places ?? false;
  const parts = Math.ceil(reports.length / PART);
  const read: ReadReports[] = new Array(parts);
  let next = 0;
  let done = 0;
  const partOf = (part: number): readonly Report[] => reports.slice(part * PART, (part + 1) * PART);
  const put = (part: number, result: ReadReports): void => {
    const { keep } = options;
    read[part] = keep ? { ...result, claims: result.claims.map(keep) } : result;
    options.progress?.(Math.min(++done * PART, reports.length), reports.length);
  };
  const settings: WorkerSettings = { folder: options.folder ?? knowledgeFolder(), places };
  const workers = Array.from({ length: Math.min(options.threads - 1, parts - 1) }, () =>
    startThread(new URL('./read-worker', import.meta.url), settings),
  );
  try {
    const afar = workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          let waiting = 0;
          const give = (): void => {
            for (; waiting < 2 && next < parts; waiting++) {
              const part = next++;
              worker.postMessage({ part, reports: partOf(part).map(plainReport) });
            }
            if (waiting === 0) resolve();
          };
          worker.on('message', (message: { part: number; read: string }) => {
            put(message.part, shareTexts(JSON.parse(message.read) as ReadReports, partOf(message.part)));
            waiting--;
            give();
          });
          worker.on('error', reject);
          worker.on('exit', (code) => reject(new Error(`A reading thread ended early (${code}).`)));
          give();
        }),
    );
    const failed = Promise.all(afar);
    failed.catch(() => {});
    const reader = createClaimReader(knowledge);
    while (next < parts) {
      const part = next++;
      const own = readReports(partOf(part), reader, places);
      put(part, workers.length > 0 || options.keep ? shareTexts(own, partOf(part)) : own);
      // the threads' messages wait for a turn of the event loop
      await new Promise((resolve) => setImmediate(resolve));
    }
    await failed;
  } finally {
    for (const worker of workers) {
      worker.removeAllListeners('exit');
      await worker.terminate();
    }
  }
  return {
    claims: read.flatMap((r) => r.claims),
    places: read.flatMap((r) => r.places),
    unread: read.flatMap((r) => r.unread),
  };
}

/** A report without functions. The text is named, for one that was put away has it from a file. */
function plainReport(report: Report): PlainReport {
  const { clean: _clean, ...plain } = report;
  return { ...plain, text: report.text };
}
