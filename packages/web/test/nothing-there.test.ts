import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBarriers, type ServedRegister, serve } from './browser.ts';
import { walkPages } from './walk-pages.ts';

/** A register into which nothing was taken. */
async function serveNothing(): Promise<ServedRegister> {
  const home = mkdtempSync(join(tmpdir(), 'truceline-nothing-'));
  const folder = join(home, 'register');
  const { address, close } = await serve(folder);
  return { address, folder, close: () => close().then(() => rmSync(home, { recursive: true, force: true })) };
}

walkPages(
  'where there is nothing',
  (walked) => {
    test('an incident that is not there is said so under a heading, with a way out and nothing to try again', async () => {
      const { page, context } = await walked.open('/incidents/inc_0000000000000000');
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('link', { name: 'Go to the situation' }).click();
      await page.getByRole('heading', { name: 'Situation' }).waitFor();
      await context.close();
    });

    test('an empty register says where to begin', async () => {
      const { page, context, troubles } = await walked.open('/register');
      await page.getByText('No report tells of an incident yet').waitFor();
      expect(await page.getByRole('button', { name: 'Look from farther away' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Add reports' }).click();
      await page.getByRole('heading', { name: 'Reports', exact: true }).waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('what is not there stays said while it is asked for again, as the register changes', async () => {
      const { page, context } = await walked.open('/incidents/inc_0000000000000000');
      const gone = await page.evaluateHandle(() => {
        const gone: string[] = [];
        const look = () => document.querySelector('main h1') ?? gone.push(document.querySelector('main')?.innerHTML ?? '');
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        return gone;
      });
      const again = page.waitForResponse((answer) => answer.url().endsWith('/incidents/inc_0000000000000000'));
      await walked.ask('/reports', {
        text: 'KELDASUND, 17 April 2019 - Shells fell on the market of Tolm, killing two people, residents said.',
      });
      await again;
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect(await gone.jsonValue()).toEqual([]);
      await context.close();
    });
  },
  serveNothing,
);
