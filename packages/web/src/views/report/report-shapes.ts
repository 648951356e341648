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
  kind: 'misread' | 'missed';
  span: { start: number; end: number };
  quote: string;
  note: string;
  /** The claim as it was read wrongly; it counts no more, and stands here alone. */
  claim: Claim | null;
  what: string | null;
  /** `mended`: the program does not read it that way any more. */
  state: 'open' | 'mended';
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
