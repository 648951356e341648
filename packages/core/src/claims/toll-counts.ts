import type { CountMention } from '../language/mention.ts';
import { type Clause, isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, NEGATION, POSSESSIVE_PRONOUN, PREPOSITION, RELATIVE } from './grammar.ts';
import { type Subject, subjectOf } from './groups.ts';
import type { Scan } from './scan.ts';
import { senseNamed, type Term } from './terms.ts';

/** Nouns whose number is no toll of people. */
export const THINGS =
  /^(villages?|towns?|houses?|homes?|buildings?|vehicles?|trucks?|cars?|tanks?|raids?|strikes?|airstrikes?|attacks?|shells?|rockets?|mortars?|missiles?|bombs?|violations?|breaches|hours?|days?|weeks?|months?|years?|km|kilometers?|kilometres?|miles?|times?|areas?|positions?|checkpoints?|points?|percent|bases?|hills?|posts?|weapons?|drones?|planes?|schools?|hospitals?|shops?|clashes|incidents?|locations?|neighbou?rhoods?|districts?|provinces?|meters?|metres?|cattle|cows?|sheep|goats?|livestock|animals?|horses?|camels?|donkeys?|buffalo(es)?|mules?|sites?|targets?|facilities)$/;

/** "killed and wounded", "killed or injured": one figure for both. */
export function bothKinds(scan: Scan, term: Term): boolean {
  const and = scan.has(term.last, CONJUNCTION) ? term.last + 1 : -1;
  const after = and > 0 ? scan.term(and) : null;
  const before = scan.has(term.first - 1, CONJUNCTION) ? scan.term(term.first - 2) : null;
  return [after, before].some(
    (t) =>
      t !== null &&
      senseNamed(t, 'kill', 'wound', 'die') !== null &&
      senseNamed(term, 'kill', 'wound')?.sense !== senseNamed(t, 'kill', 'wound')?.sense,
  );
}

/** The number of people that is the object right behind a verb. */
export function countAfter(scan: Scan, from: number, until: number): CountMention | null {
  for (let i = from; i < Math.min(until, from + 7); i++) {
    const c = scan.count(i);
    if (c && c.first === i && !c.idle) {
      // "two killed, nine injured" without its comma: the number belongs to the verb behind it
      const behind = scan.term(Math.max(c.nounLast, c.last));
      return behind && senseNamed(behind, 'wound', 'kill') ? null : c;
    }
    if (c?.idle) continue;
    if (scan.comma(i) || scan.has(i, PREPOSITION | RELATIVE | CONJUNCTION)) {
      if (
        scan.lower(i) === 'of' ||
        scan.lower(i) === 'about' ||
        scan.lower(i) === 'around' ||
        scan.lower(i) === 'over' ||
        scan.lower(i) === 'at'
      )
        continue;
      return null;
    }
    if (isVerb(scan, i) && !scan.has(i, BE)) return null;
  }
  return null;
}

/** The count joined to this one by "and" or a comma: "a woman |and two children|", "fighters of the front |and one soldier|"; not "and two were hurt". */
export function joinedCount(scan: Scan, c: CountMention, until: number): CountMention | null {
  let and = Math.max(c.nounLast, c.last);
  // the group may go on: "five fighters of the front"
  if (scan.lower(and) === 'of' && c.noun >= 0) {
    let k = and + 1;
    while (k < until && k < and + 7 && !scan.has(k, CONJUNCTION | PREPOSITION) && !scan.punct(k) && !scan.count(k) && !isVerb(scan, k)) k++;
    if (scan.has(k, CONJUNCTION)) and = k;
  }
  const comma = scan.comma(and);
  if (and >= until || (!comma && (!scan.has(and, CONJUNCTION) || scan.lower(and) === 'but'))) return null;
  const at = comma && scan.has(and + 1, CONJUNCTION) ? and + 2 : and + 1;
  const next = scan.count(at);
  if (!next || next.first !== at || next.idle || next.noun < 0 || next.max === 0 || partOfWhole(scan, next)) return null;
  if (THINGS.test(scan.lower(next.noun))) return null;
  const behind = Math.max(next.nounLast, next.last);
  // a comma joins only where the list goes on: "three men, two women and a child"
  if (comma && at === and + 1 && !scan.has(behind, CONJUNCTION) && !scan.comma(behind)) return null;
  const verb = scan.term(behind);
  if (senseNamed(verb, 'wound', 'kill', 'dead', 'die')) return passiveOf(scan, c) === null ? next : null;
  if (scan.has(behind, BE | HAVE)) return passiveOf(scan, c) === null ? next : null;
  if (isVerb(scan, behind)) return null;
  return next;
}

