import type { CalendarEvent } from '../../knowledge/calendars.ts';
import { dayFromIso, isoDay, weekStart } from '../../language/times/calendar-days.ts';
import { WEEKDAY_TITLES } from '../../language/times/calendar-words.ts';
import type { When } from '../../model/when.ts';
import type { DateEvidence } from './date-evidence.ts';

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Where a name stands in a text as a word of its own, or -1. */
function findName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  }
  return -1;
}

/**
 * Dates a report by a gathering whose days are known: it names the gathering, says that something was in its place, and tells of it as "this week", and its
 * weekday (or the week) follows. Null when no gathering fits, or more than one does.
 */
export function inferFromEvents(text: string, evidence: DateEvidence, events: readonly CalendarEvent[]): When | null {
  if (!evidence.thisWeek) return null;
  let found: { start: number; end: number; name: string; place: string } | null = null;
  for (const event of events) {
    const name = event.names.find((n) => findName(text, n) >= 0);
    if (name === undefined) continue;
    for (const meeting of event.meetings) {
      const place = meeting.places.find((p) => findName(text, `in ${p}`) >= 0 || findName(text, `at ${p}`) >= 0);
      const start = dayFromIso(meeting.start);
      const end = dayFromIso(meeting.end);
      if (place === undefined || start === null || end === null) continue;
      // a year told later than the gathering rules it out
      if (evidence.years.some((y) => y > Number(meeting.start.slice(0, 4)))) continue;
      if (found) return null;
      found = { start, end, name, place };
    }
  }
  if (!found) return null;
  const said = `it tells of the ${found.name} meeting in ${found.place} (${isoDay(found.start)} to ${isoDay(found.end - 1)}) as this week`;
  // a gathering that ends a week on Sunday is "this week" until the Sunday after
  const monday = weekStart(found.end - 1);
  if (evidence.newsWeekday >= 0) {
    const day = monday + ((evidence.newsWeekday + 6) % 7);
    if (day < found.start) return null;
    return {
      start: isoDay(day),
      end: isoDay(day + 1),
      grain: 'day',
      how: 'inferred',
      because: `${said}, and of ${WEEKDAY_TITLES[evidence.newsWeekday]}`,
    };
  }
  return { start: isoDay(found.start), end: isoDay(monday + 7), grain: 'week', how: 'inferred', because: said };
}
