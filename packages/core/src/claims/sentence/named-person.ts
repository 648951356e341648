import { isCalling } from '../../language/actors/befalls-person.ts';
import { looksPlural } from '../../language/counts/count-nouns.ts';
import { CAPITALISED, LOWER, NUMBER, WORD } from '../../language/tokens.ts';
import { isVerb } from './clauses.ts';
import { ADVERB, CONJUNCTION, PARTICIPLE, PREPOSITION } from './grammar.ts';
import { endsPhrase } from './groups.ts';
import type { Scan } from './scan.ts';

/** Behind the name of one person that begins at a token, told by two to four words ("Sergeant Milan Petrov", "Yusuf al-Najar"); -1 for none. */
export function namedPerson(scan: Scan, first: number, until: number): number {
  if (scan.tokens.shouting) return -1;
  let last = first;
  for (let words = 0; words < 4; words++) {
    const word = words > 0 ? behindParticle(scan, last) : last;
    if (word >= until || scan.tokens.caps[word] !== CAPITALISED || !namesSomeone(scan, word, words > 0)) break;
    last = word + 1;
  }
  return last - first >= 2 && !looksPlural(scan.lower(last - 1)) ? last : -1;
}

const PARTICLE = /^(al|el|ad|an|ar|as|at|az|ul|ur|bin|ben|ibn|abu|de|del|da|dos|della|van|von|der|den|ter)$/;

/** "Yusuf |al-|Najar", "Luis |de| Soto", "Jean|-|Paul": over what joins the words of a name; the token itself where nothing does. */
function behindParticle(scan: Scan, at: number): number {
  if (scan.lower(at) === '-' && scan.tokens.space[at] === 0) return at + 1;
  if (scan.tokens.caps[at] !== LOWER) return at;
  const joined = scan.lower(at + 1) === '-';
  if (!PARTICLE.test(scan.lower(at)) && !(joined && scan.lower(at).length === 1)) return at;
  return joined ? at + 2 : scan.lower(at + 1) === 'la' ? at + 2 : at + 1;
}

/** Words that may stand before a name and say who bears it: "police constable", "an elderly man", "ex-serviceman". */
const OFFICE = 5;
/** No one is told to be older. */
const OLDEST = 120;

/** Whether an age stands behind a name: "Hassan|, 9,|", "Hassan| (9)|", "Hassan|, aged 9|". */
export function agedBehind(scan: Scan, at: number): boolean {
  if (!scan.comma(at) && scan.lower(at) !== '(') return false;
  const age = scan.lower(at + 1) === 'aged' ? at + 2 : at + 1;
  if (scan.tokens.kind[age] !== NUMBER || !(Number(scan.lower(age)) <= OLDEST)) return false;
  return scan.lower(age + 1) === ')' || scan.comma(age + 1) || scan.punct(age + 1) || scan.has(age + 1, CONJUNCTION | PREPOSITION);
}

/** "|14-year-old| Hassan": behind such an age; the token itself where none stands there. */
function behindYears(scan: Scan, at: number): number {
  const old = scan.lower(at + 1) === '-' ? at + 4 : -1;
  return old > 0 && scan.lower(at + 2) === 'year' && scan.lower(old) === 'old' ? old + 1 : at;
}

/**
 * Behind one who is told by name in a list, with what says who it is: "police constable Imran Aziz", "65-year-old Salma Bibi", "Hassan" with an age;
 * -1 for none.
 */
export function listedByName(scan: Scan, first: number, until: number): number {
  if (scan.tokens.shouting) return -1;
  let at = first;
  if (/^(an?|the)$/.test(scan.lower(at))) at++;
  const name = behindYears(scan, at);
  const aged = name > at;
  at = name;
  for (let k = 0; k < OFFICE && at < until && scan.tokens.caps[at] === LOWER; k++, at++) {
    if (scan.marks(at) & ~PARTICIPLE || isVerb(scan, at) || (scan.tokens.kind[at] !== WORD && scan.lower(at) !== '-')) return -1;
  }
  const full = namedPerson(scan, at, until);
  if (full >= 0) return full;
  const one = scan.tokens.kind[at] === WORD && scan.tokens.caps[at] === CAPITALISED && namesSomeone(scan, at, false);
  if (!one || at >= until) return -1;
  // "the brothers |Luis| and Pedro Soto"
  const shares = at > first && looksPlural(scan.lower(at - 1)) && scan.has(at + 1, CONJUNCTION) && namedPerson(scan, at + 2, until) >= 0;
  return aged || agedBehind(scan, at + 1) || shares ? at + 1 : -1;
}

/** Behind one who is told by office and name, the office in capitals or not: "police constable Imran Aziz", "Catholic PSNI constable Ann Orr"; -1 for none. */
export function officeAndName(scan: Scan, first: number, until: number): number {
  for (let at = first; at < Math.min(until, first + OFFICE); at++) {
    if (scan.punct(at) || scan.marks(at) & ~PARTICIPLE || scan.count(at) || isVerb(scan, at)) return -1;
    if (isCalling(scan.lower(at))) {
      const last = namedPerson(scan, at + 1, until);
      if (last >= 0) return last;
    }
  }
  return -1;
}

/** A word of a name; a surname, and what somebody is known to be called, may be a place's as well. */
export function namesSomeone(scan: Scan, i: number, surname: boolean): boolean {
  const actor = scan.actor(i);
  if (actor && actor.role !== 'person') return false;
  // "Ahmed", "Saeed": no participles
  const plain = scan.marks(i) === 0 || (actor !== null && scan.marks(i) === PARTICIPLE);
  return plain && (surname || actor !== null || !scan.place(i)) && !scan.time(i) && !scan.count(i);
}

/** Behind one person named as the object right behind a verb: "killed |Mohammad Saleh| at", "shot dead |Hassan|, 15,", "wounding |constable Imran Aziz|"; -1 for none, and where the words before a group go on. */
export function namedObject(scan: Scan, first: number, until: number): number {
  const last = Math.max(officeAndName(scan, first, until), listedByName(scan, first, until));
  return last >= until || scan.has(last, ADVERB) || endsPhrase(scan, last) ? last : -1;
}

/** "and |Nota| and another man": behind a single name in the midst of a sentence that a list goes on from; -1 for none. */
export function nameInList(scan: Scan, at: number, until: number): number {
  const inside = scan.comma(at - 1) || scan.has(at - 1, CONJUNCTION);
  const one = inside && scan.tokens.kind[at] === WORD && scan.tokens.caps[at] === CAPITALISED && scan.has(at + 1, CONJUNCTION);
  return one && at < until && !looksPlural(scan.lower(at)) && namesSomeone(scan, at, false) ? at + 1 : -1;
}
