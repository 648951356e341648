import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/tutorial/first-situation.md'), 'utf8');
const commands = [...page.matchAll(/^ {4}npx truceline (.+)$/gm)].map(([, args]) => args);
/** Title lines of the truces that the page shows ("■ Lapsed  Aleppo …"). */
const shown = [...page.matchAll(/^■ .+$/gm)].map(([line]) => line);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truceline-tutorial-'));
  symlinkSync(join(root, 'samples'), join(folder, 'samples'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program in the test's folder. */
function truceline(args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'packages/node/bin/truceline.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '1' },
  });
}

describe('the tutorial', () => {
  it('gives commands that do what it says, and shows truces as the program tells them', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
    let told = '';
    for (const command of commands) {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
      const { status, stdout, stderr } = truceline(args);
      expect(status, `${command}\n${stderr}`).toBe(0);
      told += stdout;
    }
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const line of shown) expect(told).toContain(line);
  });
});
