import type { CountMention } from '../../language/mention.ts';
import { describes } from '../sentence/behind-member.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  NEGATION,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { verbGroupStart } from '../sentence/verb-group.ts';

/** Nouns whose number is no toll of people. */
export const THINGS =
  /^(villages?|towns?|houses?|homes?|buildings?|vehicles?|ambulances?|trucks?|lorr(y|ies)|cars?|bus(es)?|convoys?|columns?|boats?|ships?|vessels?|planes?|jets?|aircraft|helicopters?|tanks?|raids?|strikes?|airstrikes?|attacks?|shells?|rockets?|mortars?|missiles?|bombs?|violations?|breaches|hours?|days?|weeks?|months?|years?|km|kilometers?|kilometres?|miles?|times?|areas?|positions?|checkpoints?|points?|percent|bases?|hills?|posts?|weapons?|drones?|planes?|schools?|hospitals?|shops?|clashes|incidents?|locations?|neighbou?rhoods?|districts?|provinces?|meters?|metres?|cattle|cows?|sheep|goats?|livestock|animals?|horses?|camels?|donkeys?|buffalo(es)?|mules?|sites?|targets?|facilities|pick|pickups?|motorcycles?|motorbikes?|tractors?|huts?|tents?|rifles?|guns?|howitzers?|launchers?|bunkers?|trench(es)?|stalls?|ups)$/;

/** Words from a herd to those of it that are counted. */
const HERD = 16;

/** "shelled a herd of goats, killing |several of them|" */
export function ofBeasts(scan: Scan, c: CountMention): boolean {
  if (scan.lower(c.last) !== 'of' || scan.lower(c.last + 1) !== 'them') return false;
  for (let i = c.first - 1; i > c.first - HERD; i--)
    if (/^(herds?|flocks?|goats?|sheep|cows?|cattle|livestock|camels?|animals)$/.test(scan.lower(i))) return true;
  return false;
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
    // "four killed (two of them women)"
    if (scan.lower(i) === '(') return null;
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

/** "claiming 12 lives": what is claimed is lives. */
export function claimsLives(scan: Scan, from: number): boolean {
  const c = countAfter(scan, from, from + 8);
  return c !== null && /^(lives|life)$/.test(scan.lower(c.noun >= 0 ? c.noun : c.last));
}

/** "a child |dead|": first token of a single person right before, or -1. */
export function singularBefore(scan: Scan, at: number, floor: number): number {
  for (let i = at - 1; i >= floor && i >= at - 8; i--) {
    const w = scan.lower(i);
    if (w === 'a' || w === 'an' || w === 'one') return i;
    // "an 11-year-old girl"
    if (w === '-') continue;
    if (scan.punct(i) || scan.has(i, PREPOSITION)) return -1;
  }
  return -1;
}

/** Whether something that could be an object stands behind the verb. */
export function objectAfter(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + 4); i++) {
    if (scan.has(i, ADVERB)) continue;
    if (scan.lower(i + 2) === 'year' && scan.lower(i + 4) === 'old') return true;
    if (scan.has(i, PREPOSITION | CONJUNCTION | RELATIVE) || scan.punct(i) || scan.time(i)) return false;
    if (scan.lower(i) === 'him') return true;
    if (scan.has(i, DETERMINER | POSSESSIVE_PRONOUN)) continue;
    return (
      scan.actor(i) !== null ||
      scan.place(i)?.adjective === true ||
      senseNamed(scan.term(i), 'target') !== null ||
      scan.has(i - 1, DETERMINER | POSSESSIVE_PRONOUN)
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
      if (c.idle || ofCounted(scan, c) || (countedOf(scan, c) && Math.max(c.nounLast, c.last) !== verb)) continue;
      // "a nurse was among |16 people| killed", "32 casualties, including |12| dead"
      const whole =
        (scan.lower(c.first - 1) === 'among' && Math.max(c.nounLast, c.last) === verb) || (c.last === verb && opensPart(scan, c.first - 1));
      if (!whole && partOfWhole(scan, c) && !(best && !near && opensWithPart(scan, c))) {
        if (scan.lower(c.last) === 'of' && !scan.has(c.first - 1, PREPOSITION) && scan.lower(c.first - 1) !== 'them') part ??= c;
        continue;
      }
      // "one of |two men| hurt": some of those counted
      if (best && scan.lower(c.last) === 'of' && best.first === c.last + 1) continue;
      if (best && (near || governedBy(scan, c.first, floor))) continue;
      best = c;
      if (near) return best;
      continue;
    }
    if (isVerb(scan, i) && !scan.has(i, BE | HAVE | NEGATION) && !describes(scan, i) && best) break;
    // "no losses |but that| five men were hurt", "killed 14 rebels |and that| one soldier died"
    if ((best && scan.lower(i) === 'but') || (scan.lower(i) === 'that' && scan.has(i - 1, CONJUNCTION))) break;
    const term = scan.term(i);
    if (term && senseNamed(term, 'kill', 'wound', 'die') && term.last <= verb - 1 && !best) {
      // "three were killed and five wounded": the nearer number is this verb's
      break;
    }
  }
  return best ?? (part && !scan.comma(part.first - 1) ? part : null);
}

