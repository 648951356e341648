import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import carried from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../../..');
const PROGRAM = join(ROOT, 'packages/node/bin/truceline.mjs');
const WEB = join(ROOT, 'packages/web');
/** What would weaken the browser against the pages, or tie its parts to one process. */
const NOT_WANTED = /single-process|web-security|insecure-content|disable-print-preview/;

/** Whether the carried browser runs here: it is built for Linux on x64 alone. */
export const HAS_BROWSER = process.platform === 'linux' && process.arch === 'x64';

/** One at a time, over all processes of the tests. */
async function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), `truceline-${name}.lock`);
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (tries > 600 || (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000)) rmSync(lock, { recursive: true, force: true });
      await pause(100);
    }
  }
  try {
    return await run();
  } finally {
    if (existsSync(lock)) rmdirSync(lock);
  }
}

function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Builds the pages where they are older than what they are made from. */
async function ensurePages(): Promise<void> {
  await alone('pages', async () => {
    const built = join(WEB, 'dist/index.html');
    const made = existsSync(built) ? statSync(built).mtimeMs : 0;
    if (made > newest(join(WEB, 'src')) && made > statSync(join(WEB, 'index.html')).mtimeMs) return;
    execFileSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', WEB, '--logLevel', 'error'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  });
}

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

/** Takes the shipped samples into a register of its own and serves it on a free port. `from` continues a copy of another register; `before` is done to it first. */
export async function serveSamples({
  from,
  inputs = [join(ROOT, 'samples')],
  before,
}: {
  from?: string;
  inputs?: string[];
  before?: (folder: string) => void;
} = {}): Promise<ServedRegister> {
  await ensurePages();
  const home = mkdtempSync(join(tmpdir(), 'truceline-web-'));
  const folder = join(home, 'register');
  if (from) cpSync(from, folder, { recursive: true });
  else execFileSync(process.execPath, [PROGRAM, 'take', ...inputs, '--data', folder, '--by', 'ana'], { cwd: ROOT, stdio: 'pipe' });
  before?.(folder);
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
  for (let tries = 0; tries < 100; tries++) {
    const meta = await fetch(`${address}/api/v1/meta`).then((answer) => answer.json() as Promise<{ waiting: number }>);
    if (meta.waiting === 0) break;
    await pause(100);
  }
  return {
    address,
    folder,
    async close() {
      server.removeAllListeners('exit');
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
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

/** Starts the browser that is carried in the packages: nothing is downloaded, and it runs as root in a container. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await alone('chromium', () => carried.executablePath());
  const args = carried.args.filter((arg) => !NOT_WANTED.test(arg)).map((arg) => arg.replaceAll("'", ''));
  return chromium.launch({
    executablePath,
    args: [...args, '--lang=en-GB'],
    headless: true,
    env: { ...process.env, FONTCONFIG_PATH: writeFontList() } as Record<string, string>,
  });
}

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
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`${message.type()}: ${message.text()}`);
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

/** What axe finds wrong with a page, in a line each; nothing for a page that all can use. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => [target.join(' '), any[0]?.message].filter(Boolean).join(': '));
    return `${id}: ${help} (${places.join(' | ')})`;
  });
}
