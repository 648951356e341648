import type { ActorMention } from '../../language/mention.ts';
import { NUMBER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import { isVerb } from './clauses.ts';
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  DO,
  HAVE,
  MODAL,
  NEGATION,
  PARTICIPLE,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  PRONOUN,
  QUOTE,
  RELATIVE,
  STOP,
} from './grammar.ts';
import type { Scan } from './scan.ts';
import { senseNamed } from './terms.ts';

/** Words that open a clause as often as they govern a noun: before the subject of a verb they are no preposition. */
export const CLAUSE_OPENERS = /^(after|before|since|as|while|until|despite|when|than|like|once|following|that)$/;

/** An actor inside a compound adjective ("rebel-held", "Houthi-run"): it says of what kind something is and does nothing here. */
export function inCompound(scan: Scan, m: { first: number; last: number }): boolean {
  return (
    scan.lower(m.last) === '-' && scan.tokens.space[m.last] === 0 && m.last + 1 < scan.tokens.count && scan.tokens.space[m.last + 1] === 0
  );
}

/** The preposition that governs what begins at `first`, or null when it is a subject or an object. Coordinated members share one. */
export function prepositionOf(scan: Scan, first: number, floor: number): { word: string; at: number } | null {
  let words = 0;
  let head = first;
  for (let i = first - 1; i >= floor && words < 9; i--) {
    // "more than 90 raids": the number's own words govern nothing
    const count = scan.count(i);
    if (count && count.first < i) {
      i = count.first;
      words++;
      continue;
    }
    const m = scan.marks(i);
    if (m & PREPOSITION && !count) {
      const word = scan.lower(i);
      if (word === 'of' && words <= 2) {
        // "in the town of X": the outer preposition counts
        const outer = prepositionOf(scan, i, floor);
        if (outer && i - outer.at <= 4) return outer;
        return { word, at: i };
      }
      return { word, at: i };
    }
    if (m & (RELATIVE | STOP)) return null;
    if (m & (BE | HAVE | MODAL | DO)) return null;
    // "in the country's troubled west": a participle behind a possessive describes
    if (isVerb(scan, i) && scan.tokens.kind[i - 1] !== POSSESSIVE) return null;
    if (m & CONJUNCTION || scan.comma(i)) {
      if (scan.comma(i) && endsTelling(scan, i, floor)) return null;
      // "according to the mayor, |rebels shelled": a comma alone before who acts makes no list
      if (i === head - 1 && scan.comma(i) && actsHere(scan, head)) return null;
      // a list: look at the member before, if it is a mention that ends just here
      const before = i - 1;
      // only like is listed with like: "in Ganja, a missile" is no list
      const member = scan.place(first)
        ? scan.place(before)
        : scan.actor(first)
          ? scan.actor(before)
          : scan.has(first - 1, DETERMINER) && scan.comma(i)
            ? null
            : scan.term(before);
      if (member && member.first >= floor) {
        i = member.first;
        head = i;
        words++;
        continue;
      }
      return null;
    }
    words++;
  }
  return null;
}

/** "According to witnesses|,| the army shelled X": the comma parts who tells it from what is told. */
function endsTelling(scan: Scan, comma: number, floor: number): boolean {
  for (let i = comma - 1; i > floor && i > comma - 12; i--) {
    if (scan.lower(i) === 'to' && scan.lower(i - 1) === 'according') return true;
    if (scan.comma(i) || isVerb(scan, i)) return false;
  }
  return false;
}

/** A group of its own begins here, and a verb of its own follows. */
function actsHere(scan: Scan, first: number): boolean {
  const actor = scan.actor(first);
  if (!actor || actor.first !== first) return false;
  const { last } = coordinatedRight(scan, actor, actor.last + 12).at(-1)!;
  return isVerb(scan, last) && !scan.lower(last).endsWith('ing');
}

