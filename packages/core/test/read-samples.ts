import { join } from 'node:path';
import { takeInputs } from '../../node/src/intake/take-inputs.ts';
import type { ReadReports } from '../src/claims/read-reports.ts';
import type { Claim } from '../src/model/claim.ts';
import type { RawReport, Report } from '../src/model/report.ts';
import type { Situation } from '../src/model/situation.ts';
import { composeFromClaims, type PipelineOptions, takeReports } from '../src/pipeline.ts';
import { readFixtures } from './fixtures-gold.ts';
import { knowledge, reader } from './read-text.ts';

/** The shipped samples. */
export const samples = (await takeInputs([join(import.meta.dirname, '../../../samples')])).raws;
/** The samples and all other reports of the fixtures. */
export const pool = [...samples, ...readFixtures().flatMap(({ sample, raw }) => (sample ? [] : raw))];

const claimsOf = new Map<string, Claim[]>();

/** What reports claim, each of which is read once by all the tests of a process: what it claims hangs on its own words and its dates. */
export function readEach(reports: readonly Report[]): ReadReports {
  const read: ReadReports = { claims: [], places: [], unread: [] };
  for (const report of reports) {
    if (!reader.reads(report.language)) {
      read.unread.push(report.id);
      continue;
    }
    const { id, published, publishedOn, carriedOn, coversOn, dateline } = report;
    const key = JSON.stringify([id, published, publishedOn, carriedOn, coversOn, dateline]);
    if (!claimsOf.has(key)) claimsOf.set(key, reader.read(reader.open(report)));
    read.claims.push(...claimsOf.get(key)!);
  }
  return read;
}

/** What the pipeline makes of reports, each of which is read once ({@link readEach}). */
export function situationOf(raws: readonly RawReport[], options: Partial<PipelineOptions> = {}): Situation {
  const reports = takeReports(raws, knowledge, options.asOf);
  return composeFromClaims(reports, readEach(reports), knowledge, { program: 'test', ...options });
}
