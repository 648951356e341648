import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findBarriers, judgeAs, pressTogether, serveSamples, situationOf } from './browser.ts';
import { walkPages } from './walk-pages.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../samples');
const ITALIAN =
  'Il mercato della città è stato bombardato domenica e due persone sono morte, hanno detto i vicini del quartiere. Le truppe non hanno confermato.';

/** Two incidents are ready for review; of one a correction, and of another a comment, hold on to a claim that turned out to be read wrongly. */
function leaveWork(folder: string): void {
  const { incidents, claims } = situationOf(folder);
  const alone = incidents.find((one) => one.claims.length === 1)!;
  const several = incidents.find((one) => one.claims.length > 2)!;
  const [one, other] = incidents.filter(({ id }) => id !== alone.id && id !== several.id);
  judgeAs('omar', folder, [
    { act: 'status', target: one.id, status: 'ready-for-review' },
    { act: 'status', target: other.id, status: 'ready-for-review' },
    { act: 'correction', target: several.id, field: 'killed', value: { min: 3, max: 3, stated: [] }, reason: 'Three were buried' },
    { act: 'comment', target: alone.id, text: 'Seen on film.', mentions: [] },
  ]);
  const wrong = [alone.claims[0], several.claims[1]].map((id) => claims.find((claim) => claim.id === id)!);
  judgeAs(
    'nadia',
    folder,
    wrong.map(({ id, report, span, quote }) => ({ act: 'misread', claim: id, report, span, quote, what: 'whole', note: '' })),
  );
}

walkPages(
  'the review',
  (walked) => {
    test('goes through what is ready, one key each, and takes it back', async () => {
      const { page, context, troubles } = await walked.open('/');
      await pressTogether(page, 'g', 'v');
      await page.waitForURL(/\/review\?queue=ready/);
      const items = page.locator('.queue-item');
      await items.nth(1).waitFor();
      expect(await page.getByRole('tab').allTextContents()).toEqual([
        'Ready for review2',
        expect.stringMatching(/^Possible duplicates[1-9]/),
        'Judgements to settle2',
        'Reports not read0',
        'Inputs refused0',
      ]);
      expect(await findBarriers(page)).toEqual([]);
      const first = await items.first().locator('h2 a').textContent();
      await page.keyboard.press('y');
      await page.waitForFunction(() => document.querySelectorAll('.queue-item').length === 1);
      expect(await items.first().locator('h2 a').textContent()).not.toBe(first);
      await page.locator('.toast', { hasText: 'Completed, sealed' }).waitFor();
      await page.keyboard.press('u');
      await page.waitForFunction(() => document.querySelectorAll('.queue-item').length === 2);
      await page.keyboard.press('n');
      await page.waitForFunction(() => document.querySelectorAll('.queue-item').length === 1);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/incidents\/TL-/);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('settles judgements whose claims are gone: made again where they still belong, or taken back', async () => {
      const { page, context, troubles } = await walked.open('/review?queue=judgements');
      const items = page.locator('.queue-item');
      await items.nth(1).waitFor();
      expect(await items.first().textContent()).toMatch(/omar corrected Killed: 3.*not read any more.*1 claim is read no more/);
      expect(await items.nth(1).textContent()).toMatch(/omar commented Seen on film.*It is on no incident any more/);
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('a');
      await page.locator('.toast', { hasText: 'Made again' }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.queue-item').length === 1);
      await page.keyboard.press('u');
      await page.waitForFunction(() => document.querySelectorAll('.queue-item').length === 2);
      await page.keyboard.press('t');
      await page.waitForFunction(() => document.querySelectorAll('.queue-item').length === 1);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('tells what could not be read, and a mended input leaves the queue', async () => {
      const broken = { name: 'night.txt', mimeType: 'text/plain', buffer: Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR') };
      const { page, context, troubles } = await walked.open('/reports');
      await page
        .locator('#intake-files')
        .setInputFiles([broken, { name: 'nota.txt', mimeType: 'text/plain', buffer: Buffer.from(ITALIAN) }]);
      await page.locator('.uploads > li[data-state="refused"]').waitFor();
      await page.getByRole('link', { name: 'Review' }).click();
      await page.waitForURL(/queue=/);
      await page.keyboard.press('5');
      await page.waitForURL(/queue=refused/);
      // the address tells of the queue before it is shown
      expect(await page.locator('.queue-item', { hasText: 'night.txt' }).textContent()).toMatch(/night\.txt.*Save the document.*ana/);
      expect(await findBarriers(page)).toEqual([]);
      // asked for well before the key: a browser that is told of it together with the key may open its own window first
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('4');
      await page.locator('.queue-item', { hasText: 'Unread: Italian' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('5');
      await page.locator('.queue-item', { hasText: 'night.txt' }).waitFor();
      await page.keyboard.press('Enter');
      const mended = readFileSync(join(SAMPLES, 'varda-2019/12-tolm-wire.txt'), 'utf8').replace('Four', 'At least four');
      await (await chooser).setFiles([{ name: 'night.txt', mimeType: 'text/plain', buffer: Buffer.from(mended) }]);
      await page.locator('.uploads > li[data-state="taken"]', { hasText: 'night.txt' }).waitFor();
      await page.goto(`${walked.address}/review?queue=refused`);
      await page.getByText('No input was refused').waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('shows in a queue what came in while it was being asked for', async () => {
      const { page, context, troubles } = await walked.open('/');
      let letCome = (): void => {};
      const mayCome = new Promise<void>((done) => {
        letCome = done;
      });
      const early = /unread-language/;
      await page.route(
        early,
        async (route) => {
          const response = await route.fetch();
          await mayCome;
          await route.fulfill({ response });
        },
        { times: 1 },
      );
      const answered = page.waitForRequest(early);
      await page.getByRole('link', { name: 'Review' }).click();
      await answered;
      await page
        .getByRole('tab')
        .filter({ hasText: /Judgements to settle\d/ })
        .waitFor();
      const refreshed = page.waitForRequest(/\/api\/v1\/review$/);
      await walked.ask('/reports', { text: ITALIAN.replace('due persone', 'tre persone') });
      await refreshed;
      letCome();
      await page.getByRole('tab').filter({ hasText: 'Reports not read2' }).waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('shows what came in between its first answers', async () => {
      const { page, context, troubles } = await walked.open('/review?queue=unread');
      let letGo = (): void => {};
      const mayGo = new Promise<void>((done) => {
        letGo = done;
      });
      await page.route(/\/api\/v1\/(?:meta|events)$/, (route) => mayGo.then(() => route.continue()));
      const early = page.waitForResponse(/unread-language/);
      await page.reload();
      await early;
      await walked.ask('/reports', { text: ITALIAN.replace('due persone', 'sei persone') });
      await expect.poll(() => walked.ask<{ waiting: number }>('/meta').then(({ waiting }) => waiting)).toBe(0);
      letGo();
      await page.getByRole('tab').filter({ hasText: 'Reports not read3' }).waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test.each([{ width: 390, dark: false }, { width: 390, dark: true }, { dark: true }])('fits and can be read: %j', async (look) => {
      const { page, context, troubles } = await walked.open('/review?queue=duplicates', look);
      await page.locator('.queue-item').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await findBarriers(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });
  },
  () => serveSamples({ before: leaveWork }),
);
