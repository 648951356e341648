import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReportTaker } from '../src/http/take-reports.ts';
import { takeWatched } from '../src/http/take-watched.ts';
import { createMemoryRegister } from '../src/store/memory/memory-register.ts';
import { listRefused } from '../src/store/projection/list-refused.ts';
import { createReportQueue } from '../src/store/report-queue.ts';

test('what comes into a watched folder is in the journal with how it came, once; what is refused is remembered with its reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'truceline-watched-'));
  try {
    const register = createMemoryRegister();
    const taker = new ReportTaker(await createReportQueue(register));
    const taking = { by: 'nadia', now: () => '2026-01-01T00:00:00.000Z' };
    const report = join(folder, 'a.txt');
    const bad = join(folder, 'b.txt');
    writeFileSync(report, 'NORTHGATE, 3 March 2019 - Shells fell on the market, residents said.');
    writeFileSync(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
    await takeWatched([report, bad, join(folder, 'gone.txt')], taker, taking);
    await takeWatched([report], taker, taking);
    const entries = [];
    for await (const entry of register.journal.read()) entries.push(entry);
    expect(entries.filter(({ kind }) => kind === 'report-taken')).toMatchObject([
      { by: 'nadia', body: { capture: { how: 'watched folder', intake: 'text' } } },
    ]);
    expect(listRefused(entries).map(({ code }) => code)).toEqual(['not-found', 'wrong-kind']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
