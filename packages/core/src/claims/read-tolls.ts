import type { CountMention } from '../language/mention.ts';
import type { Count } from '../model/count.ts';
import { type Clause, isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, NEGATION, PREPOSITION, RELATIVE } from './grammar.ts';
import { isPassive, type Subject, subjectOf } from './groups.ts';
import type { Scan } from './scan.ts';
import { senseNamed, type Term } from './terms.ts';
import { negatedVerb } from './verbs/negated-verb.ts';

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
  /** First token of what the statement says. */
  first: number;
  passive: boolean;
  /** An act phrase follows that it happened in ("killed in an air strike", "when", "by"). */
  inAct: boolean;
  additional: boolean;
  /** "leaving three dead and five injured": hangs on the event before it. */
  leaves: boolean;
}

const THINGS =
  /^(villages?|towns?|houses?|homes?|buildings?|vehicles?|trucks?|cars?|tanks?|raids?|strikes?|airstrikes?|attacks?|shells?|rockets?|mortars?|missiles?|bombs?|violations?|breaches|hours?|days?|weeks?|months?|years?|km|kilometers?|kilometres?|miles?|times?|areas?|positions?|checkpoints?|points?|percent|bases?|hills?|posts?|weapons?|drones?|planes?|schools?|hospitals?|shops?|clashes|incidents?|locations?|neighbou?rhoods?|districts?|provinces?|meters?|metres?)$/;
const plain = (c: CountMention): Count => ({ min: c.min, max: c.max, approx: c.approx });
const none: Count = { min: 0, max: 0, approx: false };

