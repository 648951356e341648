import { describe, expect, it } from 'vitest';
import type { Count } from '../src/model/count.ts';
import { isRoundFor } from '../src/model/count.ts';
import { incidentsOf } from './read-text.ts';

const most = (a: string, c: Count | null): string => (c ? `${c.min}` : a);

/** The occurrences of a text of Tuesday 9 June 2020: place, killed, wounded. */
const told = (text: string): string[] => {
  const by = new Map<string, { where: string; killed: string; wounded: string }>();
  for (const { where, killed, wounded, occurrence, quote, mood } of incidentsOf(text, '2020-06-09')) {
    if (mood !== 'actual') continue;
    const one = by.get(occurrence ?? quote) ?? { where: where?.name ?? '–', killed: '–', wounded: '–' };
    by.set(occurrence ?? quote, { ...one, killed: most(one.killed, killed), wounded: most(one.wounded, wounded) });
  }
  return [...by.values()].map(({ where, killed, wounded }) => `${where} ${killed} ${wounded}`);
};

describe('tolls of one breath', () => {
  it.each([
    [
      'a place each for the dead and the hurt',
      'Air strikes on Monday killed seven people in Gharyan and wounded three in Tarhuna.',
      ['Gharyan 7 –', 'Tarhuna – 3'],
    ],
    ['one place for both', 'Air strikes on Monday killed seven people in Gharyan and wounded three.', ['Gharyan 7 3']],
    ['the place behind the second', 'The air strike killed 14 people and wounded 50 in Gharyan on Monday.', ['Gharyan 14 50']],
    [
      'a sum and its parts',
      'A total of 18 people were killed on Monday: ten in Gharyan, five in Tarhuna and three in Misrata.',
      ['Libya 18 –', 'Gharyan 10 –', 'Tarhuna 5 –', 'Misrata 3 –'],
    ],
    ['own losses first', 'The army said it lost four men and killed 11 militants in fighting near Tarhuna on Monday.', ['Tarhuna 15 –']],
    [
      'a side that is not named again',
      "Six fighters were killed on the rebel side and three on the government's in clashes near Tarhuna on Monday.",
      ['Tarhuna 9 –'],
    ],
    ['a passer-by', 'A roadside bomb killed two policemen and a passer-by near Misrata on Monday.', ['Misrata 3 –']],
    ['who were brought to hospital', 'Seventeen people were taken to hospital after shelling near Tarhuna on Monday.', ['Tarhuna – 17']],
    [
      'a figure given up',
      'At least 10 people were killed in Gharyan on Monday, the ministry said, revising an earlier figure of six dead.',
      ['Gharyan 10 –'],
    ],
    [
      'all those of a week',
      'A sniper shot dead a boy in Gharyan on Monday, bringing to four the number of children killed there this week.',
      ['Gharyan 1 –'],
    ],
    ['a headline of several', 'Four killed as rockets slam into market in Gharyan on Monday', ['Gharyan 4 –']],
  ])('tell %s', (_, text, events) => {
    expect(told(text)).toEqual(events);
  });

  it('hold those that are a part of a figure brought up to date', () => {
    const after = "The death toll from Monday's bombing of a mosque in Gharyan has climbed to 31 after three people died of their wounds.";
    const before = 'Two bodies were pulled from the rubble in Gharyan on Tuesday, taking the death toll from the air strike to nine.';
    for (const text of [after, before]) expect(incidentsOf(text, '2020-06-09').filter(({ killed }) => killed !== null)).toHaveLength(1);
  });

  it('give a round figure in full', () => {
    const count = (min: number, max: number | null): Count => ({ min, max, approx: false });
    expect(isRoundFor(count(61, null), count(62, 62))).toBe(true);
    expect(isRoundFor(count(301, null), count(311, 311))).toBe(true);
    expect(isRoundFor(count(61, null), count(74, 74))).toBe(false);
    expect(isRoundFor(count(9, null), count(12, 12))).toBe(false);
  });

  it('leave "at least" beside the figure that came after it', () => {
    const killed = (words: string): string[] =>
      incidentsOf(
        `${words} 21 people were killed when a bomb went off in Gharyan on Monday. The toll was later put at 27 dead.`,
        '2020-06-09',
      ).flatMap((c) => (c.killed ? [`${c.killed.min}`] : []));
    expect(killed('At least')).toEqual(['21', '27']);
  });

  it('are of what is called by its name further on', () => {
    const base =
      'Warplanes struck an air base in the south of Libya on Monday, killing more than 40 soldiers. Jets carried out three strikes on the Brak air base, the army said.';
    expect(told(base)).toHaveLength(1);
    const other =
      'Warplanes struck an air base in the south of Libya on Monday, killing more than 40 soldiers. On Sunday jets hit the Brak air base, the army said.';
    expect(told(other)).toHaveLength(2);
  });

  it('are dated by their day, whoever holds the town', () => {
    const [held] = incidentsOf('Air strikes killed two people in a town held by rebels on Monday, a monitor said.', '2020-06-09');
    expect(held.when?.start).toBe('2020-06-08');
    const [since] = incidentsOf('Air strikes hit Gharyan, held since Monday by rebels, killing two people.', '2020-06-09');
    expect(since.when?.how).toBe('inferred');
  });

  it('name what those who struck flew', () => {
    const weapons = (text: string): string[] => incidentsOf(text, '2020-06-09')[0].weapons;
    expect(weapons('Army helicopters bombed Gharyan on Monday, killing two people.')).toEqual(['helicopters']);
    expect(weapons('Army soldiers shelled Gharyan on Monday, killing two people.')).toEqual([]);
  });
});
