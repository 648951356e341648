import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers, HAS_BROWSER, openBrowser, openPage, type ServedRegister, serveSamples } from './browser.ts';

// The browser that the packages carry is built for Linux on x64; elsewhere there is none to walk the pages with.
describe.skipIf(!HAS_BROWSER)('a sitrep', { timeout: 120_000 }, () => {
  let served: ServedRegister;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveSamples(), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test('is composed, edited without losing a citation, saved in versions, and written out', async () => {
    const { page, context, troubles } = await openPage(browser, served.address, '/sitrep?agreement=aleppo-2016-05');
    await page.getByRole('heading', { name: 'Compose a sitrep' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('First day').fill('2016-05-05');
    await page.getByLabel('Last day').fill('2016-05-11');
    await page.getByRole('button', { name: 'Compose' }).click();
    await page.waitForURL(/\/sitrep\/sit_/);
    const fields = page.getByRole('textbox', { name: 'Text', exact: true });
    await fields.first().waitFor();
    expect(await findBarriers(page)).toEqual([]);

    // The words behind a citation.
    const mark = page.locator('.cite-mark').first();
    await mark.click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.cited > li').first().waitFor();
    expect(await dialog.locator('.cited').innerText()).toMatch(/\S{3,}/);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');

    // All the words of a paragraph are replaced: its citations stay.
    const cited = page.locator('.block.paragraph', { has: page.locator('.cite-mark') }).first();
    const field = cited.getByRole('textbox');
    const before = await cited.locator('.cite-mark').count();
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Rewritten by hand.');
    await page.keyboard.press('Control+s');
    await page.getByText('Saved as version 2.').waitFor();
    await page.locator('.sitrep').getByText('Rewritten by hand.').waitFor();
    expect(await cited.locator('.cite-mark').count()).toBeGreaterThanOrEqual(Math.min(before, 1));

    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByRole('menuitemradio', { name: /Version 1/ }).click();
    await page.getByText('You are reading version 1 of 2').waitFor();
    expect(await page.locator('.sitrep').textContent()).not.toContain('Rewritten by hand.');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go to the latest' }).click();
    await page.locator('.sitrep').getByText('Rewritten by hand.').waitFor();

    for (const [name, begins] of [
      ['Web page (HTML)', '<!doctype html'],
      ['Markdown', '# '],
      ['PDF', '%PDF'],
    ]) {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
      const text = readFileSync(await download.path(), 'latin1');
      expect(text.slice(0, 2000).toLowerCase()).toContain(begins.toLowerCase());
      if (name !== 'PDF') expect(text).toContain('Rewritten by hand.');
    }
    expect(troubles).toEqual([]);
    await context.close();
  }, 120_000);

  test('that two people edit at once keeps the words of both', async () => {
    const made = await fetch(`${served.address}/api/v1/sitreps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agreement: 'merrinbrook-2019', from: '2019-04-01', to: '2019-04-08' }),
    });
    const { sitrep } = (await made.json()) as { sitrep: string };
    const one = await openPage(browser, served.address, `/sitrep/${sitrep}`);
    const other = await openPage(browser, served.address, `/sitrep/${sitrep}`);
    await one.page.getByLabel('Title').fill('As one has it');
    await other.page.getByLabel('Title').fill('As the other has it');
    await one.page.getByRole('button', { name: 'Save as a version' }).click();
    await one.page.getByText('Saved as version 2.').waitFor();
    await other.page.getByRole('button', { name: 'Save as a version' }).click();
    await other.page.locator('.meanwhile').getByText('Nothing is lost').waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    await other.page.getByRole('button', { name: 'Save mine after theirs' }).click();
    await other.page.locator('.meanwhile').waitFor({ state: 'detached' });
    await other.page.getByRole('button', { name: 'Versions' }).click();
    expect(await other.page.getByRole('menuitemradio').count()).toBe(3);
    expect(await other.page.getByLabel('Title').inputValue()).toBe('As the other has it');
    expect(one.troubles).toEqual([]);
    // The browser itself says of the refused save that it was refused; nothing else may go wrong.
    expect(other.troubles.filter((trouble) => !trouble.includes('409'))).toEqual([]);
    await one.context.close();
    await other.context.close();
  });
});

describe.skipIf(!HAS_BROWSER)('the help', { timeout: 120_000 }, () => {
  test('tells what the words and the keys mean', async () => {
    const [served, browser] = await Promise.all([serveSamples(), openBrowser()]);
    const { page, troubles } = await openPage(browser, served.address, '/help');
    expect(await page.locator('.help').textContent()).toMatch(/Silence is not calm/);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await browser.close();
    await served.close();
  });
});