/** Reads the toll that a term of killing, dying or wounding states; null when it counts nobody. */
export function readToll(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): TollStatement | null {
  const sense = senseNamed(term, 'kill', 'die', 'dead', 'wound', 'deaths', 'injuries', 'casualties', 'displace');
  if (!sense) return null;
  const out: TollStatement = {
    clause,
    at: term.first,
    last: term.last,
    killed: null,
    wounded: null,
    displaced: null,
    subject: null,
    victims: '',
    victimTerm: null,
    first: term.first,
    passive: false,
    inAct: false,
    additional: false,
    leaves: false,
  };
  const takeWithOthers = (c: CountMention | null, kind: 'killed' | 'wounded' | 'displaced'): boolean => {
    if (!take(c, kind) || !c) return false;
    // "a woman and two children": one figure in parts
    const more = joinedCount(scan, c, clause.last);
    const had = out[kind];
    if (more && had && had.min !== null && more.min !== null)
      out[kind] = {
        min: had.min + more.min,
        max: had.max === null || more.max === null ? null : had.max + more.max,
        approx: had.approx || more.approx,
      };
    return true;
  };
  const take = (c: CountMention | null, kind: 'killed' | 'wounded' | 'displaced'): boolean => {
    if (!c || c.idle || (c.noun >= 0 && THINGS.test(scan.lower(c.noun)))) return false;
    out[kind] = plain(c);
    out.additional ||= c.additional;
    out.first = Math.min(out.first, c.first);
    if (c.noun >= 0) {
      out.victims = scan.tokens.slice(c.first, Math.max(c.nounLast, c.last));
      out.victimTerm = scan.term(c.noun);
    }
    return true;
  };
  switch (sense.sense) {
    case 'kill':
    case 'wound':
    case 'displace': {
      const kind = sense.sense === 'kill' ? 'killed' : sense.sense === 'wound' ? 'wounded' : 'displaced';
      if (sense.sense === 'displace' && /fled|flee/.test(term.form) === false && !isVerb(scan, term.first)) return null;
      if (negatedVerb(scan, term.first, clause.first)) return null;
      if (ofWar(scan, term.first, clause.first)) return null;
      const both = bothKinds(scan, term);
      const passive = isPassive(scan, term.first, term.last, clause.first);
      out.passive = passive;
      if (
        term.form.endsWith('ing') &&
        scan.lower(term.first - 1) !== 'of' &&
        (scan.lower(term.first - 1) === 'the' || scan.has(term.first - 1, PREPOSITION)) &&
        scan.lower(term.last) === 'of'
      ) {
        // "the killing of five people"
        return take(countAfter(scan, term.last + 1, clause.last), kind) ? out : null;
      }
      if (!passive && !term.form.endsWith('ing') && leftSo(scan, term.first)) {
        if (!take(countBefore(scan, term.first, clause.first, true), kind)) return null;
        out.leaves = true;
        out.subject = leaveSubject(scan, clause, clauses, out.first);
        return out;
      }
      if (!passive) {
        const c = countAfter(scan, term.last, clause.last);
        const intransitive = sense.sense === 'displace' && /fled|flee/.test(term.form);
        if (c && !intransitive) {
          takeWithOthers(c, kind);
          out.subject = subjectOf(scan, clause, term.first, clauses);
          if (out.subject.first >= 0 && !term.form.endsWith('ing')) out.first = Math.min(out.first, out.subject.first);
        } else if (intransitive || !objectAfter(scan, term.last, clause.last)) {
          // "five killed in air strike", "two civilians killed and three wounded"
          const before = countBefore(scan, term.first, clause.first, true);
          if (!take(before, kind)) return null;
          out.passive = true;
        } else if (kind === 'killed' && scan.lower(term.last) === 'some' && /^(of|its|their|the)$/.test(scan.lower(term.last + 1))) {
          // "killed some of its crew": one at the least
          out.killed = { min: 1, max: null, approx: false };
          out.subject = subjectOf(scan, clause, term.first, clauses);
        } else return null;
      } else if (!take(countBefore(scan, term.first, clause.first, false), kind)) {
        // "were killed, among them 12 children"
        return null;
      }
      if (both && out[kind]) {
        // one figure for killed and wounded together says neither
        out.killed = null;
        out.wounded = null;
        return null;
      }
      out.inAct = followsAct(scan, term.last, clause.last);
      return out;
    }
    case 'die': {
      if (negatedVerb(scan, term.first, clause.first)) return null;
      if (!take(countBefore(scan, term.first, clause.first, false), 'killed')) return null;
      out.passive = true;
      out.inAct = followsAct(scan, term.last, clause.last);
      return out;
    }
    case 'dead': {
      const before = scan.tokens.lower(term.first - 1);
      if (before === 'the' && !scan.count(term.last + 1)) return null;
      const c = countBefore(scan, term.first, Math.max(clause.first, term.first - 9), true);
      out.leaves = leftSo(scan, term.first);
      if (!c && out.leaves) {
        const one = singularBefore(scan, term.first, clause.first);
        if (one < 0) return null;
        out.killed = { min: 1, max: 1, approx: false };
        out.victims = scan.tokens.slice(one, term.first);
        out.first = one;
      } else if (!take(c, 'killed')) return null;
      out.subject = leaveSubject(scan, clause, clauses, out.first);
      return out;
    }
    case 'deaths':
    case 'injuries': {
      const kind = sense.sense === 'deaths' ? 'killed' : 'wounded';
      if (term.form === 'lives' || term.form === 'bodies' || term.form === 'victims') return null;
      let c = countTouching(scan, term.first);
      if (!c) c = scan.lower(term.last) === 'of' ? countAfter(scan, term.last + 1, clause.last) : null;
      if (!c && /toll/.test(term.form)) c = tollFigure(scan, term.last, clause.last);
      if (!c) return null;
      out.subject = subjectOf(scan, clause, term.first, clauses);
      return take(c, kind) ? out : null;
    }
    case 'casualties': {
      const c = countTouching(scan, term.first);
      const no =
        scan.lower(term.first - 1) === 'no' ||
        scan.lower(term.first - 2) === 'no' ||
        (scan.lower(term.first - 1) === 'any' &&
          /without|not|no/.test(scan.tokens.slice(Math.max(clause.first, term.first - 4), term.first))) ||
        (c !== null && c.max === 0);
      if (!no) return null;
      out.killed = none;
      out.wounded = none;
      return out;
    }
  }
  return null;
}

