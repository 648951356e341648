import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeInputs } from '../../node/src/intake/take-inputs.ts';
import { createClaimReader } from '../src/claims/read-reports.ts';
import { takeReports } from '../src/pipeline.ts';
import { knowledge, reader } from './read-text.ts';

const ROOT = join(import.meta.dirname, '../../..');

it('reads the same where each family of rules looks only at its opening words, and where all look at every word', async () => {
  const { raws } = await takeInputs([
    join(ROOT, 'samples'),
    join(ROOT, 'fixtures/reports.jsonl'),
    join(ROOT, 'fixtures/later/reports.jsonl'),
  ]);
  const everywhere = createClaimReader(knowledge, true);
  for (const report of takeReports(raws, knowledge)) {
    const claims = reader.read(reader.open(report));
    expect(everywhere.read(everywhere.open(report)), report.id).toEqual(claims);
  }
  expect(raws.length).toBeGreaterThan(100);
});
