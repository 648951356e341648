import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import { WORD } from '../../language/tokens.ts';
import { BLAMING } from '../blame/blaming.ts';
import { beginsAnew, behindNoun, behindTime } from './begins-anew.ts';
import { isCarrier } from './carrier.ts';
import { type Clause, GOES_ON, isVerb } from './clauses.ts';
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
  QUOTE,
  RELATIVE,
  STOP,
} from './grammar.ts';
import { GROUND } from './ground.ts';
import { CLAUSE_OPENERS, coordinated, groupStart, inCompound, openingOf, prepositionOf, saysBefore } from './groups.ts';
import { resumesMain } from './resumes-main.ts';
import type { Scan } from './scan.ts';
import type { Term } from './terms.ts';

/** Who or what stands as the subject of a verb. */
export interface Subject {
  actors: ActorMention[];
  term: Term | null;
  place: PlaceMention | null;
  pronoun: string;
  /** A town, a district: ground that can be hit or held. */
  ground: boolean;
  first: number;
}

const EMPTY: Subject = { actors: [], term: null, place: null, pronoun: '', ground: false, first: -1 };

/** Terms that can head a subject: events, weapons, targets. */
const HEADS = new Set(['act-noun', 'weapon', 'target', 'violation', 'casualties', 'deaths']);

/** Finds the subject of the verb that begins at `verb`, walking left inside its clause; a relative's subject is its antecedent. */
export function subjectOf(scan: Scan, clause: Clause, verb: number, clauses: readonly Clause[]): Subject {
  // "crossed a line by launching an attack", "will pay for attacking": who acts is the subject of the verb before
  if (/^(by|for|after|before|while|in)$/.test(scan.lower(verb - 1)) && scan.lower(verb).endsWith('ing')) {
    for (let v = verb - 2; v >= clause.first; v--) {
      if (!isVerb(scan, v) || scan.has(v, BE | HAVE | MODAL | DO)) continue;
      // "violated a truce |brokered by| two states by shelling X": a participle that describes the truce
      if (scan.lower(v + 1) === 'by' && v + 1 < verb - 1 && !scan.has(v - 1, BE | HAVE | ADVERB)) continue;
      if (scan.term(v)?.senses.some((s) => s.sense === 'says')) break;
      return subjectOf(scan, clause, v, clauses);
    }
  }
  // "rebels |continued| attacking the town"
  if (GOES_ON.test(scan.lower(verb - 1)) && scan.lower(verb).endsWith('ing') && verb - 1 > clause.first)
    return subjectOf(scan, clause, verb - 1, clauses);
  // "had |arrested and shot| a shepherd": one object of two verbs
  const twin = scan.has(verb - 1, CONJUNCTION) && verb - 2 > clause.first && scan.lower(verb - 2).endsWith('ed') && isVerb(scan, verb - 2);
  if (twin) return subjectOf(scan, clause, verb - 2, clauses);
  const charge = chargeBefore(scan, clause.first, verb);
  if (charge >= 0) return subjectOf(scan, clauses.find((c) => charge >= c.first && charge < c.last) ?? clause, charge, clauses);
  // "the army used helicopters |to bomb| the town": who used them, and what with
  const used = scan.lower(verb - 1) === 'to' ? usedBefore(scan, clause.first, verb - 1) : -1;
  if (used >= 0) {
    const user = subjectOf(scan, clause, used, clauses);
    const means = walkLeft(scan, used + 1, verb - 1);
    const [carrier] = means?.actors ?? [];
    const flown = carrier && isCarrier(carrier) ? scan.term(carrier.last - 1) : null;
    return { ...user, term: means?.term ?? flown ?? user.term };
  }
  const relative = clause.opening === 'relative' && clause.first > 0;
  const antecedent = (): Subject | null => headBefore(scan, clause.first, clauses[Math.max(0, clauses.indexOf(clause) - 1)].first);
  const resumed = relative && resumesMain(scan, clause, verb) ? antecedent() : null;
  if (resumed) return resumed;
  const found = walkLeft(scan, clause.first, verb);
  if (found) return found;
  const at = clauses.indexOf(clause);
  const hangsOn = relative ? antecedent() : null;
  if (hangsOn) return hangsOn;
  // "forces moved on the town, |pounding| it": who does the one does the other
  if (scan.comma(verb - 1) && scan.lower(verb).endsWith('ing')) {
    const own = firstVerb(scan, clause);
    const acts = (v: number): boolean => v >= 0 && !scan.has(v, BE) && !scan.term(v)?.senses.some((x) => x.sense === 'says');
    if (acts(own) && own < verb) return subjectOf(scan, clause, own, clauses);
    const before = own < 0 || own >= verb ? (at > 0 ? firstVerb(scan, clauses[at - 1]) : -1) : -1;
    if (acts(before)) return subjectOf(scan, clauses[at - 1], before, clauses);
  }
  if (clause.opening === 'shared-subject' && at > 0) {
    for (let k = at - 1; k >= 0; k--) {
      const v = toldVerb(scan, clauses[k]);
      if (v < 0) continue;
      // that clause looks further left itself: to go on from here would do its work again, at every step
      return subjectOf(scan, clauses[k], v, clauses);
    }
  }
  return EMPTY;
}

