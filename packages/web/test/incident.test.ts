import { beforeAll, expect, test } from 'vitest';
import { findBarriers } from './browser.ts';
import { walkPages } from './walk-pages.ts';

interface Row {
  id: string;
  short: string;
  title: string;
  origins: number;
}

walkPages('an incident', (walked) => {
  let contested: Row;
  beforeAll(async () => {
    const { items } = await walked.ask<{ items: Row[] }>('/incidents?limit=200&q=Tolm');
    contested = items.toSorted((a, b) => b.origins - a.origins)[0];
  });

  test('shows who said which, in whose words, and by which questions it was judged', async () => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`, { map: true });
    const facts = page.getByRole('table');
    await facts.waitFor();
    expect(await facts.getByRole('columnheader').count()).toBeGreaterThan(3);
    expect(await facts.getByRole('row', { name: /Who did it/ }).textContent()).toContain('contested');
    await page.locator('.claim-quote mark').first().waitFor();
    // The words of each report are asked for one by one.
    await expect.poll(() => page.locator('.words-side').last().textContent()).toContain('denied any part');
    expect(await page.locator('.words-side').count()).toBe(2);

    await page.locator('.steps details summary').first().click();
    // What a step rests on is asked for when it is opened.
    const cited = page.locator('.steps details a[href^="#clm_"]').first();
    await cited.waitFor();
    const target = await cited.getAttribute('href');
    await cited.click();
    expect(await page.locator(`[id="${target?.slice(1)}"]`).isVisible()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('takes a correction with its reason, keeps the machine value beside it, and undoes it by key', async () => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`);
    const row = page.getByRole('row', { name: /^Killed/ });
    await row.getByRole('button', { name: 'Correct killed' }).click();
    const form = page.getByRole('form', { name: 'Correct killed' });
    await form.getByLabel('Killed').fill('many');
    await form.getByLabel('Reason').fill('The doctors counted again');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.getByRole('alert').textContent()).toContain('Not a number');
    await form.getByLabel('Killed').fill('7-8');
    expect(await findBarriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await row.getByText('The doctors counted again').waitFor();
    expect(await row.textContent()).toMatch(/7–8.*Corrected by ana.*The machine read 4/);
    await page.locator('.history').getByText('ana corrected').waitFor();
    await page.locator('.history-change summary', { hasText: 'Killed: 7–8' }).click();
    expect(await page.locator('.sides').first().textContent()).toContain('7–8');
    await page.locator('h1').click();
    await page.keyboard.press('u');
    await row.getByText('Corrected by').waitFor({ state: 'detached' });
    expect(await row.textContent()).not.toContain('7–8');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('shows who else is here and what they edit, and loses neither of two edits', async () => {
    const first = await walked.open(`/incidents/${contested.short}`);
    const second = await walked.open(`/incidents/${contested.short}`);
    await first.page.getByRole('button', { name: 'Correct wounded' }).click();
    await second.page.getByText('ana is editing wounded').waitFor();
    await walked.ask('/judgements', {
      act: 'correction',
      target: contested.id,
      field: 'wounded',
      value: { min: 7, max: 7, stated: [] },
      basis: [],
      reason: 'The field hospital counts seven',
    });
    const form = first.page.getByRole('form', { name: 'Correct wounded' });
    await form.getByLabel('Wounded').fill('12');
    await form.getByLabel('Reason').fill('A doctor in Keldasund treated twelve');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Meanwhile ana made it 7').waitFor();
    expect(await findBarriers(first.page)).toEqual([]);
    await form.getByRole('button', { name: 'Save mine over it' }).click();
    await form.waitFor({ state: 'detached' });
    await second.page.getByText('A doctor in Keldasund treated twelve').first().waitFor();
    expect(await second.page.locator('.history').textContent()).toContain('The field hospital counts seven');
    // The refusal of the late edit is an answer the page deals with; the browser notes its status all the same.
    expect(first.troubles.filter((one) => !one.includes('409'))).toEqual([]);
    expect(second.troubles).toEqual([]);
    await first.context.close();
    await second.context.close();
  });

  test('is commented on, tagged, assigned, followed, sealed and reopened', async () => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`);
    await page.locator('#incident-comment').fill('Please look at the toll, @an');
    await page.getByRole('button', { name: '@ana' }).click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.comment .mention').getByText('@ana').waitFor();
    await page.getByRole('button', { name: 'Edit this comment' }).click();
    await page.getByRole('textbox', { name: 'Edit this comment' }).fill('Please look at the wounded, @ana');
    await page.locator('.comment').getByRole('button', { name: 'Save' }).click();
    await page.locator('.comment-text', { hasText: 'at the wounded' }).waitFor();
    await page.locator('#incident-tag').fill('camp strike');
    await page.keyboard.press('Enter');
    await page.locator('.tag').getByText('camp strike').waitFor();
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByText('Assigned to ana').waitFor();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Following' }).waitFor();
    await page.locator('.voice-name').first().click();
    await page.getByLabel('Reliability').selectOption('B');
    await page.locator('.voice-grade').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Status').selectOption('completed');
    await page.getByText('Sealed. To change it').waitFor();
    expect(await page.locator('.fact-edit').count()).toBe(0);
    await page.getByLabel('Status').selectOption('in-progress');
    await page.locator('.fact-edit').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is ruled on, with the reason, and the machine verdict stays', async () => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`);
    const finding = page.locator('.finding').first();
    await finding.getByRole('button', { name: 'Rule on it' }).click();
    await finding.getByLabel('Undetermined').check();
    await finding.getByLabel('Reason').fill('Who flew it is not shown');
    await finding.getByRole('button', { name: 'Save the ruling' }).click();
    await finding.getByText('ana ruled Undetermined (the machine: Breach)').waitFor();
    expect(await finding.locator('.finding-head').textContent()).toContain('Undetermined');
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is merged by one key where it may be another, keeps its name, and comes apart again without loss', async () => {
    const { items } = await walked.ask<{ items: { incidents: Row[] }[] }>('/incidents/alike?limit=20');
    // a pair of which neither is like a third
    const all = items.flatMap(({ incidents }) => incidents.map(({ short }) => short));
    const pair = items.find(({ incidents }) => incidents.every(({ short }) => all.filter((one) => one === short).length === 1))!;
    const { page, context, troubles } = await walked.open(`/incidents/${pair.incidents[0].short}`);
    const suggested = page.locator('.duplicate').first();
    await suggested.waitFor();
    const other = (await suggested.getByRole('link').getAttribute('href'))!.split('/').at(-1)!;
    const claims = await page.locator('.claim-quote mark').count();
    await page.locator('h1').click();
    await page.keyboard.press('y');
    await page.getByText(/^Merged with/).waitFor();
    await page.locator('.related', { hasText: 'As the machine had grouped it' }).waitFor();
    expect(await page.locator('.claim-quote mark').count()).toBeGreaterThanOrEqual(claims);
    const old = await walked.open(`/incidents/${other}`);
    await old.page.getByText('The old name keeps working').waitFor();
    expect(await findBarriers(old.page)).toEqual([]);
    expect(old.troubles).toEqual([]);
    await old.context.close();
    await page.locator('.history > li', { hasText: 'ana merged' }).getByRole('button', { name: 'Take back' }).click();
    await page.getByText(/^Taken back/).waitFor();
    await page.locator('.duplicate').first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is kept apart from its likeness by one key, made a part of another, and given a title, each taken back', async () => {
    const alike = await walked.ask<{ items: { incidents: Row[] }[] }>('/incidents/alike?limit=1');
    const [shown] = alike.items[0].incidents;
    const { page, context, troubles } = await walked.open(`/incidents/${shown.short}`);
    const suggested = page.locator('.duplicate').first();
    const likeness = (await suggested.getByRole('link').textContent())!;
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await page.getByText(`Kept apart from ${likeness}`).first().waitFor();
    await page.keyboard.press('u');
    await page.getByText(`Undone: Kept apart from ${likeness}`).waitFor();
    await suggested.waitFor();

    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Part of another' }).click();
    await dialog.getByRole('searchbox').fill('Orsela');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('Reason').fill('It belongs to the crossing');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Link' }).click();
    await dialog.waitFor({ state: 'detached' });
    const whole = page.locator('.related > p', { hasText: 'Part of' }).getByRole('link');
    const href = (await whole.getAttribute('href'))!;
    const other = await walked.open(href);
    await other.page.locator('.related', { hasText: '1 part' }).waitFor();
    expect(await other.page.locator('.related-list').textContent()).toContain(shown.title);
    await other.context.close();
    await page.keyboard.press('u');
    await whole.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Give it a title' }).click();
    await dialog.getByLabel('Title').fill('The strike on the market of Tolm');
    await dialog.getByLabel('Reason').fill('As everybody calls it');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'The strike on the market of Tolm' }).waitFor();
    const { items } = await walked.ask<{ items: Row[] }>('/incidents?q=market%20of%20Tolm');
    expect(items.map(({ title }) => title)).toContain('The strike on the market of Tolm');
    await page.keyboard.press('u');
    await page.getByRole('heading', { level: 1, name: shown.title }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is split by ticking claims, found from another, and cited', async () => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`);
    page.setDefaultTimeout(8000);
    await page.getByRole('table').waitFor();
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel('Reason').fill('Another strike');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Split 1 claim off' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('1 claim split off').first().waitFor();
    await page.keyboard.press('u');
    await page.getByText('Undone: 1 claim split off').waitFor();
    await page.waitForURL(new RegExp(contested.id));
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Merge with others' }).click();
    await dialog.getByRole('searchbox').fill('Keldasund');
    await dialog.getByRole('checkbox').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: walked.address });
    await page.keyboard.press('.');
    await page.getByText(new RegExp(`Copied: .*Incident ${contested.short}`)).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('has its place corrected out of the gazetteer as one types, and two corrections that compete settled with one press', async () => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`);
    const row = page.getByRole('row', { name: /^Place/ });
    await row.getByRole('button', { name: 'Correct place' }).click();
    const form = page.getByRole('form', { name: 'Correct place' });
    const place = form.getByRole('combobox', { name: 'Name of the place' });
    await place.fill('merrinb');
    await form
      .getByRole('option', { name: /^Merrinbrook/ })
      .first()
      .waitFor();
    expect(await form.getByLabel('Latitude').inputValue()).toBe('');
    await place.press('ArrowDown');
    expect(await findBarriers(page)).toEqual([]);
    await place.press('Enter');
    expect(await place.inputValue()).toBe('Merrinbrook');
    expect(await form.getByLabel('Latitude').inputValue()).toMatch(/^-?\d+\.\d/);
    await form.getByLabel('Reason').fill('The camp moved there');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    await row.getByText('The camp moved there').waitFor();
    const { incident } = await walked.ask<{ incident: { where: { id: string | null } } }>(`/incidents/${contested.short}`);
    expect(incident.where.id).not.toBeNull();
    const beside = { act: 'correction', target: contested.id, field: 'where', value: null, basis: [], reason: 'Nobody says where' };
    await walked.ask('/judgements?beside=true', beside);
    await row.locator('.fact-competing').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await row.getByRole('button', { name: 'Keep this one' }).click();
    await row.locator('.fact-competing').waitFor({ state: 'detached' });
    expect(await row.textContent()).toMatch(/Merrinbrook.*As ana has it: The camp moved there/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each([
    { width: 390, dark: false },
    { width: 390, dark: true },
    { width: 1440, dark: true },
  ])('fits and can be read at $width px, dark: $dark', async (look) => {
    const { page, context, troubles } = await walked.open(`/incidents/${contested.short}`, look);
    await page.locator('.claim-quote mark').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
