import { parentPort, workerData } from 'node:worker_threads';
import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import { cleanText } from '@truceline/core/reports/clean-text.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import type { PartRead, PlainReport, WorkerSettings } from './read-in-workers.ts';
import { CLAIM_PLAN } from './shelves/claim-plan.ts';
import { buffersOf, packThings } from './shelves/pack-things.ts';

// A worker thread that reads parts of a list of reports: parts come in as reports without their clean text, which is made again here.
const { folder, places, packed } = workerData as WorkerSettings;
const reader = createClaimReader(loadKnowledge(folder));

parentPort?.on('message', ({ part, reports }: { part: number; reports: PlainReport[] }) => {
  const whole = reports.map((report) => ({ ...report, clean: cleanText(report.text).clean }));
  const { claims, ...rest } = readReports(whole, reader, places);
  // as bytes or as text: two threads hand over either faster than a tree of objects
  const handed: PartRead = { ...rest, part, claims: packed ? packThings(claims, CLAIM_PLAN) : JSON.stringify(claims) };
  parentPort?.postMessage(handed, typeof handed.claims === 'string' ? [] : buffersOf(handed.claims));
});