/** "accused them of |shelling| a town and of |taking| a driver hostage": the first of two charges, whose subject is also the second's; else -1. */
function chargeBefore(scan: Scan, floor: number, verb: number): number {
  if (!scan.lower(verb).endsWith('ing')) return -1;
  const bare = scan.has(verb - 1, CONJUNCTION);
  if (!bare && (scan.lower(verb - 1) !== 'of' || !scan.has(verb - 2, CONJUNCTION))) return -1;
  let charge = -1;
  for (let i = verb - 2; i > (bare ? 0 : floor) && i > verb - 24; i--) {
    if (charge < 0 && scan.lower(i - 1) === 'of' && scan.lower(i).endsWith('ing') && isVerb(scan, i)) {
      if (!bare) return i;
      charge = i;
    }
    // "accused them of shelling a town |and taking| a driver hostage"
    if (charge >= 0 && (BLAMING.test(scan.lower(i)) || /^suspect/.test(scan.lower(i)))) return charge;
    if (scan.lower(i) === '.') return -1;
  }
  return -1;
}

/** "|used| tanks and mortars to …", "mortars were |used| to …": the verb of using that an infinitive hangs on, or -1. */
export function usedBefore(scan: Scan, floor: number, to: number): number {
  for (let i = to - 1; i >= floor && i > to - 12; i--) {
    if (/^(used|using|employed)$/.test(scan.lower(i))) return i;
    // "used mortars |to try| to drive them back"
    if (/^(try|attempt)$/.test(scan.lower(i)) && scan.lower(i - 1) === 'to') {
      i--;
      continue;
    }
    if (isVerb(scan, i) || scan.has(i, PREPOSITION | RELATIVE)) return -1;
  }
  return -1;
}

/** The first verb of a clause, or -1. */
export function firstVerb(scan: Scan, clause: Clause): number {
  for (let i = clause.first; i < clause.last; i++) if (isVerb(scan, i)) return i;
  return -1;
}

/** The same, and where it says something the verb of what it says: "the army said rebels |attacked| a post and opened fire". */
function toldVerb(scan: Scan, clause: Clause): number {
  const own = firstVerb(scan, clause);
  if (own < 0 || !scan.term(own)?.speaks) return own;
  for (let i = own + 1; i < clause.last; i++) if (isVerb(scan, i) && !scan.lower(i).endsWith('ing') && scan.lower(i - 1) !== 'to') return i;
  return own;
}

/** Common nouns of those who fight for somebody, that name nobody by themselves. */
const MEN = /^(men|people|members|units|side|boys|team|teams|unit|forces)$/;

const LINKED = /^(affiliated|linked|allied|loyal|close|tied|connected|aligned|opposed|backed|led|supported|belonging)$/;

