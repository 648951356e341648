import { expect, test } from 'vitest';
import { findBarriers } from './browser.ts';
import { walkPages } from './walk-pages.ts';

walkPages('the situation', (walked) => {
  test('says of each truce what state it is in and why, the most urgent first', async () => {
    const { page, context, troubles } = await walked.open('/', { map: true });
    const cards = page.locator('.truce-card');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(5);
    expect(await cards.first().textContent()).toMatch(/^ ?Contested.*Called over by .*without standing/);
    const lead = page.locator('.truce-lead');
    expect(await lead.textContent()).toContain('by its terms it runs on');
    expect(await lead.locator('.clock').textContent()).toMatch(/In the theatre\d\d:\d\d.*UTC\d\d:\d\d.*Left\d+ days/);
    expect(await lead.locator('.window-words').textContent()).toContain('Nothing in force for 2 h');
    expect(troubles).toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
    await context.close();
  });

  test('answers in short whether a truce holds, who says so, what is contested and what is lacking', async () => {
    const { page, context, troubles } = await walked.open('/?truce=merrinbrook-2019');
    const told = page.locator('.in-short > div');
    await told.first().waitFor();
    const [holding, who, contested, lacking] = await told.allInnerTexts();
    expect(holding).toMatch(
      /Is it holding\?\s+It runs by its terms, and is broken\s+4 breaches, the last on 12 April 2019\.\s+Broken on 4 of the 7 days/,
    );
    expect(who).toMatch(/1 of 4 breaches admitted or told by several voices\s+1 admitted, 2 denied or disputed and 1 by one voice alone\./);
    expect(who).toContain('Voices: Radio Keldasund, Tarnvale Observers and Varda Telegraph Agency.');
    expect(contested).toMatch(
      /Whether it still runs, and 4 of 7 incidents\s+Varda declared it over on 18 April 2019, without standing to\./,
    );
    expect(lacking).toMatch(
      /Calm\s+Exchange of prisoners at Sarn Crossing stays closed for want of calm\.\s+3 of 5 calm days in a row reached/,
    );
    await page.getByRole('link', { name: 'Show these incidents' }).click();
    await page.waitForURL(/\/register\?/);
    await page.locator('h1', { hasText: 'Register' }).waitFor();
    await page.getByText('4 incidents of').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'All 7 in the register' }).click();
    await page.getByText('7 incidents of').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('has every page in its bar, whole, on a telephone as on a small screen, and its map tells the sides of its own war', async () => {
    for (const width of [360, 390, 800, 1024, 1440]) {
      const { page, context, troubles } = await walked.open('/?truce=merrinbrook-2019', { width });
      const links = page.locator('.top-bar .pages a');
      expect(await links.allInnerTexts()).toEqual(['Situation', 'Register', 'Reports', 'Agreements', 'Sitrep', 'Review']);
      const bar = (await page.locator('.top-bar .pages').boundingBox())!;
      for (const link of await links.all()) {
        const box = (await link.boundingBox())!;
        expect([width, box.x >= Math.max(0, bar.x - 1), box.x + box.width <= Math.min(width, bar.x + bar.width + 1)]).toEqual([
          width,
          true,
          true,
        ]);
      }
      if (width === 1440) expect(await page.locator('.control-panel').innerText()).not.toMatch(/Jaish|Islamic State|Aleppo/);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  test('tells in a bar that stays whole on a telephone how many reports wait to be read', async () => {
    const { page, context, troubles } = await walked.open('/', { width: 360 });
    await page.route('**/api/v1/meta', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), waiting: 12_345 } });
    });
    await page.reload();
    await page.getByText('12,345 reports waiting to be read').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    // what is asked once more is answered before its page is closed
    await page.unrouteAll({ behavior: 'wait' });
    await context.close();
  });

  test('opens what was found on a day, by keyboard, and keeps it in the address', async () => {
    const { page, context, troubles } = await walked.open('/?truce=aleppo-2016-05');
    const strip = page.getByRole('toolbar');
    await strip.getByRole('button').first().focus();
    for (let day = 5; day < 9; day++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=2016-05-09/);
    await page.locator('.day-findings .incident-lines').waitFor();
    expect(await page.locator('.day-findings').textContent()).toMatch(/9 May 2016.*Broken.*Breach/);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('goes back to any instant as a whole, by key, slider or day, and keeps it from page to page', async () => {
    const { page, context, troubles } = await walked.open('/?asOf=2016-05-08&truce=aleppo-2016-05');
    await page.locator('.truce-lead').waitFor();
    expect(await page.locator('.truce-lead').textContent()).toContain('In force');
    expect(await page.locator('.as-of-note').textContent()).toContain('8 May 2016');
    await page.keyboard.press('[');
    await page.waitForURL(/asOf=2016-05-07/);
    await page.getByRole('link', { name: 'Agreements', exact: true }).click();
    await page.waitForURL(/\/agreements\?asOf=2016-05-07/);
    await page.keyboard.press('\\');
    await page.waitForURL((url) => !url.search.includes('asOf'));
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('shows what a new report changes as it is read, and what has changed since one last looked', async () => {
    const { page, context, troubles } = await walked.open('/');
    await page.locator('.truce-card').first().waitFor();
    await page.waitForFunction(() => localStorage.getItem('truceline.first-seen') !== null);
    const text = 'KELDASUND, 17 April 2019 - Vardan aircraft struck the market of Tolm on Wednesday, killing seven people, residents said.';
    const taken = await walked.ask<{ items: { outcome: string }[] }>('/reports', { text, title: 'Market of Tolm struck from the air' });
    expect(taken.items[0].outcome).toBe('taken');
    const note = page.locator('.changes-note');
    await note.waitFor();
    expect(await note.textContent()).toMatch(/Since you last looked.*1 report taken/);
    await note.click();
    await page.getByRole('link', { name: 'Market of Tolm struck from the air' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mark as seen' }).click();
    await note.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.truce-card').first().waitFor();
    expect(await note.count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('shows who holds which place as claimed, in the words of the reports, and hides it on wish', async () => {
    const { page, context, troubles } = await walked.open('/?truce=syria-2016-09', { map: true });
    const control = page.locator('.control-panel');
    await control.getByText('Control in words').click();
    const hill = control.locator('.control-list > li', { hasText: 'Jabal al-Thardeh' });
    expect(await hill.textContent()).toMatch(/Contested.*Islamic State.*Syrian Arab Army.*on 18 September 2016/);
    expect(await control.textContent()).toContain('No front line and no border of control is drawn.');
    expect(await findBarriers(page)).toEqual([]);
    await hill.getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Who holds Jabal al-Thardeh, as claimed' });
    await dialog.locator('blockquote').nth(1).waitFor();
    expect(await dialog.locator('blockquote').first().textContent()).toContain('Islamic State fighters overran');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');

    // As the May truce stood, nothing said in September was known.
    await page.goto(`${walked.address}/?truce=aleppo-2016-05`);
    await control.locator('.control-list > li').first().waitFor({ state: 'attached' });
    expect(await control.locator('.control-list').textContent()).not.toContain('2016-09');
    expect(await control.locator('.control-list').textContent()).not.toContain('September');

    await control.getByRole('checkbox').uncheck();
    expect(await control.locator('.control-key').count()).toBe(0);
    await page.reload();
    await control.getByRole('checkbox').waitFor();
    expect(await control.getByRole('checkbox').isChecked()).toBe(false);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('names those who declared something as the knowledge names them, and a report as a report', async () => {
    const { page, context, troubles } = await walked.open('/?truce=aleppo-2016-05');
    const declared = page.locator('.declarations strong');
    await declared.first().waitFor();
    expect(await declared.allTextContents()).toEqual(['Syrian Arab Army', 'A report']);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('opens the words behind a statement', async () => {
    const { page, context, troubles } = await walked.open('/');
    await page.locator('.declarations .cites').last().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.cited-quote').first().waitFor();
    expect(await dialog.locator('.cited-quote').first().textContent()).toMatch(/“.{20,}”/);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is found and worked by keyboard: Ctrl+K, ? and j', async () => {
    const { page, context, troubles } = await walked.open('/');
    await page.locator('.truce-card').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ghouta');
    await page.getByRole('option').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page
      .getByRole('option', { name: /Eastern Ghouta regime/ })
      .first()
      .click();
    await page.waitForURL(/ghouta/);
    await page.goto(`${walked.address}/`);
    await page.locator('.truce-card').first().waitFor();
    await page.keyboard.press('j');
    await page.waitForURL(/truce=/);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each([
    { width: 390, dark: false },
    { width: 390, dark: true, map: true },
    { width: 1440, dark: true },
  ])('fits and can be read at $width px, dark: $dark', async (look) => {
    const { page, context, troubles } = await walked.open('/', look);
    await page.locator('.incident-lines').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
