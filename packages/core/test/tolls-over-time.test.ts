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
    [
      'A shell killed six people in Goma on Sunday, bringing the toll in the town to more than 40 dead and 90 injured in nine days.',
      ['6 0', '~41.. 0'],
    ],
    ['A drone killed two men in Tyre on Sunday. The raid raised to 19 the number of people killed this month.', ['2 0', '~19 1']],
    ['A drone killed two men in Tyre on Sunday. In all, 61 people have been killed by drones in the district.', ['2 0', '~61 1']],
    ['A drone killed two men in Tyre on Sunday. The ministry says 217 people have been killed despite the ceasefire.', ['2 0', '~217 1']],
    ['A drone killed two men in Tyre on Sunday. The two sides have lost more than 300 men in a month of fighting.', ['2 0', '~301.. 1']],
    [
      'A drone killed two men in Tyre on Sunday. Observers count 10,000 breaches since the truce, while the ministry reports 340 deaths.',
      ['2 0', '~340 1'],
    ],
    [
      'A drone killed two men in Tyre on Sunday. It was the deadliest raid since 3 March, when at least 100 people died, medics said.',
      ['2 0'],
    ],
    ['A drone killed two men in Tyre on Sunday. There were 3,000 breaches of the ceasefire, with 217 people killed.', ['2 0', '~217 1']],
  ])('are none of the event told with them: %s', (text, expected) => expect(tolls(text)).toEqual(expected));

  it('and those of one event brought up to date are of it', () => {
    expect(tolls('A shell killed eight people in Jabalya on Sunday. Two died of wounds, raising the toll to ten.')).toEqual([
      '8 0',
      '10 0',
    ]);
    expect(tolls('Twelve people have been killed in Tyre in the worst fighting in a month.')).toEqual(['12 0']);
    expect(tolls('24 people have been killed in shelling of Donetsk on Sunday despite the ceasefire.')).toEqual(['24 0']);
    expect(tolls('The number of people killed in the raid on Tyre since dawn rose to nine.')[0]).toMatch(/^~?9 0/);
  });

  it('counted on a day it names are of that day', () => {
    const told = incidentsOf(
      'Shells rained down on Buchanan on Monday. On Tuesday gunmen fired at a bridge in Gbarnga. Aid groups counted more than 100 killed on Monday.',
      '2021-05-12',
    );
    expect(told.find((c) => c.killed)?.occurrence).toBe(told.find((c) => c.act === 'shelling')?.occurrence);
  });

  it.each([
    ['Shelling killed four people in Goris on Sunday. In all, 16 people have died in a week of shelling.', '16 2021-05-06..2021-05-13'],
    [
      'Six soldiers died in an ambush near Bodo on Tuesday. The army has lost 30 men in four days of fighting.',
      '30 2021-05-09..2021-05-13',
    ],
    ['Two days of fighting in Kidal have left 27 people dead.', '27 2021-05-11..2021-05-13'],
    ['In two weeks of air strikes the coalition has killed 90 civilians in Saada, doctors said.', '90 2021-04-29..2021-05-13'],
  ])('in so many days of it are a sum over those days: %s', (text, expected) => {
    const sums = incidentsOf(text, '2021-05-12').filter(({ aggregate }) => aggregate);
    expect(sums.map(({ killed, when }) => `${killed?.min} ${when?.start}..${when?.end}`)).toEqual([expected]);
  });

  it('after so many days of it are none', () => {
    const told = incidentsOf('The rebels captured Bodo on Monday after three days of fighting.', '2021-05-12');
    expect(told.map(({ aggregate, when }) => [aggregate, when?.start])).toContainEqual([false, '2021-05-10']);
  });
});
