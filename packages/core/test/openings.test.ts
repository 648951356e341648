import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createClaimReader } from '../src/claims/read-reports.ts';
import { takeReports } from '../src/pipeline.ts';
import { FIXTURES, readFixtures } from './fixtures-gold.ts';
import { pool, readEach } from './read-samples.ts';
import { knowledge } from './read-text.ts';

it('reads the same where each family of rules looks only at its opening words, and where all look at every word', () => {
  const raws = [...pool, ...readFixtures(join(FIXTURES, 'later')).map(({ raw }) => raw)];
  const everywhere = createClaimReader(knowledge, true);
  for (const report of takeReports(raws, knowledge)) {
    if (!everywhere.reads(report.language)) continue;
    expect(everywhere.read(everywhere.open(report)), report.id).toEqual(readEach([report]).claims);
  }
  expect(raws.length).toBeGreaterThan(100);
});
