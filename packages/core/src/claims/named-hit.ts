import { isOnePerson } from '../language/count-nouns.ts';
import type { ActorMention } from '../language/mention.ts';
import type { Clause } from './clauses.ts';
import type { Frame, Target } from './frame.ts';
import { CONJUNCTION, PREPOSITION } from './grammar.ts';
import type { Scan } from './scan.ts';
import { senseNamed, type Term } from './terms.ts';
import { openToll, type TollStatement } from './toll-statement.ts';

/** Those of a sentence, by name, of whom a word between two tokens says that they were killed, hurt or taken. */
function hitByName(scan: Scan, sentence: number, from: number, until: number): ActorMention[] {
  const { first, last } = scan.sentences[sentence];
  return scan
    .within(scan.reading.actors, first, last)
    .filter((a) => a.harm !== undefined && a.harm >= from && a.harm < until && a.role === 'person');
}

/** Puts them among what an event hit. */
export function addNamed(scan: Scan, frame: Frame, from: number, until: number): void {
  for (const actor of hitByName(scan, frame.sentence, from, until)) {
    if (frame.targets.some((t) => t.actor === actor)) continue;
    frame.agents = frame.agents.filter((a) => a !== actor);
    frame.targets.push({ name: actor.name, term: null, actor });
  }
}

const DYING = /^(kill|die|dead|deaths)$/;

/** The toll of a term with those it names: as many at the least, where it counts nobody else. Null where it tells no toll. */
export function countNamed(scan: Scan, clause: Clause, term: Term, toll: TollStatement | null): TollStatement | null {
  const people = hitByName(scan, clause.sentence, term.first, term.last);
  if (!people.length) return toll;
  const sense = senseNamed(term, 'kill', 'die', 'dead', 'wound', 'deaths');
  const out = toll ?? openToll(clause, term);
  const kind = out.wounded && !out.killed ? 'wounded' : out.killed || DYING.test(sense?.sense ?? '') ? 'killed' : 'wounded';
  const count = out[kind];
  if (!toll && !sense) return null;
  if (!count || (count.max !== null && count.max < people.length && count.max > 0))
    out[kind] = { min: people.length, max: people.length, approx: false };
  for (const person of people) if (!out.people.includes(person)) out.people.push(person);
  // who is named is not told once more by what he is: "Ana Ruiz, a baker, was killed"
  if (!out.victimTerm && (out[kind]?.max ?? 0) <= people.length) out.victims = '';
  if (!toll) {
    out.passive = !(people[0].first >= term.last && people[0].first - term.last <= OFFICE);
    out.first = Math.min(out.first, people[0].first);
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
  const ahead = person.first - last;
  // "Liberal Party candidate Ana Ruiz", "the mayor, Ana Ruiz"
  if (ahead === 0 || (ahead === 1 && (scan.comma(last) || isOnePerson(scan.lower(last)) || scan.lower(last) === 'candidate'))) return true;
  if (!scan.comma(person.last) || first <= person.last) return false;
  for (let i = person.last + 1; i < first; i++) if (scan.comma(i) || scan.has(i, CONJUNCTION) || scan.has(i, PREPOSITION)) return false;
  return first - person.last <= OFFICE;
}
