import { describe, expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const figure = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '–' : c.max === null ? `${c.min}+` : c.min === c.max ? `${c.min}` : `${c.min}..${c.max}`;

/** The dead and hurt of each claim of a text that counts some: "2/26". */
const told = (text: string): string[] =>
  incidentsOf(text, '2022-05-10')
    .map(({ killed, wounded }) => `${figure(killed)}/${figure(wounded)}`)
    .filter((t) => t !== '–/–');

describe('one figure for killed and hurt together', () => {
  test.each([
    ['Shelling on Goma killed and wounded a number of civilians on Monday.', ['1+/1+']],
    ['Several people were killed and injured when rockets hit Goma on Monday.', ['1+/1+']],
    ['Rebel shelling on Goma left dozens of civilians dead and wounded on Monday.', ['1+/1+']],
    ['Shelling of Goma on Monday resulted in the death and injury of several civilians.', ['1+/1+']],
  ])('leaves at least one of each where it is vague: %s', (text, want) => expect(told(text)).toEqual(want));

  test.each([
    'Shelling on Goma killed or wounded a number of civilians on Monday.',
    'Shelling on Goma killed and wounded 12 civilians on Monday.',
    'Dozens of soldiers were killed or wounded in clashes near Goma on Monday.',
    'Raid on Goma kills, injures 12 villagers',
  ])('says neither: %s', (text) => expect(told(text)).toEqual([]));

  test('is none where each has its own', () => {
    expect(told('Shelling of Goma on Monday claimed three lives and wounded nine people.')).toEqual(['3/9']);
  });
});

describe('those gravely hurt and those lightly hurt', () => {
  test.each([
    ['Two guards died, five were gravely hurt and 21 had lighter wounds in a bomb attack in Goma on Monday.', ['2/26']],
    ['A bomb in Goma on Monday killed two people, seriously wounded three and lightly injured four.', ['2/7']],
    ['A blast in Goma on Monday left three people critically injured and six slightly hurt.', ['–/9']],
    ['Two people were seriously injured and 12 slightly in a blast in Goma on Monday.', ['–/14']],
  ])('add up: %s', (text, want) => expect(told(text)).toEqual(want));

  test.each([
    ['A bomb in Goma on Monday wounded seven people, three of them seriously.', ['–/7']],
    ['Nine people were hurt in a blast in Goma on Monday, two critically.', ['–/9']],
  ])('are a part of those told: %s', (text, want) => expect(told(text)).toEqual(want));
});

test.each([
  ['Clashes near Goma on Monday left nine soldiers and five rebels dead and three civilians wounded.', ['14/3']],
  ['Clashes near Goma left two women and a child dead and six people injured.', ['3/6']],
  ['Clashes near Goma on Monday killed four soldiers, and six rebels also died.', ['10/–']],
])('a list of those left dead goes on behind "and": %s', (text, want) => expect(told(text)).toEqual(want));
