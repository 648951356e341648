import { isCalling } from '../../language/actors/befalls-person.ts';
import { isOnePerson } from '../../language/counts/count-nouns.ts';
import type { ActorMention } from '../../language/mention.ts';
import { startingAt } from '../../language/times/starting-at.ts';
import type { Frame, Target } from '../frames/frame.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, PREPOSITION } from '../sentence/grammar.ts';
import { agedBehind } from '../sentence/named-person.ts';
import type { Scan } from '../sentence/scan.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { isAlias } from '../tolls/people-list.ts';
import { openToll, type TollStatement } from '../tolls/toll-statement.ts';

/** Those of a sentence, by name, of whom a word between two tokens says that they were killed, hurt or taken. */
function hitByName(scan: Scan, sentence: number, from: number, until: number): ActorMention[] {
  const { first, last } = scan.sentences[sentence];
  const { actors } = scan.reading;
  const out: ActorMention[] = [];
  for (let k = startingAt(actors, first); k < actors.length && actors[k].first < last; k++) {
    const { harm, role } = actors[k];
    if (harm !== undefined && harm >= from && harm < until && role === 'person') out.push(actors[k]);
  }
  return out;
}

/** Puts them among what an event hit. */
export function addNamed(scan: Scan, frame: Frame, from: number, until: number): void {
  const people = hitByName(scan, frame.sentence, from, until);
  const one = people.length === 1 && alone(scan, people[0], frame.head, frame.clause);
  // "Ana Ruiz, |a mother| of three, was shot": who she is, and nobody else
  if (one) frame.targets = frame.targets.filter((t) => !standsBetween(t, people[0].last, frame.head));
  for (const actor of people) {
    if (frame.targets.some((t) => t.actor === actor)) continue;
    frame.agents = frame.agents.filter((a) => a !== actor);
    frame.targets.push({ name: actor.name, term: null, actor });
  }
}

function standsBetween({ term, actor }: Target, from: number, until: number): boolean {
  const at = actor ?? term;
  return at !== null && at.first >= from && at.last <= until;
}

/** "Ana Ruiz, a mother of three and sister of the mayor, |was| shot": a verb of one, and her name before it. */
function alone(scan: Scan, person: ActorMention, verb: number, clause: Clause): boolean {
  return person.last < verb && scan.comma(person.last) && /^(was|is|has)$/.test(scan.lower(verbGroupStart(scan, verb, clause.first)));
}

const DYING = /^(kill|die|dead|deaths)$/;

/** The toll of a term with those it names: as many at the least, where it counts nobody else. Null where it tells no toll. */
export function countNamed(
  scan: Scan,
  clause: Clause,
  clauses: readonly Clause[],
  term: Term,
  toll: TollStatement | null,
): TollStatement | null {
  const people = hitByName(scan, clause.sentence, term.first, term.last).filter((p) => !isAlias(scan, p.first));
  if (!people.length) return toll;
  const sense = senseNamed(term, 'kill', 'die', 'dead', 'wound', 'deaths');
  const out = toll ?? openToll(clause, term);
  const kind = out.wounded && !out.killed ? 'wounded' : out.killed || DYING.test(sense?.sense ?? '') ? 'killed' : 'wounded';
  if (!toll && !sense) return null;
  const one = people.length === 1 && out.victims === '' && alone(scan, people[0], term.first, clause);
  const count = one ? null : out[kind];
  if (!count || (count.max !== null && count.max < people.length && count.max > 0))
    out[kind] = { min: people.length, max: people.length, approx: false };
  // "Ruiz and her daughter |were| found dead": others with the one who is named
  if (!count && !one && people.length === 1 && /^(were|are)$/.test(scan.lower(verbGroupStart(scan, term.first, clause.first))))
    out[kind] = { min: 2, max: null, approx: false };
  for (const person of people) if (!out.people.includes(person)) out.people.push(person);
  // who is named is not told once more by what he is: "Ana Ruiz, a baker, was killed"
  if (!out.victimTerm && (out[kind]?.max ?? out[kind]?.min ?? 0) <= people.length) out.victims = '';
  if (!toll) {
    out.passive = !(people[0].first >= term.last && people[0].first - term.last <= OFFICE);
    out.first = Math.min(out.first, people[0].first);
    if (!out.passive && isVerb(scan, term.first) && scan.lower(term.last) !== 'of')
      out.subject = subjectOf(scan, clause, term.first, clauses);
  }
  return out;
}
/** Words that say who somebody is, at most. */
const OFFICE = 8;

/** Whether a target only says who somebody is whom the same event hit by name: "the |mayor| Ana Ruiz", "Ana Ruiz, |mayor| of Leon,". */
export function saysWho(scan: Scan, { term, actor }: Target, person: ActorMention): boolean {
  const [first, last] = actor ? [actor.first, actor.last] : term ? [term.first, term.last] : [-1, -1];
  if (first < 0 || actor === person || (actor && actor.role === 'person' && !actor.generic)) return false;
  if (last > person.first && first < person.last) return true;
  // "the palace, |President Ana Ruiz|'s home": a thing is nobody
  if (term && !actor && !isCalling(scan.lower(term.last - 1))) return false;
  const ahead = person.first - last;
  // "Liberal Party candidate Ana Ruiz", "the mayor, Ana Ruiz"
  if (ahead === 0 || (ahead === 1 && (scan.comma(last) || isOnePerson(scan.lower(last)) || scan.lower(last) === 'candidate'))) return true;
  const from = agedBehind(scan, person.last) ? person.last + 2 : person.last;
  if (!scan.comma(from) || first <= from) return false;
  for (let i = from + 1; i < first; i++) if (scan.comma(i) || scan.has(i, CONJUNCTION) || scan.has(i, PREPOSITION)) return false;
  return first - from <= OFFICE;
}
