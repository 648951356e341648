import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import carried from '@sparticuz/chromium';
import type { Result } from 'axe-core';
import { type Browser, type BrowserContext, type BrowserServer, chromium, type Download, type Page } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A register of the shipped samples that was served once, so that all of it is read. */
    samples: string;
    /** Where the browser listens that all walks share, each with windows of its own. */
    browser: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../../..');
const PROGRAM = join(ROOT, 'packages/node/bin/truceline.mjs');
/** Small, as it is put into every page that is looked at. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What would weaken the browser against the pages, tie its parts to one process, or load the program anew for each of them. */
const NOT_WANTED = /single-process|web-security|insecure-content|disable-print-preview|no-zygote/;
/** Pages are put together without the graphics that software stands in for, slowly: those are for maps alone. */
const WITHOUT_GRAPHICS = ['--disable-gpu-compositing', '--disable-gpu-rasterization'];
/** What the driver says where a map is carried over into a page put together so. */
const OF_THE_DRIVER = /^\[\.WebGL-\w+\]GL Driver Message \(OpenGL, Performance, .*GPU stall due to ReadPixels/;

/** Whether the carried browser runs here: it is built for Linux on x64 alone. */
export const HAS_BROWSER = process.platform === 'linux' && process.arch === 'x64';

/** A register of the samples, served by the program as people start it. */
export interface ServedRegister {
  address: string;
  folder: string;
  close(): Promise<void>;
}

/** The situation of a register that is not served, as the command line tells it. */
export function situationOf(folder: string): {
  incidents: { id: string; claims: string[] }[];
  reports: { id: string; title: string | null }[];
  claims: { id: string; report: string; span: { start: number; end: number }; quote: string }[];
} {
  const told = execFileSync(process.execPath, [PROGRAM, 'run', '--data', folder, '--json'], {
    cwd: ROOT,
    maxBuffer: 1 << 28,
    stdio: 'pipe',
  });
  return JSON.parse(String(told)) as ReturnType<typeof situationOf>;
}

/** Incidents of a register that is not served. */
export const incidentsOf = (folder: string) => situationOf(folder).incidents;
/** Reports of a register that is not served. */
export const reportsOf = (folder: string) => situationOf(folder).reports;

/** What somebody else has judged before the register is served. */
export function judgeAs(by: string, folder: string, judgements: readonly object[]): void {
  const input = judgements.map((one) => JSON.stringify(one)).join('\n');
  execFileSync(process.execPath, [PROGRAM, 'judge', '-', '--data', folder, '--by', by, '--quiet'], {
    cwd: ROOT,
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Takes inputs into a new register. */
export function takeInto(folder: string, inputs: readonly string[]): void {
  execFileSync(process.execPath, [PROGRAM, 'take', ...inputs, '--data', folder, '--by', 'ana'], { cwd: ROOT, stdio: 'pipe' });
}

/** Serves inputs in a register of its own; without any a copy of that of the shipped samples, which is read once for all walks. `before` is done to it first. */
export async function serveSamples({
  inputs,
  before,
}: {
  inputs?: string[];
  before?: (folder: string) => void;
} = {}): Promise<ServedRegister> {
  const home = mkdtempSync(join(tmpdir(), 'truceline-web-'));
  const folder = join(home, 'register');
  if (inputs) takeInto(folder, inputs);
  else cpSync(inject('samples'), folder, { recursive: true });
  before?.(folder);
  const { address, close } = await serve(folder);
  return {
    address,
    folder,
    async close() {
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Serves a register on a free port; settles once all of it is read. */
export async function serve(folder: string): Promise<Omit<ServedRegister, 'folder'>> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--data', folder, '--port', '0', '--by', 'ana'], { cwd: ROOT });
  const address = await new Promise<string>((done, failed) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const found = /http:\/\/[^\s/]+/.exec(said);
      if (found) done(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
  for (;;) {
    const meta = await fetch(`${address}/api/v1/meta`).then((answer) => answer.json() as Promise<{ waiting: number }>);
    if (meta.waiting === 0) break;
    await pause(100);
  }
  return {
    address,
    async close() {
      server.removeAllListeners('exit');
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** Fonts of the carried browser and of the machine, the former first, so that pictures look alike everywhere. */
function writeFontList(): string {
  const folder = join(tmpdir(), 'truceline-fonts');
  mkdirSync(folder, { recursive: true });
  const families = ['system-ui', 'sans-serif'].map(
    (name) => `<alias binding="strong"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  const places = [join(tmpdir(), 'fonts'), '/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/dejavu'];
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places.map((place) => `<dir>${place}</dir>`).join('')}<cachedir>${join(folder, 'cache')}</cachedir>${families.join('')}</fontconfig>`,
  );
  return folder;
}

/** How the browser is started that is carried in the packages: nothing is downloaded, and it runs as root in a container. */
async function howToStart() {
  const executablePath = await carried.executablePath();
  const args = carried.args.filter((arg) => !NOT_WANTED.test(arg)).map((arg) => arg.replaceAll("'", ''));
  return {
    executablePath,
    args: [...args, ...WITHOUT_GRAPHICS, '--lang=en-GB'],
    headless: true,
    env: { ...process.env, FONTCONFIG_PATH: writeFontList() } as Record<string, string>,
  };
}

/** Starts a browser of one's own. */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await howToStart());
/** Starts the browser that all walks share. */
export const startBrowser = async (): Promise<BrowserServer> => chromium.launchServer(await howToStart());
/** The browser that all walks share; closing it closes one's own windows in it. */
export const joinBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** A page with everything that went wrong on it: errors of its own, and requests to anywhere but its server. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  troubles: string[];
}

/** How a page is looked at. */
export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Whether the browser can draw maps. Software draws them here, for seconds of both cores: a browser that cannot, as some are, says in words what lies where. */
  map?: boolean;
}

/** Leaves a page without WebGL: runs in it before anything else. */
const TAKE_DRAWING_AWAY = `{
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
  };
}`;

/** Opens an address of a served register and watches it. */
export async function openPage(
  browser: Browser,
  address: string,
  path: string,
  { width = 1440, height = 900, dark = false, map = true }: Look = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });
  if (!map) await context.addInitScript({ content: TAKE_DRAWING_AWAY });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (!/error|warning/.test(message.type()) || OF_THE_DRIVER.test(message.text())) return;
    troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(?:data|blob|about):/.test(url)) troubles.push(`request off the machine: ${url}`);
  });
  await page.goto(address + path);
  await page.locator('main h1, main h2').first().waitFor();
  return { page, context, troubles };
}

/** Presses keys that belong together, without waiting for one before the next: pages take them for one where less than a second lies between. */
export async function pressTogether(page: Page, ...keys: string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

/** What a page gave to be saved. */
export const bytesOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());

/** What axe finds wrong with a page, in a line each; nothing for a page that all can use. What is right is not described: it is most of a page. */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const violations = await page.evaluate<Result[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => [target.join(' '), any[0]?.message].filter(Boolean).join(': '));
    return `${id}: ${help} (${places.join(' | ')})`;
  });
}
