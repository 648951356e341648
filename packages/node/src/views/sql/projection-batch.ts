import type { IndexedIncident } from '../compose/compose-row.ts';
import type { RegisterState } from '../register-views.ts';
import type { ReportRow } from '../schemas/report-schemas.ts';
import type { TruceAnswer } from '../schemas/truce-schemas.ts';

/** Characters of a hash that name what lists show; those after them name the other documents. */
export const ROW_HASH = 20;

/** Everything that is kept of one incident; documents are JSON texts, as nobody in particular sees them. */
export interface IncidentDocuments {
  indexed: IndexedIncident;
  page: string;
  /** Names that lead to it: those it had, and its short one. */
  names: string[];
  hash: string;
}

/** Everything that is kept of one report. */
export interface ReportDocuments {
  row: ReportRow;
  page: string;
  hash: string;
}

/** What is kept of the register as a whole. */
export interface ViewDocument {
  state: Omit<RegisterState, 'revision'>;
  people: string[];
  /** The truces as of their own last days; of their latest incidents the ids. */
  truces: (Omit<TruceAnswer, 'latest'> & { latest: string[] })[];
  /** The state of each truce as of the register's own instant: what is told when it changes. */
  states: { agreement: string; title: string; state: string }[];
  /** Titles of agreements and their clauses. */
  titles: [string, string][];
  /** The day that the register stands at. */
  today: string;
}

/** What is to be written at one revision: only what differs from what stands in the tables. */
export interface ProjectionBatch {
  revision: number;
  /** Hash of the journal's last entry that is in it. */
  head: string;
  /** Program and knowledge that made it. Tables of another stamp are emptied first. */
  stamp: string;
  incidents: IncidentDocuments[];
  gone: string[];
  reports: ReportDocuments[];
  reportsGone: string[];
  doc: ViewDocument;
}

/** What stands in the tables: where they stand, and the hashes of what they hold. */
export interface ProjectionContent {
  revision: number;
  head: string;
  stamp: string;
  incidents: Map<string, string>;
  reports: Map<string, string>;
}
