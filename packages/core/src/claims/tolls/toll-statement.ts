import { isOnePerson, looksPlural } from '../../language/counts/count-nouns.ts';
import { ordinalNumber } from '../../language/counts/count-words.ts';
import type { ActorMention, CountMention } from '../../language/mention.ts';
import { CAPITALISED } from '../../language/tokens.ts';
import type { Count } from '../../model/count.ts';
import { asideBefore, type Clause } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, DETERMINER, PREPOSITION } from '../sentence/grammar.ts';
import { namesSomeone } from '../sentence/named-person.ts';
import { partsAside } from '../sentence/parts-aside.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { firstVerb, subjectOf } from '../sentence/subjects.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';
import { oneMoreBefore } from './one-more.ts';
import { isAlias, listStart, ONE, readPeopleList } from './people-list.ts';
import { countBefore, ofBeasts, THINGS } from './toll-counts.ts';

/** What happened to those a toll counts. */
export type TollKind = 'killed' | 'wounded' | 'displaced';

/** A statement of how many were killed, wounded or driven out. */
export interface TollStatement {
  clause: Clause;
  at: number;
  last: number;
  killed: Count | null;
  wounded: Count | null;
  displaced: Count | null;
  /** What killed: the subject of an active verb. */
  subject: Subject | null;
  /** Who is counted, as written. */
  victims: string;
  victimTerm: Term | null;
  /** Those of them who are named. */
  people: ActorMention[];
  /** First token of what the statement says. */
  first: number;
  /** Behind the last of those it counts in a list. */
  counted: number;
  passive: boolean;
  /** Told as a deed by a noun: "the killing of five people". */
  deed: boolean;
  /** An act phrase follows that it happened in ("killed in an air strike", "when", "by"). */
  inAct: boolean;
  additional: boolean;
  /** Told with "died", which may be of age. */
  died: boolean;
  /** "leaving three dead and five injured": hangs on the event before it. */
  leaves: boolean;
  /** Told as the losses of one side: "lost three men". */
  own: boolean;
  /** "two more died of their wounds": adds to the dead told before. */
  late: boolean;
  /** "succumbed to his injuries", "died later in hospital": hurt before. */
  ofWounds: boolean;
  /** Who died is one of those told as hurt: "two of whom died later". */
  ofHurt: boolean;
  /** Dead that were found, and those meant by "he": a toll only of an event told with them. */
  needsEvent: boolean;
  /** Where its own sentence tells no event, it is a toll of the one told last: "The wounded included a nun", "A body was washed ashore". */
  pointsBack: boolean;
  /** "taking the number of dead to 21": all told so far. */
  summed: boolean;
  /** All of a longer time: "bringing to 60 the number killed since the truce began". */
  overTime: boolean;
  /** A deed by itself, which what the sentence tells answers: "in reprisal for the killing of two". */
  answered: boolean;
  /** "a fourth died": who is counted is the last of so many, or 0. */
  rank: number;
}

/** None at all, as told: "nobody was hurt". */
export const NOBODY: Count = { min: 0, max: 0, approx: false };

/** A toll of a term that counts nobody yet. */
export function openToll(clause: Clause, term: { first: number; last: number }): TollStatement {
  return {
    clause,
    at: term.first,
    last: term.last,
    killed: null,
    wounded: null,
    displaced: null,
    subject: null,
    victims: '',
    victimTerm: null,
    people: [],
    first: term.first,
    counted: term.last,
    passive: false,
    deed: false,
    inAct: false,
    additional: false,
    died: false,
    leaves: false,
    own: false,
    late: false,
    ofWounds: false,
    ofHurt: false,
    needsEvent: false,
    pointsBack: false,
    summed: false,
    overTime: false,
    answered: false,
    rank: 0,
  };
}

const plain = (c: CountMention): Count => ({ min: c.min, max: c.max, approx: c.approx });

