import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2016-05-10';
const figure = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '–' : c.max === null ? `${c.min}+` : `${c.min}`;

/** Where who was killed and hurt: "Goma 3/–" for three dead and nobody said to be hurt. */
const told = (text: string): string[] =>
  incidentsOf(text, DAY)
    .map(({ where, killed, wounded }) => `${where?.name} ${figure(killed)}/${figure(wounded)}`)
    .filter((t) => !t.endsWith(' –/–'));

describe('tolls of two events told in one breath', () => {
  it.each([
    ['Troops killed nine rebels on Monday and a nurse was killed in a rocket strike on Goma.', ['Goma 9/–', 'Goma 1/–']],
    ['The raid came a day after 20 people were killed and 30 injured in a drone strike on a camp in Goma.', ['Goma 20/30']],
  ])('%s', (text, each) => expect(told(text)).toEqual(each));

  it('are one where both sides fought', () => {
    expect(told('The army killed 12 rebels and three soldiers were killed in a clash near Goma on Monday.')).toEqual(['Goma 15/–']);
  });
});

describe('who was hurt or killed, told behind', () => {
  it.each([
    ['A shell hit a home in Goma on Monday. A farmer was killed while his wife and son sustained injuries.', ['Goma 1/2']],
    ['Rebels shelled Goma on Monday as the mayor and two aides were killed.', ['Goma 3/–']],
    ['Shells fell on Goma on Monday. Among the dead were two children.', ['Goma 2+/–']],
    ['Two men were hit by sniper fire in Goma on Monday.', ['Goma –/2']],
    ['A man was found dead with a gunshot wound in Goma on Monday.', ['Goma 1/–']],
  ])('%s', (text, each) => expect(told(text)).toEqual(each));

  it.each([
    ['Rebels shelled Goma on Monday while the president was on a visit.', []],
    ['Two houses were hit by artillery fire in Goma on Monday.', []],
    ['A bomb killed nine people in Goma on Monday. Among the dead were two children.', ['Goma 9/–']],
    ['A bomb killed nine people in Goma on Monday. Among the dead were eight soldiers and a cook.', ['Goma 9/–']],
  ])('%s', (text, each) => expect(told(text)).toEqual(each));
});
