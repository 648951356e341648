import { say } from '../words/say.tsx';

const LANGUAGE = 'en-GB';
const cached = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, what: 'day' | 'time' | 'month' | 'year' | 'day-month' | 'brief'): Intl.DateTimeFormat {
  const key = `${zone} ${what}`;
  let made = cached.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(LANGUAGE, {
      timeZone: zone,
      ...(what === 'time' ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
      ...(what === 'day' ? { day: 'numeric', month: 'long', year: 'numeric' } : {}),
      ...(what === 'day-month' ? { day: 'numeric', month: 'long' } : {}),
      ...(what === 'brief' ? { day: 'numeric', month: 'short', year: 'numeric' } : {}),
      ...(what === 'month' ? { month: 'long', year: 'numeric' } : {}),
      ...(what === 'year' ? { year: 'numeric' } : {}),
    });
    cached.set(key, made);
  }
  return made;
}

/** An instant's day in a zone, as the UN writes it: "9 May 2016". */
export const dayOf = (instant: string | Date, zone = 'UTC'): string => format(zone, 'day').format(new Date(instant));
/** An instant's clock in a zone: "21:00". */
export const clockOf = (instant: string | Date, zone = 'UTC'): string => format(zone, 'time').format(new Date(instant));

/** A day of the calendar ("2016-05-09"): "9 May 2016". */
export function sayDay(day: string): string {
  return dayOf(`${day.slice(0, 10)}T00:00:00Z`);
}

/** A day without its year: "9 May". */
export function sayDayShort(day: string): string {
  return format('UTC', 'day-month').format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** The day of an instant, in UTC, where there is little room: "22 Sept 2016". */
export function sayDayBriefly(instant: string): string {
  return format('UTC', 'brief').format(new Date(instant));
}

/** The month of a day: "May 2016". */
export function sayMonth(day: string): string {
  return format('UTC', 'month').format(new Date(`${day}T00:00:00Z`));
}

/** The name of a day's weekday. */
export function sayWeekday(day: string, length: 'long' | 'narrow'): string {
  return new Intl.DateTimeFormat(LANGUAGE, { weekday: length, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** An instant in UTC and in the theatre's zone: "10 May 2016, 00:01 local (21:01 UTC, 9 May)". */
export function sayInstant(instant: string, zone?: string | null): string {
  const utcDay = dayOf(instant);
  const utcClock = clockOf(instant);
  if (!zone || zone === 'UTC') return `${utcDay}, ${utcClock} ${say('parts.utc')}`;
  const localDay = dayOf(instant, zone);
  const other = localDay === utcDay ? '' : `, ${format('UTC', 'day-month').format(new Date(instant))}`;
  return `${localDay}, ${clockOf(instant, zone)} ${say('parts.local')} (${utcClock} ${say('parts.utc')}${other})`;
}

/** What a time of the register looks like (see the engine's When). */
export interface WhenLike {
  start: string;
  end: string;
  grain: string;
  how: string;
  because?: string;
}

const DAY = 86_400_000;
const asUtc = (local: string): Date => new Date(local.length > 10 ? `${local.slice(0, 16)}:00Z` : `${local}T00:00:00Z`);

/** A time as it was said, at its own grain: "9 May 2016", "8–9 May 2016", "May 2016", "9 May 2016, 21:00". Local wall clock of the theatre. */
export function sayWhen(when: WhenLike): string {
  const start = asUtc(when.start);
  if (when.grain === 'minute' || when.grain === 'hour') {
    const end = asUtc(when.end);
    const minutes = (end.getTime() - start.getTime()) / 60_000;
    const sameDay = dayOf(start) === dayOf(end);
    const from = `${dayOf(start)}, ${clockOf(start)}`;
    if (minutes <= 60) return from;
    return sameDay ? `${from}–${clockOf(end)}` : `${from} – ${dayOf(end)}, ${clockOf(end)}`;
  }
  const last = new Date(asUtc(when.end).getTime() - DAY);
  if (when.grain === 'year' && start.getUTCFullYear() === last.getUTCFullYear()) return format('UTC', 'year').format(start);
  if (when.grain === 'month' && start.getUTCMonth() === last.getUTCMonth() && last.getTime() - start.getTime() < 32 * DAY)
    return format('UTC', 'month').format(start);
  return sayDays(start, last);
}

/** Days from one to another, both included: "8–9 May 2016". */
export function sayDays(first: Date, last: Date): string {
  if (last.getTime() <= first.getTime()) return dayOf(first);
  return format('UTC', 'day')
    .formatRange(first, last)
    .replace(/\s*–\s*/, (dash) => (dash.includes('–') ? '–' : dash));
}

/** A length of time: "2 days 3 h", "59 min". */
export function sayLength(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const parts = [
    days > 0 && say('parts.days', { n: days }),
    hours > 0 && days < 10 && say('parts.hours', { n: hours }),
    rest > 0 && days === 0 && say('parts.minutes', { n: rest }),
  ].filter((part): part is string => Boolean(part));
  return parts.length ? parts.join(' ') : say('parts.minutes', { n: 0 });
}

/** A sentence of the engine with its ISO days and clocks written as people do: "2016-05-12 00:00" is "12 May 2016, 00:00". */
export function sayDatesIn(sentence: string): string {
  return sentence.replace(/\b(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?\b/g, (_, day: string, clock: string | undefined) =>
    clock ? `${sayDay(day)}, ${clock}` : sayDay(day),
  );
}