function walkLeft(scan: Scan, floor: number, verb: number): Subject | null {
  let fallback: Subject | null = null;
  let ofPlace: PlaceMention | null = null;
  for (let i = beforeAside(scan, floor, verb); i >= floor; i--) {
    const time = scan.time(i);
    if (time && time.first < i) {
      i = time.first;
      continue;
    }
    if (time) continue;
    const m = scan.marks(i);
    if (m & (BE | HAVE | MODAL | DO | ADVERB | NEGATION) && !(m & PRONOUN)) continue;
    // "the group said |its men| had": they are told of by whose they are
    if (MEN.test(scan.lower(i)) && scan.has(i - 1, POSSESSIVE_PRONOUN) && i > floor && runsToVerb(scan, i + 1, verb))
      return { actors: [], term: null, place: null, pronoun: scan.lower(i - 1), ground: false, first: i - 1 };
    const actor = scan.actor(i);
    // "[Lorca] Yesterday rebels shelled": the brackets hold who speaks, or another name
    if (actor && (inCompound(scan, actor) || (scan.lower(actor.last) === ']' && scan.lower(actor.first - 1) === '['))) {
      i = actor.first;
      continue;
    }
    if (actor && actor.last === i + 1) {
      const led = Math.max(describedBy(scan, actor.first, floor), guiseOf(scan, actor.first, floor));
      if (led >= 0) {
        i = led;
        continue;
      }
      // "forces |backed by carriers and armed civilians| moved": whoever backs them describes them
      const backed = backedBy(scan, actor.first, floor);
      if (backed >= 0) {
        i = backed;
        continue;
      }
      const prep = prepositionOf(scan, actor.first, floor);
      const subject: Subject = {
        actors: coordinated(scan, actor, floor),
        term: null,
        place: null,
        pronoun: '',
        ground: false,
        first: actor.first,
      };
      const anew =
        prep !== null &&
        runsToVerb(scan, actor.last, verb) &&
        (behindNoun(scan, openingOf(scan, actor.first), actor.first) ||
          behindTime(scan, openingOf(scan, actor.first), prep.at) ||
          // "in the town of |Leon rebels| threw": the name ends where it was
          (actor.generic && actor.head > actor.first && scan.place(actor.first)?.adjective === false));
      if (!prep || CLAUSE_OPENERS.test(prep.word) || anew)
        return fallback && isCarrier(actor) ? { ...subject, actors: fallback.actors, term: scan.term(actor.last - 1) } : subject;
      // "a plane was seen |by villagers| bombing X": who saw it did not do it
      const looksOn = prep.word === 'by' && /^(seen|spotted|observed|heard|caught|filmed)$/.test(scan.lower(prep.at - 1));
      if (!looksOn && (prep.word === 'of' || prep.word === 'from' || (!fallback && prep.word === 'by'))) fallback = subject;
      i = prep.at;
      continue;
    }
    // "X and Y accused each other of storming": both are accused
    if (scan.lower(i) === 'other' && scan.lower(i - 1) === 'each' && BLAMING.test(scan.lower(i - 2))) return walkLeft(scan, floor, i - 2);
    // "rebels are said to have taken the hill": what is said of them they did
    if (scan.has(i - (scan.has(i - 1, ADVERB) ? 2 : 1), BE) && SAID_OF.test(scan.lower(i))) continue;
    const term = scan.term(i);
    if (term && term.last === i + 1) {
      if (term.senses.some((s) => HEADS.has(s.sense)) && !isVerb(scan, term.first)) {
        const prep = prepositionOf(scan, term.first, floor);
        // "units of the Sever group |of forces|": the rest of a name
        if (
          /^(forces|troops|armies)$/.test(term.form) &&
          scan.lower(term.first - 1) === 'of' &&
          scan.actor(term.first - 2)?.last === term.first - 1
        ) {
          i = term.first - 1;
          continue;
        }
        // "gunmen |riding a motorcycle| shot": what they ride describes them
        const ridden = describedBy(scan, groupStart(scan, term.first, floor), floor);
        if (ridden >= 0) {
          i = ridden;
          continue;
        }
        const measured = /^(of|from)$/.test(prep?.word ?? '') && MEASURES.test(scan.lower(prep!.at - 1));
        if (!prep || measured || CLAUSE_OPENERS.test(prep.word) || (runsToVerb(scan, term.last, verb) && beginsAnew(scan, term, prep.at)))
          return { actors: fallback?.actors ?? [], term, place: null, pronoun: '', ground: false, first: term.first };
        i = prep.at;
        continue;
      }
      if (describesSubject(scan, i, term.first, floor, verb)) {
        i = term.first;
        continue;
      }
      // "rebels |are believed to have| shelled": what is said of them they did
      if (term.senses.some((x) => x.sense === 'hearsay')) {
        i = term.first;
        continue;
      }
      // "rebels fighting alongside the army seized": a participle that describes the subject
      if (isVerb(scan, term.first) && !(term.form.endsWith('ing') && !scan.has(term.first - 1, BE | PREPOSITION))) break;
      i = term.first;
      continue;
    }
    const place = scan.place(i);
    if (place && place.last === i + 1) {
      const prep = prepositionOf(scan, place.first, floor);
      if ((!prep || CLAUSE_OPENERS.test(prep.word)) && !place.adjective)
        return { actors: [], term: null, place, pronoun: '', ground: false, first: place.first };
      if (prep?.word === 'of') ofPlace = place;
      i = prep ? prep.at : place.first;
      continue;
    }
    // "the town of X came under fire"
    if (ofPlace && GROUND.has(scan.lower(i)) && !prepositionOf(scan, i, floor))
      return { actors: [], term: null, place: ofPlace, pronoun: '', ground: false, first: i };
    // "groups affiliated to it hit": what it hangs on is the subject
    if (m & PRONOUN && /^(to|with|by)$/.test(scan.lower(i - 1)) && LINKED.test(scan.lower(i - 2))) {
      i -= 2;
      continue;
    }
    if (m & PRONOUN && !(m & RELATIVE)) return { actors: [], term: null, place: null, pronoun: scan.lower(i), ground: false, first: i };
    // "vehicles loaded with arms were seen": a participle with its phrase describes the subject
    if (m & PARTICIPLE && scan.has(i + 1, PREPOSITION) && !term && !scan.has(i - 1, BE | HAVE | PRONOUN | ADVERB)) continue;
    if (m & STOP) break;
    if (isVerb(scan, i) && i < verb - 1 && !scan.has(i, PREPOSITION) && !describesNoun(scan, i)) break;
  }
  return fallback;
}

