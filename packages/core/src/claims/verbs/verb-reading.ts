import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import { type Frame, newFrame, type Target } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { coordinatedRight, groupStart, inCompound } from '../sentence/groups.ts';
import { menAhead, menBehind } from '../sentence/nameless-men.ts';
import { namelessSide } from '../sentence/nameless-sides.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { type Sense, senseNamed, type Term } from '../sentence/terms.ts';
import { negatedVerb } from './negated-verb.ts';
import { carrierSense, type Sides } from './sides.ts';

/** An event verb in one sense with its sides, and the frame begun for it. */
export interface VerbReading {
  scan: Scan;
  clause: Clause;
  clauses: readonly Clause[];
  term: Term;
  sense: Sense;
  sides: Sides;
  subject: Subject;
  passive: boolean;
  /** "shells fired by rebels": a participle with its agent behind it. */
  reduced: boolean;
  agents: ActorMention[];
  subjectWeapon: Sense | null;
  subjectEvent: Sense | null;
  weaponOrigin: Origin | null;
  frame: Frame;
  /** Puts the agents, or whose the weapon is, or the state that is the subject, into the frame. */
  setAgents(): void;
  /** The subject as what was hit. */
  subjectTargets(): Target[];
}

const isAircraft = (term: Term): boolean => senseNamed(term, 'weapon')?.act === 'airstrike' && carrierSense(term);

/** "|Palestinians| fired a rocket at X": people of a land, named as those who did it. */
function nationalsBefore(scan: Scan, clause: Clause, verb: number): ActorMention | null {
  let i = verb - 1;
  while (i >= clause.first && scan.has(i, HAVE | ADVERB)) i--;
  const place = i >= clause.first ? scan.place(i) : null;
  if (!place?.adjective || place.last !== i + 1 || !/[ns]is$|[aei]ns$|ians$|ese$/.test(scan.lower(i))) return null;
  return { first: i, last: i + 1, name: scan.tokens.slice(i, i + 1), id: null, role: 'people', generic: false, head: i, speaksFor: null };
}

/** What could be hit and stands before a comma or "and" that ends right before a token; null for none. */
function listedBefore(scan: Scan, first: number, floor: number): Term | null {
  let i = first - 1;
  if (!scan.has(i, CONJUNCTION) && !scan.comma(i)) return null;
  if (scan.has(i, CONJUNCTION) && scan.comma(i - 1)) i--;
  const term = i - 1 >= floor ? scan.term(i - 1) : null;
  return term && term.last === i && senseNamed(term, 'target') && !isVerb(scan, term.first) ? term : null;
}

/** "two men murdered |a watchman|": people are told of right behind the verb. */
function countsPeople(scan: Scan, at: number): boolean {
  const count = scan.count(at);
  return count?.first === at && count.noun >= 0 && markCountNoun(scan.lower(count.noun)) === PERSON;
}

interface Origin {
  actor: ActorMention | null;
  place: PlaceMention | null;
}

/** "was abducted, tortured |and later killed by gunmen|": who stands behind "by" did what all the verbs say that run up to it; nobody where none does. */
function sharedBy(scan: Scan, clause: Clause, from: number): ActorMention[] {
  const until = Math.min(scan.sentences[clause.sentence].last, from + 10);
  let joined = false;
  for (let i = from; i < until; i++) {
    if (scan.lower(i) === 'by') {
      if (!joined) return [];
      const at = scan.has(i + 1, DETERMINER) ? i + 2 : i + 1;
      const who = scan.actor(at);
      const men = who ? null : menBehind(scan, i, until + 6);
      return who?.first === at && !inCompound(scan, who)
        ? coordinatedRight(scan, who, scan.sentences[clause.sentence].last)
        : men
          ? [men]
          : [];
    }
    joined ||= scan.has(i, CONJUNCTION);
    const verb = /(ed|en|ain|aten|ot|urnt|hung|orn)$/.test(scan.lower(i)) && isVerb(scan, i);
    if (
      !verb &&
      !scan.comma(i) &&
      !scan.has(i, CONJUNCTION | ADVERB | BE) &&
      !/^(later|then|subsequently|afterwards?|fatally)$/.test(scan.lower(i))
    )
      return [];
  }
  return [];
}

