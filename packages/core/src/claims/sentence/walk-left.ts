import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import { WORD } from '../../language/tokens.ts';
import { BLAMING } from '../blame/blaming.ts';
import { beginsAnew, behindNoun, behindTime } from './begins-anew.ts';
import { isCarrier } from './carrier.ts';
import { isVerb } from './clauses.ts';
import { backedBy, describedBy, describesNoun, guiseOf } from './described-by.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  DO,
  HAVE,
  MODAL,
  NEGATION,
  PARTICIPLE,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  STOP,
} from './grammar.ts';
import { GROUND } from './ground.ts';
import { CLAUSE_OPENERS, coordinated, groupStart, inCompound, openingOf, prepositionOf, saysBefore } from './groups.ts';
import type { Scan } from './scan.ts';
import { headsSubject, type Subject, subjectBy } from './subject.ts';
import type { Term } from './terms.ts';

/** The subject that stands to the left of a verb, no further than `floor`; null where none does. */
export const walkLeft = (scan: Scan, floor: number, verb: number): Subject | null => new WalkLeft(scan, floor, verb).find();

/** What a step comes to: the token before which to look on, or the end, with what was found. */
type Step = number | Subject | null;

class WalkLeft {
  /** Who would be the subject by an "of" or a "by", where nobody stands free of a preposition. */
  private fallback: Subject | null = null;
  private ofPlace: PlaceMention | null = null;

  constructor(
    private readonly scan: Scan,
    private readonly floor: number,
    private readonly verb: number,
  ) {}

  find(): Subject | null {
    for (let i = beforeAside(this.scan, this.floor, this.verb); i >= this.floor; ) {
      const step = this.step(i);
      if (typeof step !== 'number') return step;
      i = step - 1;
    }
    return this.fallback;
  }

  private step(i: number): Step {
    const { scan, floor } = this;
    const time = scan.time(i);
    if (time) return Math.min(time.first, i);
    const m = scan.marks(i);
    if (m & (BE | HAVE | MODAL | DO | ADVERB | NEGATION) && !(m & PRONOUN)) return i;
    // "the group said |its men| had": they are told of by whose they are
    if (MEN.test(scan.lower(i)) && scan.has(i - 1, POSSESSIVE_PRONOUN) && i > floor && runsToVerb(scan, i + 1, this.verb))
      return subjectBy({ pronoun: scan.lower(i - 1), first: i - 1 });
    const actor = scan.actor(i);
    // "[Lorca] Yesterday rebels shelled": the brackets hold who speaks, or another name
    if (actor && (inCompound(scan, actor) || (scan.lower(actor.last) === ']' && scan.lower(actor.first - 1) === '['))) return actor.first;
    if (actor?.last === i + 1) return this.atActor(actor);
    const opens = scan.lower(i) === ')' ? behindBracket(scan, i, floor) : i;
    if (opens < i) return opens;
    // "X and Y accused each other of storming": both are accused
    if (scan.lower(i) === 'other' && scan.lower(i - 1) === 'each' && BLAMING.test(scan.lower(i - 2))) return walkLeft(scan, floor, i - 2);
    // "rebels are said to have taken the hill": what is said of them they did
    if (scan.has(i - (scan.has(i - 1, ADVERB) ? 2 : 1), BE) && SAID_OF.test(scan.lower(i))) return i;
    const term = scan.term(i);
    if (term?.last === i + 1) return this.atTerm(i, term);
    const place = scan.place(i);
    return place?.last === i + 1 ? this.atPlace(place) : this.atWord(i);
  }

  private atActor(actor: ActorMention): Step {
    const { scan, floor } = this;
    const { first } = actor;
    const led = Math.max(describedBy(scan, first, floor), guiseOf(scan, first, floor));
    if (led >= 0) return led;
    // "forces |backed by carriers and armed civilians| moved": whoever backs them describes them
    const backed = backedBy(scan, first, floor);
    if (backed >= 0) return backed;
    const prep = prepositionOf(scan, first, floor);
    const subject = subjectBy({ actors: coordinated(scan, actor, floor), first });
    if (!prep || CLAUSE_OPENERS.test(prep.word) || this.beginsAgain(actor, prep.at))
      return this.fallback && isCarrier(actor) ? { ...subject, actors: this.fallback.actors, term: scan.term(actor.last - 1) } : subject;
    // "a plane was seen |by villagers| bombing X": who saw it did not do it
    const looksOn = prep.word === 'by' && /^(seen|spotted|observed|heard|caught|filmed)$/.test(scan.lower(prep.at - 1));
    if (!looksOn && (prep.word === 'of' || prep.word === 'from' || (!this.fallback && prep.word === 'by'))) this.fallback = subject;
    return prep.at;
  }

