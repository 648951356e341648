import type { Claim } from '@truceline/core/model/claim.ts';
import type { When } from '@truceline/core/model/when.ts';

/** How the reading of a report stands. */
export type Reading = 'read' | 'waiting' | 'unread-language' | 'nothing-found' | 'cannot-be-read';

/** A report as lists show it. */
export interface ReportRow {
  id: string;
  title: string | null;
  publisher: string | null;
  published: When | null;
  language: string | null;
  url: string | null;
  file: string | null;
  reading: Reading;
  claims: number;
  incidents: number;
  copies: number;
  takenAt: string | null;
  takenBy: string | null;
  size: number;
}

/** A claim on its report's page: with the incident that holds it now. */
export type ClaimOnPage = Claim & { incident: string | null };

/** A person's mark on the reading: a claim read wrongly, or a passage that was missed. */
export interface ReadingMark {
  id: string;
  at: string;
  by: string;
  claim: string | null;
  start: number | null;
  end: number | null;
  what: string;
  note: string;
}

/** When, by whom and how a report came in. */
export interface Capture {
  at: string;
  by: string;
  from: string | null;
  how: string;
  intake: string;
  mediaType: string;
  size: number;
  original: string;
  entry: number;
}

/** A report, its text as taken, and what was read in it. */
export interface ReportAnswer {
  row: ReportRow;
  text: string;
  claims: ClaimOnPage[];
  copies: { report: string; share: number; title: string | null; publisher: string | null }[];
  captures: Capture[];
  marks: ReadingMark[];
}