/** "|one of the raiders| and a policeman": a list may open with some of those told of. */
export const opensWithPart = (scan: Scan, c: CountMention): boolean =>
  scan.lower(c.last) === 'of' && /^(the|its|their)$/.test(scan.lower(c.last + 1)) && c.noun > c.last && scan.has(c.nounLast, CONJUNCTION);

/** "two of them", "including three": a part of the figure, not the figure. */
export function partOfWhole(scan: Scan, c: CountMention): boolean {
  const next = scan.lower(c.last);
  // "of the wounded, |two| are in grave condition"
  if (scan.comma(c.first - 1) && /^(wounded|injured|hurt|dead|killed|victims|casualties|them|those)$/.test(scan.lower(c.first - 2)))
    if (scan.lower(c.first - 3) === 'of' || (/^(the|those)$/.test(scan.lower(c.first - 3)) && scan.lower(c.first - 4) === 'of'))
      return true;
  return (
    (next === 'of' && /^(them|whom|which|those|the)$/.test(scan.lower(c.last + 1))) ||
    opensPart(scan, c.first - 1) ||
    (scan.lower(c.first - 1) === 'them' && scan.lower(c.first - 2) === 'among')
  );
}

/** "including", "among", "incl." */
const opensPart = (scan: Scan, at: number): boolean =>
  /^(including|among|incl|inc)$/.test(scan.lower(scan.lower(at) === '.' ? at - 1 : at));

/** "five members of |one family|": what the counted are of. */
function ofCounted(scan: Scan, c: CountMention): boolean {
  if (scan.lower(c.first - 1) !== 'of') return false;
  const before = scan.count(c.first - 2) ?? scan.within(scan.reading.counts, Math.max(0, c.first - 5), c.first - 1).pop();
  return before !== undefined && !before.idle && before.noun >= 0 && before.nounLast === c.first - 1;
}

/** "one of |the four men| was shot": the whole of which a number says a part; in "five of the six |injured|" the whole was hurt. */
function countedOf(scan: Scan, c: CountMention): boolean {
  const of = scan.has(c.first - 1, DETERMINER) ? c.first - 2 : c.first - 1;
  return scan.lower(of) === 'of' && scan.count(of - 1)?.last === of;
}

/** Whether a preposition governs what begins here. */
function governedBy(scan: Scan, first: number, floor: number): boolean {
  for (let i = first - 1; i >= floor && i >= first - 3; i--) {
    if (scan.has(i, PREPOSITION)) return true;
    // "doctors in X said |two men|": the verb between has what the preposition governs as its own
    if (scan.punct(i) || isVerb(scan, i) || scan.lower(i) === 'that') return false;
  }
  return false;
}

