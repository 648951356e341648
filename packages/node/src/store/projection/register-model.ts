import type { Verdict } from '@truceline/core/model/finding.ts';
import type { ClaimId, IncidentId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Judgement } from '../judgement.ts';
import type { Head } from '../seal-entry.ts';

/** A judgement with what its entry says of it: who, when (UTC), and its name. */
export interface MadeJudgement {
  id: string;
  at: string;
  by: string;
  judgement: Judgement;
}

/** What people have said and done about an incident. It stands beside what was read, and never in its place. */
export interface IncidentRecord {
  incident: IncidentId;
  status: Extract<Judgement, { act: 'status' }>['status'];
  assignee: string | null;
  tags: string[];
  comments: { id: string; at: string; by: string; text: string; mentions: string[] }[];
  /** Fields corrected, with the value that the machine read and the one a person gave. The latest of a field counts. */
  corrections: { id: string; at: string; by: string; field: string; machine: unknown; value: unknown; reason: string }[];
  /** Rulings on findings, with the machine's verdict; null where the machine holds it against no such clause. */
  rulings: {
    id: string;
    at: string;
    by: string;
    agreement: string;
    clause: string;
    machine: Verdict | null;
    verdict: Verdict;
    reason: string;
  }[];
  /** Every judgement that touched it, oldest first, those taken back left out. */
  history: string[];
  /** The incidents that the machine read before people merged or split them; empty where nobody did. */
  machine: Incident[];
}

/** A judgement that could not be applied as it was meant: for a person to look at. Never dropped. */
export interface ForReview {
  judgement: string;
  /** Claims that no incident holds any more: a newer reader reads those words differently. */
  missing: ClaimId[];
  reason: string;
}

/** What the register shows: made from the journal and the originals alone, and thrown away at will. */
export interface RegisterModel {
  /** The journal's last entry that is in it. */
  head: Head;
  /** With merges, splits, corrections and rulings applied. */
  situation: Situation;
  /** Of incidents that people have touched. */
  records: IncidentRecord[];
  /** Names that incidents had, and the name of the incident each has become. */
  redirects: Record<IncidentId, IncidentId>;
  /** Humanitarian notifications in force in the journal, oldest first. */
  notifications: (Omit<Extract<Judgement, { act: 'notification' }>, 'act'> & { id: string; at: string; by: string })[];
  review: ForReview[];
  /** What a person should know of the reading. */
  notes: string[];
}