/** Begins the frame of a verb in one of its senses. */
export function openVerb(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term, sense: Sense, sides: Sides): VerbReading {
  const { subject, passive } = sides;
  const frame = newFrame(clause, term.first, term.last, 'verb', sense, `event-verb/${sense.entry.id}`);
  const subjectWeapon = senseNamed(subject.term, 'weapon');
  const subjectEvent = senseNamed(subject.term, 'act-noun');
  // "shells fired by rebels": a participle with its agent; a verb with an object of its own is active
  const reduced = !passive && sides.agents.length > 0 && !sides.objects.length && !sides.objectPlace;
  const shared = passive && !sides.agents.length ? sharedBy(scan, clause, term.last) : [];
  // "the |recently murdered| senator": only the noun behind it is told of
  const describes = /(ed|en)$/.test(term.form) && scan.has(term.first - 1, ADVERB) && scan.has(term.first - 2, DETERMINER);
  const agents = shared.length ? shared : passive || reduced ? sides.agents : describes ? [] : subject.actors;
  // "two men shot in the street" were hit themselves
  const hits = sides.objects.length > 0 || sides.weapons.length > 0 || sides.objectPlace || countsPeople(scan, term.last);
  const setAgents = (): void => {
    frame.agents = [...agents];
    if (!frame.agents.length && weaponOrigin) takeOrigin(frame, weaponOrigin);
    if (!frame.agents.length && !passive && subject.place?.kind === 'country') frame.agentPlace ??= subject.place;
    if (!frame.agents.length && !frame.agentPlace && !subjectEvent) {
      const men = passive
        ? menBehind(scan, term.last, clause.last)
        : (hits || /\bfire\b/.test(term.form)) && !reduced
          ? (nationalsBefore(scan, clause, term.first) ?? menAhead(scan, clause, clauses, term.first))
          : null;
      if (men && (passive || !subject.pronoun)) frame.agents = [men];
    }
  };
  const subjectTargets = (): Target[] => {
    const out: Target[] = [];
    if (subject.term && senseNamed(subject.term, 'target')) {
      let first = groupStart(scan, subject.term.first, clause.first);
      out.push({ name: atSentenceStart(scan, clause.sentence, first, subject.term.last), term: subject.term, actor: null });
      // "two banks, |a shop| and a hotel were attacked": those listed with it
      for (let term = listedBefore(scan, first, clause.first); term; term = listedBefore(scan, first, clause.first)) {
        first = groupStart(scan, term.first, clause.first);
        out.unshift({ name: atSentenceStart(scan, clause.sentence, first, term.last), term, actor: null });
      }
    }
    for (const a of subject.actors) out.push({ name: a.name, term: null, actor: a });
    return out;
  };
  // "blew up |two helicopters|", "attacked |a military plane|", "struck |two missile launchers|": what was hit, and no means
  const isHit = (w: Term): boolean =>
    (isAircraft(w) && w.first - term.last < 4) || (w.first - term.last < 6 && (LAUNCHES.test(w.form) || LAUNCHES.test(scan.lower(w.last))));
  const craft = sense.sense === 'strike-verb' && !passive ? sides.weapons.filter(isHit) : [];
  for (const w of craft)
    sides.objects.push({ name: scan.tokens.slice(groupStart(scan, w.first, term.last), w.last), term: w, actor: null });
  for (const w of [...sides.weapons.filter((w) => !craft.includes(w)), ...sides.byWeapons])
    if (!senseNamed(w, 'weapon')?.data.force || senseNamed(w, 'weapon')?.data.act) addWeapon(frame, w.form);
  if (subject.first >= 0) frame.first = Math.min(frame.first, subject.first);
  const weaponOrigin =
    subjectWeapon && subject.term && !passive ? originOf(scan, subject.term.first, scan.sentences[clause.sentence].first) : null;
  if (!passive && !reduced) frame.pronoun = subject.pronoun;
  // "three of the shells fell", "two other rockets": weapons told of before
  if (subjectWeapon && subject.term) {
    const before = scan.lower(subject.term.first - 1);
    frame.definite = /^(the|those|these)$/.test(before);
    frame.further = /^(other|another|more|further)$/.test(before);
  }
  // "no aircraft flew over", "not one mortar was fired"
  const ahead = subject.first >= 0 ? groupStart(scan, subject.first, clause.first) : -1;
  frame.negated = negatedVerb(scan, term.first, clause.first) || (ahead >= 0 && noneOf(scan, ahead, subject.first));
  return {
    scan,
    clause,
    clauses,
    term,
    sense,
    sides,
    subject,
    passive,
    reduced,
    agents,
    subjectWeapon,
    subjectEvent,
    weaponOrigin,
    frame,
    setAgents,
    subjectTargets,
  };
}