/** A number right before a noun of death: "four deaths", "4 fatalities". */
export function countTouching(scan: Scan, at: number): CountMention | null {
  for (let i = at; i >= Math.max(0, at - 4); i--) {
    const c = scan.count(i);
    if (c && !c.idle && (c.noun === at || c.last >= at - 2)) return c;
    // "the death of a child and |injury| of four"
    if (scan.has(i, PREPOSITION | CONJUNCTION) || scan.punct(i)) return null;
  }
  return null;
}

const RISES =
  /^(gone|went|going|rose|risen|rising|climbed|climbing|grew|grown|jumped|increased|stood|stands|standing|reached|reaching|now|put|revised|down|up|lowered|raised|reduced|cut|dropped|fell|fallen)$/;

/** "the death toll rose to 20", "toll: 20", "death toll of 20", "the toll of Monday's raid on X has climbed from 9 to 12". */
export function tollFigure(scan: Scan, from: number, until: number): CountMention | null {
  let best: CountMention | null = null;
  // "the number of injured|, given first as six,| was put at nine"
  if (scan.comma(from))
    for (let i = from + 1; i < Math.min(until, from + 9); i++)
      if (scan.comma(i)) {
        from = i + 1;
        break;
      }
  // what the toll is of may stand between
  for (let i = from; i < Math.min(until, from + 30) && !scan.comma(i); i++) {
    if (scan.count(i) && !scan.count(i)!.idle) break;
    // "raising the toll from Monday's attack on the market |to nine|"
    if (RISES.test(scan.lower(i)) || (scan.lower(i) === 'to' && scan.count(i + 1)?.first === i + 1)) from = i;
  }
  for (let i = from; i < Math.min(until, from + 9); i++) {
    const c = scan.count(i);
    if (c && !c.idle) {
      best = c;
      i = c.last - 1;
      if (scan.lower(c.last) !== 'to') return best;
    }
    if (scan.lower(i) === 'from') {
      const old = scan.count(i + 1);
      // "climbed |from 10 to 12|"
      if (old && old.max !== null && old.min !== null && old.max > old.min) return { ...old, min: old.max };
      if (old) i = old.last - 1;
    }
    if (scan.comma(i)) break;
  }
  return best;
}

const FOUND =
  /^(found|left|removed|removing|extracted|extracting|recovered|recovering|pulled|pulling|retrieved|dug|discovered|lay|lying|collected|counted|saw|seen|seeing|spotted|brought|taken|received|arrived|littered|strewn|filmed|washed)$/;
const GIVEN_BACK =
  /^(handed|hand|handing|exchanged|exchange|swapped|returned|returning|repatriated|buried|grave|graves|exhumed|decomposed|ago)$/;

/** "the bodies of five men were found", "pulled 12 bodies from the rubble": how many; null where no word says that they were found, or some say they were of long ago. */
export function bodiesFound(scan: Scan, clause: Clause, term: Term): CountMention | null {
  let found = false;
  for (let i = clause.first; i < clause.last; i++) {
    if (GIVEN_BACK.test(scan.lower(i))) return null;
    found ||= FOUND.test(scan.lower(i));
  }
  if (!found) return null;
  return countTouching(scan, term.first - 1) ?? (scan.lower(term.last) === 'of' ? countAfter(scan, term.last + 1, clause.last) : null);
}

/** "put |the dead| there at eleven", "put the rebels' injured at 67": the figure behind "at"; null where nobody puts it so. */
export function figurePut(scan: Scan, term: Term, floor: number, until: number): CountMention | null {
  let put = false;
  for (let i = term.first - 1; i >= floor && i >= term.first - 8; i--) put ||= /^(put|puts|putting|gave|gives|giving)$/.test(scan.lower(i));
  for (let i = term.last; put && i < Math.min(until, term.last + 5); i++) {
    if (/^(at|as)$/.test(scan.lower(i))) {
      const c = scan.count(i + 1) ?? scan.count(i + 2);
      if (c && !c.idle) return c;
    }
    if (scan.comma(i) || isVerb(scan, i)) return null;
  }
  return null;
}

