import { createHash } from 'node:crypto';
import { ensureKnowledge } from '../../node/src/knowledge/ensure-knowledge.ts';
import type { Claim } from '../src/model/claim.ts';
import type { RawReport, Report } from '../src/model/report.ts';
import { createClaimReader } from '../src/pipeline.ts';
import { dateReports } from '../src/reports/dating/date-reports.ts';
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

/** Reads them with every family of rules at every word (`openings.ts`). */
const everywhere = createClaimReader(knowledge, true);

const taken = (text: string, published: string | null): Report => dateReports([takeReport(rawOf(text, published))], knowledge)[0];

/** Every claim of a text published on a day, as the program reads it. */
export function readOnce(text: string, published: string | null): Claim[] {
  return reader.read(reader.open(taken(text, published)));
}

/** Every claim of a text published on a day (`YYYY-MM-DD`, or nothing known of it). Refuses a text that reads otherwise where all rules look everywhere. */
export function claimsOf(text: string, published: string | null): Claim[] {
  const claims = readOnce(text, published);
  if (JSON.stringify(claims) !== JSON.stringify(everywhere.read(everywhere.open(taken(text, published)))))
    throw new Error(`a rule begins to read at a word that openings.ts does not give it: “${text}”`);
  return claims;
}

/** Its claims of incidents. */
export const incidentsOf = (text: string, published: string | null): Claim[] =>
  claimsOf(text, published).filter(({ kind }) => kind === 'incident');
