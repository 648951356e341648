import { BE, DETERMINER } from './grammar.ts';
import type { Scan } from './scan.ts';

const BY =
  /^(in|at|near|inside|outside|within|around|round|along|beside|between|on|off|opposite|behind|beyond|by|close|north|south|east|west|northeast|northwest|southeast|southwest)$/;
const MEASURE = /^(km|kms|kilomet(er|re)s?|miles?)$/;
const LESS_EXACT = /^(about|some|around|just|only|roughly|approximately|nearly|almost|less|more|than|over)$/;

/** Whether the words from a token say where something is: "near X", "|some 40 km| north of X", "just outside X". */
export function saysWhere(scan: Scan, at: number): boolean {
  let i = at;
  while (LESS_EXACT.test(scan.lower(i))) i++;
  if (BY.test(scan.lower(i))) return true;
  for (let k = i; k < i + 3; k++)
    if (MEASURE.test(scan.lower(k)) || (scan.lower(k) === '-' && MEASURE.test(scan.lower(k + 1)))) return true;
  return false;
}

/** Whether a verb of being stands at a token, and behind it where: "|was| near X", "|is| 40 km north of X". */
export const isWhere = (scan: Scan, at: number): boolean =>
  scan.has(at, BE) && saysWhere(scan, at + 1) && !(scan.lower(at + 1) === 'by' && scan.has(at + 2, DETERMINER));
