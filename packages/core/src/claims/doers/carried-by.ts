import type { ActorMention } from '../../language/mention.ts';
import { chargedWith } from '../blame/charged-with.ts';
import type { Frame } from '../frames/frame.ts';
import { addWeapon } from '../nouns/read-event-nouns.ts';
import { ARMED } from '../sentence/armed.ts';
import { bodyWithin } from '../sentence/body-of.ts';
import type { Clause } from '../sentence/clauses.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, MODAL, NEGATION, PREPOSITION } from '../sentence/grammar.ts';
import { coordinatedRight, isPassive, prepositionOf } from '../sentence/groups.ts';
import { menBehind } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { firstVerb, subjectOf } from '../sentence/subjects.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { subjectIsGround } from '../verbs/verb-reading.ts';

/** An event told by a noun: `start` is where its group begins, `many` where that does which counts the events. */
interface Told {
  scan: Scan;
  frame: Frame;
  clause: Clause;
  clauses: readonly Clause[];
  start: number;
  many: number;
}

/** The verb that carries the noun: "rebels launched an attack", "air strikes were carried out by the army", "the army is responsible for the attack". */
export function carriedBy(scan: Scan, frame: Frame, start: number, clauses: readonly Clause[]): void {
  const told: Told = { scan, frame, clause: frame.clause, clauses, start, many: manyOf(scan, start) };
  leftOff(told);
  const prep = prepositionOf(scan, told.many, frame.clause.first);
  if (prep) behindPreposition(told, prep);
  else behindVerb(told);
  for (const look of [insideGroup, inCharge, aheadOfVerb]) if (!frame.agents.length) look(told);
}

/** "the army stopped |shelling| the town": who stops doing it did it. */
function leftOff({ scan, frame, clause, clauses, many }: Told): void {
  if (frame.head === many && scan.lower(many).endsWith('ing') && LEFT_OFF.test(scan.lower(many - 1)) && !frame.agents.length)
    frame.agents.push(...subjectOf(scan, clause, many - 1, clauses).actors);
}

/** "rebels |launched| an attack": the verb that the noun is the object of. */
function behindVerb(told: Told): void {
  const { scan, frame, clause, start, many } = told;
  for (let i = many - 1; i >= clause.first && i >= many - 7; i--) {
    const term = scan.term(i);
    if (term && isVerb(scan, term.first)) {
      // "in |renewed| attacks": a participle that describes them
      const describes = term.last === many && term.form.endsWith('ed') && scan.has(term.first - 1, PREPOSITION);
      if (describes || !carries(term)) return;
      if (!isPassive(scan, term.first, term.last, clause.first)) carriedOut(told, term);
      if (!/^(the|this|that|these|those)$/.test(scan.lower(start))) frame.definite = false;
      return;
    }
    if (scan.has(i, PREPOSITION | MODAL) && !scan.has(i, DETERMINER | CONJUNCTION)) return;
  }
}

const carries = (term: Term): boolean => term.senses.some((s) => s.sense === 'light-verb' || s.sense === 'fire-verb');

/** What the subject of the verb that carries the noun is to the event: who did it, who stopped it, or what with. */
function carriedOut({ scan, frame, clause, clauses }: Told, verb: Term): void {
  const subject = subjectOf(scan, clause, verb.first, clauses);
  // "troops foiled an attack": who stops it did not launch it
  const stops = STOPS.test(verb.form) && frame.kind === 'noun';
  if (stops) frame.targets.push(...subject.actors.map((a) => ({ name: a.name, term: null, actor: a })));
  // a plot that was foiled never came to pass; fighters beaten off had come
  const fought = frame.act === 'ground-clash' && senseNamed(scan.term(frame.head - 1), 'weapon') === null;
  if (/^(thwart|foil)/.test(verb.form) && !fought) frame.negated = true;
  if (!stops && !frame.agents.length) frame.agents.push(...subject.actors);
  if (subject.term && senseNamed(subject.term, 'weapon')) addWeapon(frame, subject.term.form);
  if (!subject.actors.length) frame.pronoun = subject.pronoun;
  reachBack(frame, subject);
}

/** An event is told from its subject on. */
function reachBack(frame: Frame, { first }: Subject): void {
  if (first >= 0) frame.first = Math.min(frame.first, first);
}

/** "|retaliated| with mortar fire", "|responded| to the attack within the hour with an air strike": the verb of answering; -1 for none. */
function answersWith(scan: Scan, prep: number, floor: number): number {
  for (let i = prep - 1; i >= floor && i > prep - 9; i--) {
    if (ANSWERS.test(scan.lower(i))) return i === prep - 1 || scan.lower(i + 1) === 'to' ? i : -1;
    if (scan.comma(i) || isVerb(scan, i)) return -1;
  }
  return -1;
}

