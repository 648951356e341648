import { ADVERB, HAVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

const REACHES = /^(reach(ed|es)|engulf(ed|s))$/;
const SPREADS = /^(spread|spreads|moved|moves|shifted|shifts|spilled|spilt|spills|extended|extends|crept|passed)$/;

/** "the fighting |then moved to| X", "the clashes |had reached| Y": it is the one told of no more, but another at a new place. */
export function movesOn(scan: Scan, behind: number): boolean {
  let at = behind;
  while (at < behind + 4 && (scan.has(at, HAVE | ADVERB) || /^(then|now|also|later|soon)$/.test(scan.lower(at)))) at++;
  const verb = scan.lower(at);
  if (!REACHES.test(verb) && !SPREADS.test(verb)) return false;
  let next = at + 1;
  while (next < at + 3 && /^(over|further|on|across|north|south|east|west|from)$/.test(scan.lower(next))) next++;
  if (SPREADS.test(verb) && !/^(to|into|towards?|over)$/.test(scan.lower(next))) return false;
  for (let i = next; i < next + 6; i++) if (scan.place(i)?.adjective === false) return true;
  return false;
}
