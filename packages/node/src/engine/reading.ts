import type { Claim } from '@truceline/core/model/claim.ts';
import { shortHash } from '@truceline/core/model/hash.ts';
import type { RawReport, Report } from '@truceline/core/model/report.ts';

/** What was read of one report, kept so that it need not be read again. */
export interface Reading {
  report: string;
  raw: RawReport;
  /** How the report was dated when it was read: dated otherwise, its "Tuesday" is another day, and it is read anew. */
  dated: string;
  claims: Claim[];
  /** Its language is not read. */
  unread: boolean;
}

/** A name for the dates of a report, on which its reading rests. */
export function nameDates({ publishedOn, carriedOn, coversOn, dateline }: Report): string {
  return shortHash(publishedOn, carriedOn, coversOn ?? null, dateline);
}
