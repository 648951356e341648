import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const killed = (text: string): (number | null)[] => incidentsOf(text, '2018-12-19').flatMap((c) => (c.killed ? [c.killed.min] : []));

describe('ages are nobody', () => {
  it.each([
    ['A landmine killed a shepherdess of 35 and nine sheep in Marib on Monday.', 1],
    ['Two boys, 11 and 13, died when a mortar fell on Marib on Monday.', 2],
    ['Shelling of Marib killed three children (4, 6 and 9) and their mother on Monday.', 4],
    ['A mortar fell on boys in Marib on Monday. Two of them, 11 and 13, died at once.', 2],
    ['A girl of six and her mother were killed by a shell in Marib on Monday.', 2],
    ['Shelling of Marib on Monday killed two brothers, nine and twelve, and hurt their father.', 2],
  ])('%s', (text, count) => expect(killed(text)).toContain(count));

  it.each([
    ['Shelling killed a group of 35 men in Marib on Monday.', 35],
    ['Shelling killed a family of five in Marib on Monday.', 5],
    ['A shell killed two soldiers, three guards and four boys in Marib on Monday.', 9],
  ])('and groups are not: %s', (text, count) => expect(killed(text)).toEqual([count]));
});

describe('that nobody came to harm', () => {
  it.each([
    'Shells hit Marib on Monday. We did not record any victims.',
    'Shells hit Marib on Monday. Material damage only.',
    'Shells hit Marib on Monday with no harm done.',
    'Shells hit Marib on Monday without doing harm.',
  ])('%s', (text) => expect(killed(text)).toEqual([0]));

  it('and harm to crops is none of people', () => {
    expect(killed('Shells hit Marib on Monday and did great harm to the crops.')).toEqual([]);
  });
});