/** Takes a count of people into a toll; false for none, and for a count of things. */
export function takeCount(scan: Scan, out: TollStatement, c: CountMention | null, kind: TollKind): boolean {
  if (!c || c.idle || THINGS.test(scan.lower(c.noun >= 0 ? c.noun : c.last)) || ofBeasts(scan, c)) return false;
  // "four of the soldiers were in critical condition": how those told of before fare
  if (
    kind === 'wounded' &&
    scan.lower(out.last - 1) === 'condition' &&
    (scan.lower(c.first - 1) === 'whom' || (scan.lower(c.last) === 'of' && /^(the|them|those|whom)$/.test(scan.lower(c.last + 1))))
  )
    return false;
  // "12 bodies were taken to hospital"
  if (kind === 'wounded' && c.noun >= 0 && /^(bod(y|ies)|corpses?|dead)$/.test(scan.lower(c.noun))) return false;
  // "no children were among the wounded": others may be
  if (c.max === 0 && c.noun >= 0 && /^(child(ren)?|wom[ae]n|girls?|minors?|foreigners?|journalists?|tourists?)$/.test(scan.lower(c.noun)))
    return false;
  out[kind] = plain(c);
  // "treated 17 of the wounded"; but of them "three died"
  if (
    !(kind === 'killed' && /^(wounded|injured)$/.test(scan.lower(c.last + 2))) &&
    scan.lower(c.last) === 'of' &&
    scan.lower(c.last + 1) === 'the' &&
    /^(wounded|injured|dead|victims)$/.test(scan.lower(c.last + 2))
  )
    out[kind] = { ...plain(c), max: null };
  if (c.max === 1 && /^(an?|the)$/.test(scan.lower(c.first))) out.rank = ordinalNumber(scan.lower(c.first + 1)) ?? 0;
  out.additional ||= c.additional;
  out.first = Math.min(out.first, c.first);
  if (c.noun >= 0) {
    out.victims = scan.tokens.slice(c.first, Math.max(c.nounLast, c.last));
    out.victimTerm = scan.term(c.noun);
  }
  return true;
}

/** Takes the whole list that a count opens; `verb` is where the verb group begins whose subject the list is, -1 where it is the object. */
export function takeList(scan: Scan, clause: Clause, out: TollStatement, c: CountMention | null, kind: TollKind, verb: number): boolean {
  if (!c) return false;
  const start = verb < 0 ? c.first : listStart(scan, c, clause.first);
  if (!takeCount(scan, out, scan.count(start) ?? c, kind)) return false;
  const list = c.max === 0 ? null : readPeopleList(scan, start, verb < 0 ? clause.last : verb, verb);
  if (list) {
    out[kind] = list.count;
    out.first = Math.min(out.first, start);
    out.counted = Math.max(out.counted, list.last);
  }
  return true;
}

/** "three were wounded, one of them |fatally|": who so was hurt is among the dead. */
export function takeFatal(scan: Scan, clause: Clause, out: TollStatement, from: number): void {
  if (!out.wounded?.max) return;
  for (let i = from; i < Math.min(clause.last, from + 14); i++) {
    if (!/^(fatally|mortally)$/.test(scan.lower(i))) continue;
    for (let k = i - 1; k >= from; k--) {
      const c = scan.count(k);
      if (!c || c.idle || c.min === null || c.min >= out.wounded.max) continue;
      out.killed = plain(c);
      out.wounded = { ...out.wounded, min: (out.wounded.min ?? out.wounded.max) - c.min, max: out.wounded.max - c.min };
      return;
    }
    return;
  }
}

/** Takes who is the subject: "three men, two women and a child were killed", "the driver and his nephew died", "a guard was hit and |died|". */
export function takeHurt(scan: Scan, clause: Clause, clauses: readonly Clause[], out: TollStatement, kind: TollKind): boolean {
  const sentence = scan.sentences[clause.sentence].first;
  // "the bomber died too": a toll only of an event told with it
  out.needsEvent ||= /^bombers?$/.test(scan.lower(verbGroupStart(scan, out.at, clause.first) - 1));
  const aside = partsAside(scan, verbGroupStart(scan, out.at, sentence), sentence);
  const whole = aside < 0 ? undefined : clauses.find((c) => aside > c.first && aside <= c.last);
  if (whole && takeSubject(scan, whole, clauses, out, kind, aside)) return true;
  if (takeSubject(scan, clause, clauses, out, kind, out.at)) return true;
  // "the |13 who| died"
  const who = clause.opening === 'relative' && /^(who|that)$/.test(clause.word) ? scan.count(clause.first - 1) : null;
  const counted = who ?? (clause.word === 'who' ? scan.within(scan.reading.counts, clause.first - 4, clause.first).pop() : undefined);
  if (counted && Math.max(counted.nounLast, counted.last) === clause.first && scan.lower(counted.first - 1) !== 'of')
    return takeCount(scan, out, counted, kind);
  if (kind !== 'displaced' && takeAntecedent(scan, clause, clauses, out, kind)) return true;
  if (clause.opening !== 'shared-subject' || kind === 'displaced') return false;
  // "a boy stepped on a mine |while grazing goats| and lost a foot": over what only says when, or who
  for (let k = clauses.indexOf(clause) - 1; k >= 0; k--) {
    const verb = firstVerb(scan, clauses[k]);
    if (takeSubject(scan, clauses[k], clauses, out, kind, verb < 0 ? clauses[k].last - 1 : verb)) return true;
    if (!/^(subordinate|relative|shared-subject)$/.test(clauses[k].opening)) return false;
  }
  return false;
}

