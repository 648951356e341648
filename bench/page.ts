import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../packages/web/test/browser.ts';
import { median, table } from './measure.ts';
import { serveGrown } from './serve-grown.ts';

/*
 * How fast the register's page is in a real browser over many incidents: `npx tsx bench/page.ts [incidents]`, 100,000 unless given. The program and
 * the pages must be built. Server, browser and its drawing without a graphics card share the processors: the load stands with the figures.
 */
const incidents = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;
const PAN_MS = 4000;
const FILTER = '{"and":[{"field":"act","op":"eq","value":"airstrike"},{"field":"verdict","op":"eq","value":"breach"}]}';
const QUESTIONS: readonly [string, string][] = [
  ['list, 100 rows', '/incidents?limit=100'],
  ['list, filtered', `/incidents?limit=100&filter=${encodeURIComponent(FILTER)}`],
  ['full text', '/incidents?limit=100&q=convoy'],
  ['map box', '/incidents/map?bbox=36,33,39,37&zoom=7'],
  ['map of everything', '/incidents/map?zoom=3'],
  ['facets', '/incidents/facets'],
  ['facets, filtered', `/incidents/facets?filter=${encodeURIComponent(FILTER)}`],
  ['timeline', '/incidents/timeline'],
];

// Put into the page as it is made: there is no DOM where this file is checked.
const COUNT_FRAMES = `window.frameTimes = [];
  requestAnimationFrame(function count(at) { window.frameTimes.push(at); requestAnimationFrame(count); })`;

/** When the frames of the page were drawn. */
function framesOf(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { frameTimes: number[] }).frameTimes);
}

/** Milliseconds that a question takes over HTTP, in the middle and at the slowest of twenty. */
async function askTimes(address: string, path: string): Promise<[number, number]> {
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const from = performance.now();
    const answer = await fetch(`${address}/api/v1${path}`);
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    await answer.arrayBuffer();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return [median(times), times.at(-2)!];
}

/** Milliseconds from asking for the page to rows, counts and timeline standing on it, in a browser that has nothing kept. */
async function openTime(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(`${address}/register`, { waitUntil: 'commit' });
  for (const what of ['.body-row:nth-child(12)', '.facet-value', '.timeline rect']) await page.locator(what).first().waitFor();
  const took = performance.now() - from;
  await context.close();
  return took;
}

/** Frames a second while a map of all incidents is dragged to and fro, and the longest time between two frames. */
async function panFrames(browser: Browser, address: string): Promise<{ rate: number; longest: number; perFrame: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(COUNT_FRAMES);
  const page = await context.newPage();
  await page.goto(`${address}/register?show=map&f=area/cc:SY`);
  const canvas = page.locator('.map canvas.maplibregl-canvas');
  await canvas.waitFor();
  await page.getByText('The map in words').waitFor();
  await page.waitForTimeout(4000);
  const box = (await canvas.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  const before = (await framesOf(page)).length;
  const busyBefore = await busy();
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const until = performance.now() + PAN_MS;
  for (let i = 0; performance.now() < until; i++) {
    const turn = (i / 40) * Math.PI;
    await page.mouse.move(middle.x + Math.sin(turn) * 300, middle.y + Math.sin(turn / 2) * 120);
    await page.waitForTimeout(8);
  }
  const frames = (await framesOf(page)).slice(before);
  const perFrame = ((await busy()) - busyBefore) / frames.length;
  await page.mouse.up();
  await context.close();
  const gaps = frames.slice(1).map((at, i) => at - frames[i]);
  return { rate: (1000 * gaps.length) / (frames.at(-1)! - frames[0]), longest: Math.max(...gaps), perFrame };
}

/** The process that serves has just written all these incidents, which no server has: it clears its heap of that before it is asked. */
const SETTLE_MS = 3000;

const round = (ms: number): string => `${Math.round(ms)} ms`;
const server = await serveGrown(incidents);
const browser = await openBrowser();
try {
  console.log(
    `${incidents.toLocaleString('en')} incidents, written in ${server.written.toFixed(1)} s; load of the machine ${loadavg()[0].toFixed(1)}\n`,
  );
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const rows: string[][] = [['question', 'middle', 'p95']];
  for (const [says, path] of QUESTIONS) rows.push([says, ...(await askTimes(server.address, path)).map(round)]);
  console.log(`${table(rows)}\n`);
  const opened: number[] = [];
  for (let i = 0; i < ROUNDS; i++) opened.push(await openTime(browser, server.address));
  const { rate, longest, perFrame } = await panFrames(browser, server.address);
  console.log(
    table([
      ['page', 'measured'],
      ['rows, counts and timeline on the page, nothing kept', `${round(median(opened))} (first ${round(opened[0])})`],
      ['frames a second while the map is dragged', `${rate.toFixed(0)} (longest gap ${round(longest)})`],
      ['of it the page itself is busy, a frame', `${perFrame.toFixed(1)} ms`],
      ['load of the machine at the end', loadavg()[0].toFixed(1)],
    ]),
  );
} finally {
  await browser.close();
  await server.close();
}
