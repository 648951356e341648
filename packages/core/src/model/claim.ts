import type { Act, TargetKind } from './act.ts';
import type { Count } from './count.ts';
import type { ClaimId, ReportId } from './ids.ts';
import type { Span } from './span.ts';
import type { When } from './when.ts';
import type { Where } from './where.ts';

/** What a claim is about. `tally`: a count of violations that somebody publishes; `observation`: what a monitor on the spot heard or saw. Neither is ever summed with incidents. */
export type ClaimKind =
  | 'incident'
  | 'truce'
  | 'denial'
  | 'condition'
  | 'commitment'
  | 'access'
  | 'control'
  | 'meeting'
  | 'tally'
  | 'observation';
/** What happened now, is recalled, planned, feared or demanded, or habitual. */
export type Mood = 'actual' | 'background' | 'planned' | 'hypothetical' | 'general';
/** Whether the voice asserts, denies, or passes on another's words. */
export type Stance = 'asserts' | 'denies' | 'relays';
/** How firmly an actor is named. See the glossary. */
export type ByStatus = 'accused' | 'claimed-by-actor' | 'stated-as-fact' | 'denied-by-actor' | 'unknown';
/** The kind of a statement about a truce. The first eight are compared by scorers; the rest carry what agreements need. */
export type TruceFact =
  | 'in-force'
  | 'extended'
  | 'lapsed'
  | 'declared-over'
  | 'condition'
  | 'commitment'
  | 'meeting'
  | 'suspension-of-aid'
  | 'resumption-of-aid'
  | 'exclusion'
  | 'authority'
  | 'alias'
  | 'terms'
  | 'confidentiality'
  | 'rejection'
  | 'proposal'
  | 'gate-unmet'
  | 'stand-down'
  | 'no-violations'
  | 'no-consequence'
  | 'mixing';

/** Who speaks. An empty list of speakers is the narrator. */
export interface Speaker {
  /** In the report's own words. */
  name: string;
  /** Id of an actor, source or person of the knowledge, or null. */
  id: string | null;
  /** The name as the gloss puts it, where the report is in another language: what names are compared by. */
  english?: string;
}

/** Who is said to have done it. */
export interface ActorRef extends Speaker {
  kind: 'organisation' | 'people' | null;
}

/** What or who was hit. */
export interface TargetRef {
  name: string;
  id: string | null;
  kinds: TargetKind[];
  /** What is said before the name: office, rank or calling ("mayor"), how many things ("two"). */
  title?: string;
}

/** What one voice says happened, read from one passage. Never corrected: a better reading is a new claim. */
export interface Claim {
  id: ClaimId;
  report: ReportId;
  kind: ClaimKind;
  /** Offsets into the report's text as taken; `quote` is exactly those characters. */
  span: Span;
  quote: string;
  mood: Mood;
  stance: Stance;
  speaker: Speaker[];
  act: Act | null;
  /** Several occurrences told as one. */
  aggregate: boolean;
  by: ActorRef[];
  byStatus: ByStatus;
  against: TargetRef[];
  weapons: string[];
  where: Where | null;
  when: When | null;
  /** How many occurrences ("90 raids", "nine violations"). */
  count: Count | null;
  killed: Count | null;
  wounded: Count | null;
  displaced: Count | null;
  fact: TruceFact | null;
  /** Window a truce claim states: local wall clock of the theatre at the grain that was said. */
  from: string | null;
  until: string | null;
  /** Other readings of `from` or `until` that the words allow ("midnight on Wednesday"). */
  alternatives?: { from?: string[]; until?: string[] };
  /** Who it binds or concerns: guarantors committed, parties meeting, groups excluded. */
  who?: Speaker[];
  /** What was agreed, demanded, conditioned or met about, in the report's words. */
  what?: string;
  /** Duration stated, in hours ("by 48 hours"), to be held against the window. */
  hours?: number;
  /** The reading key that ties claims of one report which tell one occurrence (a headline and its lede, a second mention, a denial and what it denies). */
  occurrence?: string;
  /** A definite mention that points back ("the attack"). */
  anaphoric?: boolean;
  /** The actor says the act was an error. */
  mistake?: boolean;
  /** The actor calls it a response to an attack; whether it was in proportion, where the words say. */
  selfDefence?: 'claimed' | 'proportionate' | 'disproportionate';
  /** Of control: the words are of parts of the place ("rebel-held quarters of …"), not of all of it. */
  inPart?: true;
  /** Of a tally: the count of each area, as it stands beside the total ("Homs (4), Taiz (7)"). */
  parts?: { name: string; count: number }[];
  /** Of a tally: what its parts come to, where that is not the total which was published. */
  sum?: number;
  /** Of a tally: how many of these another side confirms. */
  confirmed?: Count;
  observed?: Observed;
  /** What read it. */
  rule: string;
  /** The second reader that pointed it out, by its model's name; without it our own reading did. */
  reader?: string;
}

/** What a monitor heard, saw or recorded, from where and how far off. */
export interface Observed {
  /** "explosions", "bursts", "projectiles in flight", as said. */
  what: string;
  /** "heard", "saw", "recorded", as said; null where it is not. */
  how: string | null;
  /** "undetermined", "outgoing", "incoming", "impact", as said. */
  assessed: string | null;
  weapon: string | null;
  /** Where the monitor or its camera stood, as said. */
  from: string | null;
  /** Kilometres from there. */
  rangeKm: { min: number; max: number } | null;
  /** Point of the compass from there, as said. */
  direction: string | null;
}

/** What a claim holds where nothing more is said: a fact of now, asserted, by and of nobody. Fresh at every call, since claims own their lists. */
export function nothingSaid(): Omit<Claim, 'id' | 'report' | 'span' | 'quote' | 'kind' | 'rule'> {
  return {
    mood: 'actual',
    stance: 'asserts',
    speaker: [],
    act: null,
    aggregate: false,
    by: [],
    byStatus: 'unknown',
    against: [],
    weapons: [],
    where: null,
    when: null,
    count: null,
    killed: null,
    wounded: null,
    displaced: null,
    fact: null,
    from: null,
    until: null,
  };
}
