import { momentOf } from '../../model/when.ts';
import type { Frame } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';

const DAY = 86_400_000;

/** Milliseconds that what is told took or may have taken by the day said of it; null where no day is said. */
function spanOf(f: Frame): number | null {
  const when = f.time?.when;
  return when ? momentOf(when.end) - momentOf(when.start) : null;
}

/** "since Sunday" in a report of Tuesday: still the same days. */
export const fewDays = (f: Frame): boolean => (spanOf(f) ?? Infinity) <= 3 * DAY;

/** Whether one begins within three days of the other: "since Monday" and a Sunday's event do not. */
export const fewDaysApart = (a: Frame, b: Frame): boolean =>
  Math.abs(momentOf(a.time?.when?.start ?? '') - momentOf(b.time?.when?.start ?? '')) <= 3 * DAY;

/** "over the past few weeks": a stretch of days, none of them named. */
export const overWeeks = (f: Frame): boolean => !/^(month|year)$/.test(f.time?.when?.grain ?? '') && (spanOf(f) ?? 0) > 8 * DAY;

/** "Since October attacks have killed 4,000": by words of its own, told of more than the raid the report is about, whose means say nothing of it. */
export const overAWeek = (f: Frame): boolean => !f.timeInferred && (spanOf(f) ?? 0) > 7 * DAY;

/** Told of weeks or months on end: "since Sunday", "have died since the offensive began". */
export const longTime = (f: Frame): boolean =>
  (f.time?.relation === 'since' && f.time.when?.grain !== 'hour' && f.time.when?.grain !== 'minute') ||
  f.clause.word === 'since' ||
  f.sinceClause ||
  overWeeks(f);

/** Dead that one attack hardly leaves, and a conflict of years does. */
const OF_YEARS = 100;
const YEARS = /\b(over|in|for|during|after|throughout|within|of) (the )?([\w-]+ ){0,4}(years|decades?|generation)\b/i;
const CONFLICT =
  /\b(conflict|war|siege|battle|fighting|campaign|crisis|unrest|insurgency|rebellion|violence|strife|bloodshed|uprising|troubles|hostilities)\b[^.;]{0,60}\b(has|have) (already |so far |now |since |also )?(claimed|killed|cost|left|taken)\b/i;

const FOUGHT = /^(fought|fighting|battled|battling|waged|waging|clashed|clashing|attacked|attacking)$/;
const FOR_YEARS = /\bfor ([\w-]+ ){0,4}(years|decades?|generations?)\b/i;

/** "over almost three decades the unrest has claimed thousands of lives", "some 2,000 died in ten years of war", "they have been fighting the army for a decade": the dead, or the war, of years, where no day is said. */
export function overYears(scan: Scan, f: Frame): boolean {
  if (f.time && !f.timeInferred && f.time.when?.grain === 'day') return false;
  const { first, last } = scan.sentences[f.sentence];
  const words = scan.tokens.slice(first, Math.min(last, first + 60));
  if (f.killed === null) return f.kind === 'verb' && FOUGHT.test(scan.lower(f.head)) && FOR_YEARS.test(words);
  return (f.killed.min ?? 0) >= OF_YEARS && (YEARS.test(words) || CONFLICT.test(words));
}