/** The verb of dying or wounding right behind a count that has one of its own: "two |were killed| and five hurt". */
function passiveOf(scan: Scan, c: CountMention): number | null {
  for (let i = c.first - 1; i >= Math.max(0, c.first - 4); i--) {
    if (scan.comma(i) || scan.has(i, CONJUNCTION)) return null;
    if (senseNamed(scan.term(i), 'wound', 'kill')) return i;
  }
  return null;
}

/** Back to the first count of a list that ends with this one: "|two men|, a woman and a child dead". */
export function firstJoined(scan: Scan, c: CountMention, floor: number): CountMention {
  let first = c;
  for (let i = c.first - 1; i >= floor && i >= c.first - 12; i--) {
    const before = scan.count(i);
    if (!before) {
      if (isVerb(scan, i)) break;
      continue;
    }
    if (joinedCount(scan, before, c.last + 1) !== first) break;
    first = before;
    i = before.first;
  }
  return first;
}

/** "claiming 12 lives": what is claimed is lives. */
export function claimsLives(scan: Scan, from: number): boolean {
  const c = countAfter(scan, from, from + 8);
  return c !== null && /^(lives|life)$/.test(scan.lower(c.noun >= 0 ? c.noun : c.last));
}

/** "a child |dead|": first token of a single person right before, or -1. */
export function singularBefore(scan: Scan, at: number, floor: number): number {
  for (let i = at - 1; i >= floor && i >= at - 4; i--) {
    const w = scan.lower(i);
    if (w === 'a' || w === 'an' || w === 'one') return i;
    if (scan.punct(i) || scan.has(i, PREPOSITION)) return -1;
  }
  return -1;
}

/** How many single people are told one by one from here: "the driver and his nephew" are two; a plural or a thing gives 0. */
export function singularPeople(scan: Scan, from: number, until: number): number {
  let n = 0;
  let i = from;
  while (i < until && (scan.has(i, DETERMINER | POSSESSIVE_PRONOUN) || scan.lower(i) === 'an')) {
    let k = i + 1;
    while (k < i + 4 && k < until && !SINGLE.test(scan.lower(k)) && scan.marks(k) === 0 && !scan.punct(k)) k++;
    if (!SINGLE.test(scan.lower(k))) break;
    n++;
    i = k + 1;
    if (scan.has(i, CONJUNCTION) || scan.comma(i)) i++;
    else break;
    if (scan.has(i, CONJUNCTION)) i++;
  }
  return n;
}
const SINGLE =
  /^(man|woman|boy|girl|child|baby|infant|driver|nephew|niece|brother|sister|son|daughter|father|mother|wife|husband|cousin|uncle|aunt|farmer|teacher|doctor|nurse|medic|journalist|soldier|policeman|policewoman|officer|guard|fighter|militant|rebel|commander|constable|sergeant|lieutenant|captain|shepherd|student|worker|civilian|villager|priest|mayor|judge|passenger|pilot|peacekeeper|jawan|marine|trooper|gunman|insurgent|labourer|laborer|fisherman|pedestrian|bystander|resident|grandmother|grandfather|grandson|granddaughter|toddler|teenager|volunteer|engineer)$/;

/** Whether something that could be an object stands behind the verb. */
export function objectAfter(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 4); i++) {
    if (scan.has(i, ADVERB)) continue;
    if (scan.has(i, PREPOSITION | CONJUNCTION | RELATIVE) || scan.punct(i) || scan.time(i)) return false;
    if (scan.has(i, DETERMINER)) continue;
    return (
      scan.actor(i) !== null ||
      scan.place(i)?.adjective === true ||
      senseNamed(scan.term(i), 'target') !== null ||
      scan.has(i - 1, DETERMINER)
    );
  }
  return false;
}