/** "four men |who had gone for water were killed|": behind the relative's own verb, the verb of those it describes. */
function takeAntecedent(scan: Scan, clause: Clause, clauses: readonly Clause[], out: TollStatement, kind: TollKind): boolean {
  if (clause.opening !== 'relative' || !/^(who|that|which)$/.test(clause.word)) return false;
  const group = verbGroupStart(scan, out.at, clause.first);
  const own = firstVerb(scan, clause);
  if (own < 0 || own >= group - 1 || group === out.at) return false;
  const before = clauses[clauses.indexOf(clause) - 1];
  const c = before ? countBefore(scan, clause.first, before.first, true) : null;
  const end = scan.comma(clause.first - 1) ? clause.first - 1 : clause.first;
  return c !== null && Math.max(c.nounLast, c.last) === end && takeCount(scan, out, c, kind);
}

function takeSubject(scan: Scan, clause: Clause, clauses: readonly Clause[], out: TollStatement, kind: TollKind, at: number): boolean {
  const verb = verbGroupStart(scan, at, clause.first);
  const aside = asideBefore(scan, verb, clause.first);
  if (aside >= 0) {
    // "a family – |a couple and their sons| – was killed": who they were says how many, where the words before do not
    const within = countBefore(scan, aside, clause.first, false);
    const vague = !within || (within.noun >= 0 && /^(family|household)$/.test(scan.lower(within.noun)));
    const list = vague && kind !== 'displaced' ? readPeopleList(scan, aside + 1, verb - 1) : null;
    if (!list) return takeSubject(scan, clause, clauses, out, kind, aside);
    out[kind] = list.count;
    out.first = Math.min(out.first, list.first);
    return true;
  }
  const c = countBefore(scan, at, clause.first, false);
  if (kind !== 'displaced') {
    // "the driver and two boys": the list may open with one person
    for (let i = Math.max(clause.first, at - 40); i < (c ? c.first : at - 1); i++) {
      if (i > clause.first && !scan.comma(i - 1) && !scan.time(i - 1) && !opensWhatIsSaid(scan, i) && !opensClause(scan, clause, i))
        continue;
      const list = readPeopleList(scan, i, verb, verb);
      if (!list || list.head || (c && list.last < c.last && !scan.comma(c.first - 1))) continue;
      out[kind] = list.count;
      out.first = Math.min(out.first, i);
      return true;
    }
  }
  if (oneMoreBefore(scan, verb) && kind !== 'displaced') return takePronoun(scan, clause, out, kind, verb);
  if (takeList(scan, clause, out, c, kind, verb)) return true;
  return kind !== 'displaced' && (takeNamed(scan, clause, clauses, out, kind, at) || takePronoun(scan, clause, out, kind, verb));
}

/** "while |his wife| was hurt": right behind the word that opens a clause. */
const opensClause = (scan: Scan, { first }: Clause, i: number): boolean =>
  i === first + 1 && (scan.has(first, CONJUNCTION) || /^(while|whilst|whereas|as)$/.test(scan.lower(first)));

/** "he said |his brother| was killed", "said that |the driver| died", "and that |one of its men| was killed" */
const opensWhatIsSaid = (scan: Scan, i: number): boolean =>
  (scan.lower(i - 1) === 'that' && scan.has(i - 2, CONJUNCTION)) ||
  senseNamed(scan.term(scan.lower(i - 1) === 'that' ? i - 2 : i - 1), 'says') !== null;

/** "she herself was wounded", "he died when", "another was hurt": one, of an event told with it. */
function takePronoun(scan: Scan, clause: Clause, out: TollStatement, kind: TollKind, verb: number): boolean {
  // "and another died later"
  if (oneMoreBefore(scan, verb)) {
    out[kind] = { ...ONE };
    out.additional = true;
    out.needsEvent = true;
    out.pointsBack = true;
    return true;
  }
  const own = /^(himself|herself|myself)$/.test(scan.lower(verb - 1));
  const at = own ? verb - 2 : verb - 1;
  // "he was hurt by the remark"
  const felt = scan.lower(out.at) === 'hurt' && scan.lower(out.last) === 'by';
  if (at < clause.first || !/^(he|she|i)$/.test(scan.lower(at)) || felt) return false;
  out[kind] = { ...ONE };
  out.first = Math.min(out.first, at);
  out.needsEvent = true;
  return true;
}

/** "dragged 12 men from a bus and shot |them| dead": those whom the verb before had as its object; null for none. */
export function thoseTaken(scan: Scan, clause: Clause, clauses: readonly Clause[], at: number): CountMention | null {
  const before = clause.opening === 'shared-subject' ? clauses[clauses.indexOf(clause) - 1] : undefined;
  if (!before || scan.lower(at) !== 'them') return null;
  const verb = firstVerb(scan, before);
  const c = scan.within(scan.reading.counts, verb, clause.first).find((n) => !n.idle && n.noun >= 0);
  return verb >= 0 && c && (c.min ?? 0) > 1 ? c : null;
}

