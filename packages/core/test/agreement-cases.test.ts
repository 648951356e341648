import { describe, expect, test } from 'vitest';
import { runCases } from '../src/findings/run-cases.ts';
import { loadAgreements } from './agreement-knowledge.ts';

const { agreements, mistakes, knowledge } = loadAgreements();

test('the shipped agreements have no mistakes, and name only actors that the knowledge has', () => {
  expect(mistakes).toEqual([]);
  expect(agreements.map((a) => a.id)).toEqual([
    'aleppo-2016-05',
    'eastern-ghouta-2016-05',
    'merrinbrook-2019',
    'sudan-2023-05',
    'syria-2016-02',
    'syria-2016-09',
  ]);
});

for (const agreement of agreements) {
  describe(agreement.id, () => {
    test('has at least twelve cases', () => {
      expect(agreement.cases.length).toBeGreaterThanOrEqual(12);
    });
    const results = runCases(agreement, knowledge);
    for (const result of results) {
      test(result.name, () => {
        expect(result.differences, JSON.stringify(result.finding?.steps, null, 1)).toEqual([]);
      });
    }
    test('every step cites something, and every undetermined finding says what would settle it', () => {
      for (const { finding } of results) {
        for (const step of finding!.steps) expect(step.cites.length, `${step.asked} ${step.answer}`).toBeGreaterThan(0);
        expect(finding!.wouldSettle === null).toBe(finding!.verdict !== 'undetermined');
      }
    });
  });
}

test('a case whose expectation is wrong is told as such', () => {
  const agreement = agreements.find((a) => a.id === 'merrinbrook-2019')!;
  const wrong = {
    ...agreement.cases[0]!,
    expect: { verdict: 'outside' as const, standing: 'admitted' as const, decidedBy: 'target' as const },
  };
  expect(runCases({ ...agreement, cases: [wrong] }, knowledge)[0]!.differences).toEqual([
    'verdict breach, expected outside',
    'standing alleged, expected admitted',
    'decided by "all", expected "target"',
  ]);
});
