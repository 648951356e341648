import type { Frame } from './frame.ts';

/** "since Sunday" in a report of Tuesday: still the same days. */
export const fewDays = (f: Frame): boolean => {
  const when = f.time?.when;
  return when != null && Date.parse(when.end) - Date.parse(when.start) <= 3 * 86_400_000;
};

/** Whether one begins within three days of the other: "since Monday" and a Sunday's event do not. */
export const fewDaysApart = (a: Frame, b: Frame): boolean =>
  Math.abs(Date.parse(a.time?.when?.start ?? '') - Date.parse(b.time?.when?.start ?? '')) <= 3 * 86_400_000;

/** "over the past few weeks": a stretch of days, none of them named. */
export const overWeeks = (f: Frame): boolean => {
  const when = f.time?.when;
  return when != null && !/^(month|year)$/.test(when.grain) && Date.parse(when.end) - Date.parse(when.start) > 8 * 86_400_000;
};

/** Told of weeks or months on end: "since Sunday", "have died since the offensive began". */
export const longTime = (f: Frame): boolean =>
  (f.time?.relation === 'since' && f.time.when?.grain !== 'hour' && f.time.when?.grain !== 'minute') ||
  f.clause.word === 'since' ||
  f.sinceClause ||
  overWeeks(f);