/** "troops|, fighting beside the army,| shelled", "troops|, officials said,| shelled": where the words before an aside end, which closes right before the verb; else the token before the verb. */
function beforeAside(scan: Scan, floor: number, verb: number): number {
  if (!scan.comma(verb - 1)) return verb - 1;
  const said = saysBefore(scan, verb - 1);
  for (let i = verb - 2; i > floor && i > verb - 14; i--) {
    if (!scan.comma(i)) continue;
    if (said) return i - 1;
    const opens = (scan.lower(i + 1).endsWith('ing') && !scan.has(i + 1, PREPOSITION)) || ASIDE.test(scan.lower(i + 1));
    return opens && scan.actor(i - 1) !== null ? i - 1 : verb - 1;
  }
  return verb - 1;
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

/** The head noun right before a relative clause. */
function headBefore(scan: Scan, at: number, floor: number): Subject | null {
  for (let i = at - 1; i >= floor && i >= at - 8; i--) {
    if (scan.comma(i) || scan.has(i, QUOTE)) continue;
    const actor = scan.actor(i);
    if (actor) return { actors: coordinated(scan, actor, floor), term: null, place: null, pronoun: '', ground: false, first: actor.first };
    const term = scan.term(i);
    if (term?.senses.some((s) => HEADS.has(s.sense)))
      return { actors: [], term, place: null, pronoun: '', ground: false, first: term.first };
    if (isVerb(scan, i)) return null;
  }
  return null;
}