  /** Whether an actor right before its verb stands free of the preposition before it. */
  private beginsAgain(actor: ActorMention, prep: number): boolean {
    const { scan } = this;
    const { first } = actor;
    if (!runsToVerb(scan, actor.last, this.verb)) return false;
    if (behindNoun(scan, openingOf(scan, first), first) || behindTime(scan, openingOf(scan, first), prep)) return true;
    // "in the town of |Leon rebels| threw": the name ends where it was
    return actor.generic && actor.head > first && scan.place(first)?.adjective === false;
  }

  private atTerm(i: number, term: Term): Step {
    const { scan, floor, verb } = this;
    if (headsSubject(term) && !isVerb(scan, term.first)) return this.atHead(term);
    if (describesSubject(scan, i, term.first, floor, verb)) return term.first;
    // "rebels |are believed to have| shelled": what is said of them they did
    if (term.senses.some((x) => x.sense === 'hearsay')) return term.first;
    // "rebels fighting alongside the army seized": a participle that describes the subject
    if (isVerb(scan, term.first) && !(term.form.endsWith('ing') && !scan.has(term.first - 1, BE | PREPOSITION))) return this.fallback;
    return term.first;
  }

  private atHead(term: Term): Step {
    const { scan, floor, verb } = this;
    const prep = prepositionOf(scan, term.first, floor);
    // "units of the Sever group |of forces|": the rest of a name
    const rest = /^(forces|troops|armies)$/.test(term.form) && scan.lower(term.first - 1) === 'of';
    if (rest && scan.actor(term.first - 2)?.last === term.first - 1) return term.first - 1;
    // "gunmen |riding a motorcycle| shot": what they ride describes them
    const ridden = describedBy(scan, groupStart(scan, term.first, floor), floor);
    if (ridden >= 0) return ridden;
    const free =
      !prep ||
      (/^(of|from)$/.test(prep.word) && MEASURES.test(scan.lower(prep.at - 1))) ||
      CLAUSE_OPENERS.test(prep.word) ||
      (runsToVerb(scan, term.last, verb) && beginsAnew(scan, term, prep.at));
    return free ? subjectBy({ actors: this.fallback?.actors, term, first: term.first }) : prep.at;
  }

  private atPlace(place: PlaceMention): Step {
    const prep = prepositionOf(this.scan, place.first, this.floor);
    if ((!prep || CLAUSE_OPENERS.test(prep.word)) && !place.adjective) return subjectBy({ place, first: place.first });
    if (prep?.word === 'of') this.ofPlace = place;
    return prep ? prep.at : place.first;
  }

  private atWord(i: number): Step {
    const { scan, floor, ofPlace } = this;
    const m = scan.marks(i);
    // "the town of X came under fire"
    if (ofPlace && GROUND.has(scan.lower(i)) && !prepositionOf(scan, i, floor)) return subjectBy({ place: ofPlace, first: i });
    // "groups affiliated to it hit": what it hangs on is the subject
    if (m & PRONOUN && /^(to|with|by)$/.test(scan.lower(i - 1)) && LINKED.test(scan.lower(i - 2))) return i - 2;
    if (m & PRONOUN && !(m & RELATIVE)) return subjectBy({ pronoun: scan.lower(i), first: i });
    // "vehicles loaded with arms were seen": a participle with its phrase describes the subject
    if (m & PARTICIPLE && scan.has(i + 1, PREPOSITION) && !scan.term(i) && !scan.has(i - 1, BE | HAVE | PRONOUN | ADVERB)) return i;
    if (m & STOP) return this.fallback;
    if (isVerb(scan, i) && i < this.verb - 1 && !scan.has(i, PREPOSITION) && !describesNoun(scan, i)) return this.fallback;
    return i;
  }
}

