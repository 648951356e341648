import type { Frame } from '../frames/frame.ts';
import { ADVERB, DETERMINER, HAVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { reachesBack } from './attach-time.ts';
import { sumOpens } from './sums-over-time.ts';

/** What weeks, months or years are counted from. */
const OPENED =
  /^(truce|ceasefire|cease|armistice|agreement|deal|accord|pact|war|conflict|fighting|hostilities|offensive|uprising|insurgency|revolution|coup|invasion|crisis|start|beginning|outbreak|onset|signing|collapse|end)$/;
const TRUCE = /^(truce|ceasefire|cease|armistice|cessation)$/;
const MONTHS = /^(weeks?|months?|years?|winter|spring|summer|autumn|decades?)$/;
const BREACHES = /^(violations?|breach(es)?|infringements?|infractions?)$/;
const SUPERLATIVE = /^(worst|first|only|\w+iest)$/;
/** Words from a figure to the "since" that it is counted from, and from that to what opened the time. */
const REACH = 25;
const WORDS = 5;
/** Dead or hurt, and breaches of a truce, that no one day leaves. */
const MANY = 20;
const BREACHES_OF_MONTHS = 500;

/** Whether the dead or wounded of a telling are those of weeks, months or years: "492 have died |since the truce|", "|so far this year| 40 were hurt", "12 deaths |in the past month|". */
export function countedSince(scan: Scan, f: Frame, first: number, last: number): boolean {
  if (!f.killed && !f.wounded) return false;
  let open = first;
  while (open < last && scan.has(open, ADVERB) && scan.lower(open) !== 'since' && scan.lower(open) !== 'so') open++;
  if (opensTime(scan, open) || opensStretch(scan, open) || sinceThen(scan, f)) return true;
  // "3,000 breaches |since the truce|, killing 40"
  const from = scan.lower(f.head).endsWith('ing') ? Math.max(first, f.head - REACH) : f.head;
  for (let i = from; i < Math.min(last, f.head + REACH); i++)
    if (opensTime(scan, i)) return !reachesBack(scan, i, first) && sumOpens(scan, f.last, i) < 0;
  // "24 have been killed |on Sunday| despite the truce"
  if (f.time?.when?.grain === 'day' && !f.timeInferred) return false;
  return (f.killed?.min ?? f.wounded?.min ?? 0) >= MANY && ((isPerfect(scan, f) && spansTime(scan, f, last)) || ofBreaches(scan, f, first));
}

/** "|Over the week| the army lost 90 men", "|In five days of fighting| 43 died", "|In the whole of the month|": a sentence that opens with a stretch of days tells of all of it. */
function opensStretch(scan: Scan, i: number): boolean {
  if (!/^(in|over|during|within|throughout)$/.test(scan.lower(i))) return false;
  for (let k = i + 1; k <= i + WORDS; k++) {
    const word = scan.lower(k);
    if (MONTHS.test(word) || (word === 'days' && (scan.count(k - 1) !== null || /^(fight|clash)/.test(scan.lower(k + 2))))) return true;
    if (scan.comma(k) || scan.time(k) || /^(this|that|next)$/.test(word)) return false;
  }
  return false;
}

/** "the worst attack since 29 March, |when 100 people died|" */
function sinceThen(scan: Scan, { clause }: Frame): boolean {
  const day = clause.word === 'when' ? (scan.time(clause.first - 1) ?? scan.time(clause.first - 2)) : null;
  return day !== null && day.last >= clause.first - 1 && [day.first, day.first - 1].some((i) => scan.lower(i) === 'since');
}

/** "|have| been killed", "|has| left 340 dead": told of up to now. */
function isPerfect(scan: Scan, f: Frame): boolean {
  for (let i = f.clause.first; i < f.clause.last; i++) if (scan.has(i, HAVE) && /^ha(s|ve)$/.test(scan.lower(i))) return true;
  return false;
}

/** "|in all|, 61 have been killed", "340 have been killed |despite the ceasefire|", "have lost 300 men |in a month| of fighting": words that with such a verb tell of a long time. */
function spansTime(scan: Scan, f: Frame, last: number): boolean {
  for (let i = f.clause.first; i < Math.min(last, f.head + REACH); i++) {
    const word = scan.lower(i);
    if (/^(overall|altogether)$/.test(word) || (word === 'in' && /^(all|total)$/.test(scan.lower(i + 1)))) return true;
    if (word === 'this' && MONTHS.test(scan.lower(i + 1))) return true;
    if (/^(during|despite|under)$/.test(word)) for (let k = i + 1; k < i + WORDS; k++) if (TRUCE.test(scan.lower(k))) return true;
    if (/^(in|over|during|within)$/.test(word) && ofMonths(scan, i)) return true;
  }
  return false;
}

/** "in |a month|", "over |three weeks|", and no "worst fighting |in a month|". */
function ofMonths(scan: Scan, i: number): boolean {
  if (
    ![2, 3].some(
      (k) => MONTHS.test(scan.lower(i + k)) && scan.within(scan.reading.counts, i + 1, i + k).length + Number(scan.lower(i + 1) === 'a'),
    )
  )
    return false;
  for (let k = i - 1; k > i - 5; k--) if (SUPERLATIVE.test(scan.lower(k))) return false;
  return true;
}

/** "nearly 3,000 breaches of the truce, |including 217 deaths|", "has broken the truce 3,000 times and |killed 217|" */
function ofBreaches(scan: Scan, f: Frame, first: number): boolean {
  return scan
    .within(scan.reading.counts, first, f.head + REACH)
    .some((c) => !c.idle && (c.min ?? 0) >= BREACHES_OF_MONTHS && c.noun >= 0 && BREACHES.test(scan.lower(c.noun)));
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
