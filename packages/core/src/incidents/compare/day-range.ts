import type { When } from '../../model/when.ts';

/** Days counted from 1970-01-01, `end` exclusive. */
export interface DayRange {
  start: number;
  end: number;
}

const DAY = 86_400_000;

/** The local days a time touches; null when it says none. An end with an hour after midnight takes its day in. */
export function dayRange(when: When | null): DayRange | null {
  if (!when) return null;
  const start = firstDay(when.start);
  if (start === null) return null;
  const last = firstDay(when.end);
  if (last === null) return { start, end: start + 1 };
  const end = when.end.length > 10 && !/T00:00(:00)?/.test(when.end) ? last + 1 : last;
  return { start, end: Math.max(end, start + 1) };
}

function firstDay(iso: string): number | null {
  const m = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!m) return null;
  return Math.floor(Date.UTC(Number(m[1]), Number(m[2] ?? 1) - 1, Number(m[3] ?? 1)) / DAY);
}

/** Days between two ranges: 0 when they touch or overlap by a day, 1 when one begins where the other ends, and so on. */
export function daysApart(a: DayRange, b: DayRange): number {
  return Math.max(0, a.start - b.end + 1, b.start - a.end + 1);
}
