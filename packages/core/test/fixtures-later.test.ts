import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, readFixtures } from './fixtures-gold.ts';
import { f1, scoreFixtures } from './fixtures-score.ts';
import { situationOf } from './read-samples.ts';

// Reports of places tried last, read a few times only: floors of their own, which only go up.
const FLOORS: Record<string, Record<string, number>> = {
  later: { detection: 0.9, usable: 0.66, facts: 0.74, place: 0.85, date: 0.97, killed: 0.74, wounded: 0.9 },
  'later/wire': { detection: 0.89, usable: 0.7, facts: 0.82, place: 0.88, date: 0.96, killed: 0.87, wounded: 0.84 },
  'later/genres-2': { detection: 0.88, usable: 0.61, facts: 0.8, place: 0.79, date: 0.94, killed: 0.77, wounded: 0.81 },
  'later/wire-2': { detection: 0.83, usable: 0.6, facts: 0.66, place: 0.86, date: 0.97, killed: 0.84, wounded: 0.84 },
  'later/logs': { detection: 0.92, usable: 0.79, facts: 0.66, place: 0.96, date: 0.91, killed: 0.96, wounded: 0.9 },
  'later/wire-3': { detection: 0.87, usable: 0.76, facts: 0.73, place: 0.85, date: 0.97, killed: 0.84, wounded: 0.75 },
  'later/official': { detection: 0.75, usable: 0.45, facts: 0.59, place: 0.75, date: 0.98, killed: 0.68, wounded: 0.65 },
  'later/local': { detection: 0.78, usable: 0.53, facts: 0.71, place: 0.85, date: 0.91, killed: 0.85, wounded: 0.63 },
  'later/roundups': { detection: 0.8, usable: 0.48, facts: 0.69, place: 0.82, date: 0.9, killed: 0.75, wounded: 0.64 },
  'later/genres': { detection: 0.88, usable: 0.76, facts: 0.91, place: 0.89, date: 0.97, killed: 0.87, wounded: 0.94 },
  'later/bulletins': { detection: 0.79, usable: 0.5, facts: 0.62, place: 0.8, date: 0.94, killed: 0.68, wounded: 0.56 },
};

describe.each(Object.entries(FLOORS))('reading the fixtures tried last, %s', (folder, floors) => {
  const fixtures = readFixtures(join(FIXTURES, folder));
  const situation = situationOf(
    fixtures.map(({ raw }) => raw),
    { agreements: [] },
  );

  it('has gold whose words stand in the reports', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(10);
    for (const { raw, incidents } of fixtures)
      for (const gold of incidents) expect(gold.span_in === 'text' ? raw.text : raw.title).toContain(gold.action_span);
  });

  it('stays above the floors', () => {
    const { detection, usable, facts, slots, errors } = scoreFixtures(situation, fixtures);
    const { place, date, killed, wounded } = slots;
    const reached: Record<string, number> = { detection: f1(detection), usable: f1(usable), facts: f1(facts) };
    for (const [name, [right, asked]] of Object.entries({ place, date, killed, wounded })) reached[name] = right / asked;
    if (process.env.TRUCELINE_TELL) console.log([folder, JSON.stringify(reached), ...errors].join('\n'));
    expect(Object.entries(floors).filter(([name, floor]) => reached[name] < floor)).toEqual([]);
  });
});
