import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const told = (text: string): [string, boolean][] => incidentsOf(text, '2016-05-09').map((c) => [c.where?.name ?? '-', c.aggregate]);

describe('a headline that adds up what its story tells', () => {
  it('is a sum and no occurrence of its own', () => {
    expect(
      told(
        'Raid kills six in Hama.\nWarplanes bombed the village of Karnaz on Monday, killing four people. Two people were killed when shells hit the town of Kafr Zita.',
      ),
    ).toEqual([
      ['Hama', true],
      ['Karnaz', false],
      ['Kafr Zita', false],
    ]);
  });

  it('is an occurrence where the figures are others', () => {
    expect(
      told(
        'Raid kills three in Hama.\nWarplanes bombed the village of Karnaz on Monday, killing four people. Two people were killed when shells hit the town of Kafr Zita.',
      )[0],
    ).toEqual(['Hama', false]);
  });
});

describe('blows told as a total', () => {
  const sums = (text: string) => incidentsOf(text, '2016-05-10').flatMap((c) => (c.aggregate ? [c.count?.max ?? 0] : []));

  it('are what was told, added up', () =>
    expect(sums('Artillery hit a depot in Saada on Monday. A total of 12 air strikes were carried out by jets, a general said.')).toEqual([
      12,
    ]));
  it('with a place of their own are an event', () =>
    expect(sums('A total of 12 strikes were carried out on the village of Tolm on Monday.')).toEqual([]));
});
