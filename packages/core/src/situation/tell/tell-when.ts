import type { When } from '../../model/when.ts';
import type { Words } from '../words/words.ts';

const DAY_MS = 86_400_000;

/** A day in the style of the United Nations: `2016-09-09…` becomes "9 September 2016". What is no date is given back as it is. */
export function tellDay(day: string, words: Words, short = false): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (!match) return day;
  return `${Number(match[3])} ${(short ? words.monthsShort : words.months)[Number(match[2]) - 1]} ${match[1]}`;
}

/** The last day inside a half-open interval of days that ends at `end`. */
export function lastDay(end: string): string {
  return new Date(Date.parse(`${end.slice(0, 10)}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** Two days as one stretch, saying month and year once where they are the same: "8–9 May 2016". */
export function tellDays(first: string, last: string, words: Words, short = false): string {
  if (first === last) return tellDay(first, words, short);
  const names = short ? words.monthsShort : words.months;
  const month = (day: string) => names[Number(day.slice(5, 7)) - 1];
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8, 10))}–${tellDay(last, words, short)}`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${Number(first.slice(8, 10))} ${month(first)} – ${tellDay(last, words, short)}`;
  return `${tellDay(first, words, short)} – ${tellDay(last, words, short)}`;
}

/** A time as claimed, at the grain it was said: a day, a span of days, a month, a year, or an hour with its offset. */
export function tellWhen(when: When | null, words: Words, short = false): string {
  if (!when) return words.dateUnknown;
  const { start, end, grain } = when;
  if (grain === 'minute' || grain === 'hour') {
    const clock = start.slice(11, 16);
    return clock ? `${tellDay(start, words, short)}, ${clock}` : tellDay(start, words, short);
  }
  const last = end ? lastDay(end) : start;
  if (grain === 'month' && start.endsWith('-01') && start.slice(0, 7) === last.slice(0, 7)) {
    return `${(short ? words.monthsShort : words.months)[Number(start.slice(5, 7)) - 1]} ${start.slice(0, 4)}`;
  }
  if (grain === 'year' && start.slice(0, 4) === last.slice(0, 4)) return start.slice(0, 4);
  return tellDays(start.slice(0, 10), last < start ? start.slice(0, 10) : last, words, short);
}

/** One formatter for each zone asked for: to make one costs more than a thousand uses. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The wall clock of a zone at a UTC instant, `2016-05-10T01:00`. Null when the instant or the zone is no such thing. */
export function wallClock(instant: string, zone: string): string | null {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return null;
  if (zone === 'UTC') return new Date(at).toISOString().slice(0, 16);
  try {
    const parts = clockOf(zone).formatToParts(at);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
  } catch {
    return null;
  }
}

/** An instant for people: "10 May 2016, 01:00 local (22:00 UTC, 9 May)"; in UTC alone when no zone is known. */
export function tellInstant(instant: string, zone: string | null, words: Words): string {
  const utc = wallClock(instant, 'UTC');
  if (!utc) return instant;
  const local = zone ? wallClock(instant, zone) : null;
  if (!local) return `${tellDay(utc, words)}, ${utc.slice(11)} ${words.utc}`;
  const otherDay = utc.slice(0, 10) === local.slice(0, 10) ? '' : `, ${tellDay(utc, words).replace(/ \d{4}$/, '')}`;
  return `${tellDay(local, words)}, ${local.slice(11)} ${words.local} (${utc.slice(11)} ${words.utc}${otherDay})`;
}
