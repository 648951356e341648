import { ordinalNumber } from '../../language/counts/count-words.ts';
import type { TimeMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import { addDays } from '../../model/when.ts';
import { isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';

/** Why a day is inferred that is counted from the truce: "on its second day". */
export const DAY_OF_TRUCE = 'counted from the day on which the report says the truce began';

const PACT = /^(truce|ceasefire|cease-fire|fire|cessation|hostilities|agreement|deal|accord|armistice|lull|pause)$/;
const TOOK_HOLD = /^(began|begun|started|came|entered|went|took|starting|beginning|coming)$/;
/** A truce counted in days is a short one. */
const LONGEST = 10;

/**
 * "The truce, which came into force on Friday, was broken 15 times on the first day", "on the truce's second day": the day meant, where the report says when the
 * truce began. Null where no such day is said in the tokens from `first` up to `last`, or none to count from.
 */
export function dayOfTruce(scan: Scan, first: number, last: number): TimeMention | null {
  for (let i = first + 1; i < last; i++) {
    if (scan.lower(i) !== 'day') continue;
    const nth = ordinalNumber(scan.lower(i - 1));
    if (nth === undefined || nth > LONGEST) continue;
    if (!/^(the|its)$/.test(scan.lower(i - 2)) && scan.tokens.kind[i - 2] !== POSSESSIVE) continue;
    if (!endsThere(scan, i + 1, last)) continue;
    const start = truceStart(scan);
    if (!start?.when) return null;
    const day = addDays(start.when.start.slice(0, 10), nth - 1);
    return {
      ...start,
      relation: 'at',
      recalled: false,
      future: false,
      when: { start: day, end: addDays(day, 1), grain: 'day', how: 'inferred' },
    };
  }
  return null;
}

/** Whether what is counted is the truce's: "of the ceasefire", or nothing more is said ("the second day of fighting" is the battle's). */
function endsThere(scan: Scan, at: number, last: number): boolean {
  if (at >= last || scan.comma(at) || scan.punct(at)) return true;
  if (scan.lower(at) !== 'of') return false;
  for (let i = at + 1; i < Math.min(last, at + 7); i++) {
    if (PACT.test(scan.lower(i))) return true;
    if (scan.comma(i) || isVerb(scan, i)) return false;
  }
  return false;
}

const starts = new WeakMap<Scan, TimeMention | null>();

/** The day on which a report says its truce took hold: "a truce that took effect on Friday". */
function truceStart(scan: Scan): TimeMention | null {
  const known = starts.get(scan);
  if (known !== undefined) return known;
  const found =
    scan.reading.times.find(
      (t) => t.when !== null && !t.timeless && !t.future && /^(day|hour|minute)$/.test(t.when.grain) && datesStart(scan, t),
    ) ?? null;
  starts.set(scan, found);
  return found;
}

function datesStart(scan: Scan, t: TimeMention): boolean {
  let verb = false;
  for (let i = t.first - 1; i >= Math.max(0, t.first - 16); i--) {
    if (TOOK_HOLD.test(scan.lower(i))) verb = true;
    else if (verb && PACT.test(scan.lower(i))) return true;
    else if (scan.lower(i) === '.') return false;
  }
  return false;
}
