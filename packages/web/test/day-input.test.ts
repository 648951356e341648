import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOn, monthsOn, weeksOf } from '../src/parts/day-input/days-of-month.ts';
import { readDay } from '../src/parts/day-input/read-day.ts';
import { sayDay, sayDayShort } from '../src/parts/times.ts';
import { findBarriers } from './browser.ts';
import { walkPages } from './walk-pages.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

describe('a day as people write it', () => {
  test.each([
    ['9 May 2016', '2016-05-09'],
    ['May 9, 2016', '2016-05-09'],
    ['9th may 2016', '2016-05-09'],
    ['9 Sept. 2016', '2016-09-09'],
    ['2016-05-09', '2016-05-09'],
    ['2016-5-9', '2016-05-09'],
    ['13/5/2016', '2016-05-13'],
    ['5/13/2016', '2016-05-13'],
    ['5.5.2016', '2016-05-05'],
    ['29 February 2016', '2016-02-29'],
  ])('%s is a day', (text, is) => {
    expect(readDay(text)).toEqual({ day: is });
  });

  test.each([
    ['9/5/2016', { problem: 'ambiguous', either: ['2016-05-09', '2016-09-05'] }],
    ['05-09-2016', { problem: 'ambiguous', either: ['2016-09-05', '2016-05-09'] }],
    ['30 February 2016', { problem: 'no-such-day' }],
    ['2015-02-29', { problem: 'no-such-day' }],
    ['9 May', { problem: 'no-year' }],
    ['9 M 2016', { problem: 'unreadable' }],
    ['9 May 16', { problem: 'unreadable' }],
    ['yesterday', { problem: 'unreadable' }],
    ['9 May June 2016', { problem: 'unreadable' }],
  ])('%s is none', (text, is) => {
    expect(readDay(text)).toEqual(is);
  });

  test('is read back from how the pages write it, and nothing makes it throw', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(readDay(sayDay(one))).toEqual({ day: one });
        expect(readDay(sayDayShort(one))).toEqual({ problem: 'no-year' });
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => void readDay(text)));
  });
});

describe('a month of days', () => {
  test('has each of its days once, in whole weeks from Monday', () => {
    fc.assert(
      fc.property(day, (one) => {
        const weeks = weeksOf(one);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && new Date(week[0]!).getUTCDay() === 1)).toBe(true);
        expect(days.filter((each) => each === one)).toHaveLength(1);
        const own = days.filter((each) => each.slice(0, 7) === one.slice(0, 7));
        expect(own[0]!.slice(8)).toBe('01');
        expect(daysOn(own.at(-1)!, 1).slice(8)).toBe('01');
      }),
    );
    expect(monthsOn('2016-01-31', 1)).toBe('2016-02-29');
    expect(monthsOn('2016-03-31', -13)).toBe('2015-02-28');
  });
});

walkPages('a field for a day', (walked) => {
  test('takes what one writes, asks where it can be two days, and keeps to the days there are', async () => {
    const { page, context, troubles } = await walked.open('/?truce=aleppo-2016-05');
    const field = page.getByLabel('Day shown');
    await field.fill('8 May 2016');
    await field.press('Enter');
    await page.waitForURL(/asOf=2016-05-08/);
    await page.locator('.situation:not(.going)').waitFor();
    await field.fill('9/5/2016');
    await field.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('9/5/2016 can be 9 May 2016 or 5 September 2016. Write the month as a word.');
    expect(await findBarriers(page)).toEqual([]);
    await field.fill('9 May 1980');
    await field.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/^Choose a day from \d+ April 2016 to /);
    await field.fill('');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('8 May 2016');
    expect(page.url()).toContain('asOf=2016-05-08');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('opens a calendar that is worked by keyboard, in a panel too', async () => {
    const { page, context, troubles } = await walked.open('/register?asOf=2016-09-20');
    await page.getByRole('button', { name: /As of/ }).click();
    const panel = page.getByRole('dialog', { name: /As of/ });
    await panel.getByRole('button', { name: 'Choose from a calendar' }).press('Enter');
    const calendar = page.getByRole('grid', { name: 'September 2016' });
    await calendar.getByRole('button', { name: '20 September 2016' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('PageUp');
    await page.getByRole('grid', { name: 'August 2016' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(true);
    // Closing the calendar gives the focus back to what opened it.
    await expect
      .poll(() => panel.getByRole('button', { name: 'Choose from a calendar' }).evaluate((opener) => opener === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await calendar.waitFor();
    for (const key of ['ArrowUp', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/asOf=2016-09-12/);
    expect(await panel.getByLabel('Day', { exact: false }).first().inputValue()).toBeTruthy();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await context.close();
  });
});
