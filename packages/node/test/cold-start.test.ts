import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../bin/truceline.mjs', import.meta.url));
const REPORTS = fileURLToPath(new URL('../../../samples/syria-2016-05', import.meta.url));

/** Tells, when the program ends, what it took: CPU milliseconds and the largest memory in MB. */
const TELL = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.TOLD, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
});`;

function run(args: string[]): { cpu: number; memory: number; files: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-cold-'));
  try {
    const told = join(folder, 'told.json');
    const preload = join(folder, 'tell.cjs');
    const out = join(folder, 'out');
    writeFileSync(preload, TELL);

    const { status, stderr } = spawnSync(process.execPath, ['--require', preload, PROGRAM, ...args, '--out', out, '--quiet'], {
      encoding: 'utf8',
      env: { ...process.env, TOLD: told, NODE_OPTIONS: '' },
    });
    expect(status, stderr).toBe(0);
    return {
      ...(JSON.parse(readFileSync(told, 'utf8')) as { cpu: number; memory: number }),
      files: existsSync(join(out, 'situation.json')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('from a cold start to files', () => {
  it('a dozen reports take under 1.5 s and under 200 MB', { timeout: 120_000 }, () => {
    // the best of three, by the processor's time: the machine may have other work
    const runs = [1, 2, 3].map(() => run(['run', REPORTS]));
    expect(runs.every((r) => r.files)).toBe(true);
    expect(Math.min(...runs.map((r) => r.cpu))).toBeLessThan(1500);
    expect(Math.min(...runs.map((r) => r.memory))).toBeLessThan(200);
  });
});
