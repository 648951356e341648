import { remember } from './remember.ts';

/** How finely a time was said. */
export type Grain = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Whether something was said, concluded (then `because` says why) or neither. */
export type How = 'stated' | 'inferred' | 'unsaid';

/**
 * A half-open interval of time. At day grain or coarser `start` and `end` are local days of the theatre (`2016-05-09`);
 * at hour or minute grain they are local wall clock with the theatre's offset (`2016-05-09T21:00+03:00`).
 */
export interface When {
  start: string;
  end: string;
  grain: Grain;
  how: How;
  /** The reason, where the time is inferred. */
  because?: string;
  /** Other readings that the words allow, where they are ambiguous. */
  alternatives?: { start: string; end: string }[];
}

/** The same time as a conclusion, with its reason; from another start where one is given. Made field by field for the reason given at `copyWhere`. */
export function inferredWhen(when: When, because: string, start = when.start): When {
  const { end, grain, alternatives } = when;
  return alternatives ? { start, end, grain, how: 'inferred', alternatives, because } : { start, end, grain, how: 'inferred', because };
}

/** The ISO day `days` later, or earlier, than the day of an ISO time; throws a RangeError where there is none. */
export function addDays(day: string, days: number): string {
  return moved(`${days} ${day.slice(0, 10)}`);
}

const moved = remember((key) => {
  const [days, day] = key.split(' ');
  return new Date(Date.parse(`${day}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, 10);
});

/** Milliseconds since 1970-01-01 of an ISO time; not a number where there is none. */
export const momentOf: (time: string) => number = remember((time) => Date.parse(time));

/** Days since 1970-01-01 of the day of an ISO time; not a number where there is none. */
export const dayOf = (time: string): number => numbered(time.slice(0, 10));

const numbered = remember((day) => momentOf(day) / 86_400_000);
