import { looksPlural } from '../language/count-nouns.ts';
import { CAPITALISED } from '../language/tokens.ts';
import { PARTICIPLE } from './grammar.ts';
import type { Scan } from './scan.ts';

/** Behind the name of one person that begins at a token, told by two to four words ("Sergeant Milan Petrov"); -1 for none. */
export function namedPerson(scan: Scan, first: number, until: number): number {
  if (scan.tokens.shouting) return -1;
  let last = first;
  while (last < Math.min(until, first + 4) && scan.tokens.caps[last] === CAPITALISED && namesSomeone(scan, last, last > first)) last++;
  return last - first >= 2 && !looksPlural(scan.lower(last - 1)) ? last : -1;
}

/** A word of a name; a surname, and what somebody is known to be called, may be a place's as well. */
export function namesSomeone(scan: Scan, i: number, surname: boolean): boolean {
  const actor = scan.actor(i);
  if (actor && actor.role !== 'person') return false;
  // "Ahmed", "Saeed": no participles
  const plain = scan.marks(i) === 0 || (actor !== null && scan.marks(i) === PARTICIPLE);
  return plain && (surname || actor !== null || !scan.place(i)) && !scan.time(i) && !scan.count(i);
}
