import { expect, test } from 'vitest';
import { findBarriers, incidentsOf, judgeAs, pressTogether, serveSamples } from './browser.ts';
import { walkPages } from './walk-pages.ts';

/** Ana follows one incident; omar names her, gives her one, and changes the one she follows. */
function leaveNews(folder: string): void {
  const [one, other, third] = incidentsOf(folder).map(({ id }) => id);
  judgeAs('ana', folder, [{ act: 'follow', target: one, follow: true }]);
  judgeAs('omar', folder, [
    { act: 'status', target: one, status: 'help-needed' },
    { act: 'correction', target: one, field: 'killed', value: { min: 3, max: 3, stated: [] }, reason: 'Three were buried' },
    { act: 'comment', target: other, text: 'Was this the same night, @ana?', mentions: ['ana'] },
    { act: 'assignment', target: third, to: 'ana' },
  ]);
}

walkPages(
  'the inbox',
  (walked) => {
    test('tells what others did that concerns one, is read by keys, and what was marked is undone', async () => {
      const { page, context, troubles } = await walked.open('/');
      await page.getByRole('link', { name: /Inbox.*4 unread/ }).waitFor();
      await pressTogether(page, 'g', 'i');
      await page.waitForURL(/\/inbox/);
      const items = page.locator('.inbox-item');
      await items.nth(3).waitFor();
      expect(await items.allTextContents()).toEqual([
        expect.stringMatching(/Given to you.*omar assigned it to you/),
        expect.stringMatching(/Names you.*omar commented.*“Was this the same night, @ana\?/),
        expect.stringMatching(/Changed.*omar corrected.*Killed: 3/),
        expect.stringMatching(/Changed.*omar changed the status.*Help needed/),
      ]);
      await expect.poll(() => page.locator('.my-work').textContent()).toMatch(/1 incident assigned to you.*1 followed/);
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.getByRole('link', { name: /Inbox.*3 unread/ }).waitFor();
      expect(await items.nth(1).getAttribute('data-unread')).toBeNull();
      await page.locator('.toast', { hasText: 'Marked as read' }).waitFor();
      await page.keyboard.press('u');
      await page.getByRole('link', { name: /Inbox.*4 unread/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/incidents\//);
      await page.locator('.comment', { hasText: 'Was this the same night' }).waitFor();
      await page.getByRole('link', { name: /Inbox.*3 unread/ }).waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('shows one kind, or what is unread, keeps that in the address, and is empty when all is read', async () => {
      const { page, context, troubles } = await walked.open('/inbox');
      await page.getByRole('tab', { name: /Changes in what you follow/ }).click();
      await page.waitForURL(/show=followed/);
      await page.waitForFunction(() => document.querySelectorAll('.inbox-item').length === 2);
      await page.keyboard.press('x');
      await page.waitForURL(/unread=true/);
      await page.keyboard.press('a');
      await page.getByText('Nothing to show here').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('tab', { name: /Everything/ }).click();
      await page.waitForFunction(() => document.querySelectorAll('.inbox-item').length === 1);
      await page.locator('.my-work a').first().click();
      await page.waitForURL(/\/register\?f=assignee:ana/);
      await page.locator('.body-row').first().waitFor();
      expect(await page.locator('.body-row').count()).toBe(1);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test.each([{ width: 390, dark: false }, { width: 390, dark: true }, { dark: true }])('fits and can be read: %j', async (look) => {
      const { page, context, troubles } = await walked.open('/inbox', look);
      await page.locator('.inbox-item').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await findBarriers(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });
  },
  () => serveSamples({ before: leaveNews }),
);
