import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixtures } from './fixtures-gold.ts';
import { f1, type Share, scoreFixtures } from './fixtures-score.ts';
import { situationOf } from './read-samples.ts';
import { knowledge } from './read-text.ts';
import { countRules, listSilentRules } from './silent-rules.ts';

// Floors stand a little under what was reached when they were last moved, and only ever go up.
// To see every miss, false alarm and silent rule: TRUCELINE_TELL=1 npx vitest run packages/core/test/fixtures-accuracy.test.ts
const FLOORS = {
  detection: 0.905,
  usable: 0.74,
  facts: 0.87,
  factTimes: 0.66,
  denials: 0.87,
  pairs: 0.75,
  act: 0.88,
  place: 0.91,
  date: 0.95,
  killed: 0.84,
  wounded: 0.875,
  byStatus: 0.75,
};

const SAMPLES = join(import.meta.dirname, '../../../samples');
const fixtures = readFixtures();
const situation = situationOf(
  fixtures.map(({ raw }) => raw),
  { agreements: [] },
);
const score = scoreFixtures(situation, fixtures);
const share = ([right, asked]: Share): number => (asked ? right / asked : 1);
const reached: Record<keyof typeof FLOORS, number> = {
  detection: f1(score.detection),
  usable: f1(score.usable),
  facts: f1(score.facts),
  factTimes: share(score.factTimes),
  denials: f1(score.denials),
  pairs: f1(score.pairs),
  act: share(score.slots.act),
  place: share(score.slots.place),
  date: share(score.slots.date),
  killed: share(score.slots.killed),
  wounded: share(score.slots.wounded),
  byStatus: share(score.slots.byStatus),
};

describe('reading the fixtures', () => {
  it('covers many theatres and every report is taken', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
    expect(new Set(fixtures.map(({ theatre }) => theatre)).size).toBeGreaterThanOrEqual(6);
    expect(situation.reports.map(({ recordId }) => recordId).sort()).toEqual(fixtures.map(({ id }) => id).sort());
  });

  it('annotates samples as they are shipped', () => {
    for (const { sample, raw } of fixtures) if (sample) expect(raw.text).toBe(sampleText(sample));
  });

  it('quotes, in its gold, words that stand in the report', () => {
    const lost = fixtures.flatMap(({ id, raw, incidents }) =>
      incidents
        .filter((gold) => !(gold.span_in === 'text' ? raw.text : raw.title)?.includes(gold.action_span))
        .map(({ key }) => `${id} ${key}`),
    );
    expect(lost).toEqual([]);
  });

  it('stays above the floors', () => {
    const below = Object.entries(FLOORS)
      .filter(([name, floor]) => reached[name as keyof typeof FLOORS] < floor)
      .map(([name, floor]) => `${name}: ${reached[name as keyof typeof FLOORS].toFixed(3)} under ${floor}`);
    if (below.length > 0 || process.env.TRUCELINE_TELL) tell();
    expect(below).toEqual([]);
  });
});

/** The text of a sample: a file, or a record of one (after the #). */
function sampleText(path: string): string {
  const [file, record] = path.split('#');
  const text = readFileSync(join(SAMPLES, file), 'utf8');
  if (!record) return text;
  const records = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return records.find(({ id }) => id === record).text;
}

function tell(): void {
  const figures = Object.entries(reached).map(([name, value]) => `${name} ${(100 * value).toFixed(1)}`);
  console.log(
    [
      figures.join(' · '),
      '',
      ...score.errors,
      '',
      'Claims by rule:',
      ...countRules(situation.claims),
      '',
      'Rules that never fire over the fixtures:',
      ...listSilentRules(situation.claims, knowledge),
    ].join('\n'),
  );
}
