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

/** `competing`: made beside another by somebody who had not seen it, and for a person to settle. */
export type Stand = 'standing' | 'overtaken' | 'competing';

/** A field that a person corrected; the machine's value stays beside theirs. */
export interface CorrectionMade extends Made {
  field: string;
  machine: unknown;
  value: unknown;
  reason: string;
  state: Stand;
}

/** What people have said and done about an incident. */
export interface IncidentRecord {
  status: string;
  assignee: string | null;
  tags: string[];
  followers: string[];
  title: string | null;
  verification: (Made & { state: string; reason: string }) | null;
  credibility: (Made & { grade: string; reason: string }) | null;
  comments: (Made & { text: string; mentions: string[]; editedAt: string | null })[];
  corrections: CorrectionMade[];
  rulings: (Made & { agreement: string; clause: string; machine: Verdict | null; verdict: Verdict; reason: string; state: Stand })[];
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

/** One step in the history of an incident: a report that told of it, or an act of a person. */
export interface HistoryLine {
  seq: number;
  at: string;
  by: string;
  act: string;
  /** The judgement, or the report. */
  id: string;
  reason: string | null;
  changes: { field: string; before?: unknown; after?: unknown }[];
  /** False for what stood beside another, or came while the incident was sealed. */
  stands: boolean;
  /** The judgement that took it back. */
  takenBackBy: string | null;
  claims: string[];
}

/** An incident that may be the same, and what speaks for and against it. */
export interface Duplicate {
  incident: IncidentRow;
  score: number | null;
  reasons: string[];
  against: string[];
  state: 'suggested' | 'refused';
}