/** "|under| fire", "responsible |for| the attack": what the preposition before the noun hangs on. */
function behindPreposition(told: Told, prep: { word: string; at: number }): void {
  const { scan, frame, clause, clauses } = told;
  const before = scan.lower(prep.at - 1);
  // "resorted to unprovoked firing", "retaliated with eight rounds of mortar fire"
  const answered = prep.word === 'with' ? answersWith(scan, prep.at, clause.first) : -1;
  if ((prep.word === 'to' && RESORTS.test(before)) || answered >= 0) {
    const verb = answered >= 0 ? answered : prep.at - 1;
    if (!frame.agents.length) frame.agents.push(...subjectOf(scan, clause, verb, clauses).actors);
  } else if (prep.word === 'under' && /^(came|come|comes|coming)$/.test(before)) cameUnder(told, prep.at);
  // "a tunnel dug for the abduction of soldiers": what it was meant for
  else if (prep.word === 'for' && MEANT.test(before)) frame.negated = true;
  else if (prep.word === 'behind' || (prep.word === 'for' && /^(responsible|responsibility|blame)$/.test(before)))
    answersFor(told, prep.at);
}

/** "three villages came |under| the militia's fire": what is told of, and not a fire known before. */
function cameUnder({ scan, frame, clause, clauses, start }: Told, under: number): void {
  const subject = subjectOf(scan, clause, under - 1, clauses);
  if (!/^(this|that|these|those)$/.test(scan.lower(start))) frame.definite = false;
  reachBack(frame, subject);
  if (subject.term && senseNamed(subject.term, 'target'))
    frame.targets.push({ name: scan.tokens.slice(subject.term.first, subject.term.last), term: subject.term, actor: null });
  for (const actor of subject.actors) frame.targets.push({ name: actor.name, term: null, actor });
  // a village comes under shells, a patrol under bullets
  if (frame.sense?.entry.id === 'side-fire' && frame.act === 'shooting-sniping' && subjectIsGround(scan, subject)) frame.act = 'shelling';
}

/** "responsible |for| the attack", "|behind| the attack": who is told to be. */
function answersFor({ scan, frame, clause, clauses }: Told, prep: number): void {
  if (nobodyDid(scan, clause.first, prep)) return;
  const owning = scan.term(prep);
  const owns = owning && senseNamed(owning, 'admits') ? owning.first : prep;
  const subject = subjectOf(scan, clause, owns, clauses);
  // "the group spread leaflets |claiming| responsibility for it": who spread them
  const spread = scan.lower(owns).endsWith('ing') ? spreadBy(scan, clause.first, owns, subject.actors) : null;
  const actors = spread ? [spread] : subject.actors.map((a) => bodyWithin(scan, a) ?? a);
  // "the rebels said |they| were behind the attack"
  if (!actors.length && /^(it|they|we)$/.test(subject.pronoun)) frame.pronoun = subject.pronoun;
  if (!actors.length || frame.agents.length) return;
  frame.agents.push(...actors);
  // "the ministry |held| the rebels responsible for it"
  const first = spread ? spread.first : subject.first;
  const holds = scan.lower(first - (scan.has(first - 1, DETERMINER) ? 2 : 1));
  if (scan.lower(prep - 1) === 'responsible' && HOLDS_SO.test(holds)) frame.rule = 'blame/charged';
}

/** "the bombardment |the army is carrying out|": a clause inside the group. */
function insideGroup({ scan, frame }: Told): void {
  let i = frame.last;
  while (scan.has(i, DETERMINER) || scan.lower(i) === 'that' || scan.lower(i) === 'which') i++;
  const doer = scan.actor(i);
  if (doer?.first !== i) return;
  for (let k = doer.last; k < doer.last + 4; k++) {
    const verb = scan.term(k);
    if (verb && carries(verb)) {
      // "after the strikes militants launched an offensive": the verb has an object of its own
      const another = scan.has(verb.last, DETERMINER) || senseNamed(scan.term(verb.last), 'act-noun', 'weapon');
      if (!another) frame.agents.push(doer);
      return;
    }
    if (!scan.has(k, BE | ADVERB) && !/^(has|have|had)$/.test(scan.lower(k))) return;
  }
}

/** "accused the army of the raid". */
function inCharge({ scan, frame, clause, clauses, start }: Told): void {
  const { actors, charge } = chargedWith(scan, clause, clauses, start);
  frame.agents.push(...actors);
  if (charge && actors.length) frame.rule = 'blame/charged';
}

