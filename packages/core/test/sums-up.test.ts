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
