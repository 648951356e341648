import type { ClaimId } from '../model/ids.ts';
import type { Where } from '../model/where.ts';

/** Who is said to hold a place, by whom, and since which day. */
export interface Holder {
  /** Id of an actor, or the words of the report. */
  who: string;
  name: string;
  /** First and last local day on which it was said. */
  firstOn: string | null;
  lastOn: string | null;
  /** Every word of it is of parts of the place, not of all of it. */
  inPart: boolean;
  /** Those who say so; an empty name is the report's own voice. */
  voices: string[];
  cites: ClaimId[];
}

/** One place with every holder that is claimed for it, the latest first. Nothing is averaged, and no side's word is ranked. */
export interface Holding {
  place: string;
  where: Where;
  /** held: one holder; in-part: of parts of it alone; contested: the latest words differ; mixed: reported to stand there together. */
  state: 'held' | 'in-part' | 'contested' | 'mixed';
  holders: Holder[];
  /** Reports that groups stand there together. */
  mixing: ClaimId[];
}
