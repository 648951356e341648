import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureKnowledge } from '../../node/src/knowledge/ensure-knowledge.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/tutorial/first-situation.md'), 'utf8');
const commands = [...page.matchAll(/^ {4}npx truceline (.+)$/gm)].map(([, args]) => args);
/** Title lines of the truces that the page shows ("■ Lapsed  Aleppo …"). */
const shown = [...page.matchAll(/^■ .+$/gm)].map(([line]) => line);

let folder: string;
beforeAll(() => {
  ensureKnowledge();
  folder = mkdtempSync(join(tmpdir(), 'truceline-tutorial-'));
  symlinkSync(join(root, 'samples'), join(folder, 'samples'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program from its source in the test's folder. */
function truceline(args: string[]): { status: number | null; stdout: string; stderr: string } {
  const main = pathToFileURL(join(root, 'packages/node/src/cli/main.ts')).href;
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const start = `import { main } from ${JSON.stringify(main)}; process.exitCode = await main(process.argv.slice(1));`;
  return spawnSync(process.execPath, ['--import', tsx, '--input-type=module', '-e', start, '--', ...args], {
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
