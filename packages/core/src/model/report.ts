import type { ReportId } from './ids.ts';
import type { Span } from './span.ts';
import type { When } from './when.ts';

/** What an intake hands to `take`: the text of one document, and what its container says about it. */
export interface RawReport {
  /** sha256 (hex) of the original bytes; for one record of a file of records, of that record's own JSON. */
  hash: string;
  /** Path as given, relative; null for standard input. */
  file: string | null;
  recordId: string | null;
  title: string | null;
  publisher: string | null;
  /** As the container says it: ISO day, month or instant; anything else is read from the text instead. */
  published: string | null;
  language: string | null;
  url: string | null;
  text: string;
}

/** A cleaned text that remembers where each of its characters stood in the text as taken. */
export interface CleanText {
  text: string;
  /** Offset in the text as taken of the clean offset `at`. Monotonic; `text.length` maps to the end of the last kept character. */
  toTaken(at: number): number;
  /** Of a text put into English: the stretch of the text as taken that `[from, to)` stands for; null where other words stand in between. */
  ownWords?(from: number, to: number): Span | null;
}

/** Text shared with another report: `share` is the part (0..1) of all the two say that both say (Jaccard of word 5-grams). */
export interface Copy {
  report: ReportId;
  share: number;
  /** The part of the shorter report's wording (0..1) that stands in the other as well. */
  contained?: number;
}

/** A document as taken. Spans of claims index `text`; reading works on `clean`. */
export interface Report extends RawReport {
  id: ReportId;
  clean: CleanText;
  /** The story's own date; a carrier's later date never stands here. Null when nothing says or implies it. */
  publishedOn: When | null;
  /** The date of the page that carries the story, where it differs. */
  carriedOn: When | null;
  /** The days a bulletin says it covers ("as of 18:00 4 June", "in the past 24 hours"): what it counts without a day of its own lies in them. */
  coversOn?: When;
  /** Agencies and outlets the text credits ("With Reuters, AP"), dependence evidence for copies. */
  credits: string[];
  /** Places of the dateline ("BEIRUT/GENEVA"), as printed. */
  dateline: string[];
}

/** An input that could not be read, and why. `code` is one of the catalogue of problems. */
export interface Refusal {
  file: string;
  code: string;
  reason: string;
}
