import { looksPlural, markCountNoun, PERSON } from '../language/count-nouns.ts';
import type { CountMention } from '../language/mention.ts';
import type { Count } from '../model/count.ts';
import { isVerb } from './clauses.ts';
import { ADVERB, BE, CONJUNCTION, DETERMINER, HAVE, MODAL, PARTICIPLE, POSSESSIVE_PRONOUN, PREPOSITION } from './grammar.ts';
import type { Scan } from './scan.ts';
import { senseNamed } from './terms.ts';
import { partOfWhole, THINGS } from './toll-counts.ts';

const MANY = new Set(
  'people men women children police personnel staff crew troops others family couple minister official leader general member major private'.split(
    ' ',
  ),
);

/** Whether a word names one person: "driver", "niece", "newborn". */
export function isOnePerson(word: string): boolean {
  return markCountNoun(word) === PERSON && !looksPlural(word) && !MANY.has(word);
}

/** Two parts of one figure. */
export const sum = (a: Count, b: Count): Count => ({
  min: a.min === null || b.min === null ? (a.min ?? b.min) : a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
  approx: a.approx || b.approx,
});

/** People told one after another, as one figure: where the list begins and ends. */
export interface PeopleList {
  count: Count;
  first: number;
  last: number;
  /** The count it begins with, where it does. */
  head: CountMention | null;
}

/** People are told one by one in no longer list. */
const MEMBERS = 16;

interface Member {
  count: Count;
  last: number;
  head: CountMention | null;
}

/**
 * Adds up people told in a list that begins at a token: "three men, two women and a child", "a farmer, his wife and their three children",
 * "five fighters of the front and one soldier". Null where no person is told there. A member with a verb of its own ("and two were hurt") ends it;
 * `verb` is where the verb group begins whose subject the list is.
 */
export function readPeopleList(scan: Scan, first: number, until: number, verb = -1): PeopleList | null {
  const opening = memberAt(scan, first, until);
  if (!opening) return null;
  let { count, last } = opening;
  for (let members = 1; members < MEMBERS; members++) {
    const next = behindAside(scan, behindLink(scan, last, until), until);
    if (next < 0 || isToll(scan, count === opening.count ? opening.head : null)) break;
    const member = memberAt(scan, next, until);
    if (!member || (member.last !== verb && hasOwnVerb(scan, member.last))) break;
    // a comma alone joins only where the list goes on
    if (scan.comma(next - 1) && behindLink(scan, member.last, until) < 0) break;
    count = sum(count, member.count);
    last = member.last;
  }
  return { count, first, last, head: opening.head };
}

/** "103 dead": a figure of a toll, and no member of a list of people. */
const isToll = (scan: Scan, c: CountMention | null): boolean =>
  c !== null && c.noun >= 0 && senseNamed(scan.term(c.noun), 'dead', 'wound', 'deaths', 'injuries', 'kill') !== null;

/** Over what is said of a member between commas: "two soldiers, |one of them a major,| and two rebels". */
function behindAside(scan: Scan, at: number, until: number): number {
  const part = at < 0 ? null : scan.count(at);
  if (!part || part.first !== at || scan.lower(part.last) !== 'of' || !partOfWhole(scan, part)) return at;
  for (let i = part.last; i < Math.min(until, at + 9); i++) {
    if (scan.comma(i)) return scan.has(i + 1, CONJUNCTION) ? i + 2 : at;
    if (isVerb(scan, i)) return at;
  }
  return at;
}

/** Back from a count to the member the list opens with: "|two men|, a woman and a child dead". */
export function listStart(scan: Scan, c: CountMention, floor: number): number {
  for (let i = Math.max(floor, c.first - 14); i < c.first; i++) {
    const before = scan.count(i);
    if (!before || before.first !== i) continue;
    const list = readPeopleList(scan, i, c.last + 6, Math.max(c.nounLast, c.last));
    if (list && list.last >= c.last) return i;
  }
  return c.first;
}

function memberAt(scan: Scan, at: number, until: number): Member | null {
  const owned = scan.has(at, POSSESSIVE_PRONOUN | DETERMINER) && scan.count(at + 1)?.first === at + 1 && !scan.count(at) ? at + 1 : at;
  const c = scan.count(owned);
  if (c && c.first === owned) {
    // "one martyr and two wounded": a figure of its own
    if (c.noun >= 0 && /^martyrs?$/.test(scan.lower(c.noun))) return null;
    if (c.idle || c.max === 0 || partOfWhole(scan, c) || (c.noun >= 0 && THINGS.test(scan.lower(c.noun)))) return null;
    if (c.noun < 0 && at > 0 && owned !== at) return null;
    return { count: { min: c.min, max: c.max, approx: c.approx }, last: behindPhrase(scan, Math.max(c.nounLast, c.last), until), head: c };
  }
  if (at >= until || !(scan.has(at, DETERMINER | POSSESSIVE_PRONOUN) || scan.lower(at) === 'an')) return null;
  for (let k = at + 1; k < Math.min(until, at + 4); k++) {
    const word = scan.lower(k);
    if (isOnePerson(word) && !isOnePerson(scan.lower(k + 1))) return { count: { min: 1, max: 1, approx: false }, last: k + 1, head: null };
    if (scan.marks(k) !== 0 || scan.punct(k)) return null;
  }
  return null;
}

/** Over what goes on with "of": "five fighters |of the front|". */
function behindPhrase(scan: Scan, from: number, until: number): number {
  if (scan.lower(from) !== 'of') return from;
  let k = from + 1;
  // "nine rebels |of the Front of National Union| and two soldiers": a name may hold "of"
  while (k < until && k < from + 9) {
    if (scan.has(k, CONJUNCTION) || scan.punct(k) || scan.count(k) || isVerb(scan, k)) break;
    if (scan.has(k, PREPOSITION) && !(scan.lower(k) === 'of' && scan.tokens.caps[k - 1] > 0)) break;
    k++;
  }
  return scan.has(k, CONJUNCTION) ? k : from;
}

/** The token behind a comma, "and", or both; -1 for none. */
function behindLink(scan: Scan, at: number, until: number): number {
  if (at >= until) return -1;
  if (scan.comma(at)) return scan.has(at + 1, CONJUNCTION) && scan.lower(at + 1) !== 'but' ? at + 2 : at + 1;
  return scan.has(at, CONJUNCTION) && scan.lower(at) !== 'but' ? at + 1 : -1;
}

function hasOwnVerb(scan: Scan, at: number): boolean {
  return scan.has(at, BE | HAVE) || isVerb(scan, at) || senseNamed(scan.term(at), 'wound', 'kill', 'dead', 'die') !== null;
}

/** Where the group of the verb at a token begins: back over "were", "had been", "also", "critically", "were found". */
export function verbGroupStart(scan: Scan, verb: number, floor: number): number {
  let i = verb;
  while (i > floor && (scan.has(i - 1, BE | HAVE | ADVERB | MODAL | PARTICIPLE) || joinsVerb(scan, i - 1))) i--;
  return i;
}

/** A word of manner, or "found" and "shot" behind "were": of the verb's group and no subject. */
const joinsVerb = (scan: Scan, i: number): boolean =>
  /^(critically|severely|seriously|slightly|lightly|badly|gravely|fatally|mortally|reportedly|instantly|allegedly|moderately)$/.test(
    scan.lower(i),
  ) ||
  (/^(found|shot|reported|confirmed|left|declared|pronounced)$/.test(scan.lower(i)) && scan.has(i - 1, BE));
