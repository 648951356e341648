import type { ClaimDraft } from '../make-claim.ts';

/** A fact as read from one sentence, before statements that say the same are joined. */
export interface FactDraft extends ClaimDraft {
  /** Tokens that show it. */
  first: number;
  last: number;
  /** Number of the story of its report that tells it; none where there is but one. */
  story?: number;
  /** Statements of one fact with the same key are one; '' joins whichever is there. */
  key: string;
  /** How much it tells; of statements that say the same the fullest stays. */
  weight: number;
  /** It is only a mention in passing, dropped where a statement of one of these facts stands. */
  unless?: string[];
}
