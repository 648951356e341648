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
import { firstVerb, subjectOf } from '../sentence/subjects.ts';
import { senseNamed } from '../sentence/terms.ts';
import { subjectIsGround } from '../verbs/verb-reading.ts';

/** The verb that carries the noun: "rebels launched an attack", "air strikes were carried out by the army", "the army is responsible for the attack". */
export function carriedBy(scan: Scan, frame: Frame, start: number, clauses: readonly Clause[]): void {
  const { clause } = frame;
  const many = manyOf(scan, start);
  const prep = prepositionOf(scan, many, clause.first);
  // "the army stopped |shelling| the town": who stops doing it did it
  if (frame.head === many && scan.lower(many).endsWith('ing') && LEFT_OFF.test(scan.lower(many - 1)) && !frame.agents.length)
    frame.agents.push(...subjectOf(scan, clause, many - 1, clauses).actors);
  if (!prep) {
    for (let i = many - 1; i >= clause.first && i >= many - 7; i--) {
      const term = scan.term(i);
      if (term && isVerb(scan, term.first)) {
        // "in |renewed| attacks": a participle that describes them
        if (term.last === many && term.form.endsWith('ed') && scan.has(term.first - 1, PREPOSITION)) break;
        if (term.senses.some((s) => s.sense === 'light-verb' || s.sense === 'fire-verb')) {
          const subject = subjectOf(scan, clause, term.first, clauses);
          if (!isPassive(scan, term.first, term.last, clause.first)) {
            // "troops foiled an attack": who stops it did not launch it
            const stops = STOPS.test(term.form) && frame.kind === 'noun';
            if (stops) frame.targets.push(...subject.actors.map((a) => ({ name: a.name, term: null, actor: a })));
            // a plot that was foiled never came to pass; fighters beaten off had come
            const fought = frame.act === 'ground-clash' && senseNamed(scan.term(frame.head - 1), 'weapon') === null;
            if (/^(thwart|foil)/.test(term.form) && !fought) frame.negated = true;
            if (stops) frame.first = Math.min(frame.first, subject.first < 0 ? frame.first : subject.first);
            else if (subject.actors.length && !frame.agents.length) {
              frame.agents.push(...subject.actors);
              frame.first = Math.min(frame.first, subject.first);
            }
            const weapon = senseNamed(subject.term, 'weapon');
            if (weapon && subject.term) addWeapon(frame, subject.term.form);
            if (!subject.actors.length) frame.pronoun = subject.pronoun;
            if (subject.first >= 0) frame.first = Math.min(frame.first, subject.first);
          }
          if (!/^(the|this|that|these|those)$/.test(scan.lower(start))) frame.definite = false;
        }
        break;
      }
      if (scan.has(i, PREPOSITION | CONJUNCTION | MODAL) && !scan.has(i, DETERMINER)) {
        if (scan.has(i, CONJUNCTION)) continue;
        break;
      }
    }
  } else if (prep.word === 'to' && /^(resort|turn|revert|return)(ed|s|ing)$/.test(scan.lower(prep.at - 1))) {
    // "resorted to unprovoked firing"
    if (!frame.agents.length) frame.agents.push(...subjectOf(scan, clause, prep.at - 1, clauses).actors);
  } else if (prep.word === 'under' && /^(came|come|comes|coming)$/.test(scan.lower(prep.at - 1))) {
    // "three villages came under the militia's fire": what is told of, and not a fire known before
    const subject = subjectOf(scan, clause, prep.at - 1, clauses);
    if (!/^(this|that|these|those)$/.test(scan.lower(start))) frame.definite = false;
    if (subject.first >= 0) frame.first = Math.min(frame.first, subject.first);
    if (subject.term && senseNamed(subject.term, 'target'))
      frame.targets.push({ name: scan.tokens.slice(subject.term.first, subject.term.last), term: subject.term, actor: null });
    for (const actor of subject.actors) frame.targets.push({ name: actor.name, term: null, actor });
    // a village comes under shells, a patrol under bullets
    if (frame.sense?.entry.id === 'side-fire' && frame.act === 'shooting-sniping' && subjectIsGround(scan, subject)) frame.act = 'shelling';
  } else if (prep.word === 'with' && /^(respond|retaliat|repli|reply|answer|react)(ed|s|es|ing|d)?$/.test(scan.lower(prep.at - 1))) {
    // "retaliated with eight rounds of mortar fire"
    if (!frame.agents.length) frame.agents.push(...subjectOf(scan, clause, prep.at - 1, clauses).actors);
  } else if (prep.word === 'for' || prep.word === 'behind') {
    // "responsible for the attack", "behind the attack"
    const before = scan.lower(prep.at - 1);
    // "a tunnel dug for the abduction of soldiers": what it was meant for
    if (prep.word === 'for' && MEANT.test(before)) frame.negated = true;
    if (prep.word === 'behind' || before === 'responsible' || before === 'responsibility' || before === 'blame') {
      const owning = scan.term(prep.at);
      const owns = owning && senseNamed(owning, 'admits') ? owning.first : prep.at;
      const found = subjectOf(scan, clause, owns, clauses);
      // "the group spread leaflets |claiming| responsibility for it": who spread them
      const spread = scan.lower(owns).endsWith('ing') ? spreadBy(scan, clause.first, owns, found.actors) : null;
      const subject = spread
        ? { ...found, actors: [spread], first: spread.first }
        : { ...found, actors: found.actors.map((a) => bodyWithin(scan, a) ?? a) };
      const somebody = !nobodyDid(scan, clause.first, prep.at);
      // "the rebels said |they| were behind the attack"
      if (somebody && !subject.actors.length && /^(it|they|we)$/.test(subject.pronoun)) frame.pronoun = subject.pronoun;
      if (somebody && subject.actors.length && !frame.agents.length) {
        frame.agents.push(...subject.actors);
        // "the ministry |held| the rebels responsible for it"
        if (before === 'responsible' && HOLDS_SO.test(scan.lower(subject.first - (scan.has(subject.first - 1, DETERMINER) ? 2 : 1))))
          frame.rule = 'blame/charged';
      }
    }
  }
  // "the bombardment |the army is carrying out|": a clause inside the group
  if (!frame.agents.length) {
    let i = frame.last;
    while (scan.has(i, DETERMINER) || scan.lower(i) === 'that' || scan.lower(i) === 'which') i++;
    const doer = scan.actor(i);
    if (doer && doer.first === i) {
      for (let k = doer.last; k < doer.last + 4; k++) {
        const carries = scan.term(k);
        if (carries?.senses.some((s) => s.sense === 'light-verb' || s.sense === 'fire-verb')) {
          // "after the strikes militants launched an offensive": the verb has an object of its own
          if (scan.has(carries.last, DETERMINER) || senseNamed(scan.term(carries.last), 'act-noun', 'weapon')) break;
          frame.agents.push(doer);
          break;
        }
        if (!scan.has(k, BE | ADVERB) && !/^(has|have|had)$/.test(scan.lower(k))) break;
      }
    }
  }
  if (!frame.agents.length) {
    const { actors, charge } = chargedWith(scan, clause, clauses, start);
    frame.agents.push(...actors);
    if (charge && actors.length) frame.rule = 'blame/charged';
  }
  // "air strikes … were carried out by X", "strikes which the monitor said were carried out by X": the verb after it
  if (!frame.agents.length) {
    const relative = clauses.find((c) => c.first === clause.last && c.opening === 'relative');
    const resumed = resumedBehind(scan, clause, clauses);
    const end = resumed ? resumed.last : relative ? Math.min(relative.last, clause.last + 14) : clause.last;
    for (let i = resumed ? resumed.first : frame.last; i < end; i++) {
      const term = scan.term(i);
      if (term && term.first === i && term.senses.some((s) => s.sense === 'light-verb' || s.sense === 'fire-verb') && isVerb(scan, i)) {
        const until = resumed?.last ?? relative?.last ?? clause.last;
        const by = byBehind(scan, term.last, until);
        if (by >= 0) {
          for (let k = by + 1; k < Math.min(until, by + 7) && !frame.agents.length; k++) {
            const actor = scan.actor(k);
            if (actor) frame.agents.push(...coordinatedRight(scan, actor, until));
            // "set off by remote control |at a patrol|"
            else if (scan.has(k, PREPOSITION) && scan.lower(k) !== 'of') break;
          }
          const men = frame.agents.length ? null : menBehind(scan, by, until);
          if (men) frame.agents.push(men);
        }
        break;
      }
    }
  }
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
const LEFT_OFF = /^(stopped|halted|ceased|suspended|paused)$/;
const STOPS = /^(thwart|foil|repel|repuls|beat|fended|fought|warded)/;
const MANY = /^(rounds?|series|waves?|spates?|salvos?|salvoes|barrages?|string|number|dozens|scores|hundreds|flurry|volleys?)$/;
