import { reachesBack } from './attach-time.ts';
import type { Frame } from './frame.ts';
import { ADVERB, DETERMINER } from './grammar.ts';
import type { Scan } from './scan.ts';
import { sumOpens } from './sums-over-time.ts';

/** What weeks, months or years are counted from. */
const OPENED =
  /^(truce|ceasefire|cease|armistice|agreement|deal|accord|pact|war|conflict|fighting|hostilities|offensive|uprising|insurgency|revolution|coup|invasion|crisis|start|beginning|outbreak|onset|signing|collapse|end)$/;
const MONTHS = /^(weeks?|months?|years?|winter|spring|summer|autumn|decades?)$/;
/** Words from a figure to the "since" that it is counted from, and from that to what opened the time. */
const REACH = 25;
const WORDS = 5;

/** Whether the dead or wounded of a telling are those of weeks, months or years: "492 have died |since the truce|", "|so far this year| 40 were hurt", "12 deaths |in the past month|". */
export function countedSince(scan: Scan, f: Frame, first: number, last: number): boolean {
  if (!f.killed && !f.wounded) return false;
  let open = first;
  while (open < last && scan.has(open, ADVERB) && scan.lower(open) !== 'since' && scan.lower(open) !== 'so') open++;
  if (opensTime(scan, open)) return true;
  // "3,000 breaches |since the truce|, killing 40"
  const from = scan.lower(f.head).endsWith('ing') ? Math.max(first, f.head - REACH) : f.head;
  for (let i = from; i < Math.min(last, f.head + REACH); i++)
    if (opensTime(scan, i)) return !reachesBack(scan, i, first) && sumOpens(scan, f.last, i) < 0;
  return false;
}

function opensTime(scan: Scan, i: number): boolean {
  const word = scan.lower(i);
  if (word === 'since') return sinceOpened(scan, i + 1);
  if (word === 'so') return scan.lower(i + 1) === 'far' && scan.lower(i + 2) === 'this' && MONTHS.test(scan.lower(i + 3));
  if (word === 'this') return MONTHS.test(scan.lower(i + 1)) && scan.lower(i + 2) === 'alone';
  if (!/^(in|over|during|within)$/.test(word) || scan.lower(i + 1) !== 'the' || !/^(past|last)$/.test(scan.lower(i + 2))) return false;
  return MONTHS.test(scan.lower(i + 3)) || MONTHS.test(scan.lower(i + 4));
}

/** "|then|", "|the US-brokered truce|", "|the start| of the war". */
function sinceOpened(scan: Scan, from: number): boolean {
  if (scan.lower(from) === 'then') return true;
  if (!scan.has(from, DETERMINER) && !OPENED.test(scan.lower(from))) return false;
  for (let i = from; i < from + WORDS; i++) {
    if (OPENED.test(scan.lower(i))) return true;
    if (scan.comma(i) || scan.time(i)) return false;
  }
  return false;
}