/** "killed and wounded", "killed or injured": one figure for both. */
function bothKinds(scan: Scan, term: Term): boolean {
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
function countAfter(scan: Scan, from: number, until: number): CountMention | null {
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

/** The count joined to this one by "and": "a woman |and two children|", not "and two were hurt". */
function joinedCount(scan: Scan, c: CountMention, until: number): CountMention | null {
  const and = Math.max(c.nounLast, c.last);
  if (and >= until || !scan.has(and, CONJUNCTION)) return null;
  const next = scan.count(and + 1);
  if (!next || next.first !== and + 1 || next.idle || next.noun < 0 || THINGS.test(scan.lower(next.noun))) return null;
  const behind = Math.max(next.nounLast, next.last);
  if (isVerb(scan, behind) || senseNamed(scan.term(behind), 'wound', 'kill', 'dead', 'die')) return null;
  return next;
}

/** "a child |dead|": first token of a single person right before, or -1. */
function singularBefore(scan: Scan, at: number, floor: number): number {
  for (let i = at - 1; i >= floor && i >= at - 4; i--) {
    const w = scan.lower(i);
    if (w === 'a' || w === 'an' || w === 'one') return i;
    if (scan.punct(i) || scan.has(i, PREPOSITION)) return -1;
  }
  return -1;
}

/** Whether something that could be an object stands behind the verb. */
function objectAfter(scan: Scan, from: number, until: number): boolean {
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
function countBefore(scan: Scan, verb: number, floor: number, near: boolean): CountMention | null {
  let best: CountMention | null = null;
  for (let i = verb - 1; i >= floor; i--) {
    const c = scan.count(i);
    if (c) {
      i = c.first;
      if (c.idle || partOfWhole(scan, c)) continue;
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
  return best;
}

function partOfWhole(scan: Scan, c: CountMention): boolean {
  const next = scan.lower(c.last);
  return (
    (next === 'of' && /^(them|whom|which|those|the)$/.test(scan.lower(c.last + 1))) ||
    /^(including|among)$/.test(scan.lower(c.first - 1)) ||
    (scan.lower(c.first - 1) === 'them' && scan.lower(c.first - 2) === 'among')
  );
}

function governedBy(scan: Scan, first: number, floor: number): boolean {
  for (let i = first - 1; i >= floor && i >= first - 3; i--) {
    if (scan.has(i, PREPOSITION)) return true;
    if (scan.punct(i)) return false;
  }
  return false;
}

/** A number right before a noun of death: "four deaths", "4 fatalities". */
function countTouching(scan: Scan, at: number): CountMention | null {
  for (let i = at; i >= Math.max(0, at - 4); i--) {
    const c = scan.count(i);
    if (c && !c.idle && (c.noun === at || c.last >= at - 2)) return c;
    if (scan.has(i, PREPOSITION) || scan.punct(i)) return null;
  }
  return null;
}

/** "the death toll rose to 20", "toll: 20", "death toll of 20". */
function tollFigure(scan: Scan, from: number, until: number): CountMention | null {
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
function leaveSubject(scan: Scan, clause: Clause, clauses: readonly Clause[], first: number): Subject | null {
  for (let i = first - 1; i >= clause.first && i >= first - 3; i--) {
    const w = scan.lower(i);
    if (w === 'left' || w === 'leaving' || w === 'leave' || w === 'leaves') return subjectOf(scan, clause, i, clauses);
  }
  return null;
}

/** "the war has killed 1,400 people": the toll of a war is nobody's incident. */
function ofWar(scan: Scan, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 9; i--) {
    if (/^(war|conflict|crisis|uprising|insurgency|revolt)$/.test(scan.lower(i))) return true;
    if (scan.term(i) && senseNamed(scan.term(i), 'act-noun', 'weapon') !== null) return false;
    if (scan.actor(i) || scan.count(i) || scan.comma(i)) return false;
  }
  return false;
}

/** "leaving eight people injured" */
function leftSo(scan: Scan, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 9; i--) {
    if (/^(left|leaving|leaves|leave)$/.test(scan.lower(i))) return true;
    if (scan.comma(i)) return false;
  }
  return false;
}

function followsAct(scan: Scan, from: number, until: number): boolean {
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
