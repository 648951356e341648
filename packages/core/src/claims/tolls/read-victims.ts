import { isOnePerson, markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import { answersKilling } from '../frames/answered-deeds.ts';
import { ARMED } from '../sentence/armed.ts';
import { isVerb } from '../sentence/clauses.ts';
import { ADVERB, CONJUNCTION, POSSESSIVE_PRONOUN, PREPOSITION } from '../sentence/grammar.ts';
import { coordinatedRight, endsPhrase, isPassive } from '../sentence/groups.ts';
import { namedObject } from '../sentence/named-person.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { negatedVerb } from '../verbs/negated-verb.ts';
import { takeLone, takeOne, takeOneHit } from './lone-victims.ts';
import { hurtsNobody } from './nobody-hurt.ts';
import { oneMoreBefore, oneMoreBehind } from './one-more.ts';
import { ONE, readPeopleList, sum } from './people-list.ts';
import { claimsLives, countAfter, countBefore, followsAct, goesOnToll, leaveSubject, leftSo, objectAfter, ofWar } from './toll-counts.ts';
import { behindAge, countsFighters, loneOne, ofOwn } from './toll-phrases.ts';
import type { TollReading } from './toll-reading.ts';
import { inHeadline, NOBODY, type TollKind, type TollStatement, takeBare, takeFatal, thoseTaken } from './toll-statement.ts';

const FIGHTERS =
  /^(m[ea]n|soldiers?|fighters?|troops|members?|militants?|guards?|policem[ae]n|rebels|insurgents|elements?|personnel|officers?|servicem[ae]n|combatants|guerrillas|people)$/;

const flees = (term: Term): boolean => /fled|flee/.test(term.form);

/** Reads whom a verb of killing, wounding or driving out befell: its object, or the subject of its passive. */
export function readVictims(r: TollReading, kind: TollKind): TollStatement | null {
  const { scan, clause, term, sense, out } = r;
  const people = kind !== 'displaced';
  if (!people && !flees(term) && !isVerb(scan, term.first)) return null;
  if (people && hurtsNobody(scan, term)) {
    out[kind] = NOBODY;
    if (/^hurt/.test(term.form)) out.killed = NOBODY;
    return out;
  }
  if (befallsNobody(r)) return null;
  if (sense.data.own === true) return readOwnLosses(r, kind);
  // "eliminated three militants": fighters, and no posts, rivals or mines
  if (sense.data.fighters === true && !countsFighters(scan, term, clause)) return null;
  if (ofWar(scan, term.first, clause.first) || scan.lower(term.first - 1) === 'next') return null;
  // "remains in intensive care"
  out.passive = isPassive(scan, term.first, term.last, clause.first) || /^remain(s|ed)?$/.test(scan.lower(term.first - 1));
  // "eight |were in hospital|"; but "patients were in hospital when it was hit", "was shot |and is in hospital|"
  const known = !out.passive || clause.opening === 'shared-subject';
  if (term.form === 'in hospital' && (known || /^(when|as|while|for|to|at|on)$/.test(scan.lower(term.last)))) return null;
  out.answered = answersKilling(scan, term, clause.first);
  if (isDeed(scan, term)) {
    out.deed = true;
    return r.passively(r.takeList(countAfter(scan, term.last + 1, clause.last), kind, 'object'));
  }
  if (!out.passive && !term.form.endsWith('ing') && leftSo(scan, term.first)) {
    if (!r.take(countBefore(scan, term.first, clause.first, true), kind) && !takeLone(scan, clause, out, kind)) return null;
    out.leaves = true;
    out.subject = leaveSubject(scan, clause, r.clauses, out.first);
    return out;
  }
  if (people && /^(himself|herself)$/.test(scan.lower(term.last))) {
    // "killed himself": one, who is the subject; "killing himself |and two guards|"
    const list = scan.has(term.last + 1, CONJUNCTION) ? readPeopleList(scan, term.last + 2, clause.last) : null;
    out[kind] = list ? sum(ONE, list.count) : { ...ONE };
    return out;
  }
  // "involved in the general's killing, Omar Bashir, …": a noun, and nobody behind it its object
  if (term.form === 'killing' && scan.tokens.kind[term.first - 1] === POSSESSIVE && scan.lower(term.last) !== 'of') return null;
  // "were killed, among them 12 children"
  const told = out.passive ? r.takeSubject(kind) || (people && takeOne(scan, clause, out, kind)) : takeObject(r, kind);
  if (!told) return null;
  return told === 'in words' ? out : settle(r, kind);
}

/** What a verb says besides whom it befell: that some of them died, and in what. */
function settle(r: TollReading, kind: TollKind): TollStatement | null {
  const { scan, clause, term, sense, out } = r;
  // "two bridges were blown up", "three trees were cut down"
  if (sense.data.people === true && !(out.people.length || markCountNoun(scan.lower(r.verbGroup() - 1)) === PERSON)) return null;
  // "no one on the northern side was hurt": others may have been
  if (out[kind]?.max === 0 && /\b(of|on) (the|its|their|our|his)\b/i.test(scan.tokens.slice(out.first, out.at))) return null;
  if (kind === 'wounded') takeFatal(scan, clause, out, term.last);
  // "nobody was hurt" leaves nobody dead either
  if (kind === 'wounded' && out.wounded?.max === 0 && /^(hurt|harm)/.test(term.form)) out.killed ??= NOBODY;
  out.inAct = followsAct(scan, term.last, clause.last);
  return out;
}

/** What is not said to have befallen anybody. */
function befallsNobody({ scan, clause, term }: TollReading): boolean {
  if (negatedVerb(scan, term.first, clause.first)) return true;
  // "the wounded are in hospital, and |one is in a critical condition|": a part of those told
  if (/condition$|coma$|care$/.test(term.form) && loneOne(scan, term.first, clause.first)) return true;
  // "died of his wounds"
  if (term.form === 'wounds' && scan.has(term.first - 1, POSSESSIVE_PRONOUN)) return true;
  return /^(claim(ed|ing)|cost(s|ing)?)$/.test(term.form) && !claimsLives(scan, term.last);
}

/** "the rebels lost 12 men": their own. */
function readOwnLosses(r: TollReading, kind: TollKind): TollStatement | null {
  const { scan, clause, term, out } = r;
  out.own = true;
  const lost = countAfter(scan, term.last, Math.min(clause.last, term.last + 5));
  if (!lost) return null;
  const dead = scan.lower(Math.max(lost.nounLast, lost.last)) === 'dead';
  const fighters = lost.noun >= 0 && FIGHTERS.test(scan.lower(lost.noun));
  // "the army lost six men, the militia |lost five|"
  const before = scan.within(scan.terms, scan.sentences[clause.sentence].first, term.first);
  if (lost.noun < 0 && hurtNext(scan, lost.last)) return r.take(lost, kind) ? out : null;
  const bare = lost.noun < 0 && before.some((t) => senseNamed(t, 'kill')?.data.own === true);
  return (dead || bare || fighters || ofOwn(scan, lost)) && r.takeList(lost, kind, 'object') ? out : null;
}

/** "we lost three |and eight were wounded|": a figure whose hurt are told right behind it. */
function hurtNext(scan: Scan, at: number): boolean {
  if (!scan.has(at, CONJUNCTION) || scan.count(at + 1)?.first !== at + 1) return false;
  for (let i = at + 2; i < at + 6 && !scan.punct(i); i++) if (senseNamed(scan.term(i), 'wound')) return true;
  return false;
}

/** "the killing of five people", "three men were charged with the murder of X" */
const isDeed = (scan: Scan, { first, last, form }: Term): boolean =>
  (form.endsWith('ing') || /^(murders?|massacres?)$/.test(form)) &&
  scan.lower(first - 1) !== 'of' &&
  (scan.lower(first - 1) === 'the' || scan.has(first - 1, PREPOSITION)) &&
  scan.lower(last) === 'of';

/** Counts those who are the object of the verb, or the subject where it has none; 'in words' where they are told one by one and all is said of them. */
function takeObject(r: TollReading, kind: TollKind): boolean | 'in words' {
  const { scan, clause, clauses, term, sense, out } = r;
  const people = kind !== 'displaced';
  const behind = term.last;
  // "7 injured (two of them children)": what brackets say is of those told
  const aside = scan.lower(behind) === '(';
  const intransitive = aside || (sense.sense === 'displace' && flees(term));
  const them = aside || !people ? null : thoseTaken(scan, clause, clauses, behind);
  if (them) {
    r.take(them, kind);
    out.subject = r.subject();
    return true;
  }
  const c = intransitive ? null : countAfter(scan, behind, clause.last);
  if (c) {
    r.takeList(c, kind, 'object');
    out.subject = r.subject();
    if (out.subject.first >= 0 && !term.form.endsWith('ing')) out.first = Math.min(out.first, out.subject.first);
    return true;
  }
  if (people && oneMoreBehind(scan, behind)) {
    // "killing one man and wounding another"
    r.takeOne(kind);
    out.subject = r.subject();
    return true;
  }
  if (kind === 'wounded' && oneMoreBefore(scan, r.verbGroup()) && !objectAfter(scan, behind, clause.last)) {
    // "a trooper was killed and another hurt"
    r.takeOne(kind);
    out.passive = true;
    return true;
  }
  const named = aside || !people ? -1 : namedObject(scan, behind, clause.last);
  if (named >= 0 && !readPeopleList(scan, behind, clause.last)) return takeNamed(r, kind, named);
  if (intransitive || (named < 0 && !objectAfter(scan, behind, clause.last))) {
    out.passive = takeBefore(r, kind);
    return out.passive;
  }
  if (kind === 'killed' && scan.lower(behind) === 'some' && /^(of|its|their|the)$/.test(scan.lower(behind + 1))) {
    // "killed some of its crew": one at the least
    out.killed = { min: 1, max: null, approx: false };
    out.subject = r.subject();
    return true;
  }
  return people && takeInWords(r, kind);
}

/** "shot dead police constable Imran Aziz", "killing Mohammad Saleh, 15" */
function takeNamed(r: TollReading, kind: TollKind, until: number): boolean {
  const { scan, clause, term, out } = r;
  r.takeOne(kind);
  out.victims = scan.tokens.slice(term.last, until);
  out.counted = until;
  const person = scan.actor(until - 1);
  if (person?.role === 'person' && !person.generic) out.people = [person];
  out.subject = r.subject();
  out.inAct = followsAct(scan, until, clause.last);
  return true;
}

/** "five killed in air strike", "two civilians killed and three wounded": those told before the verb. */
function takeBefore(r: TollReading, kind: TollKind): boolean {
  const { scan, clause, term, out } = r;
  const before = countBefore(scan, term.first, clause.first, true);
  if (before) return r.takeList(before, kind, 'subject');
  if (kind === 'displaced') return false;
  // "a woman was killed and her daughter injured": its subject may be told without a number
  return takeBare(scan, clause, out, kind) || (goesOnToll(scan, clause, term) && r.takeSubject(kind));
}

/** "killing the driver and his nephew": people told one by one, or by name. */
function takeInWords(r: TollReading, kind: TollKind): boolean | 'in words' {
  const { scan, clause, term, sense, out } = r;
  let object = term.last;
  while (scan.has(object, ADVERB)) object++;
  const singles = readPeopleList(scan, object, clause.last);
  if (singles) {
    out[kind] = singles.count;
    out.counted = singles.last;
    // "those who killed my brother": of no day, but in an event told with it
    out.needsEvent = /^(him|her|my)$/.test(scan.lower(object));
    out.subject = r.subject();
    out.inAct = followsAct(scan, term.last, clause.last);
    return 'in words';
  }
  if (sense.data.people !== true && takeOneHit(scan, clause, out, kind, object)) {
    out.subject = r.subject();
    // "the law killed a tradition"
    out.needsEvent = !senseNamed(out.subject.term, 'weapon') && !out.subject.actors.some((a) => ARMED.has(a.role));
    return 'in words';
  }
  // "killing civilian Mohammad Saleh", a headline's "Bomb kills child"
  const bare = inHeadline(scan, clause) && endsPhrase(scan, term.last + 1);
  if (isOnePerson(scan.lower(term.last)) && (bare || scan.tokens.caps[term.last + 1] > 0)) {
    r.takeOne(kind);
    out.subject = r.subject();
    return 'in words';
  }
  // "killing 28-year-old Mohammad Saleh and his son": people by name are as many
  const at = behindAge(scan, term.last);
  const person = scan.actor(at);
  if (person?.role !== 'person' || person.generic || person.first !== at) return false;
  out.people = coordinatedRight(scan, person, clause.last).filter((a) => !a.generic);
  out[kind] = { min: out.people.length, max: out.people.length, approx: false };
  out.subject = r.subject();
  return true;
}
