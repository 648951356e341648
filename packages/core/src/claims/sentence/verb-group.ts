import { ADVERB, BE, HAVE, MODAL, PARTICIPLE } from './grammar.ts';
import type { Scan } from './scan.ts';

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
  (/^(found|shot|reported|confirmed|left|declared|pronounced)$/.test(scan.lower(i)) && scan.has(i - 1, BE)) ||
  saidTo(scan, scan.lower(i) === 'to' ? i - 1 : i);

/** "are |said to| have died", "are |feared to| be dead" */
const saidTo = (scan: Scan, i: number): boolean =>
  /^(said|reported|believed|thought|known|feared|understood)$/.test(scan.lower(i)) && scan.lower(i + 1) === 'to' && scan.has(i - 1, BE);