/** The actors joined to this one by commas and "and", in their order. */
export function coordinated(scan: Scan, actor: ActorMention, floor: number): ActorMention[] {
  const out = [actor];
  let i = actor.first - 1;
  while (i >= floor && scan.has(i, DETERMINER | POSSESSIVE_PRONOUN) && !scan.has(i, CONJUNCTION)) i--;
  while (i > floor && (scan.has(i, CONJUNCTION) || scan.comma(i))) {
    if (scan.comma(i) && endsTelling(scan, i, floor)) break;
    if (scan.comma(i) && scan.has(i - 1, CONJUNCTION)) i--;
    const end = beforeParenthesis(scan, i, floor);
    const before = menOfUnit(scan, end - 1, floor) ?? scan.actor(end - 1);
    // "published by the ministry, rebels shelled X": a comma alone makes no list of two
    if (out.length === 1 && !scan.has(i, CONJUNCTION) && !scan.has(i + 1, CONJUNCTION) && !(before && listsMore(scan, before))) break;
    // a name holds the bracket with its short form
    if (!before || (before.last !== end && before.last !== i && !UNIT.test(scan.lower(end - 1))) || before.role === 'person') break;
    out.unshift(before);
    i = before.first - 1;
    while (i >= floor && scan.has(i, DETERMINER)) i--;
  }
  return out;
}

const UNIT = /^(divisions?|battalions?|brigades?|regiments?|companies|company|squadrons?|corps|platoons?)$/;

/** "|soldiers| of the 4th Division and rebels": the men before the unit that ends at `at`. */
function menOfUnit(scan: Scan, at: number, floor: number): ActorMention | null {
  if (!UNIT.test(scan.lower(at))) return null;
  for (let i = at - 1; i > floor && i > at - 7; i--)
    if (/^(of|from)$/.test(scan.lower(i))) {
      const men = scan.actor(i - 1);
      return men && men.last === i ? men : null;
    } else if (scan.comma(i) || isVerb(scan, i)) return null;
  return null;
}

/** Whether another member stands before this one in a list, or the line is a headline's. */
function listsMore(scan: Scan, actor: ActorMention): boolean {
  return actor.first < 3 || scan.comma(actor.first - 1) || scan.has(actor.first - 1, CONJUNCTION);
}

/** "al-Nusra (a branch of al Qaeda) |and others": the end of the name before a parenthesis that closes at `at`. */
function beforeParenthesis(scan: Scan, at: number, floor: number): number {
  if (scan.lower(at - 1) !== ')') return at;
  for (let i = at - 2; i > floor && i > at - 12; i--) if (scan.lower(i) === '(') return i;
  return at;
}

/** Actors joined to this one on its right. */
export function coordinatedRight(scan: Scan, actor: ActorMention, until: number): ActorMention[] {
  const out = [actor];
  let i = actor.last;
  let parted = 0;
  while (i < until && (scan.has(i, CONJUNCTION) || scan.comma(i))) {
    if (parted === 0 && scan.comma(i)) parted = out.length;
    i++;
    // "by warplanes and that 12 people died" opens a clause
    if (scan.lower(i) === 'that') break;
    while (i < until && scan.has(i, DETERMINER | CONJUNCTION | ADVERB)) i++;
    // "Ana Ruiz and his driver Pedro Gil": who the next is stands before the name
    if (actor.role === 'person') for (let k = 0; k < 3 && !scan.actor(i) && scan.tokens.kind[i] === WORD && !isVerb(scan, i); k++) i++;
    const next = scan.actor(i);
    if (!next || next.first !== i || (actor.role === 'person' && next.role !== 'person')) break;
    // "by rebels and troops fired back" is a new clause
    if (isVerb(scan, next.last)) {
      // "blamed on rebels, |army and police officers| said": they speak
      if (parted > 0 && senseNamed(scan.term(next.last), 'says')) out.length = parted;
      break;
    }
    out.push(next);
    i = next.last;
  }
  return out;
}

/** Over a day and its small words: "claimed |late on Tuesday| by". */
export function behindDay(scan: Scan, from: number): number {
  let i = from;
  while (scan.time(i) !== null || (scan.has(i, ADVERB) && i < from + 3) || (/^(on|late|early)$/.test(scan.lower(i)) && scan.time(i + 1)))
    i = scan.time(i)?.last ?? i + 1;
  return i;
}

/** Whether words up to a comma end in a verb of saying: "troops, |officials said|, shelled", "troops, |the mayor said on Tuesday|, shelled". */
export function saysBefore(scan: Scan, comma: number): boolean {
  const day = scan.time(comma - 1);
  let end = day ? day.first - 1 : comma - 1;
  if (day && /^(on|late|early)$/.test(scan.lower(end))) end--;
  return (senseNamed(scan.term(end), 'says') !== null && isVerb(scan, end)) || scan.lower(end) === 'emerged';
}

