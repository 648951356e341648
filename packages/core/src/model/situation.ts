import type { Claim } from './claim.ts';
import type { Finding } from './finding.ts';
import type { Citation, ClaimId, ReportId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Copy, Refusal } from './report.ts';
import type { SecondReading } from './second-reading.ts';
import type { Truce } from './truce.ts';
import type { When } from './when.ts';

/** A report as the situation shows it. */
export interface SituationReport {
  id: ReportId;
  file: string | null;
  recordId: string | null;
  title: string | null;
  publisher: string | null;
  language: string | null;
  url: string | null;
  published: When | null;
  carried: When | null;
  credits: string[];
  copies: Copy[];
  /** False for a report in a language we do not read: it stands in the register as unread, never as silence. */
  read: boolean;
}

/** A promise someone made. */
export interface Commitment {
  id: ClaimId;
  who: string[];
  what: string;
  status: 'open' | 'kept' | 'broken';
  /** The claim and every other telling of the promise. */
  cites?: Citation[];
}

/** A meeting or round of talks. */
export interface Talk {
  what: string;
  where: string | null;
  when: When | null;
  who: string[];
  cites: Citation[];
}

/** Everything, as of an instant: the product's answer. Format `truceline-situation/1`. */
export interface Situation {
  format: 'truceline-situation/1';
  /** UTC instant. */
  asOf: string;
  madeBy: { program: string; knowledge: string };
  reports: SituationReport[];
  refused: Refusal[];
  claims: Claim[];
  incidents: Incident[];
  findings: Finding[];
  truce: Truce[];
  commitments: Commitment[];
  talks: Talk[];
  /** What a second reader read, where one was asked. */
  secondReadings?: SecondReading[];
}
