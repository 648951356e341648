import { expect, test } from 'vitest';
import { bytesOf, findBarriers } from './browser.ts';
import { walkPages } from './walk-pages.ts';

walkPages('a sitrep', (walked) => {
  test('is composed, edited without losing a citation, saved in versions, and written out', async () => {
    const { page, context, troubles } = await walked.open('/sitrep?agreement=aleppo-2016-05', { map: true });
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
      const text = (await bytesOf(download)).toString('latin1');
      expect(text.slice(0, 2000).toLowerCase()).toContain(begins.toLowerCase());
      if (name !== 'PDF') expect(text).toContain('Rewritten by hand.');
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('that two people edit at once keeps the words of both', async () => {
    const period = { agreement: 'merrinbrook-2019', from: '2019-04-01', to: '2019-04-08' };
    const { sitrep } = await walked.ask<{ sitrep: string }>('/sitreps', period);
    const one = await walked.open(`/sitrep/${sitrep}`);
    const other = await walked.open(`/sitrep/${sitrep}`);
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

  test('is told of by the help, with what the words and the keys mean', async () => {
    const { page, context, troubles } = await walked.open('/help');
    expect(await page.locator('.help').textContent()).toMatch(/Silence is not calm/);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
