import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';
const RAID = 'Jets bombed a house in Zuwara in Libya on Tuesday, killing two people, officials said.';

/** The most dead that a text tells of its first event. */
function deadOfFirst(text: string): number {
  const claims = incidentsOf(text, DAY);
  return Math.max(...claims.filter(({ occurrence }) => occurrence === claims[0].occurrence).map(({ killed }) => killed?.min ?? 0));
}

const PERIODS = [
  'since the truce',
  'since the UN-brokered ceasefire',
  'since the start of the war',
  'since then',
  'since the ceasefire took effect',
  'so far this year',
  'this year alone',
  'in the past month',
  'over the last three weeks',
];
const TOTALS: ((period: string) => string)[] = [
  (period) => `The army has killed 492 people and wounded 1,356 ${period}.`,
  (period) => `${period[0].toUpperCase()}${period.slice(1)}, 492 people have been killed and 1,356 wounded.`,
  (period) => `The ministry reports at least 492 deaths and over 1,300 injuries ${period}.`,
  (period) => `At least 492 people have died in attacks ${period}, according to the ministry.`,
  (period) => `The army has committed 3,000 violations ${period}, killing 492 people.`,
];

describe('the dead of weeks and months', () => {
  it.each(PERIODS)('%s', (period) => {
    for (const total of TOTALS) expect(deadOfFirst(`${RAID} ${total(period)}`)).toBe(2);
  });

  it('leaves the dead of one event that is the first or worst since', () => {
    const text = 'Shelling killed nine people in Zuwara in Libya on Tuesday, the deadliest attack since the truce.';
    expect(incidentsOf(text, DAY).map(({ mood }) => mood)).toEqual(['actual']);
    expect(deadOfFirst(text)).toBe(9);
  });
});
