import type { Act } from '../model/act.ts';
import type { Claim } from '../model/claim.ts';
import type { Count } from '../model/count.ts';
import type { ReportId } from '../model/ids.ts';
import type { Where } from '../model/where.ts';
import type { DayRange } from './compare/day-range.ts';
import type { WordWeights } from './compare/weigh-words.ts';

/** What one report tells of one occurrence: the claims that its reader tied together, laid out for comparing. */
export interface Telling {
  /** Place in the canonical order of tellings: by report, then by where it stands in the text. */
  index: number;
  /** Number of what it says: while a register is kept in step, a telling of the same number says the same as before. */
  version: number;
  report: ReportId;
  /** Number of the report among those told of. */
  source: number;
  claims: Claim[];
  act: Act;
  acts: Act[];
  /** The places named, the finest stated one first. */
  places: Where[];
  /** Their names, folded. */
  placeNames: string[];
  /** Its place lies far from every other place of its report. */
  stray: boolean;
  days: DayRange | null;
  /** The day was concluded, not said. */
  daysInferred: boolean;
  killed: Count[];
  wounded: Count[];
  /** Ids of the actors, or folded names where there is no id. */
  actors: string[];
  /** Kinds of what was hit that tell one strike from another: health, aid, school, camp, religious. */
  targets: string[];
  /** People hit who are named in full, folded: nobody is killed twice. */
  people: string[];
  /** People of its report, dead or alive, whom its sentences name; numbers that stand for their names. */
  persons: Uint32Array;
  weapons: string[];
  /** Who says so: ids or folded names; none is the narrator. */
  voices: string[];
  /** Words of its sentences, weighed. */
  words: WordWeights;
  aggregate: boolean;
  background: boolean;
  anaphoric: boolean;
  /** The telling its report is mainly about. */
  main: boolean;
  /** Day the report was published, as a number of days; null when unknown. */
  published: number | null;
  /** Names of the sentences (groups of like ones over all reports) it was read from. */
  sentences: string[];
  /** Numbers of those sentences among all that the tellings were gathered with: quicker to compare than names. */
  sentenceNumbers: number[];
}
