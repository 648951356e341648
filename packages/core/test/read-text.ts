import { createHash } from 'node:crypto';
import { ensureKnowledge } from '../../node/src/knowledge/ensure-knowledge.ts';
import type { Claim } from '../src/model/claim.ts';
import type { RawReport } from '../src/model/report.ts';
import { createClaimReader } from '../src/pipeline.ts';
import { dateReports } from '../src/reports/date-reports.ts';
import { takeReport } from '../src/reports/take-report.ts';

/** The shipped knowledge. */
export const knowledge = ensureKnowledge();
/** Reads reports by {@link knowledge}. */
export const reader = createClaimReader(knowledge);

/** An English report as it comes in, of which only its words and its day are known. */
export const rawOf = (text: string, published: string | null): RawReport => ({
  hash: createHash('sha256').update(text).digest('hex'),
  file: null,
  recordId: null,
  title: null,
  publisher: null,
  published,
  language: 'en',
  url: null,
  text,
});

/** Every claim of a text published on a day (`YYYY-MM-DD`, or nothing known of it). */
export function claimsOf(text: string, published: string | null): Claim[] {
  return reader.read(reader.open(dateReports([takeReport(rawOf(text, published))], knowledge)[0]));
}

/** Its claims of incidents. */
export const incidentsOf = (text: string, published: string | null): Claim[] =>
  claimsOf(text, published).filter(({ kind }) => kind === 'incident');
