import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import carried from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { HAS_BROWSER, serve, startBrowser, takeInto } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const WEB = join(ROOT, 'packages/web');

/** Makes what all walks need, before the first of them: the pages, the browser, and a register of the samples. Gives back how to clear up. */
export default async function prepareWalks(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!HAS_BROWSER) return;
  await alone(ensurePages);
  const home = mkdtempSync(join(tmpdir(), 'truceline-samples-'));
  const samples = join(home, 'register');
  takeInto(samples, [join(ROOT, 'samples')]);
  await (await serve(samples)).close();
  project.provide('samples', samples);
  const browser = await startBrowser();
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  };
}

/** Runs while no other process of the tests, be it of another checkout, runs it; a lock whose process is gone is nobody's. */
async function alone(run: () => Promise<void>): Promise<void> {
  const lock = join(tmpdir(), 'truceline-walks.lock');
  while (!takeLock(lock)) await pause(100);
  try {
    await run();
    // unpacks it beside itself, where it may be read half written
    await carried.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch {
    if (isLeft(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isLeft(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // just now made, or just now given back
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Builds the pages where they are older than what they are made from. */
async function ensurePages(): Promise<void> {
  const built = join(WEB, 'dist/index.html');
  const made = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (made > newest(join(WEB, 'src')) && made > statSync(join(WEB, 'index.html')).mtimeMs) return;
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', WEB, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
