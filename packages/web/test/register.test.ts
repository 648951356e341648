import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { bytesOf, findBarriers } from './browser.ts';
import { walkPages } from './walk-pages.ts';

/** Short names or titles of the rows on the page, in order. */
async function rowsOf(page: Page): Promise<string[]> {
  return page.locator('.body-row').allTextContents();
}

/** How many incidents the page says it shows. */
async function countOf(page: Page): Promise<number> {
  const says = await page.locator('.register-head [role="status"]').textContent();
  return Number(/^([\d,]+) incident/.exec(says ?? '')?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

/** Waits until the page shows another number of incidents than before, and gives it. */
async function countAfter(page: Page, before: number): Promise<number> {
  await page.waitForFunction((old) => {
    const says = document.querySelector('.register-head [role="status"]')?.textContent ?? '';
    return says !== '' && !says.startsWith(`${old} `) && !document.querySelector('.incident-list.stale');
  }, String(before));
  return countOf(page);
}

const facet = (page: Page, name: string) => page.locator('.register-facets .facet-value', { hasText: name }).first();

walkPages('the register', (walked) => {
  test('is filtered by its counts, and the filter stands in the address for somebody else', async () => {
    const { page, context, troubles } = await walked.open('/register');
    await page.locator('.body-row').first().waitFor();
    const all = await countOf(page);
    const said = Number(await facet(page, 'Airstrike').locator('.facet-n').textContent());
    await facet(page, 'Airstrike').locator('button').first().click();
    await page.waitForURL(/f=act:airstrike$/);
    expect(await countAfter(page, all)).toBe(said);
    // The other acts are still there to choose, with their counts.
    const more = Number(await facet(page, 'Shelling').locator('.facet-n').textContent());
    await facet(page, 'Shelling').locator('button').first().click();
    await page.waitForURL(/f=act:airstrike,shelling$/);
    expect(await countAfter(page, said)).toBe(said + more);
    await facet(page, 'Breach')
      .locator('button')
      .first()
      .click({ modifiers: ['Alt'] });
    await page.waitForURL(/f=act:airstrike,shelling\+-verdict:breach$/);
    const left = await countAfter(page, said + more);
    const rows = await rowsOf(page);
    expect(rows.length).toBe(left);
    expect(rows.join(' ')).not.toContain('Breach');

    const other = await walked.open(new URL(page.url()).pathname + new URL(page.url()).search, { dark: true });
    await other.page.locator('.body-row').first().waitFor();
    expect(await rowsOf(other.page)).toEqual(rows);
    expect(await findBarriers(other.page)).toEqual([]);
    expect([...troubles, ...other.troubles]).toEqual([]);
    await other.context.close();
    await page.goBack();
    await page.waitForURL(/f=act:airstrike,shelling$/);
    await context.close();
  });

  test('holds a place with all that lies in it', async () => {
    const { page, context, troubles } = await walked.open('/register');
    await page.locator('.body-row').first().waitFor();
    const all = await countOf(page);
    const province = facet(page, 'Aleppo');
    const said = Number(await province.locator('.facet-n').textContent());
    await province.locator('button[aria-pressed]').click();
    await page.waitForURL(/f=area\//);
    expect(await countAfter(page, all)).toBe(said);
    expect((await rowsOf(page)).some((row) => !row.includes('Aleppo, Syria'))).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is filtered by a group of which any must hold, built by hand', async () => {
    const { page, context, troubles } = await walked.open('/register');
    await page.locator('.body-row').first().waitFor();
    const all = await countOf(page);
    await page.keyboard.press('f');
    const dialog = page.getByRole('dialog', { name: 'Filter' });
    await dialog.getByLabel('How many of these must hold').selectOption('or');
    await dialog.getByLabel('Field').first().selectOption('contested');
    await dialog.getByLabel('How to compare').first().selectOption('not-empty');
    await dialog.getByRole('button', { name: 'Condition', exact: true }).click();
    await dialog.getByLabel('Field').nth(1).selectOption('killed');
    await dialog.getByRole('spinbutton', { name: 'At least' }).fill('30');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL((url) => url.searchParams.get('f') === '(-contested:empty or killed:30..)');
    const some = await countAfter(page, all);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('finds words, and days dragged over on its timeline', async () => {
    const { page, context, troubles } = await walked.open('/register');
    await page.locator('.body-row').first().waitFor();
    const all = await countOf(page);
    await page.keyboard.press('/');
    await page.keyboard.type('convoy');
    const some = await countAfter(page, all);
    expect(some).toBeGreaterThan(0);
    await page.waitForURL(/q=convoy/);
    await page.keyboard.press('Escape');
    expect(await countAfter(page, some)).toBe(all);
    const sheet = (await page.locator('.timeline-sheet').boundingBox())!;
    await page.mouse.move(sheet.x + 1, sheet.y + 20);
    await page.mouse.down();
    await page.mouse.move(sheet.x + sheet.width * 0.1, sheet.y + 20, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/f=when:2016-\d\d-\d\d\.\.2016-\d\d-\d\d/);
    const early = await countAfter(page, all);
    expect(early).toBeLessThan(all);
    expect((await rowsOf(page)).join(' ')).not.toContain('2019');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is worked by keyboard: j, k, x, e, t, u and Enter', async () => {
    const { page, context, troubles } = await walked.open('/register?f=area/cc:SY&cols=title,status,tags');
    await page.locator('.body-row').nth(3).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.locator('.body-row').nth(1).getAttribute('class')).toContain('current');
    await page.locator('.preview dl').waitFor();
    expect(await page.locator('.bulk-bar').textContent()).toContain('2 selected');
    await page.keyboard.press('e');
    await page.getByRole('dialog', { name: 'Status of 2 incidents' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.locator('.body-row', { hasText: 'In progress' }).nth(1).waitFor();
    expect((await rowsOf(page)).slice(0, 3).map((row) => row.includes('In progress'))).toEqual([true, true, false]);
    await page.keyboard.press('t');
    await page.getByLabel('New tags').fill('to check, aleppo');
    await page.keyboard.press('Enter');
    await page.locator('.body-row .tag', { hasText: 'to check' }).nth(1).waitFor();
    await page.locator('.toast', { hasText: 'Tags of 2 incidents changed' }).waitFor();
    await page.keyboard.press('u');
    await page.waitForFunction(() => !document.querySelector('.body-row .tag'));
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\//);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('merges what is selected, and takes it back', async () => {
    const { page, context, troubles } = await walked.open('/register?q=convoy&show=list');
    await page.locator('.body-row').first().waitFor();
    const some = await countOf(page);
    expect(some).toBeGreaterThan(1);
    await page.locator('.body-row input').nth(0).click();
    await page
      .locator('.body-row input')
      .nth(1)
      .click({ modifiers: ['Shift'] });
    await page.keyboard.press('m');
    await page.getByLabel('Reason').fill('The same convoy');
    await page.keyboard.press('Enter');
    expect(await countAfter(page, some)).toBe(some - 1);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    expect(await countAfter(page, some - 1)).toBe(some);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('does one thing to many, says what became of each, and takes it back', async () => {
    const { page, context, troubles } = await walked.open('/register?show=list&cols=title,status');
    const rows = page.locator('.body-row');
    await rows.nth(3).waitFor();
    const completed = page.locator('.body-row', { hasText: 'Completed' });
    const complete = async (): Promise<void> => {
      await page.keyboard.press('e');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Completed/ })
        .click();
    };
    await rows.nth(1).locator('input').click();
    await complete();
    await completed.first().waitFor();
    await page.keyboard.press('Escape');
    await rows.nth(0).locator('input').click();
    await rows
      .nth(2)
      .locator('input')
      .click({ modifiers: ['Shift'] });
    await complete();
    const told = page.getByRole('dialog', { name: 'What became of each' });
    await told.waitFor();
    expect(await told.locator('.was-done').count()).toBe(2);
    expect(await told.locator('.was-refused').innerText()).toContain('It is so already');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.toast').last().innerText()).toContain('Done for 2, refused for 1');
    expect(await completed.count()).toBe(3);

    // what is sealed is not merged, and says what helps
    await page.keyboard.press('m');
    await page.getByLabel('Reason').fill('One occurrence');
    await page.keyboard.press('Enter');
    await page.locator('.toast.bad', { hasText: 'It is completed and sealed. Reopen it first' }).waitFor();
    await page.locator('.toast.bad').getByRole('button').click();

    await page.keyboard.press('u');
    await page.locator('.toast', { hasText: '2 acts taken back' }).waitFor();
    await page.keyboard.press('u');
    await page.waitForFunction(() => !document.querySelector('.list-body')?.textContent?.includes('Completed'));
    expect(troubles.filter((one) => !one.includes('409'))).toEqual([]);
    await context.close();
  });

  test('shows the same on a map: areas, words, what is under the pointer in the list', async () => {
    const { page, context, troubles } = await walked.open('/register?f=area/cc:SY', { map: true });
    await page.locator('.map canvas.maplibregl-canvas').waitFor();
    await page.getByText('The map in words').click();
    const places = page.locator('.map-words li');
    await places.first().waitFor();
    expect(await places.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^.+, within \d+(\.\d)? km \d+ incidents?$/)]),
    );
    await page.locator('.map-words button').first().click();
    const card = page.locator('.map-card');
    await card.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await card.locator('.map-item').first().click();
    await page.locator('.preview dl').waitFor();
    expect(await page.locator('.map-note').textContent()).toContain('do not imply official endorsement');
    await page.keyboard.press('Escape');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('follows the hand over its map to the end of the drag, and is sharp where it rests', async () => {
    const { page, context, troubles } = await walked.open('/register?show=map&f=area/cc:SY', { map: true });
    const canvas = page.locator('.map canvas.maplibregl-canvas');
    await canvas.waitFor();
    await page.locator('.map-words li').first().waitFor({ state: 'attached' });
    const boxes: number[][] = [];
    page.on('request', (request) => {
      const box = new URL(request.url()).searchParams.get('bbox');
      if (box) boxes.push(box.split(',').map(Number));
    });
    // Two steps closer, where a drag leads to another part of the world.
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: 'Look closer' }).click();
      await page.waitForTimeout(400);
    }
    await expect.poll(() => boxes.length).toBeGreaterThan(0);
    const [westBefore = 0, , eastBefore = 0] = boxes.at(-1)!;
    const { x, y, width, height } = (await canvas.boundingBox())!;
    await page.mouse.move(x + width - 60, y + height / 2);
    await page.mouse.down();
    for (let left = 60; left < width - 60; left += 12) await page.mouse.move(x + width - left, y + height / 2);
    await page.mouse.up();
    // What is asked for lies on a coarse grid: half of it is a drag that was not cut short.
    await expect.poll(() => boxes.at(-1)![0]! - westBefore).toBeGreaterThan((eastBefore - westBefore) / 2);
    await expect.poll(() => canvas.evaluate((one: HTMLCanvasElement) => one.width - one.clientWidth)).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('exports exactly what is shown, in its order', async () => {
    const { page, context, troubles } = await walked.open('/register?f=verdict:breach&sort=-killed&cols=name,title&show=list');
    await page.locator('.body-row').first().waitFor();
    const names = await page.locator('.body-row .short-name').allTextContents();
    const take = async (format: string): Promise<Buffer> => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: format, exact: true }).click()]);
      return bytesOf(download);
    };
    const csv = (await take('CSV')).toString('utf8').trim().split('\n');
    expect(csv.length).toBe(names.length + 1);
    const json = JSON.parse((await take('JSON')).toString('utf8')) as { incidents: { id: string }[] };
    const rows = (await page.evaluate(
      async (short) => Promise.all(short.map((one) => fetch(`/api/v1/incidents/${one}`).then((answer) => answer.json()))),
      names,
    )) as { row: { id: string } }[];
    expect(json.incidents.map(({ id }) => id)).toEqual(rows.map(({ row }) => row.id));
    expect((await take('Excel (XLSX)')).subarray(0, 2).toString()).toBe('PK');
    const geojson = JSON.parse((await take('GeoJSON')).toString('utf8')) as { features: { id: string }[] };
    expect(geojson.features.every(({ id }) => json.incidents.some((one) => one.id === id))).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('keeps a view under a name, and goes back to it', async () => {
    const { page, context, troubles } = await walked.open('/register?f=act:shelling&show=list');
    await page.locator('.body-row').first().waitFor();
    const some = await countOf(page);
    await page.getByRole('button', { name: /^Views/ }).click();
    await page.getByLabel('Name of this view').fill('Shelling');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Views (1)' }).waitFor();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await countAfter(page, some);
    await page.getByRole('button', { name: 'Views (1)' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Shelling', exact: true }).click();
    await page.waitForURL(/f=act:shelling/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('decides on likely duplicates with one key, and takes it back', async () => {
    const { page, context, troubles } = await walked.open('/review?queue=duplicates');
    await page.locator('.queue-item.current blockquote').first().waitFor();
    const pairs = await page.locator('.queue-item').count();
    expect(pairs).toBeGreaterThan(2);
    expect(await page.locator('.pair-why').first().textContent()).toMatch(/\d+ % alike.*both/);
    expect(await findBarriers(page)).toEqual([]);
    const first = await page.locator('.queue-item').first().textContent();
    await page.keyboard.press('n');
    await page.waitForFunction((n) => document.querySelectorAll('.queue-item').length === n - 1, pairs);
    expect(await page.locator('.queue-item').first().textContent()).not.toBe(first);
    await page.keyboard.press('u');
    await page.waitForFunction((n) => document.querySelectorAll('.queue-item').length === n, pairs);
    await page.keyboard.press('y');
    await page.locator('.toast', { hasText: '2 incidents are one now' }).waitFor();
    await page.waitForFunction((n) => document.querySelectorAll('.queue-item').length < n, pairs);
    await page.keyboard.press('u');
    await page.waitForFunction((n) => document.querySelectorAll('.queue-item').length === n, pairs);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('goes back in time with the rest', async () => {
    const { page, context, troubles } = await walked.open('/register?asOf=2016-05-05');
    await page.locator('.body-row').first().waitFor();
    expect((await rowsOf(page)).join(' ')).not.toMatch(/Sept 2016|2019/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('says what in an address it cannot read', async () => {
    const { page, context } = await walked.open('/register?f=colour:red');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('colour:red');
    await context.close();
  });

  test('keeps what stands below its map apart beside a preview', async () => {
    const { page, context, troubles } = await walked.open('/register', { width: 1360, height: 860, map: true });
    await page.locator('.body-row').nth(2).click();
    await page.locator('.preview dl').waitFor();
    const parts = page.locator('.register-map :is(.map-frame, .map-note, .map-words, .control-panel)');
    await parts.nth(3).waitFor();
    const boxes = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
    for (const [i, box] of boxes.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[i].bottom - 1);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each([
    ['narrow', { width: 390, height: 844 }],
    ['narrow and dark', { width: 390, height: 844, dark: true }],
  ])('can be used by all on a %s screen', async (_, look) => {
    const { page, context, troubles } = await walked.open('/register', look);
    await page.locator('.body-row').nth(2).click();
    await page.locator('.preview dl').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('does what is chosen while another act is under way after it', async () => {
    const { page, context, troubles } = await walked.open('/register?f=area/cc:SY&cols=title,status,tags');
    const field = page.getByLabel('New tags');
    const whenChosen = async (route: Route): Promise<void> => {
      await field.waitFor();
      await field.waitFor({ state: 'detached' });
      await route.continue();
    };
    await page.route('**/judgements/bulk', whenChosen, { times: 1 });
    await page.locator('.body-row').nth(1).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('3');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await field.fill('at once');
    await page.keyboard.press('Enter');
    await page.locator('.body-row', { hasText: 'Help needed' }).locator('.tag', { hasText: 'at once' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});