/** Whether a clause opens a line that may be a headline. */
export const inHeadline = (scan: Scan, clause: Clause): boolean =>
  scan.intoStory(clause.sentence) <= 2 && clause.first === scan.sentences[clause.sentence].first;

/** A headline leaves out the article: "|Soldier| killed in blast", "|Man, woman| hurt": as many as are told. False anywhere else. */
export function takeBare(scan: Scan, clause: Clause, out: TollStatement, kind: TollKind): boolean {
  const { first } = scan.sentences[clause.sentence];
  if (!inHeadline(scan, clause) || scan.has(out.last, BE | DETERMINER)) return false;
  const verb = verbGroupStart(scan, out.at, first);
  let heads = 0;
  let i = verb - 1;
  for (; i >= first; i--) {
    if (scan.comma(i) || scan.has(i, CONJUNCTION)) continue;
    const opens = i + 1 === verb || scan.comma(i + 1) || scan.has(i + 1, CONJUNCTION);
    if (opens && isOnePerson(scan.lower(i)) && !scan.count(i)) heads++;
    // "Turkish |soldier|", "police |officer|": what kind of person
    else if (opens || scan.marks(i) !== 0 || scan.punct(i) || scan.count(i) || verb - i > 5) return false;
  }
  if (heads === 0) return false;
  out[kind] = { min: heads, max: heads, approx: false };
  out.victims = scan.tokens.slice(first, verb);
  out.victimTerm ??= scan.term(verb - 1);
  out.first = Math.min(out.first, first);
  return true;
}

/** People named: "Ahmad Saleh, 40, and his son were killed" counts those it names. */
function takeNamed(scan: Scan, clause: Clause, clauses: readonly Clause[], out: TollStatement, kind: TollKind, at: number): boolean {
  const people = namedBeside(
    scan,
    subjectOf(scan, clause, at, clauses).actors.filter((a) => a.role === 'person' && !a.generic && !isAlias(scan, a.first)),
    clause.first,
  );
  const name = people.length ? null : nameBefore(scan, clause, verbGroupStart(scan, at, clause.first));
  if (!people.length && !name) return false;
  const heads = Math.max(1, people.length);
  out[kind] = { min: heads, max: heads, approx: false };
  out.people = people;
  if (name) out.victims = scan.tokens.slice(name.first, name.last);
  out.first = Math.min(out.first, name?.first ?? people[0].first);
  return true;
}

/** "|Sergeant Ana Ruiz and| corporal Luis Gil died": people named before the one the verb stands behind. */
function namedBeside(scan: Scan, people: ActorMention[], floor: number): ActorMention[] {
  const out = [...people];
  for (let link = (out[0]?.first ?? 0) - 1; out.length && link > floor && out.length < 12; link = out[0].first - 1) {
    if (!scan.has(link, CONJUNCTION) && !(out.length > 1 && scan.comma(link))) break;
    const before = scan.actor(scan.comma(link - 1) ? link - 2 : link - 1);
    if (before?.role !== 'person' || before.generic || out.includes(before)) break;
    out.unshift(before);
  }
  return out;
}

/**
 * The name of one person right before a verb group: "|Ahmed Saleh| was killed", "|Ana Ruiz|, 34, died". Null where the words are no name:
 * a group, a place, a line set in capitals.
 */
function nameBefore(scan: Scan, clause: Clause, verb: number): { first: number; last: number } | null {
  let last = verb;
  // over the age in commas, or what brackets add: "(34)", "(born 1996)"
  if (scan.comma(last - 1)) last -= scan.comma(last - 3) ? 3 : 1;
  else if (scan.lower(last - 1) === ')') last = [last - 3, last - 4].find((i) => scan.lower(i) === '(') ?? last;
  let first = last;
  while (
    first > clause.first &&
    last - first < 4 &&
    scan.tokens.caps[first - 1] === CAPITALISED &&
    namesSomeone(scan, first - 1, last - first === 0)
  )
    first--;
  // "ten-year-old Amal"
  const aged =
    last - first === 1 && scan.lower(first - 1) === '-'
      ? /^old$/.test(scan.lower(first - 2))
      : last - first === 1 && scan.lower(first - 1) === 'old';
  if ((last - first < 2 && !aged) || scan.has(first - 1, PREPOSITION) || looksPlural(scan.lower(last - 1))) return null;
  return scan.sentences[clause.sentence].heading || scan.tokens.shouting ? null : { first, last };
}
