import type { Holiday } from '../../knowledge/calendars.ts';
import { foldWord } from '../vocabulary.ts';
import { dayFromIso, dayNumber, yearOf } from './calendar-days.ts';

/** Easter Sunday of the western church, as a day number (Meeus, Jones, Butcher). */
export function westernEaster(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayNumber(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
}

/** Easter Sunday of the eastern churches, as a day number of the Gregorian calendar (years 1900 to 2099). */
export function easternEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  return dayNumber(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1) + 13;
}

/** A feast ready for look-up: its name as folded words, and its first days. */
interface NamedFeast {
  words: string[];
  feasts: Feast[];
}

/** When a feast is kept. */
export interface Feast {
  id: string;
  days: number;
  moves: number;
  /** First days as day numbers, ascending; every year has one for fixed feasts and Easter. */
  firstDay(year: number): number[];
}

/** Feasts by the first word of their names, longest name first. */
export type Feasts = Map<string, NamedFeast[]>;

/** Prepares holidays for reading. "Eid" alone means the nearer of the feasts that share it. */
export function prepareFeasts(holidays: readonly Holiday[]): Feasts {
  const feasts: Feasts = new Map();
  const put = (name: string, feast: Feast): void => {
    const words = name.split(/[\s-]+/).map((w) => foldWord(w.replace(/[.,]/g, '')));
    const row = feasts.get(words[0]) ?? [];
    const same = row.find((r) => r.words.join(' ') === words.join(' '));
    if (same) {
      if (!same.feasts.includes(feast)) same.feasts.push(feast);
    } else row.push({ words, feasts: [feast] });
    row.sort((a, b) => b.words.length - a.words.length);
    feasts.set(words[0], row);
  };
  for (const holiday of holidays) {
    const feast: Feast = { id: holiday.id, days: holiday.days, moves: holiday.moves, firstDay: firstDays(holiday) };
    for (const name of holiday.names) put(name, feast);
    if (holiday.short) put(holiday.short, feast);
  }
  return feasts;
}

function firstDays(holiday: Holiday): (year: number) => number[] {
  if (holiday.fixed) {
    const { month, day } = holiday.fixed;
    return (year) => [dayNumber(year, month, day)];
  }
  if (holiday.easter) {
    const { church, offset } = holiday.easter;
    return (year) => [(church === 'western' ? westernEaster(year) : easternEaster(year)) + offset];
  }
  const byYear = new Map<number, number[]>();
  for (const text of holiday.dates ?? []) {
    const day = dayFromIso(text);
    if (day !== null) byYear.set(yearOf(day), [...(byYear.get(yearOf(day)) ?? []), day]);
  }
  return (year) => byYear.get(year) ?? [];
}
