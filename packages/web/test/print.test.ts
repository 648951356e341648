import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { walkPages } from './walk-pages.ts';

/** What stands on the sheets that the page is printed on, sheet by sheet, as A4. */
async function sheetsOf(page: Page): Promise<string[]> {
  const sheets = await wordsOf(page);
  return sheets.map((words) =>
    words
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

/** The words of each sheet in the order of the page, and how high on the sheet they stand. */
async function wordsOf(page: Page): Promise<{ text: string; high: number }[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })), { verbosity: 0 } as never);
  const sheets: { text: string; high: number }[][] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    sheets.push(items.map((item) => ('str' in item ? { text: item.str, high: item.transform[5] as number } : { text: '', high: 0 })));
  }
  return sheets;
}

const HEAD = /^\s*Truceline · printed on \d+ \w+ \d{4}, \d\d:\d\d UTC · register at entry \d+ of its journal/;
const NOT_ON_PAPER = /Ctrl K|Edit filter|Choose days|Export|Merge|Comment on it|Show who holds/;

walkPages('a printed page', (walked) => {
  test('of the situation has its days, windows, incidents and its map with the disclaimer', async () => {
    const { page, context, troubles } = await walked.open('/?truce=aleppo-2016-05', { map: true });
    await page.locator('.map canvas.maplibregl-canvas').waitFor();
    await page.locator('.control-key li').first().waitFor();
    const sheets = await sheetsOf(page);
    const all = sheets.join(' ');
    expect(sheets.length).toBeGreaterThanOrEqual(3);
    expect(sheets.length).toBeLessThanOrEqual(5);
    expect(sheets[0]).toMatch(HEAD);
    expect(all).toMatch(
      /Aleppo regime of silence of May 2016.*Window 1:.*Day by day.*5 6 7 8 9 10 11.*Latest incidents.*Worth a second look/,
    );
    expect(all).toMatch(/do not imply o ?ffi ?cial endorsement or acceptance by anyone/);
    expect(all).toContain('No front line and no border of control is drawn.');
    expect(all).not.toMatch(NOT_ON_PAPER);
    // The map is copied onto the paper as it stands when printing begins: it may still be drawn here.
    const inked = () =>
      page.locator('.map-paper').evaluate((paper: HTMLCanvasElement) => {
        window.dispatchEvent(new Event('beforeprint'));
        const { data } = paper.getContext('2d')!.getImageData(0, 0, paper.width, paper.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
    await expect.poll(inked).toBeGreaterThan(10);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('of the register has every row that is listed, with their heads, however few are in view', async () => {
    const { page, context, troubles } = await walked.open('/register?show=list');
    await page.locator('.body-row').first().waitFor();
    const { items, total } = await walked.ask<{ items: { where: { name: string } | null }[]; total: number }>('/incidents?limit=100');
    const sheets = await sheetsOf(page);
    const all = sheets.join(' ');
    expect(sheets.length).toBeLessThanOrEqual(5);
    expect(sheets[0]).toMatch(HEAD);
    expect(all).toMatch(/When.*What.*Where.*Killed.*Verdict/);
    expect(all).toContain(`${total} incidents of ${total}`);
    for (const { where } of items) if (where) expect(all.replaceAll(' ', '')).toContain(where.name.replaceAll(' ', ''));
    expect(all).not.toMatch(NOT_ON_PAPER);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('of list and map has both, light with a scale bar however dark the screen is', async () => {
    const { page, context, troubles } = await walked.open('/register', { dark: true, map: true });
    await page.locator('.body-row').first().waitFor();
    await page.locator('.map canvas.maplibregl-canvas').waitFor();
    await page.locator('.control-key li').first().waitFor();
    const paper = page.locator('.map-paper');
    const look = () =>
      paper.evaluate((canvas: HTMLCanvasElement) => {
        window.dispatchEvent(new Event('beforeprint'));
        const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!;
        pen.drawImage(canvas, 0, 0);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        const counts = new Map<string, number>();
        let sum = 0;
        for (let i = 0; i < data.length; i += 4) {
          const colour = data.slice(i, i + 3).join();
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
          sum += (data[i]! + data[i + 1]! + data[i + 2]!) / 3;
        }
        const [most] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
        return { most, colours: counts.size, mean: (4 * sum) / data.length };
      });
    await expect.poll(async () => (await look()).colours).toBeGreaterThan(100);
    const { most, mean } = await look();
    expect(['223,232,236', '247,245,238']).toContain(most);
    expect(mean).toBeGreaterThan(200);
    expect(await paper.getAttribute('aria-label')).toMatch(/Scale bar: [\d,]+ km/);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper.isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(25, 28, 32)');
    await page.emulateMedia({ media: null, colorScheme: 'dark' });
    const words = await wordsOf(page);
    const all = words.flatMap((sheet) => sheet.map(({ text }) => text)).join(' ');
    expect(all).toMatch(/do not imply\s+o ?ffi ?cial\s+endorsement\s+or\s+acceptance\s+by/);
    expect(all).toMatch(/When.*What/);
    // The map stands after the last row of the list, not on it.
    const last = words.findIndex((sheet) => sheet.some(({ text }) => text.startsWith('The boundaries')));
    const under = words[last]!.find(({ text }) => text.startsWith('The boundaries'))!;
    const rows = words.map((sheet) => sheet.filter(({ text }) => /^(Undetermined|Breach)/.test(text)));
    expect(rows.flat().length).toBeGreaterThan(10);
    for (const { high } of rows[last]!) expect(high).toBeGreaterThan(under.high);
    expect(rows.slice(last + 1).flat()).toEqual([]);
    expect(all).not.toMatch(NOT_ON_PAPER);
    // On the screen the page is dark as before.
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(233, 231, 226)');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('of an incident has its facts by voice, its words and its findings, and nothing to press', async () => {
    const { items } = await walked.ask<{ items: { short: string; title: string }[] }>('/incidents?limit=1&sort=-killed&q=khan');
    const { page, context, troubles } = await walked.open(`/incidents/${items[0]!.short}`);
    await page.locator('.facts').waitFor();
    await page.getByRole('heading', { name: 'Findings' }).waitFor();
    const sheets = await sheetsOf(page);
    const all = sheets.join(' ');
    expect(sheets.length).toBeLessThanOrEqual(8);
    expect(sheets[0]).toMatch(HEAD);
    expect(all).toContain(items[0]!.short);
    expect(all).toMatch(/Who said which.*In their words.*Findings.*History/);
    expect(all).not.toMatch(NOT_ON_PAPER);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
