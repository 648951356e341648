import { expect, test } from 'vitest';
import { findBarriers } from './browser.ts';
import { walkPages } from './walk-pages.ts';

walkPages('the agreements', (walked) => {
  test('are listed with their findings, and lead to their clauses', async () => {
    const { page, context, troubles } = await walked.open('/agreements');
    await page.locator('.agreement-row').first().waitFor();
    expect(await page.locator('.agreement-row').count()).toBeGreaterThanOrEqual(5);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Merrinbrook Accord' }).click();
    await page.waitForURL(/\/agreements\/merrinbrook-2019/);
    const clause = page.locator('.clause').first();
    await clause.waitFor();
    await clause.locator('summary', { hasText: /case/ }).click();
    expect(await clause.locator('.cases').textContent()).toMatch(/decided by the question/);
    await clause.locator('summary', { hasText: 'Incidents held' }).click();
    await clause.locator('.incident-lines a').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const held = await clause.locator('.incident-lines > *').count();
    await clause.getByRole('link', { name: 'Show in the register' }).click();
    await page.getByText(`${held} incidents of`).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('tell the parties, the windows and who may end them', async () => {
    const { page, context, troubles } = await walked.open('/agreements/syria-2016-09?tab=parties');
    await page.getByRole('heading', { name: 'Excluded groups' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Windows, gates, sources' }).click();
    await page.waitForURL(/tab=terms/);
    expect(await page.locator('.standing').textContent()).toMatch(/end it.*United States and Russia/);
    await page.goto(`${walked.address}/agreements/eastern-ghouta-2016-05?tab=terms`);
    await page.locator('.standing').waitFor();
    expect(await page.locator('.standing').textContent()).toContain('Syrian Arab Army');
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('are checked when they are edited: mistakes at their place, else what would change, and only then adopted', async () => {
    const { page, context, troubles } = await walked.open('/agreements/aleppo-2016-05?tab=edit');
    const field = page.getByRole('textbox', { name: /^Text of/ });
    await field.waitFor();
    const sound = await field.inputValue();
    await field.fill(sound.replace(/^( +)kind: prohibition$/m, '$1kind: prohibitoin'));
    await page.getByRole('button', { name: 'Check' }).click();
    const mistake = page.locator('.mistakes button').first();
    await mistake.waitFor();
    expect(await mistake.textContent()).toMatch(/clauses\.yaml, line \d+, column \d+/);
    expect(await findBarriers(page)).toEqual([]);
    await mistake.click();
    await expect
      .poll(() => field.evaluate((area: HTMLTextAreaElement) => area === document.activeElement && area.selectionStart > 0))
      .toBe(true);

    // A case that no longer comes out as it says is a mistake as well.
    await field.fill(sound.replaceAll('shelling, ', ''));
    await page.keyboard.press('Control+Enter');
    await page
      .locator('.mistakes')
      .getByText(/case ".*": verdict outside, expected breach/)
      .first()
      .waitFor();

    // No case speaks of rockets, but incidents of the register do.
    await field.fill(sound.replaceAll('rocket-missile, ', ''));
    await page.keyboard.press('Control+Enter');
    await page.locator('.changed').waitFor();
    expect(await page.locator('.changed').textContent()).toMatch(/Rocket or missile attack.*Breach/);
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Adopt' }).click();
    await page.getByLabel('Why it is changed').fill('The parties agreed to leave rockets out.');
    await page.locator('.dialog-foot .main:enabled').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Adopt' }).click();
    await page.getByText('The agreement was adopted').waitFor();
    await page.getByRole('tab', { name: /Clauses/ }).click();
    // What is adopted counts as soon as the register is composed by it; the page follows by itself.
    await page.locator('.clause').first().locator('.clause-scope').filter({ hasNotText: 'rocket' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('show every tab on a telephone, the chosen one among them', async () => {
    const { page, context, troubles } = await walked.open('/agreements/syria-2016-09?tab=edit', { width: 390 });
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      const box = (await tab.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('fit a telephone', async () => {
    for (const path of ['/agreements', '/agreements/syria-2016-09', '/agreements/syria-2016-09?tab=edit', '/help', '/sitrep']) {
      const { page, context, troubles } = await walked.open(path, { width: 390, dark: true });
      await page.locator('.sheet, .text-editor').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([path, wide]).toEqual([path, 0]);
      expect([path, ...(await findBarriers(page))]).toEqual([path]);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });
});
