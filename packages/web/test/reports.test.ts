import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers, judgeAs, reportsOf, serveSamples } from './browser.ts';
import { walkPages } from './walk-pages.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../samples');

/** What a second reader answered about one report: the strike as a shelling, a patrol that the program does not hold for an incident, and words that are not there. */
function askSecond(folder: string): void {
  const report = reportsOf(folder).find(({ title }) => title?.startsWith('Four dead in strike'))!.id;
  const claims = [
    {
      kind: 'incident',
      quote: 'A drone strike killed four people in Tolm camp on Tuesday afternoon',
      act: 'shelling',
      place: 'Tolm camp',
      day: 'on Tuesday',
      killed: 'four',
    },
    { kind: 'incident', quote: 'its patrol reached the camp on Wednesday morning', act: 'troop-or-weapons-movement', day: 'on Wednesday' },
    { kind: 'incident', quote: 'nine houses were burned by the river', act: 'shelling' },
  ];
  judgeAs('ana', folder, [
    { act: 'second-reading', report, reader: 'small-1', endpoint: 'http://127.0.0.1:11434/v1', answers: [{ claims }], failed: null },
  ]);
}

walkPages(
  'reports',
  (walked) => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'truceline-files-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const find = async (q: string): Promise<string> => {
      const { items } = await walked.ask<{ items: { id: string }[] }>(`/reports?q=${encodeURIComponent(q)}`);
      return items[0].id;
    };

    test('are listed, searched by words and by how their reading stands, and kept in the address', async () => {
      const { page, context, troubles } = await walked.open('/reports');
      await page.getByRole('table').waitFor();
      const all = await page.getByRole('row').count();
      await page.keyboard.press('/');
      await page.keyboard.type('convoy');
      await page.waitForURL(/q=convoy/);
      await page.waitForFunction((before) => document.querySelectorAll('.reports-table tr').length < before, all);
      await page.getByLabel('Reading').selectOption('unread-language');
      await page.getByText('No report has these words.').waitFor();
      expect(page.url()).toContain('reading=unread-language');
      expect(await findBarriers(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('show what was read beside their text, and lead from one to the other', async () => {
      const { page, context, troubles } = await walked.open(`/reports/${await find('Four dead in strike')}`);
      const claims = page.locator('.claims > li');
      await claims.first().waitFor();
      expect(await claims.count()).toBeGreaterThan(4);
      await claims.nth(3).hover();
      expect(await page.locator('.read-mark[data-lit]').count()).toBeGreaterThan(0);
      await page.locator('h1').click();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await page.locator('.claim[aria-current]').count()).toBe(1);
      expect(await page.locator('.capture').textContent()).toMatch(/command-line.*[0-9a-f]{64}/);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Original' }).click();
      expect((await download).suggestedFilename()).toBe('12-tolm-wire.txt');
      await page.getByRole('link', { name: 'Its incident' }).first().click();
      await page.waitForURL(/\/incidents\//);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('have a wrong reading marked with two presses, and taken back', async () => {
      const { page, context, troubles } = await walked.open(`/reports/${await find('Four dead in strike')}`);
      const claim = page.locator('.claims > li', { hasText: '12 wounded' }).first();
      await claim.getByRole('button', { name: 'Wrong' }).click();
      await page.getByRole('menuitem', { name: 'The wounded' }).click();
      const mark = page.locator('.claim[data-tone="wrong"]');
      await mark.waitFor();
      expect(await mark.textContent()).toContain('ana marked it: The wounded');
      expect(await page.locator('.taken-text .read-mark[data-tone="wrong"]').textContent()).toBe('12 wounded');
      expect(await findBarriers(page)).toEqual([]);
      await page.locator('h1').click();
      await page.keyboard.press('u');
      await mark.waitFor({ state: 'detached' });
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('have what is right said in the place of what was marked, and it counts until it is undone', async () => {
      const { page, context, troubles } = await walked.open(`/reports/${await find('Four dead in strike')}`);
      const claim = page.locator('.claims > li', { hasText: '4 killed' }).first();
      await claim.getByRole('button', { name: 'Wrong' }).click();
      await page.getByRole('menuitem', { name: 'The killed' }).click();
      const form = page.getByRole('form', { name: 'Say what is right' });
      await form.getByLabel('Killed').fill('some');
      await form.getByLabel('Reason').fill('The list of the camp names five');
      await form.getByRole('button', { name: 'Set it right' }).click();
      expect(await form.getByRole('alert').textContent()).toContain('Not a number');
      expect(await findBarriers(page)).toEqual([]);
      await form.getByLabel('Killed').fill('5');
      await form.getByRole('button', { name: 'Set it right' }).click();
      const right = page.locator('.claim[data-by="person"]');
      await right.waitFor();
      expect(await right.textContent()).toMatch(/5 killed.*Read by ana.*The killed, read here as 4. The list of the camp names five/);
      expect(await page.locator('.claim[data-tone="wrong"]').count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await right.getByRole('link', { name: 'Its incident' }).click();
      await page.waitForURL(/\/incidents\//);
      await page.locator('.facts').getByText('5').first().waitFor();
      await page.goBack();
      await right.waitFor();
      await right.getByRole('button', { name: 'Take back' }).click();
      await right.waitFor({ state: 'detached' });
      await page.locator('.claims > li', { hasText: '4 killed' }).first().waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('have a missed passage marked by selecting it, or by its words', async () => {
      const { page, context, troubles } = await walked.open(`/reports/${await find('Four dead in strike')}`);
      await page.locator('.taken-text').waitFor();
      await selectWords(page, 'found fragments of two');
      await page.locator('.missed-bar[data-on]').waitFor();
      expect(await page.locator('.missed-quote').textContent()).toBe('“found fragments of two”');
      await page.getByRole('button', { name: 'Mark as missed' }).click();
      await page.locator('.claim[data-tone="missed"]').waitFor();
      await page.getByRole('button', { name: 'Or write them down' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Words of the report').fill('nowhere in it');
      await dialog.getByText('The report does not have these words.').waitFor();
      await dialog.getByLabel('Words of the report').fill('could not determine who had sent it');
      await dialog.getByRole('button', { name: 'Mark as missed', disabled: false }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Mark as missed' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.claim[data-tone="missed"]').length === 2);
      expect(await findBarriers(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('have a missed passage read by a person, with the place out of the gazetteer, and undone', async () => {
      const { page, context, troubles } = await walked.open(`/reports/${await find('Four dead in strike')}`);
      await page.locator('.taken-text').waitFor();
      await selectWords(page, 'Talks on the exchange of prisoners');
      await page.getByRole('button', { name: 'Missed: this is…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.missed-fields select').selectOption({ label: 'Arrest or abduction' });
      const place = dialog.getByRole('combobox', { name: 'Name of the place' });
      await place.fill('keldas');
      const option = dialog.getByRole('option', { name: /Keldasund/ }).first();
      await option.waitFor();
      await place.press('ArrowDown');
      expect(await option.getAttribute('aria-selected')).toBe('true');
      expect(await findBarriers(page)).toEqual([]);
      await place.press('Enter');
      expect(await place.inputValue()).toBe('Keldasund');
      expect(Number(await dialog.getByLabel('Latitude').inputValue())).not.toBe(0);
      // The day that the report tells stands there, with its words; another of them is one press away, and any can be written.
      const day = dialog.getByLabel('Day', { exact: true });
      await dialog.locator('.told-days button[aria-pressed="true"]').waitFor();
      expect(await day.inputValue()).toBe('4 April 2019');
      expect(await dialog.locator('.told-days').textContent()).toMatch(/4 April 2019.*Thursday.*10 April 2019.*Wednesday morning/);
      await dialog.locator('.told-days button', { hasText: '9 April 2019' }).first().click();
      expect(await day.inputValue()).toBe('9 April 2019');
      await day.fill('2019-04-11');
      await dialog.locator('input[type="time"]').fill('');
      await dialog.getByLabel('Who did it').fill('Vardan army');
      await dialog.getByLabel('Killed').fill('2-');
      await dialog.getByRole('button', { name: 'Put it in' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Killed').fill('2');
      await dialog.getByRole('button', { name: 'Put it in' }).click();
      const read = page.locator('.claim[data-by="person"]');
      await read.waitFor();
      expect(await read.textContent()).toMatch(/Arrest or abduction · by Vardan army · Keldasund · 11 April 2019 · 2 killed.*Read by ana/);
      await read.getByRole('link', { name: 'Its incident' }).waitFor();
      await page.locator('h1').click();
      await page.keyboard.press('u');
      await read.waitFor({ state: 'detached' });
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('tell which reader read what, and take what a second reader reads in another way', async () => {
      const { page, context, troubles } = await walked.open(`/reports/${await find('Four dead in strike')}`);
      const summary = page.locator('.second-reader');
      await summary.waitFor();
      expect(await summary.textContent()).toMatch(
        /small-1 Read by both: 1. Fields that differ: 1. Read by it alone: 1;.*1 part of its answer was refused/,
      );
      await page.getByText('Read by small-1 alone').waitFor();
      await page.getByText('Read by both').first().waitFor();
      await page.getByText('Read by this program alone').first().waitFor();
      const differs = page.locator('.differences li', { hasText: 'small-1 reads' }).first();
      await differs.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await differs.getByRole('button', { name: 'Take this' }).click();
      await page.locator('.claim[data-by="person"]', { hasText: 'As small-1 reads it' }).waitFor();
      await page.locator('h1').click();
      await page.keyboard.press('u');
      await page.locator('.claim[data-by="person"]').waitFor({ state: 'detached' });
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('are taken by dropping files, one bad among them, with its reason and how to mend it', async () => {
      const { page, context, troubles } = await walked.open('/reports');
      await page.locator('.intake').waitFor();
      await dropFiles(page, [
        {
          name: 'market.txt',
          text: 'NORTHGATE, 3 March 2019 - Shells fell on the market of Northgate on Sunday and killed two people, residents said.',
        },
        { name: 'picture.txt', text: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR' },
        {
          name: 'nota.txt',
          text: 'NORTHGATE, 3 marzo - Il mercato della città è stato bombardato domenica e due persone sono morte, hanno detto i vicini del quartiere. Le truppe non hanno confermato.',
        },
        {
          name: 'parte.txt',
          text: 'NORTHGATE, 3 de marzo de 2019 - El mercado de la ciudad fue bombardeado el domingo y murieron dos personas, dijeron los vecinos del barrio. El ejército negó haber disparado.',
        },
      ]);
      const bad = page.locator('.uploads > li[data-state="refused"]');
      await bad.waitFor();
      expect(await bad.textContent()).toMatch(/picture\.txt.*picture.*Rename it by what it is/s);
      await page.waitForFunction(() => document.querySelectorAll('.uploads > li[data-state="taken"]').length === 3);
      await page.locator('.uploads').getByRole('link', { name: 'Open' }).nth(2).waitFor();
      await page.getByText('Unread: Italian').waitFor();
      await page.getByText('Read: Spanish').waitFor();
      await page.getByText('1 input refused').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page
        .getByRole('link', { name: /nota\.txt|NORTHGATE, 3 marzo/ })
        .first()
        .click();
      await page.getByText('Nothing in the register rests on it').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('are taken out of a table once its columns are named', async () => {
      const table = join(folder, 'log.csv');
      writeFileSync(
        table,
        'Ref,Who,Happened,Remarks\n1,River Watch,2019-03-04,"Two shells fell on Saltgate, villagers said."\n2,River Watch,2019-03-05,"No firing was heard on Tuesday."\n',
      );
      const { page, context, troubles } = await walked.open('/reports');
      await page.locator('#intake-files').setInputFiles(table);
      await page.getByRole('button', { name: 'Name the columns' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Text').selectOption('Remarks');
      await dialog.getByLabel('Publisher').selectOption('Who');
      await dialog.getByLabel('Published on').selectOption('Happened');
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Take the table' }).click();
      await page.locator('.uploads > li[data-state="taken"]').getByText('2 reports in it').waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('are taken by pasting a text, and open where they were read', async () => {
      const { page, context, troubles } = await walked.open('/reports');
      await page.getByRole('button', { name: 'Paste a text' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByLabel('Text')
        .fill(
          'KELDASUND, 6 March 2019 - Three mortar rounds hit the harbour of Keldasund on Wednesday and wounded four people, a doctor said.',
        );
      await dialog.getByLabel('Title').fill('Mortars on the harbour');
      await dialog.getByLabel('Publisher').fill('Harbour Press');
      await dialog.getByLabel('Published on').fill('2019-03-06');
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Take it' }).click();
      await page.waitForURL(/\/reports\/rep_/);
      await page.locator('.read-mark').first().waitFor();
      expect(await page.locator('.report-about').textContent()).toContain('Harbour Press');
      expect(troubles).toEqual([]);
      await context.close();
    });

    test('go in parts while hundreds are read, and the page tells how far they are', async () => {
      const { page, context, troubles } = await walked.open('/reports');
      const files = Array.from({ length: 120 }, (_, i) => ({
        name: `log-${i}.txt`,
        text: `OSTREL, ${1 + (i % 28)} March 2019 - ${2 + (i % 5)} rockets fell on Ostrel in the night of day ${i}, the town council said.`,
      }));
      await dropFiles(page, files);
      await page.getByText('120 of 120 files').waitFor();
      expect(await page.locator('.uploads > li[data-state="taken"]').count()).toBe(120);
      await page.getByRole('button', { name: 'Clear the list' }).click();
      expect(await page.locator('.uploads').count()).toBe(0);
      await page.getByRole('button', { name: /Show more/ }).click();
      await page.waitForFunction(() => document.querySelectorAll('.reports-table tbody tr').length > 60);
      expect(troubles).toEqual([]);
      await context.close();
    });

    test.each([
      { path: '/reports', width: 390, dark: true },
      { path: 'report', width: 390, dark: false },
      { path: 'report', width: 1440, dark: true },
    ])('fit and can be read: $path at $width px, dark: $dark', async ({ path, ...look }) => {
      const address = path === 'report' ? `/reports/${await find('Four dead in strike')}` : path;
      const { page, context, troubles } = await walked.open(address, look);
      await page.locator('.claims > li, .reports-table tbody tr').first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await findBarriers(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });
  },
  () => serveSamples({ inputs: [join(SAMPLES, 'varda-2019')], before: askSecond }),
);

/** Selects words of the text as a person would, and lets go. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('.taken-text')!;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      document.dispatchEvent(new PointerEvent('pointerup'));
      return;
    }
  }, words);
}

/** Drops files on the page; each character of their texts is one byte. */
async function dropFiles(page: Page, files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) {
      const bytes =
        /^[\u0000-\u00ff]*$/.test(text) && text.startsWith('\u0089') ? Uint8Array.from(text, (char) => char.charCodeAt(0)) : text;
      transfer.items.add(new File([bytes], name, { type: 'text/plain' }));
    }
    const fire = (type: string): unknown =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    for (const type of ['dragenter', 'dragover', 'drop']) fire(type);
  }, files);
}