/** First token of the noun group whose head is at `head`: back over adjectives, origins, numbers and possessives, up to a determiner or a preposition. */
export function groupStart(scan: Scan, head: number, floor: number): number {
  let i = head;
  while (i > floor) {
    const b = i - 1;
    const m = scan.marks(b);
    if (scan.tokens.kind[b] === POSSESSIVE) {
      i = b;
      continue;
    }
    if (m & DETERMINER && !(m & CONJUNCTION)) return b;
    if (m & (PREPOSITION | CONJUNCTION | BE | HAVE | MODAL | DO | RELATIVE | STOP | QUOTE | PRONOUN)) return i;
    if (scan.comma(b)) return i;
    const count = scan.count(b);
    if (count && count.first < b) {
      i = count.first;
      continue;
    }
    const time = scan.time(b);
    if (time && time.last === b + 1) {
      // "the coalition's weekend attack": a time inside the group; "on Monday shelling …" stands outside
      const before = time.first - 1;
      const adjectival =
        time.last - time.first === 1 &&
        scan.tokens.kind[before] === WORD &&
        !(scan.marks(before) & ~PARTICIPLE) &&
        !isVerbOnly(scan, before);
      if (adjectival || scan.tokens.kind[before] === POSSESSIVE || scan.has(before, DETERMINER | POSSESSIVE_PRONOUN)) {
        i = time.first;
        continue;
      }
      if (!time.timeless && scan.tokens.kind[i] !== POSSESSIVE) return i;
    }
    // ", damaging |seven power lines|"
    const participle = scan.comma(b - 1) && scan.lower(b).endsWith('ing') && scan.lower(i) !== '-';
    if (participle || (isVerb(scan, b) && scan.lower(i) !== '-')) return i;
    if (scan.tokens.kind[b] !== WORD && scan.tokens.kind[b] !== NUMBER && scan.lower(b) !== '-') return i;
    i = b;
  }
  return i;
}

const isVerbOnly = (scan: Scan, i: number): boolean =>
  scan.term(i)?.senses.some((s) => s.verbOnly || s.sense === 'says' || s.sense === 'kill') ?? false;

/** "police found four farmers |shot dead|": those found are what it was done to. */
function foundSo(scan: Scan, verb: number, end: number, floor: number): boolean {
  if (!/^(shot|killed|gunned|wounded|injured|slain|beheaded|executed)$/.test(scan.lower(verb))) return false;
  for (let i = verb - 1; i >= floor && i >= verb - 6; i--) {
    if (/^(found|discovered|finding|find|finds)$/.test(scan.lower(i))) return i === verb - 1 || !(scan.count(end) ?? scan.actor(end));
    if (scan.comma(i) || isVerb(scan, i) || scan.has(i, PREPOSITION | CONJUNCTION | RELATIVE | STOP)) return false;
  }
  return false;
}

const FOUND = /^(found|discovered|feared|believed|presumed|reported|confirmed)$/;

/** Whether the verb at `first` is in the passive: a form of "be" before it, or a participle with its agent after it. */
export function isPassive(scan: Scan, first: number, end: number, floor: number): boolean {
  // "seized two days ago by gunmen", "seized on Monday by gunmen": a time stands between the participle and who did it
  const between = scan.time(end) ?? (scan.has(end, PREPOSITION) ? scan.time(end + 1) : null);
  const last = between && between.first >= end && scan.lower(between.last) === 'by' ? between.last : end;
  const word = scan.lower(first);
  if (word.endsWith('ing')) return false;
  for (let i = first - 1; i >= floor && i >= first - 5; i--) {
    const m = scan.marks(i);
    if (m & BE) return true;
    // "were found shot dead", "is feared killed"
    if (m & (ADVERB | HAVE | NEGATION | MODAL) || scan.time(i) || FOUND.test(scan.lower(i))) continue;
    break;
  }
  if (foundSo(scan, first, end, floor)) return true;
  return (
    scan.lower(last) === 'by' &&
    (scan.actor(last + 1) !== null ||
      scan.actor(last + 2) !== null ||
      scan.term(last + 1) !== null ||
      scan.term(last + 2) !== null ||
      scan.actor(last + 3) !== null)
  );
}

/** "|the| army": where a group begins with what determines it. */
export function openingOf(scan: Scan, first: number): number {
  let i = first;
  while (i > first - 3 && scan.has(i - 1, DETERMINER) && !scan.has(i - 1, CONJUNCTION | PREPOSITION)) i--;
  return i;
}

/** Whether nothing of the phrase before goes on at a token. */
export const endsPhrase = (scan: Scan, at: number): boolean =>
  at >= scan.tokens.count || scan.punct(at) || scan.has(at, PREPOSITION | CONJUNCTION) || scan.time(at) !== null;
