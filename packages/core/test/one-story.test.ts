import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The occurrences of a text of Tuesday 9 June 2020: act, killed. */
const told = (text: string): string[] => {
  const by = new Map<string, { act: string; killed: number | null }>();
  for (const { act, killed, occurrence, quote, mood } of incidentsOf(text, '2020-06-09')) {
    if (mood !== 'actual') continue;
    const one = by.get(occurrence ?? quote) ?? { act: act ?? '–', killed: null };
    one.killed = Math.max(one.killed ?? -1, killed?.min ?? -1);
    by.set(occurrence ?? quote, one);
  }
  return [...by.values()].map(({ act, killed }) => `${act} ${killed === -1 ? '–' : killed}`);
};

const BUS = 'Gunmen ambushed a bus near Gharyan on Monday, killing one man and wounding two. ';

describe('a story of one event', () => {
  it('is told on in other words', () => {
    expect(
      told(`${BUS}The driver said he had slowed at a bend. Six bullets struck the front of the bus. In the cab the mate was killed.`),
    ).toEqual(['ground-clash 1']);
  });

  it.each([
    ['another place', `${BUS}In Tarhuna a patrol was shot at.`],
    ['another day', `${BUS}A patrol was shot at on Saturday.`],
    ['another author', `${BUS}The army shelled a farm.`],
    ['more dead', `${BUS}Fourteen soldiers were killed.`],
    ['a word that adds', `${BUS}Gunmen also ambushed another bus, killing one man.`],
  ])('is not %s', (_, text) => {
    expect(told(text).length).toBe(2);
  });
});
