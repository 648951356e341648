import { expect, test } from 'vitest';
import { createClaimReader, readReports } from '../src/claims/read-reports.ts';
import type { RawReport } from '../src/model/report.ts';
import { takeReports } from '../src/pipeline.ts';
import { knowledge, rawOf } from './read-text.ts';

const raw = (number: number, text: string): RawReport => ({
  ...rawOf(text, '2016-05-09'),
  hash: number.toString(16).padStart(2, '0').repeat(32),
});

test('a misspelt name is taken for the province or the town it sounds like, whichever was read before', () => {
  const province = raw(
    1,
    'Shells fell in Luhaansk in Ukraine on Monday, killing four people, a monitor said. Ukraine said it would look into it.',
  );
  const town = raw(
    2,
    'Shells fell on the town of Luhaansk in Ukraine on Monday, killing five people, a monitor said. Ukraine said it would look into it.',
  );
  for (const order of [
    [province, town],
    [town, province],
  ]) {
    const reader = createClaimReader(knowledge);
    const ids = new Map<RawReport, string | null | undefined>();
    for (const one of order) ids.set(one, readReports(takeReports([one], knowledge), reader, false).claims[0].where?.id);
    expect(ids.get(province)).toMatch(/^adm1:UA/);
    expect(ids.get(town)).toMatch(/^gn:/);
  }
});
