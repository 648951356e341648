import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, readFixtures } from './fixtures-gold.ts';
import { f1, scoreFixtures } from './fixtures-score.ts';
import { situationOf } from './read-samples.ts';

// Reports of places tried last, read a few times only: floors of their own, which only go up.
const FLOORS: Record<string, Record<string, number>> = {
  later: { detection: 0.89, usable: 0.66, place: 0.85, date: 0.97, killed: 0.73, wounded: 0.9 },
  'later/wire': { detection: 0.87, usable: 0.68, place: 0.86, date: 0.95, killed: 0.85, wounded: 0.78 },
  'later/genres-2': { detection: 0.88, usable: 0.6, facts: 0.67, place: 0.79, date: 0.94, killed: 0.75, wounded: 0.8 },
  'later/wire-2': { detection: 0.82, usable: 0.58, facts: 0.64, place: 0.86, date: 0.97, killed: 0.8, wounded: 0.81 },
  'later/logs': { detection: 0.92, usable: 0.78, place: 0.95, date: 0.91, killed: 0.95, wounded: 0.89 },
  'later/wire-3': { detection: 0.87, usable: 0.75, facts: 0.65, place: 0.85, date: 0.97, killed: 0.83, wounded: 0.72 },
  'later/official': { detection: 0.74, usable: 0.43, facts: 0.46, place: 0.73, date: 0.98, killed: 0.68, wounded: 0.6 },
  'later/local': { detection: 0.78, usable: 0.5, facts: 0.6, place: 0.84, date: 0.9, killed: 0.83, wounded: 0.6 },
  'later/roundups': { detection: 0.8, usable: 0.48, facts: 0.61, place: 0.81, date: 0.9, killed: 0.74, wounded: 0.62 },
  'later/genres': { detection: 0.88, usable: 0.75, facts: 0.9, place: 0.89, date: 0.97, killed: 0.86, wounded: 0.94 },
  'later/bulletins': { detection: 0.78, usable: 0.46, facts: 0.49, place: 0.77, date: 0.94, killed: 0.65, wounded: 0.55 },
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