/** What sends rockets and shells on their way, and comes down nowhere itself. */
const LAUNCHES = /(launchers?|howitzers?|mlrs)$/;

/** "a Houthi|-fired| shell", "rebel|-launched| rockets": the compound names who did it. */
const fires = (scan: Scan, hyphen: number): boolean =>
  scan.lower(hyphen) === '-' && /^(fired|launched|operated|flown|laid|planted|dropped|piloted)$/.test(scan.lower(hyphen + 1));

/** Whose the weapon is: "regime helicopters", "Indian missiles", "the army's shells". */
export function originOf(scan: Scan, head: number, floor: number): Origin | null {
  const start = groupStart(scan, head, floor);
  for (let i = head - 1; i >= start; i--) {
    const actor = scan.actor(i);
    if (actor && (!inCompound(scan, actor) || fires(scan, actor.last)) && actor.role !== 'person') return { actor, place: null };
    const place = scan.place(i);
    if (place && (place.adjective || fires(scan, place.last)) && (!inCompound(scan, place) || fires(scan, place.last)))
      return { actor: null, place };
    const side = namelessSide(scan, i);
    if (side) return { actor: side, place: null };
  }
  return null;
}

/** The words of a group, without the capital that only the head of the sentence gives it. */
function atSentenceStart(scan: Scan, sentence: number, first: number, last: number): string {
  const words = scan.tokens.slice(first, last);
  return scan.sentences[sentence].first === first && /^[A-Z][a-z]/.test(words) && !scan.place(first) && !scan.actor(first)
    ? words[0].toLowerCase() + words.slice(1)
    : words;
}

/** "no aircraft", "not one mortar", "none of the shells": there was none. */
function noneOf(scan: Scan, from: number, until: number): boolean {
  for (let i = Math.max(0, from - 2); i <= until; i++) {
    const word = scan.lower(i);
    if (word === 'no' || word === 'neither' || word === 'none' || (word === 'not' && /^(one|a|an|any)$/.test(scan.lower(i + 1))))
      return true;
  }
  return false;
}

/** Puts an origin into a frame. */
export function takeOrigin(frame: Frame, origin: Origin): void {
  if (origin.actor) frame.agents = [origin.actor];
  else frame.agentPlace = origin.place;
}

/** "20 Iranian missiles were launched at X": where nobody is said to have fired them, whose they are. */
export function takeWeaponOrigin({ scan, clause, frame }: VerbReading, weapon: number): void {
  const origin = frame.agents.length || frame.agentPlace ? null : originOf(scan, weapon, clause.first);
  if (origin) takeOrigin(frame, origin);
}

/** Whether the subject is ground: a place, or a noun for one. */
export function subjectIsGround(scan: Scan, subject: Subject): boolean {
  return subject.ground || (subject.term !== null && GROUND.has(scan.lower(subject.term.last - 1)));
}

/** "|tanks| fired at the house", "|warships| opened fire": guns that throw shells, whoever mans them. */
export function byHeavyGuns({ scan, clause, term, subject, passive }: VerbReading): boolean {
  if (passive) return false;
  if (subject.term) return HEAVY.test(subject.term.form) || (senseNamed(subject.term, 'weapon')?.act ?? '') === 'shelling';
  let i = term.first - 1;
  while (i > clause.first && scan.has(i, ADVERB | HAVE)) i--;
  return i >= clause.first && HEAVY.test(scan.lower(i));
}
const HEAVY =
  /(^|[ -])(tanks?|howitzers?|gunboats?|warships?|artillery|mortars?|guns|batter(y|ies)|frigates?|destroyers?|naval (vessels?|ships?)|gunners)$/;

/** "was attacked", "had been hit": a form of "be" right before a verb. */
export const beBefore = (scan: Scan, verb: number): boolean => [1, 2, 3].some((k) => scan.has(verb - k, BE));
