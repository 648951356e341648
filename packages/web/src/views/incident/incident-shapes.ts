import type { Claim } from '@truceline/core/model/claim.ts';
import type { Finding, Verdict } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { When } from '@truceline/core/model/when.ts';
import type { Where } from '@truceline/core/model/where.ts';
import type { ReportNamed } from '../../parts/voices/report-line.tsx';
import type { VoiceLike } from '../../parts/voices/voice-name.tsx';

/** An incident as lists show it, as far as its own page needs it. */
export interface IncidentRow {
  id: string;
  short: string;
  title: string;
  act: string;
  when: When | null;
  where: Where | null;
  areas: { id: string; name: string }[];
  killed: { min: number | null; max: number | null; approx: boolean } | null;
  wounded: { min: number | null; max: number | null; approx: boolean } | null;
  by: { name: string; id: string | null; status: string }[];
  origins: number;
  carriers: number;
  verdicts: { finding: string; agreement: string; clause: string; verdict: string; standing: string }[];
  contested: string[];
  followed: boolean;
  background: boolean;
  aggregate: boolean;
  updated: number;
}

/** Whose act it was, when (UTC), and its name. */
export interface Made {
  id: string;
  at: string;
  by: string;
}

/** A field that a person corrected; the machine's value stays beside theirs. */
export interface CorrectionMade extends Made {
  field: string;
  machine: unknown;
  value: unknown;
  reason: string;
  /** `competing`: made by somebody who had not seen the one before it. */
  state?: 'standing' | 'overtaken' | 'competing';
}

/** What people have said and done about an incident. */
export interface IncidentRecord {
  status: string;
  assignee: string | null;
  tags: string[];
  followers: string[];
  grade: { reliability: string | null; credibility: string | null } | null;
  verification: string | null;
  comments: (Made & { text: string; mentions: string[]; editedAt?: string | null })[];
  corrections: CorrectionMade[];
  rulings: (Made & { agreement: string; clause: string; machine: Verdict | null; verdict: Verdict; reason: string })[];
  machine: { id: string; title: string }[];
}

/** Another incident in one line. */
export interface IncidentLink {
  id: string;
  short: string;
  title: string;
  when: When | null;
  where: Where | null;
}

/** A finding with the words of its clause. */
export type FindingOnPage = Finding & { agreementTitle: string; clauseTitle: string; clauseWords: string };

/** Everything about one incident. */
export interface IncidentAnswer {
  row: IncidentRow;
  incident: Incident;
  claims: (Claim & { origins: string[] })[];
  reports: (ReportNamed & { url: string | null })[];
  voices: (VoiceLike & { claims: string[] })[];
  findings: FindingOnPage[];
  record: IncidentRecord;
  wholes: IncidentLink[];
  parts: IncidentLink[];
  was: string | null;
  revision: number;
}

/** One act in the history of an incident. */
export interface HistoryItem {
  id: string | null;
  at: string;
  by: string;
  act: string;
  summary: string;
  field: string | null;
  before?: unknown;
  after?: unknown;
  reason: string | null;
  withdrawn: boolean;
}

/** An incident that may be the same, and why. */
export interface Duplicate {
  incident: IncidentRow;
  score: number;
  reasons: string[];
  state: 'suggested' | 'refused';
}
