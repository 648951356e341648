import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import { remember } from '@truceline/core/model/remember.ts';
import type { Report } from '@truceline/core/model/report.ts';
import { takeReports } from '@truceline/core/pipeline.ts';
import { describe, expect, it } from 'vitest';
import { closeHoles, collectGarbage } from '../src/collect-garbage.ts';
import { takeInputs } from '../src/intake/take-inputs.ts';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';
import { CLAIM_PLAN } from '../src/shelves/claim-plan.ts';
import { createShelf } from '../src/shelves/shelf.ts';
import { createReportShelf } from '../src/shelves/shelve-reports.ts';

/** Bytes that are alive, in and outside of the heap: collected until nothing more goes, since what lies outside goes later, and code when it was not used for long. */
function alive(): number {
  for (let before = Number.POSITIVE_INFINITY, same = 0; ; ) {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    same = heapUsed + arrayBuffers > before - 50_000 ? same + 1 : 0;
    before = heapUsed + arrayBuffers;
    if (same === 6) return before;
  }
}

/** What was read of our samples; the reader and what it knows have gone. */
async function readSamples(): Promise<Claim[]> {
  const { raws } = await takeInputs([join(import.meta.dirname, '../../../samples/syria-2016-05')]);
  const knowledge = ensureKnowledge();
  return readReports(takeReports(raws, knowledge), createClaimReader(knowledge), false).claims;
}

describe('memory', () => {
  it('holds a claim that was put on a shelf in a hundred bytes, and its name all the same', async () => {
    const claims = await readSamples();
    const named = (n: number): Claim => ({ ...claims[n % claims.length], id: `clm_${(n * 2654435761).toString(16).padStart(16, 'f')}` });
    const shelf = createShelf(CLAIM_PLAN, 256);
    const put: Claim[] = [];
    for (let n = 0; n < 10_000; n++) put.push(shelf.put(named(n)));
    shelf.rest();
    const before = alive();
    for (let n = 10_000; n < 40_000; n++) put.push(shelf.put(named(n)));
    shelf.rest();
    expect((alive() - before) / 30_000).toBeLessThan(100);
    for (const n of [0, 9_999, 10_000, 39_999]) expect([put[n].id, put[n].quote]).toEqual([named(n).id, named(n).quote]);
  });

  it('holds a report that was dated in two hundred bytes, and its title all the same', async () => {
    const { raws } = await takeInputs([join(import.meta.dirname, '../../../samples/syria-2016-05')]);
    const reports = takeReports(raws, ensureKnowledge());
    const named = (n: number): Report => {
      const digits = (n * 2654435761).toString(16).padStart(16, '0');
      return { ...reports[n % reports.length], id: `rep_${digits}`, hash: digits.repeat(4), title: `Report ${n}`, recordId: `${n}` };
    };
    const { settle } = createReportShelf();
    const put: Report[] = [];
    for (let n = 0; n < 5_000; n++) put.push(settle(named(n)));
    const before = alive();
    for (let n = 5_000; n < 25_000; n++) put.push(settle(named(n)));
    expect((alive() - before) / 20_000).toBeLessThan(200);
    for (const n of [0, 4_999, 5_000, 24_999])
      expect([put[n].id, put[n].title, put[n].text]).toEqual([named(n).id, named(n).title, named(n).text]);
  });

  it('holds none of the reports that remembered names were cut out of', () => {
    const lengthOf = remember((name) => name.length);
    const before = alive();
    for (let n = 1_000; n < 3_000; n++) expect(lengthOf(`Kafr Zorvan ${n} – ${'was hit. '.repeat(1_000)}`.slice(0, 16))).toBe(16);
    expect((alive() - before) / 2_000).toBeLessThan(1_000);
    expect(lengthOf('Kafr Zorvan 1000')).toBe(16);
  });

  it('that is full of holes is given back', () => {
    // every fourth thing of many stays
    const things = Array.from({ length: 1_500_000 }, (_, n) => ({ n, list: [n] }));
    const kept = things.filter(({ n }) => n % 4 === 0);
    things.length = 0;
    collectGarbage();
    const before = getHeapStatistics();
    closeHoles();
    const after = getHeapStatistics();
    const holes = before.total_physical_size - before.used_heap_size;
    expect(before.total_physical_size - after.total_physical_size).toBeGreaterThan(holes / 2);
    expect(kept.length).toBe(375_000);
  });
});
