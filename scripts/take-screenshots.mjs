// node scripts/take-screenshots.mjs [PAGE…]: pictures of the pages for docs/images, of a register of the shipped samples, by the browser that the
// packages carry. Without PAGE every page is taken; light, dark and narrow where the manual shows them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { incidentsOf, judgeAs, openBrowser, openPage, reportsOf, serveSamples } = await import('../packages/web/test/browser.ts');
const OUT = join(import.meta.dirname, '../docs/images');
/** Software draws the map here: it takes its time. */
const MAP = 12_000;

/** Name, address, and what to wait for or do before the picture is taken. */
const PAGES = [
  { name: 'situation', path: '/', wait: MAP },
  { name: 'situation-dark', path: '/?truce=aleppo-2016-05&day=2016-05-09', look: { dark: true }, wait: MAP },
  { name: 'situation-narrow', path: '/', look: { width: 390, height: 844 }, wait: 1_500 },
  { name: 'register', path: '/register', wait: MAP },
  { name: 'incident', path: '/?truce=syria-2016-02', act: openFirst('.contested-list a[href*="/incidents/"]'), wait: MAP },
  { name: 'reports', path: '/reports', wait: 1_500 },
  { name: 'report', path: '/reports?q=Four+dead+in+strike', act: openFirst('main a[href*="/reports/rep_"]'), wait: 2_000 },
  { name: 'agreement', path: '/agreements/syria-2016-09', wait: 1_500 },
  { name: 'agreement-edit', path: '/agreements/aleppo-2016-05?tab=edit', act: checkEdit, wait: 2_000 },
  { name: 'sitrep', path: '/sitrep?agreement=aleppo-2016-05', act: compose, wait: 3_000 },
  { name: 'inbox', path: '/inbox', wait: 1_500 },
  { name: 'review', path: '/review?queue=duplicates', wait: 2_500 },
  { name: 'help', path: '/help', wait: 500 },
];

function openFirst(selector) {
  return async (page) => {
    await page.locator(selector).first().waitFor();
    const href = await page.locator(selector).first().getAttribute('href');
    await page.goto(new URL(href, page.url()).href);
    await page.locator('main h1').first().waitFor();
  };
}

async function checkEdit(page) {
  const field = page.getByRole('textbox', { name: /^Text of/ });
  await field.fill((await field.inputValue()).replaceAll('rocket-missile, ', ''));
  await page.keyboard.press('Control+Enter');
  await page.locator('.changed').waitFor();
}

async function compose(page) {
  await page.getByLabel('First day').fill('2016-05-05');
  await page.getByLabel('Last day').fill('2016-05-11');
  await page.getByRole('button', { name: 'Compose' }).click();
  await page.locator('.sitrep').waitFor();
}

/** What others did before the pictures are taken: something for the inbox and the review, and a second reader's answer. */
function leaveWork(folder) {
  const [followed, named, given] = incidentsOf(folder).map(({ id }) => id);
  const report = reportsOf(folder).find(({ title }) => title?.startsWith('Four dead in strike')).id;
  const quote = 'A drone strike killed four people in Tolm camp on Tuesday afternoon';
  const claims = [{ kind: 'incident', quote, act: 'shelling', place: 'Tolm camp', day: 'on Tuesday', killed: 'four' }];
  judgeAs('ana', folder, [
    { act: 'follow', target: followed, follow: true },
    { act: 'second-reading', report, reader: 'small-1', endpoint: 'http://127.0.0.1:11434/v1', answers: [{ claims }], failed: null },
  ]);
  judgeAs('omar', folder, [
    { act: 'status', target: followed, status: 'help-needed' },
    { act: 'comment', target: named, text: 'Was this the same night, @ana?', mentions: ['ana'] },
    { act: 'assignment', target: given, to: 'ana' },
    { act: 'status', target: named, status: 'ready-for-review' },
  ]);
}

const wanted = new Set(process.argv.slice(2));
mkdirSync(OUT, { recursive: true });
const served = await serveSamples({ inputs: ['samples'], before: leaveWork });
const browser = await openBrowser();
try {
  for (const { name, path, look, act, wait } of PAGES) {
    if (wanted.size && !wanted.has(name)) continue;
    const { page, context, troubles } = await openPage(browser, served.address, path, look);
    await act?.(page);
    await page.waitForTimeout(wait);
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    console.log(`${name}.png${troubles.length ? `  ${troubles.join('; ')}` : ''}`);
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}
