import type { Claim } from '@truceline/core/model/claim.ts';
import type { Verdict } from '@truceline/core/model/finding.ts';
import type { ClaimId, IncidentId, ReportId } from '@truceline/core/model/ids.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { Situation } from '@truceline/core/model/situation.ts';
import type { Span } from '@truceline/core/model/span.ts';
import type { Judgement, JudgementOf } from '../judgement.ts';
import type { Head } from '../seal-entry.ts';
import type { ReviewCode } from './for-review.ts';
import type { RefusedInput } from './list-refused.ts';

/** Which act it was, when (UTC) and whose. */
export interface Made {
  id: string;
  at: string;
  by: string;
}

/** A judgement with what its entry says of it: who, when (UTC), and its name. */
export interface MadeJudgement extends Made {
  judgement: Judgement;
}

/** `standing`: it counts; `overtaken`: a later one counts; `competing`: made beside another by somebody who had not seen it, and for a person to settle. */
export type Stand = 'standing' | 'overtaken' | 'competing';

/** A field that a person corrected. `machine` is what was read, `before` what stood there until then. */
export interface Correction extends Made {
  field: string;
  machine: unknown;
  before: unknown;
  value: unknown;
  reason: string;
  state: Stand;
}

/** What a person ruled of an incident and a clause. `machine` is the program's verdict; null where it holds the incident against no such clause. */
export interface Ruling extends Made {
  agreement: string;
  clause: string;
  machine: Verdict | null;
  verdict: Verdict;
  reason: string;
  state: Stand;
}

/** What people have said and done about an incident. It stands beside what was read, and never in its place. */
export interface IncidentRecord {
  incident: IncidentId;
  status: JudgementOf<'status'>['status'];
  assignee: string | null;
  tags: string[];
  /** A name that a person gave it. */
  title: string | null;
  /** How far people have verified it; null where nobody said: unverified. */
  verification: (Made & { state: JudgementOf<'verification'>['verification']; reason: string }) | null;
  /** How credible a person holds what is told of it; null where nobody said. */
  credibility: (Made & { grade: JudgementOf<'credibility'>['grade']; reason: string }) | null;
  /** Who follows it, sorted. */
  followers: string[];
  /** `editedAt`: when its words were last changed, null for never. */
  comments: (Made & { text: string; mentions: string[]; editedAt: string | null })[];
  /** Fields corrected, with the value that the machine read and the one a person gave, in their order. The standing one of a field counts. */
  corrections: Correction[];
  rulings: Ruling[];
  /** Incidents that a person found it not to be one with. */
  distinct: (Made & { incident: IncidentId; reason: string })[];
  /** Every judgement that touched it, oldest first, those taken back left out. */
  history: string[];
  /** Those taken back, and what took them back. */
  takenBack: { id: string; by: string }[];
  /** The incidents that the machine read before people merged or split them; empty where nobody did. */
  machine: Incident[];
}

/** A person's mark on the reading of a report: a claim that is read wrongly, or a passage that was missed. */
export interface ReadingMark extends Made {
  kind: 'misread' | 'missed';
  report: ReportId;
  span: Span;
  quote: string;
  note: string;
  /** The claim as it was read (null once it is not read any more), or as a person read it. It stands here alone when it is misread, and among the claims when it was missed. */
  claim: Claim | null;
  /** Which field is wrong ("whole": all of it); null for what was missed. */
  what: string | null;
  /** What should have been read, if the person said. */
  value: unknown;
  /** `open`: for those who mend the reading; `mended`: the program does not read it that way any more, or reads the passage now. */
  state: 'open' | 'mended';
}

/** How reliable people hold a source. */
export interface SourceGrade extends Made {
  of: JudgementOf<'reliability'>['of'];
  source: string;
  grade: JudgementOf<'reliability'>['grade'];
  reason: string;
}

/** What a person keeps for themselves. */
export interface PersonRecord {
  person: string;
  views: { id: string; at: string; name: string; address: string }[];
  /** How far in the journal they have seen it; null for never. */
  seen: { revision: number; at: string } | null;
  /** What they have read of their inbox: judgements and reports, by their names. */
  read: string[];
}

/** A situation report and its versions, oldest first; what stands in a version is read from its entry. */
export interface SitrepRecord {
  sitrep: string;
  title: string;
  agreement: string;
  from: string;
  to: string;
  versions: (Made & { basis: string | null })[];
}

/** A judgement that could not be applied as it was meant: for a person to look at. Never dropped. */
export interface ForReview {
  judgement: string;
  /** Claims that no incident holds any more: a newer reader reads those words differently. */
  missing: ClaimId[];
  /** In English, for those who read the register without its pages. */
  reason: string;
  /** The same by its codes, with what the words are filled in with. */
  because: { code: ReviewCode; values: Record<string, string | number> }[];
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
  notifications: (Omit<JudgementOf<'notification'>, 'act'> & Made)[];
  marks: ReadingMark[];
  /** The latest grade of each source. */
  sources: SourceGrade[];
  people: PersonRecord[];
  sitreps: SitrepRecord[];
  /** Agreements that people adopted an edited text of: the latest of each is the one judged by. */
  adopted: (Made & { agreement: string; sha256: string; reason: string })[];
  review: ForReview[];
  /** What was handed in and refused, the latest first. */
  refused: RefusedInput[];
  /** What a person should know of the reading. */
  notes: string[];
}
