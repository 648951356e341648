import type { AgreementId, Citation, ClauseId, FindingId, IncidentId } from './ids.ts';

/** `outside`: the clause does not reach this occurrence. `undetermined` is an answer. */
export type Verdict = 'breach' | 'no-breach' | 'outside' | 'undetermined';
/** alleged: one voice; corroborated: independent voices; contested: denied or differing; admitted: the actor says so. */
export type Standing = 'alleged' | 'corroborated' | 'contested' | 'admitted';

/** One question of the chain, its answer, and what the answer rests on. */
export interface Step {
  asked: string;
  answer: string;
  cites: Citation[];
  /** True when the answer is concluded ("only those with aircraft can bomb"), not said. */
  inferred?: boolean;
  /** Which question it is: recalled, in-force, bound, target, act, exception, standing. */
  key?: string;
  /** True for the step on which the verdict turns. */
  decides?: boolean;
}

/** An incident held against one clause of one agreement. */
export interface Finding {
  id: FindingId;
  incident: IncidentId;
  agreement: AgreementId;
  clause: ClauseId;
  verdict: Verdict;
  standing: Standing;
  steps: Step[];
  /** For undetermined: what would settle it. */
  wouldSettle: string | null;
}