/** The number of people that is the subject before a verb: not the one in "two of them children". */
export function countBefore(scan: Scan, verb: number, floor: number, near: boolean): CountMention | null {
  let best: CountMention | null = null;
  // "two of the crew were killed": a part that stands for itself
  let part: CountMention | null = null;
  for (let i = verb - 1; i >= floor; i--) {
    const c = scan.count(i);
    if (c) {
      i = c.first;
      if (c.idle) continue;
      if (partOfWhole(scan, c)) {
        if (scan.lower(c.last) === 'of' && !scan.has(c.first - 1, PREPOSITION) && scan.lower(c.first - 1) !== 'them') part ??= c;
        continue;
      }
      if (best && (near || governedBy(scan, c.first, floor))) continue;
      best = c;
      if (near) return best;
      continue;
    }
    if (isVerb(scan, i) && !scan.has(i, BE | HAVE) && !scan.has(i, NEGATION) && best) break;
    const term = scan.term(i);
    if (term && senseNamed(term, 'kill', 'wound', 'die') && term.last <= verb - 1 && !best) {
      // "three were killed and five wounded": the nearer number is this verb's
      break;
    }
  }
  return best ?? (part && !scan.comma(part.first - 1) ? part : null);
}

/** "two of them", "including three": a part of the figure, not the figure. */
function partOfWhole(scan: Scan, c: CountMention): boolean {
  const next = scan.lower(c.last);
  // "a man of 64"
  if (scan.lower(c.first - 1) === 'of' && SINGLE.test(scan.lower(c.first - 2))) return true;
  return (
    (next === 'of' && /^(them|whom|which|those|the)$/.test(scan.lower(c.last + 1))) ||
    /^(including|among)$/.test(scan.lower(c.first - 1)) ||
    (scan.lower(c.first - 1) === 'them' && scan.lower(c.first - 2) === 'among')
  );
}

/** Whether a preposition governs what begins here. */
function governedBy(scan: Scan, first: number, floor: number): boolean {
  for (let i = first - 1; i >= floor && i >= first - 3; i--) {
    if (scan.has(i, PREPOSITION)) return true;
    if (scan.punct(i)) return false;
  }
  return false;
}

/** A number right before a noun of death: "four deaths", "4 fatalities". */
export function countTouching(scan: Scan, at: number): CountMention | null {
  for (let i = at; i >= Math.max(0, at - 4); i--) {
    const c = scan.count(i);
    if (c && !c.idle && (c.noun === at || c.last >= at - 2)) return c;
    if (scan.has(i, PREPOSITION) || scan.punct(i)) return null;
  }
  return null;
}

/** "the death toll rose to 20", "toll: 20", "death toll of 20". */
export function tollFigure(scan: Scan, from: number, until: number): CountMention | null {
  let best: CountMention | null = null;
  for (let i = from; i < Math.min(until, from + 9); i++) {
    const c = scan.count(i);
    if (c && !c.idle) {
      best = c;
      i = c.last - 1;
      if (scan.lower(c.last) !== 'to') return best;
    }
    if (scan.lower(i) === 'from') {
      const old = scan.count(i + 1);
      if (old) i = old.last - 1;
    }
    if (scan.comma(i)) break;
  }
  return best;
}

/** "… left four people dead": what left them so. */
export function leaveSubject(scan: Scan, clause: Clause, clauses: readonly Clause[], first: number): Subject | null {
  for (let i = first - 1; i >= clause.first && i >= first - 3; i--) {
    const w = scan.lower(i);
    if (w === 'left' || w === 'leaving' || w === 'leave' || w === 'leaves') return subjectOf(scan, clause, i, clauses);
  }
  return null;
}

/** "the war has killed 1,400 people": the toll of a war is nobody's incident. */
export function ofWar(scan: Scan, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 9; i--) {
    if (/^(war|conflict|crisis|uprising|insurgency|revolt)$/.test(scan.lower(i))) return true;
    if (scan.term(i) && senseNamed(scan.term(i), 'act-noun', 'weapon') !== null) return false;
    if (scan.actor(i) || scan.count(i) || scan.comma(i)) return false;
  }
  return false;
}

/** "leaving eight people injured" */
export function leftSo(scan: Scan, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 9; i--) {
    if (/^(left|leaving|leaves|leave)$/.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}

/** Whether the act it happened in follows: "killed in", "died when". */
export function followsAct(scan: Scan, from: number, until: number): boolean {
  const w = scan.lower(from);
  return (
    from < until &&
    (w === 'in' ||
      w === 'by' ||
      w === 'when' ||
      w === 'after' ||
      w === 'as' ||
      w === 'during' ||
      w === 'from' ||
      w === 'under' ||
      w === 'following')
  );
}
