import { BE, DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';

const RUN = /^(series|spate|string|wave|sequence|succession|run|chain|flurry|rash|pattern|cycle|barrage|slew|catalogue|litany)$/;
/** Words before the one for the series: "a growing number", "a fresh wave". */
const BEFORE_RUN = /^(long|recent|growing|new|fresh|continuing|ongoing|deadly|bloody|lengthening|renewed|months-long|years-long)$/;

/** Tokens of a sentence that only place its event among others, from `first` to its end. */
export interface Series {
  first: number;
  last: number;
}

/** "a blast killed two, |the latest in a wave of raids that cost nine lives last week|": the series that what is told belongs to; null where there is none. */
export function findSeries(scan: Scan, first: number, last: number): Series | null {
  for (let i = first + 3; i < last - 2; i++) {
    if (scan.lower(i) !== 'of' || !RUN.test(scan.lower(i - 1))) continue;
    let k = i - 2;
    while (k > first && BEFORE_RUN.test(scan.lower(k))) k--;
    if (scan.lower(k) !== 'a' && scan.lower(k) !== 'the') continue;
    const link = scan.lower(k - 1);
    const ranked = (link === 'in' || link === 'of') && /^(latest|newest|last|first|second|third|fourth|fifth|one)$/.test(scan.lower(k - 2));
    const part = link === 'of' && scan.lower(k - 2) === 'part';
    if (!ranked && !part) continue;
    let open = k - 2;
    while (open > first && (scan.has(open - 1, DETERMINER) || /^(only|just)$/.test(scan.lower(open - 1)))) open--;
    // "the latest in a series of blasts killed two" is the event itself
    if (open <= first + 1 && !scan.has(open - 1, BE)) continue;
    return { first: open, last };
  }
  return null;
}
