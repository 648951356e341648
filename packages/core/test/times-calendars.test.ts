import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayFromIso,
  dayNumber,
  dayOfMonth,
  isoDay,
  monthOf,
  monthStart,
  validDate,
  weekdayOf,
  weekStart,
  yearOf,
} from '../src/language/times/calendar-days.ts';
import { easternEaster, prepareFeasts, westernEaster } from '../src/language/times/calendar-feasts.ts';
import { TimeZones } from '../src/language/times/time-zones.ts';
import { shippedCalendars } from './times-fixture.ts';

const { value: calendars, mistakes } = shippedCalendars();

describe('day numbers', () => {
  test('agree with the platform’s calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 40000 }), (day) => {
        const date = new Date(day * 864e5);
        expect([yearOf(day), monthOf(day), dayOfMonth(day), weekdayOf(day)]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCDay(),
        ]);
        expect(dayNumber(yearOf(day), monthOf(day), dayOfMonth(day))).toBe(day);
        expect(dayFromIso(isoDay(day))).toBe(day);
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
  test('weeks start on Monday and months on their first', () => {
    expect(isoDay(weekStart(dayFromIso('2021-03-21')!))).toBe('2021-03-15');
    expect(isoDay(monthStart(dayFromIso('2021-01-31')!, -2))).toBe('2020-11-01');
    expect(validDate(2021, 2, 29)).toBe(false);
    expect(validDate(2020, 2, 29)).toBe(true);
  });
});

describe('calendars', () => {
  test('compile without a mistake', () => {
    expect(mistakes).toEqual([]);
    expect(calendars.zones.length).toBeGreaterThan(40);
  });
  test('Easter falls where almanacs print it', () => {
    expect([2008, 2016, 2024, 2025].map((y) => isoDay(westernEaster(y)))).toEqual(['2008-03-23', '2016-03-27', '2024-03-31', '2025-04-20']);
    expect([2014, 2016, 2021, 2024].map((y) => isoDay(easternEaster(y)))).toEqual(['2014-04-20', '2016-05-01', '2021-05-02', '2024-05-05']);
  });
  test('moving feasts equal the Umm al-Qura calendar of the platform', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const expected: Record<string, string> = {
      ramadan: '9/1',
      'eid-al-fitr': '10/1',
      'eid-al-adha': '12/10',
      ashura: '1/10',
      mawlid: '3/12',
    };
    for (const holiday of calendars.holidays) {
      if (!holiday.dates) continue;
      for (const day of holiday.dates) {
        const parts = Object.fromEntries(format.formatToParts(new Date(`${day}T00:00Z`)).map((p) => [p.type, p.value]));
        expect(`${parts.month}/${parts.day}`, `${holiday.id} ${day}`).toBe(expected[holiday.id]);
      }
      // a lunar year is eleven days short: none is left out
      const gaps = holiday.dates.slice(1).map((d, i) => dayFromIso(d)! - dayFromIso(holiday.dates![i])!);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(353);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(356);
    }
  });
  test('a short name stands for every feast that shares it', () => {
    expect(
      prepareFeasts(calendars.holidays)
        .get('eid')
        ?.find((n) => n.words.length === 1)
        ?.feasts.map((f) => f.id),
    ).toEqual(['eid-al-fitr', 'eid-al-adha']);
  });
  test('every zone is one the platform knows', () => {
    for (const zone of calendars.zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone.zone }), zone.zone).not.toThrow();
  });
  test('a gathering lasts and its days exist', () => {
    for (const event of calendars.events)
      for (const m of event.meetings) expect(dayFromIso(m.end)!, m.start).toBeGreaterThan(dayFromIso(m.start)!);
  });
});

describe('zones', () => {
  const zones = new TimeZones(calendars.zones);
  test('offsets follow the law of the place on that day', () => {
    const at = (zone: string, day: string, minute: number): number => zones.offsetAt(zone, dayFromIso(day)!, minute);
    expect(at('Asia/Damascus', '2016-02-27', 0)).toBe(120);
    expect(at('Asia/Damascus', '2016-05-09', 0)).toBe(180);
    expect(at('Europe/Kyiv', '2021-03-28', 60)).toBe(120);
    expect(at('Europe/Kyiv', '2021-03-28', 300)).toBe(180);
    expect(at('Asia/Kolkata', '2021-03-28', 0)).toBe(330);
    expect(at('Nowhere/Town', '2021-03-28', 0)).toBeNaN();
  });
  test('the country a text is about goes before those that speak of it', () => {
    const named = new Uint16Array(zones.size);
    expect(zones.theatre(named)).toBe('');
    named[zones.numberOf('russia')] = 5;
    expect(zones.theatre(named)).toBe('Europe/Moscow');
    named[zones.numberOf('yemen')] = 2;
    expect(zones.theatre(named)).toBe('Asia/Aden');
    expect(zones.resolve('city:kabul')).toBe('Asia/Kabul');
    expect(zones.resolve('city:supper')).toBe('');
  });
});