/** "suffered light injuries", "sustained shrapnel injuries": token of the verb, or -1. */
export function suffersInjuries(scan: Scan, term: Term, floor: number): number {
  for (let i = term.first - 1; i >= floor && i >= term.first - 4; i--) {
    if (/^(suffer(ed|s|ing)?|sustain(ed|s|ing)?|receiv(ed|es|ing)|escaped|had)$/.test(scan.lower(i))) return i;
    if (scan.punct(i) || scan.has(i, PREPOSITION | CONJUNCTION) || scan.count(i)) return -1;
  }
  return -1;
}

/** "a woman was killed and |her daughter injured|": a second toll that leaves out the verb's helper, and no agent with its verb. */
export function goesOnToll(scan: Scan, clause: Clause, term: Term): boolean {
  const sentence = scan.sentences[clause.sentence];
  const behind = term.last;
  const ends =
    behind >= sentence.last ||
    scan.punct(behind) ||
    scan.has(behind, PREPOSITION | CONJUNCTION | RELATIVE | SUBORDINATOR) ||
    scan.time(behind) !== null;
  return (
    ends &&
    !/^(he|she|i|they|we|it|who)$/.test(scan.lower(verbGroupStart(scan, term.first, clause.first) - 1)) &&
    scan
      .within(scan.terms, Math.max(sentence.first, clause.first - 12), clause.first)
      .some((t) => senseNamed(t, 'kill', 'wound', 'die', 'dead') !== null)
  );
}

/** "died of their wounds", "later died in hospital": some while after the others. */
export function diesLater(scan: Scan, term: Term, until: number): boolean {
  if (
    /^(later|since|subsequently)$/.test(scan.lower(term.first - 1)) ||
    /^(succumb|bled|could not|did not|pronounced|declared)/.test(term.form)
  )
    return true;
  for (let i = term.last; i < Math.min(until, term.last + 6); i++)
    if (/^(wounds|injuries|burns|hospital|later|overnight)$/.test(scan.lower(i))) return true;
  return false;
}

/** "the number of (the) dead", "the number of people killed": the figure stands behind. */
export function isNumberOf(scan: Scan, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 4; i--) {
    // "a number of civilians dead" counts those
    if (scan.lower(i) === 'of') return /^(number|count|tally)$/.test(scan.lower(i - 1)) && !scan.count(i - 1);
    if (!/^(the|those|people|civilians?|soldiers|reported|confirmed|recorded|known|total|official|combat|military)$/.test(scan.lower(i)))
      return false;
  }
  return false;
}

/** "left 57 people |with injuries|", "two women were admitted |with shrapnel injuries|": token of "with" or "for", or -1. */
export function withInjuries(scan: Scan, term: Term, floor: number): number {
  for (let i = term.first - 1; i > floor && i >= term.first - 4; i--) {
    // "the body of a man with gunshot wounds"
    if (/^(with|for)$/.test(scan.lower(i)))
      return scan.within(scan.terms, Math.max(floor, i - 9), i).some((t) => /^(bod(y|ies)|corpses?)$/.test(t.form)) ? -1 : i;
    if (scan.punct(i) || scan.has(i, PREPOSITION | CONJUNCTION) || scan.count(i)) return -1;
  }
  return -1;
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
export function leftSo(scan: Scan, at: number, verb: RegExp = LEAVES): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 9; i--) {
    if (verb.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}

const LEAVES = /^(left|leaving|leaves|leave)$/;
/** "|shot| a farmer dead". */
export const SHOT = /^(shot|shoots?|shooting)$/;

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
