import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { walkPages } from './walk-pages.ts';

/** What stands on the sheets that the page is printed on, sheet by sheet, as A4. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })), { verbosity: 0 } as never);
  const sheets: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return sheets;
}

const HEAD = /^\s*Truceline · printed on \d+ \w+ \d{4}, \d\d:\d\d UTC · register at entry \d+ of its journal/;
const NOT_ON_PAPER = /Ctrl K|Edit filter|Choose days|Export|Merge|Comment on it|Show who holds/;

walkPages('a printed page', (walked) => {
  test('of the situation has its days, windows, incidents and its map with the disclaimer', async () => {
    const { page, context, troubles } = await walked.open('/?truce=aleppo-2016-05');
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
    await page.emulateMedia({ media: 'print' });
    // The map is copied onto the paper as it stands when printing begins: it may still be drawn here.
    const inked = () =>
      page.locator('.map-paper').evaluate((paper: HTMLCanvasElement) => {
        window.dispatchEvent(new Event('beforeprint'));
        const { data } = paper.getContext('2d')!.getImageData(0, 0, paper.width, paper.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
    await expect.poll(inked, { timeout: 20_000 }).toBeGreaterThan(10);
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
