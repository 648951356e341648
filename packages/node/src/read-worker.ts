import { parentPort, workerData } from 'node:worker_threads';
import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import { cleanText } from '@truceline/core/reports/clean-text.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import type { PlainReport, WorkerSettings } from './read-in-workers.ts';

// A worker thread that reads parts of a list of reports: parts come in as reports without their clean text, which is made again here.
const { folder, places } = workerData as WorkerSettings;
const reader = createClaimReader(loadKnowledge(folder));

parentPort?.on('message', ({ part, reports }: { part: number; reports: PlainReport[] }) => {
  const whole = reports.map((report) => ({ ...report, clean: cleanText(report.text).clean }));
  // as text: two threads hand over a text faster than a tree of objects
  parentPort?.postMessage({ part, read: JSON.stringify(readReports(whole, reader, places)) });
});
