import { dayNumber, isoDay, validDate, weekdayOf, yearOf } from '../../language/times/calendar-days.ts';
import { WEEKDAY_TITLES } from '../../language/times/calendar-words.ts';
import type { When } from '../../model/when.ts';
import type { DateEvidence } from './date-evidence.ts';

/** A dated report as a neighbour of undated ones: its day and the names it speaks of. */
export interface Neighbour {
  day: number;
  title: string;
  names: Set<string>;
}

const FEWEST_SHARED = 8;
const LEAST_SHARE = 0.3;
/** A date told in figures, without a weekday, is a week old or older. */
const TOLD_BY_DATE = 7;
const FARTHEST = 6;

/** Words a text writes with a capital inside its sentences: who and where it is about. */
export function namesOf(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}{3,}/gu)) if (!COMMON.has(word)) out.add(word);
  return out;
}

const COMMON = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Minister President Foreign Secretary State United Nations States General Security Council'.split(
    ' ',
  ),
);

/**
 * Dates a report that tells a weekday and a date without a year, by the dated report that speaks of the same people: the day of that
 * weekday nearest to it which lies a week or more after the date told (younger news is told by weekday). The days of that weekday
 * beside it stay as alternatives. Null without such a neighbour.
 */
export function inferFromNeighbours(names: Set<string>, evidence: DateEvidence, neighbours: readonly Neighbour[]): When | null {
  const { newsWeekday, yearless } = evidence;
  if (newsWeekday < 0 || yearless.length === 0) return null;
  let best: Row | null = null;
  for (const neighbour of neighbours) {
    let shared = 0;
    for (const name of names) if (neighbour.names.has(name)) shared++;
    if (shared < FEWEST_SHARED || shared < LEAST_SHARE * Math.min(names.size, neighbour.names.size)) continue;
    const year = yearOf(neighbour.day);
    let floor = Number.NEGATIVE_INFINITY;
    let quote = '';
    for (const date of yearless) {
      if (!validDate(year, date.month, date.day)) continue;
      const day = dayNumber(year, date.month, date.day);
      if (day > floor && day <= neighbour.day + FARTHEST) {
        floor = day;
        quote = date.quote;
      }
    }
    if (quote === '' || neighbour.day - floor > 60) continue;
    const day = nearestDay(neighbour.day, newsWeekday, floor + TOLD_BY_DATE);
    if (Math.abs(day - neighbour.day) > FARTHEST) continue;
    const row = { day, neighbour, shared, floor, quote };
    if (!best || nearer(row, best)) best = row;
  }
  if (!best) return null;
  const others = [best.day - 7, best.day + 7].filter((d) => d >= best.floor + TOLD_BY_DATE);
  const when: When = {
    start: isoDay(best.day),
    end: isoDay(best.day + 1),
    grain: 'day',
    how: 'inferred',
    because: `it tells of ${WEEKDAY_TITLES[newsWeekday]} and of ${best.quote} as past, and of the same people as “${best.neighbour.title}” of ${isoDay(best.neighbour.day)}: the nearest ${WEEKDAY_TITLES[newsWeekday]} to that`,
  };
  if (others.length > 0) when.alternatives = others.map((d) => ({ start: isoDay(d), end: isoDay(d + 1) }));
  return when;
}

interface Row {
  day: number;
  neighbour: Neighbour;
  shared: number;
  floor: number;
  quote: string;
}

/** More names in common, then fewer days apart, then by day and title: the order of the reports decides nothing. */
function nearer(a: Row, b: Row): boolean {
  if (a.shared !== b.shared) return a.shared > b.shared;
  const apart = (r: Row): number => Math.abs(r.day - r.neighbour.day);
  if (apart(a) !== apart(b)) return apart(a) < apart(b);
  return a.neighbour.day !== b.neighbour.day ? a.neighbour.day < b.neighbour.day : a.neighbour.title < b.neighbour.title;
}

/** The day of a weekday nearest to `near` that is not before `floor`. */
function nearestDay(near: number, weekday: number, floor: number): number {
  let day = near + ((weekday - weekdayOf(near) + 7) % 7);
  if (day - near > 3) day -= 7;
  while (day < floor) day += 7;
  return day;
}
