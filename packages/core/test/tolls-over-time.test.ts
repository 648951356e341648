import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Each toll with whether it is news: "2" of an event of the day, "~60" of all of a longer time. */
const tolls = (text: string): string[] =>
  incidentsOf(text, '2021-05-12')
    .filter((c) => c.killed)
    .map(
      (c) =>
        `${c.mood === 'actual' ? '' : '~'}${c.killed!.min}${c.killed!.max === c.killed!.min ? '' : '..'} ${c.occurrence?.split(':')[0]}`,
    );

describe('all who were killed over a longer time', () => {
  it.each([
    ['Two rebels died on Sunday in a clash at Kidal, bringing to 60 the number killed since the truce began.', ['2 0', '~60 0']],
    ['A drone strike killed two men in Tyre on Sunday, bringing the number killed since the truce took effect to 60.', ['2 0', '~60 0']],
    [
      'A drone strike killed two men in Tyre on Sunday, raising to 60 the death toll since the truce took effect in November.',
      ['2 0', '~60 0'],
    ],
    ['An Israeli strike killed two men in Tyre on Sunday, taking the toll since the ceasefire to 311.', ['2 0', '~311 0']],
    [
      'A tank shell killed eight people in Jabalya on Sunday. The deaths raised the Palestinian toll to at least 821, the ministry said.',
      ['8 0', '~821.. 1'],
    ],
    [
      'At least three soldiers died on Sunday in a third day of fighting near Kidal, bringing the three-day death toll to 14.',
      ['3.. 0', '~14 0'],
    ],
    ['Nine people were killed in clashes in Kidal on Sunday, compared with 14 killed in April.', ['9 0', '~14 0']],
    ['The death toll since the ceasefire has risen to 311, the ministry said.', ['~311 0']],
  ])('are none of the event told with them: %s', (text, expected) => expect(tolls(text)).toEqual(expected));

  it('and those of one event brought up to date are of it', () => {
    expect(tolls('A shell killed eight people in Jabalya on Sunday. Two died of wounds, raising the toll to ten.')).toEqual([
      '8 0',
      '10 0',
    ]);
    expect(tolls('The number of people killed in the raid on Tyre since dawn rose to nine.')[0]).toMatch(/^~?9 0/);
  });

  it('counted on a day it names are of that day', () => {
    const told = incidentsOf(
      'Shells rained down on Buchanan on Monday. On Tuesday gunmen fired at a bridge in Gbarnga. Aid groups counted more than 100 killed on Monday.',
      '2021-05-12',
    );
    expect(told.find((c) => c.killed)?.occurrence).toBe(told.find((c) => c.act === 'shelling')?.occurrence);
  });
});