/** Common nouns of those who fight for somebody, that name nobody by themselves. */
const MEN = /^(men|people|members|units|side|boys|team|teams|unit|forces)$/;

const LINKED = /^(affiliated|linked|allied|loyal|close|tied|connected|aligned|opposed|backed|led|supported|belonging)$/;

/** "troops|, fighting beside the army,| shelled", "troops|, officials said,| shelled": where the words before an aside end, which closes right before the verb; else the token before the verb. */
function beforeAside(scan: Scan, floor: number, verb: number): number {
  if (!scan.comma(verb - 1)) return verb - 1;
  const said = saysBefore(scan, verb - 1);
  for (let i = verb - 2; i > floor && i > verb - 14; i--) {
    if (!scan.comma(i)) continue;
    if (said) return i - 1;
    // "gunmen|, some of them in uniform,| stormed"
    const some = scan.lower(i + 2) === 'of' && /^(them|whom)$/.test(scan.lower(i + 3));
    const opens = some || (scan.lower(i + 1).endsWith('ing') && !scan.has(i + 1, PREPOSITION)) || ASIDE.test(scan.lower(i + 1));
    return opens && scan.actor(i - 1) !== null ? i - 1 : verb - 1;
  }
  return verb - 1;
}

/** "the Front |(Northern faction)| attacked", "vehicles |(some 40)| entered": the token at which brackets behind a subject open that close at a token; that one where none do. */
function behindBracket(scan: Scan, close: number, floor: number): number {
  for (let i = close - 1; i > floor && i > close - 12; i--)
    if (scan.lower(i) === '(') return scan.actor(i - 1)?.last === i || scan.term(i - 1)?.last === i ? i : close;
  return close;
}

const ASIDE = /^(backed|supported|aided|led|joined|allied|along|alongside|together|accompanied|equipped|armed|loyal)$/;

/** Words that measure what stands behind their "of". */
const MEASURES =
  /^(barrages?|salvo(e?s)?|volleys?|hail|waves?|flurry|flurries|bursts?|spates?|strings?|streams?|rain|torrents?|series|rounds?|handful|number|couple|pair|swarms?|squadrons?|dozens|scores|hundreds|columns?|convoys?|fleets?|mix|mixture|combination|succession|group|groups|debris|wreckage|fragments?|shrapnel|remains|remnants|pieces?)$/;

const SAID_OF =
  /^(seen|spotted|observed|reported|believed|thought|said|known|understood|alleged|rumoured|rumored|confirmed|feared|suspected)$/;

/** "a drone |launched by the movement| struck": between its noun and a verb of its own a participle with its phrase describes. */
function describesSubject(scan: Scan, end: number, at: number, floor: number, verb: number): boolean {
  if (verb - at > 30) return false;
  const word = scan.lower(at);
  if (!/(ed|en|own|ung)$/.test(word) && !/^(sent|shot|led|held|hit|laid|built|made|set|hidden|left|said|thought)$/.test(word)) return false;
  if (!scan.has(end + 1, PREPOSITION) || scan.lower(verb).endsWith('ing')) return false;
  const before = at - 1;
  if (
    before < floor ||
    scan.tokens.kind[before] !== WORD ||
    scan.has(before, BE | HAVE | DO | MODAL | PRONOUN | ADVERB | NEGATION | CONJUNCTION)
  )
    return false;
  // what describes stands in a clause without a break before its noun's own verb, but for an apposition
  const commas: number[] = [];
  for (let i = end + 1; i < verb; i++) if (scan.comma(i)) commas.push(i);
  return !commas.length || (commas.length === 2 && scan.has(commas[0] + 1, DETERMINER) && runsToVerb(scan, commas[1] + 1, verb));
}

/** Whether nothing but auxiliaries, adverbs and "tried to" stand between a group and its verb. */
function runsToVerb(scan: Scan, last: number, verb: number): boolean {
  for (let i = last; i < verb; i++)
    if (!scan.has(i, BE | HAVE | MODAL | DO | ADVERB | NEGATION) && !GOVERNS_VERB.test(scan.lower(i))) return false;
  return true;
}
const GOVERNS_VERB = /^(to|tried|trying|attempt(ed|ing)|managed|began|continu(e|es|ed|ing)|started|resumed|failed)$/;
