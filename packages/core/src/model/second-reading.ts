import type { Claim } from './claim.ts';
import type { ClaimId, ReportId } from './ids.ts';

/** A field on which two readers of the same words can differ. */
export type ReadField = 'act' | 'mood' | 'where' | 'when' | 'killed' | 'wounded' | 'by';

/** A claim, or a part of one, that a second reader gave and that was not taken: `at` is its place in the answer from 0, -1 for the answer itself. */
export interface RefusedPointer {
  at: number;
  field: string;
  reason: string;
}

/** What a second reader made of one report, held against the report's words and against our own reading. */
export interface SecondReading {
  report: ReportId;
  /** The model's name, as it was asked for. */
  reader: string;
  /** How many claims both readers made of the same words. */
  agreed: number;
  /** Where they differ on such a claim: ours, the field, and the second reader's value. */
  differ: { claim: ClaimId; field: ReadField; value: Claim[ReadField] }[];
  /** Claims that only we read; claims that only the second reader read, which stand in the situation under its name. */
  onlyFirst: ClaimId[];
  onlySecond: ClaimId[];
  refused: RefusedPointer[];
  /** Why there is no answer, where there is none. */
  failed: string | null;
}
