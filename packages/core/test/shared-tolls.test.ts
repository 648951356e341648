import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Occurrence by occurrence, the dead told of it in their order; "" where nobody is counted. */
function deadOf(text: string): string[] {
  const told = new Map<string, string[]>();
  for (const { occurrence, killed } of incidentsOf(text, '2021-03-17')) {
    const figures = told.get(occurrence ?? '') ?? [];
    if (killed) figures.push(killed.min === killed.max ? `${killed.min}` : `${killed.min ?? ''}..${killed.max ?? ''}`);
    told.set(occurrence ?? '', figures);
  }
  return [...told.values()].map((t) => t.join(' '));
}

describe('the dead of two sides', () => {
  it.each([
    ['State radio said 18 rebels died in a raid near Sirwah on Monday and that one soldier was killed.', '19'],
    ['The garrison lost 11 men in an attack on Sirwah on Monday, in which 40 of the attackers were also killed.', '51'],
    ['The army says two of its soldiers were killed in clashes in Sirwah, while rebel officials say two villagers died.', '4'],
  ])('are one figure: %s', (text, dead) => {
    expect(deadOf(text)).toEqual([dead]);
  });

  it.each([
    ['two days', 'A soldier was killed in Sirwah on Sunday and two rebels were killed on Monday.', ['1', '2']],
    ['two towns', 'Two soldiers were killed in Sirwah on Monday and three rebels died in Hays.', ['2', '3']],
    [
      'one boast',
      'Four soldiers were killed in a clash in Sirwah on Monday, the army said, adding that it had killed 30 rebels.',
      ['4', '30'],
    ],
  ])('but not over %s', (_, text, dead) => {
    expect(deadOf(text)).toEqual(dead);
  });

  it('are no sum where two voices tell of the same men', () => {
    expect(
      deadOf('Rebels said they killed nine soldiers in Sirwah on Monday, but the army said three soldiers died.').join(' '),
    ).not.toContain('12');
  });
});

describe('a figure that belongs to what was told before', () => {
  it.each([
    [
      'breaches',
      'Rebels broke the truce 40 times in Hays since Monday. Over 30 people were killed as a result of these breaches.',
      ['31..'],
    ],
    [
      'an attack called names',
      'Planes bombed a convoy in Hays on Monday. This was a cowardly attack, with at least ten people killed.',
      ['10..'],
    ],
    [
      'a strike in quotation marks',
      'Planes bombed Hays on Monday, killing scores of people. Fifteen nurses were killed in the "double-tap" strike.',
      ['40.. 15'],
    ],
    [
      'a total of all that was told',
      'More than 30 people were killed in air raids in Yemen on Monday. Rebels and soldiers clashed in Hays. A total of 30 people died, a nurse said.',
      ['31.. 30', ''],
    ],
  ])('%s', (_, text, dead) => {
    expect(deadOf(text)).toEqual(dead);
  });

  it('a total since a truce ended is not the toll of the day', () => {
    const text =
      'At least 20 people were killed in air raids on Hays on Wednesday. The ministry said that 200 people have been killed by raids and shelling on Hays since a truce ended last Tuesday.';
    expect(deadOf(text)).toEqual(['20..', '200']);
  });
});

describe('the dead of another time', () => {
  it('are no toll of what is told', () => {
    expect(deadOf('A bomb killed 17 people in Hays on Monday, the worst attack since 2014, when 90 died.')).toEqual(['17']);
    expect(deadOf('It was calm in Hays until Monday, when 17 people died in shelling.')).toEqual(['17']);
  });
});

describe('a deadly attack', () => {
  it('killed one at the least where nobody counts', () => {
    expect(deadOf('A deadly air raid hit Hays on Monday.')).toEqual(['1..']);
    expect(deadOf('A deadly air raid hit Hays on Monday. It killed five people.')).toEqual(['5']);
    expect(deadOf('An air raid hit Hays on Monday, dealing a fatal blow to the truce.')).toEqual(['']);
  });
});

describe('a full stop that was lost', () => {
  it('still ends the sentence before a small word with a capital', () => {
    const [first, second] = incidentsOf(
      'Shells killed four people in Hays town In nearby Sirwah a drone hit a car, killing two',
      '2021-03-17',
    );
    expect([first.where?.name, first.killed?.min, second.where?.name, second.killed?.min]).toEqual([
      expect.stringContaining('Hays'),
      4,
      expect.stringContaining('Sirwah'),
      2,
    ]);
    expect(
      incidentsOf('Shells killed four people near The Hague Inn in Hays on Monday, a reporter for The New Arab said.', '2021-03-17'),
    ).toHaveLength(1);
  });
});