/** "air strikes … were carried out by X", "strikes which the monitor said were carried out by X": the verb after it. */
function aheadOfVerb({ scan, frame, clause, clauses }: Told): void {
  const relative = clauses.find((c) => c.first === clause.last && c.opening === 'relative');
  const resumed = resumedBehind(scan, clause, clauses);
  const end = resumed ? resumed.last : relative ? Math.min(relative.last, clause.last + 14) : clause.last;
  for (let i = resumed ? resumed.first : frame.last; i < end; i++) {
    const term = scan.term(i);
    if (term?.first !== i || !carries(term) || !isVerb(scan, i)) continue;
    const until = resumed?.last ?? relative?.last ?? clause.last;
    const by = byBehind(scan, term.last, until);
    if (by >= 0) frame.agents.push(...doersBehind(scan, by, until));
    return;
  }
}

/** Whom a "by" brings in: "|by| the army and the police", "|by| two youths". */
function doersBehind(scan: Scan, by: number, until: number): ActorMention[] {
  for (let k = by + 1; k < Math.min(until, by + 7); k++) {
    const actor = scan.actor(k);
    if (actor) return coordinatedRight(scan, actor, until);
    // "set off by remote control |at a patrol|"
    if (scan.has(k, PREPOSITION) && scan.lower(k) !== 'of') break;
  }
  const men = menBehind(scan, by, until);
  return men ? [men] : [];
}

/** "police found leaflets |of the group| claiming": whose leaflets they are, else who spread them where nobody else acts. */
function spreadBy(scan: Scan, from: number, verb: number, actors: readonly ActorMention[]): ActorMention | null {
  const right = scan.actor(verb - 1);
  if (right?.last === verb && ARMED.has(right.role) && /^(of|by|from|the)$/.test(scan.lower(right.first - 1))) return right;
  return actors.length ? null : (scan.within(scan.reading.actors, from, verb).find((a) => ARMED.has(a.role)) ?? null);
}

/** "The raid, which shook the town, |was carried out by|": the clause behind a relative that has the verb its noun still waits for. */
export function resumedBehind(scan: Scan, clause: Clause, clauses: readonly Clause[]): Clause | null {
  const relative = clauses.find((c) => c.first === clause.last && c.opening === 'relative');
  if (!relative || !scan.comma(relative.last - 1) || firstVerb(scan, clause) >= 0) return null;
  const next = clauses[clauses.indexOf(relative) + 1];
  return next?.opening === 'shared-subject' && next.sentence === clause.sentence ? next : null;
}

/** "carried out |this morning in Leon by|": the "by" behind a verb, over a day and a place; -1 for none. */
function byBehind(scan: Scan, from: number, until: number): number {
  for (let i = from; i < Math.min(until, from + 12); i++) {
    if (scan.lower(i) === 'by' && !scan.time(i)) return i;
    const place = scan.place(i);
    if (!scan.time(i) && !place && !scan.has(i, ADVERB | DETERMINER) && !/^(in|on|at|near|outside)$/.test(scan.lower(i))) return -1;
  }
  return -1;
}

/** "|no| group claimed responsibility for", "has |not| claimed responsibility for" */
function nobodyDid(scan: Scan, floor: number, at: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 8; i--)
    if (scan.has(i, NEGATION) || /^(nobody|neither|without)$/.test(scan.lower(i))) return true;
  return false;
}

/** "launched rounds of mortar attacks", "a series of raids": where the group begins that counts the events. */
function manyOf(scan: Scan, start: number): number {
  if (scan.lower(start - 1) !== 'of' || !MANY.test(scan.lower(start - 2))) return start;
  let i = start - 2;
  while (scan.has(i - 1, DETERMINER) || /^(new|fresh|several|heavy|intense|further|more)$/.test(scan.lower(i - 1))) i--;
  return i;
}
const HOLDS_SO = /^(holds?|held|holding)$/;
const MEANT = /^(dug|built|planned|prepared|trained|training|meant|intended|designed|plotting|preparing|earmarked|recruited)$/;
const RESORTS = /^(resort|turn|revert|return)(ed|s|ing)$/;
const ANSWERS = /^(respond|retaliat|repli|reply|answer|react)(ed|s|es|ing|d)?$/;
const LEFT_OFF = /^(stopped|halted|ceased|suspended|paused)$/;
const STOPS = /^(thwart|foil|repel|repuls|beat|fended|fought|warded)/;
const MANY = /^(rounds?|series|waves?|spates?|salvos?|salvoes|barrages?|string|number|dozens|scores|hundreds|flurry|volleys?)$/;
