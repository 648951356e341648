import { createClaimReader, type ReadReports, readReports } from '@truceline/core/claims/read-reports.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { knowledgeFolder } from './knowledge/load-knowledge.ts';
import { shareTexts } from './share-texts.ts';
import type { Packed } from './shelves/pack-things.ts';
import type { Shelf } from './shelves/shelf.ts';
import { REPORT_PLAN } from './shelves/shelve-reports.ts';
import { startThread } from './start-thread.ts';

/** A report as it goes to another thread: without the functions of its clean text. */
export type PlainReport = Omit<Report, 'clean'>;

/** What a worker is started with. */
export interface WorkerSettings {
  /** Where the compiled knowledge stands. */
  folder: string;
  places: boolean;
  /** Claims go on a shelf: they come packed for it. */
  packed: boolean;
}

/** What a thread has read of a part: claims packed for their shelf, or as JSON. */
export interface PartRead extends Pick<ReadReports, 'places' | 'unread'> {
  part: number;
  claims: Packed | string;
}

/** How the reading is to be spread. */
export interface SpreadOptions {
  /** How many threads read. */
  threads: number;
  /** Also list every place name read. */
  places?: boolean;
  /** Where claims are put away as they are read; without it they stay in memory. */
  shelf?: Shelf<Claim>;
  /** Told how many reports are read. */
  progress?: (done: number, of: number) => void;
  /** Where the compiled knowledge stands, which must be the one given. */
  folder?: string;
}

/** What reports say, beside their texts. */
const REPORT_FIELDS = Object.keys(REPORT_PLAN) as (keyof typeof REPORT_PLAN)[];

/** Reports that a thread is given at a time. */
const PART = 24;

/**
 * Reads reports on threads of their own and gives what one thread would give. Each thread takes the next part when it has read its last; a thread that fails
 * ends the reading with its error. What a thread has learnt and compiled while it read is gone when it ends. A single thread without a shelf is this one.
 */
export async function readInWorkers(reports: readonly Report[], knowledge: Knowledge, options: SpreadOptions): Promise<ReadReports> {
  const { threads, shelf, places = false } = options;
  const parts = Math.ceil(reports.length / PART);
  const read: ReadReports[] = new Array(parts);
  const partOf = (part: number): readonly Report[] => reports.slice(part * PART, (part + 1) * PART);
  let next = 0;
  let done = 0;
  const put = (part: number, result: ReadReports): void => {
    read[part] = result;
    options.progress?.(Math.min(++done * PART, reports.length), reports.length);
  };
  if (threads === 1 && !shelf) {
    const reader = createClaimReader(knowledge);
    for (; next < parts; next++) put(next, readReports(partOf(next), reader, places));
    return together(read);
  }
  const open = ({ part, claims, ...rest }: PartRead): ReadReports => {
    if (typeof claims !== 'string') return { ...rest, claims: shelf!.putAll(claims) };
    return shareTexts({ ...rest, claims: JSON.parse(claims) as Claim[] }, partOf(part));
  };
  const settings: WorkerSettings = { folder: options.folder ?? knowledgeFolder(), places, packed: shelf !== undefined };
  const workers = Array.from({ length: Math.min(threads, parts) }, () => startThread(new URL('./read-worker', import.meta.url), settings));
  try {
    await Promise.all(
      workers.map(
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
            worker.on('message', (message: PartRead) => {
              put(message.part, open(message));
              waiting--;
              give();
            });
            worker.on('error', reject);
            worker.on('exit', (code) => reject(new Error(`A reading thread ended early (${code}).`)));
            give();
          }),
      ),
    );
  } finally {
    for (const worker of workers) {
      worker.removeAllListeners('exit');
      await worker.terminate();
    }
  }
  return together(read);
}

function together(read: readonly ReadReports[]): ReadReports {
  return {
    claims: read.flatMap((r) => r.claims),
    places: read.flatMap((r) => r.places),
    unread: read.flatMap((r) => r.unread),
  };
}

/** A report without functions. The fields are named, for one that was put away has them from a file. */
function plainReport(report: Report): PlainReport {
  const plain: Record<string, unknown> = { text: report.text };
  for (const field of REPORT_FIELDS) plain[field] = report[field];
  return plain as unknown as PlainReport;
}
