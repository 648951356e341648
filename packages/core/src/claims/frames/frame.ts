import type { ActorMention, PlaceMention, TimeMention } from '../../language/mention.ts';
import type { Act } from '../../model/act.ts';
import type { Mood } from '../../model/claim.ts';
import type { Count } from '../../model/count.ts';
import type { Clause } from '../sentence/clauses.ts';
import type { Sense, Term } from '../sentence/terms.ts';
import type { Loss } from '../tolls/whose-loss.ts';

/** A noun group that was hit, as written, with the term that heads it. */
export interface Target {
  name: string;
  term: Term | null;
  actor: ActorMention | null;
  /** "the soldiers": those told of before. */
  definite?: true;
}

/** An event as one term tells it, its roles filled from the words around. */
export interface Frame {
  clause: Clause;
  /** Number of its sentence in the report. */
  sentence: number;
  /** Tokens of the term. */
  head: number;
  last: number;
  kind: 'noun' | 'verb' | 'toll';
  sense: Sense | null;
  act: Act | null;
  /** The means is not said; what surrounds it may say. */
  generic: boolean;
  /** An event only if something concrete is said with it. */
  weak: boolean;
  agents: ActorMention[];
  /** An origin in adjective form ("Israeli strikes") that no actor covers. */
  agentPlace: PlaceMention | null;
  /** Whose it was is told only by the ground that the fire came from, or by whom the men are taken for. */
  supposed: boolean;
  /** Who lays it to its agents, where no verb of saying tells whose word it is. */
  accusers: ActorMention[];
  targets: Target[];
  weapons: string[];
  places: PlaceMention[];
  /** It happened, and only whose it was is in doubt: "whether X or Y carried out the strikes". */
  unclear: boolean;
  /** A place that its own words give it, whatever else the sentence names. */
  given: PlaceMention | null;
  /** The place was carried over from outside the clause. */
  placeInferred: string;
  /** What was taken or moved, for ground. */
  time: TimeMention | null;
  timeInferred: string;
  count: Count | null;
  killed: Count | null;
  wounded: Count | null;
  displaced: Count | null;
  /** The words in which those its tolls count are told of. */
  victims: string;
  /** Whose dead those are. */
  loss: Loss | null;
  /** "they shelled X": who, the sentence before says. */
  pronoun: string;
  /** The dead told before that its own are added to: any ("two more died of their wounds"), so many ("a fourth died"), those just told ("a nurse also died"), or none. */
  addsTo: number | 'any' | 'also' | null;
  /** All of a longer time, which no event told before is: "bringing to 60 the number killed since the truce began". */
  overTime: boolean;
  /** A killing that what its sentence tells answers: "in reprisal for the killing of two". */
  answered: boolean;
  /** A toll that is nobody's unless an event was told just before: "The wounded included a nun". */
  needsTold: boolean;
  /** "23 were killed since Sunday, nine of them in |an air strike|": one of the events a total is made of. */
  partOfTotal: boolean;
  /** "a town the rebels seized last week": a clause inside a noun group; its time is its own. */
  relative: boolean;
  /** "an escalation in fighting": many told as one. */
  trend: boolean;
  /** Token of the event noun this verb only carries on ("the air strike hit a school"), or -1. */
  echoOf: number;
  /** Who tells it, by name; '' for the narrator. */
  voice: string;
  /** Those killed died of what is told as their wounds before. */
  ofWounds: boolean;
  /** "so far", "the toll rose to": brings a figure told before up to date. */
  update: boolean;
  /** "a total of 30 people died": all that the report tells of. */
  total: boolean;
  /** "two villages", "five neighbourhoods": a total over places that are not named. */
  severalPlaces: boolean;
  /** "two other shells", "another strike": one more of what was told before. */
  further: boolean;
  /** Its time stands in a clause that "since" opens: it runs from then on. */
  sinceClause: boolean;
  /** "|As a result of| the explosion, seven died": its sentence tells what came of what was told just before. */
  resulting: boolean;
  /** "the attack", "this raid": points back. */
  definite: boolean;
  plural: boolean;
  /** "in firing by troops": rifles or guns, its own words do not say which. */
  bareFire: boolean;
  /** "a deadly raid": somebody died of it. */
  deadly: boolean;
  /** "injuring others": somebody was hurt in it. */
  harmful: boolean;
  mood: Mood;
  /** "did not shell", "no air strikes". */
  negated: boolean;
  /** Told only to deny it: "denied that it had carried out the shelling". */
  disowned: boolean;
  /** "It may have unintentionally hit them": who did it admits a mistake told of before. */
  admission: boolean;
  /** The actor calls it an error. */
  mistake: boolean;
  /** Who did it tells it: "our forces shelled the base". */
  firstPerson: boolean;
  /** Tokens from which the claim's words are taken. */
  first: number;
  end: number;
  /** Token, in a sentence before, from which its words run on; -1 where they stand in its own. */
  from: number;
  rule: string;
}

/** An empty frame around a term. */
export function newFrame(clause: Clause, head: number, last: number, kind: Frame['kind'], sense: Sense | null, rule: string): Frame {
  return {
    clause,
    sentence: clause.sentence,
    head,
    last,
    kind,
    sense,
    act: sense?.act ?? null,
    generic: sense?.generic ?? false,
    weak: sense?.weak ?? false,
    agents: [],
    agentPlace: null,
    supposed: false,
    accusers: [],
    targets: [],
    weapons: [],
    places: [],
    given: null,
    unclear: false,
    placeInferred: '',
    time: null,
    timeInferred: '',
    count: null,
    killed: null,
    wounded: null,
    displaced: null,
    victims: '',
    loss: null,
    pronoun: '',
    further: false,
    severalPlaces: false,
    voice: '',
    ofWounds: false,
    update: false,
    total: false,
    echoOf: -1,
    trend: false,
    relative: false,
    addsTo: null,
    needsTold: false,
    answered: false,
    overTime: false,
    partOfTotal: false,
    sinceClause: false,
    resulting: false,
    disowned: false,
    admission: false,
    definite: false,
    plural: false,
    bareFire: false,
    deadly: false,
    harmful: false,
    mood: 'actual',
    negated: false,
    mistake: false,
    firstPerson: false,
    first: head,
    end: last,
    from: -1,
    rule,
  };
}
