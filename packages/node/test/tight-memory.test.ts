import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Situation } from '@truceline/core/model/situation.ts';
import { describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../bin/truceline.mjs', import.meta.url));

/** Notes each process that starts, and how its memory is set. */
const NOTE = `require('node:worker_threads').isMainThread &&
  require('node:fs').appendFileSync(process.env.NOTED, (process.env.MALLOC_ARENA_MAX ?? 'free') + '\\n');`;

/** Reports in a language that is not read, so that the run is about taking them alone. */
const record = (n: number): string =>
  JSON.stringify({ id: `r${n}`, language: 'it', published: '2016-05-09', text: `Notizia numero ${n}. ${'La tregua regge. '.repeat(250)}` });

function run(reports: number): { noted: string[]; situation: Situation } {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-tight-'));
  try {
    const [noted, preload, input] = ['noted', 'note.cjs', 'reports.jsonl'].map((name) => join(folder, name));
    writeFileSync(preload, NOTE);
    writeFileSync(input, Array.from({ length: reports }, (_, n) => record(n)).join('\n'));
    const { MALLOC_ARENA_MAX: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', preload, PROGRAM, 'run', input, '--json', '--quiet'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...env, NOTED: noted, NODE_OPTIONS: '' },
    });
    expect(status, stderr).toBe(0);
    return { noted: readFileSync(noted, 'utf8').trim().split('\n'), situation: JSON.parse(stdout) as Situation };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.runIf(process.platform === 'linux')('a run over many bytes', () => {
  it('is done by a process that gives memory back, which says what the first would have said', () => {
    const { noted, situation } = run(1100);
    expect(noted).toEqual(['free', '1']);
    expect(situation.reports.length).toBe(1100);
    expect(situation.reports.every(({ read }) => !read)).toBe(true);
  });

  it('of few is done by the process that was started', () => {
    const { noted, situation } = run(20);
    expect(noted).toEqual(['free']);
    expect(situation.reports.length).toBe(20);
  });
});
