import { createClaimReader, readReports } from '@truceline/core/claims/read-reports.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { RawReport } from '@truceline/core/model/report.ts';
import { takeReports } from '@truceline/core/pipeline.ts';
import { describe, expect, it } from 'vitest';
import { ensureKnowledge } from '../src/knowledge/ensure-knowledge.ts';
import { readInWorkers } from '../src/read-in-workers.ts';
import { CLAIM_PLAN } from '../src/shelves/claim-plan.ts';
import { createShelf } from '../src/shelves/shelf.ts';

const knowledge = ensureKnowledge();
const TOWNS = ['Homs', 'Idlib', 'Daraya', 'Raqqa', 'Hama', 'Palmyra', 'Latakia'];

/** Reports that differ: what is read of each tells which it was. */
const raws: RawReport[] = Array.from({ length: 130 }, (_, n) => ({
  hash: n.toString(16).padStart(4, '0').repeat(16),
  file: null,
  recordId: `r${n}`,
  title: null,
  publisher: null,
  published: '2016-05-09',
  language: n % 17 === 3 ? 'it' : 'en',
  url: null,
  text: `Gunmen shelled\t${TOWNS[n % TOWNS.length]} on Sunday, killing ${n + 2} people, a monitor said. The truce was extended until ${1 + (n % 28)} June.`,
}));

describe('reading on several threads', () => {
  const reports = takeReports(raws, knowledge);
  const alone = readReports(reports, createClaimReader(knowledge), true);

  it('gives what one thread gives, in the same order', async () => {
    expect(alone.claims.length).toBeGreaterThan(100);
    expect(alone.unread.length).toBeGreaterThan(3);
    for (const threads of [1, 3]) {
      const told: number[] = [];
      const read = await readInWorkers(reports, knowledge, { threads, places: true, progress: (done) => told.push(done) });
      expect(read).toEqual(alone);
      expect(Math.max(...told)).toBe(reports.length);
    }
  });

  it('puts claims on a shelf that read the same, packed by the threads', async () => {
    const fields = Object.keys(CLAIM_PLAN) as (keyof Claim)[];
    const read = await readInWorkers(reports, knowledge, { threads: 2, shelf: createShelf(CLAIM_PLAN) });
    expect(JSON.stringify(read.claims)).toBe(JSON.stringify(alone.claims));
    for (const field of fields) expect(read.claims.map((claim) => claim[field])).toEqual(alone.claims.map((claim) => claim[field]));
  });

  it('reads nothing out of no reports', async () => {
    expect(await readInWorkers([], knowledge, { threads: 2 })).toEqual({ claims: [], places: [], unread: [] });
  });

  it('ends with the error of a thread that cannot start', async () => {
    await expect(readInWorkers(reports, knowledge, { threads: 2, folder: '/nowhere' })).rejects.toThrow(/ENOENT/);
  });
});
