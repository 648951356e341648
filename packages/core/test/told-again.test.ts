import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** How many occurrences a text of Tuesday 3 March 2020 tells. */
const told = (text: string): number => new Set(incidentsOf(text, '2020-03-03').map(({ occurrence, quote }) => occurrence ?? quote)).size;

describe('a figure behind a mention that points back', () => {
  it.each([
    'Three officers were hurt in western Ardania after an attack by Tovan rebels. A civilian was also wounded in the attack.',
    'A soldier was killed in a clash between the army and the Tovan Front in Kelmar on Sunday. Killed in the clash was Sergeant Olan Mirek.',
    'Six soldiers and six rebels were killed on Monday in a gunfight in Kelmar. As a result of fierce shooting, six rebels were killed, he said.',
  ])('is one of what was told: %s', (text) => expect(told(text)).toBe(1));

  it.each([
    'Six rebels were killed on Monday in a gunfight in Kelmar. Two other soldiers were killed at the weekend in separate fighting in Torvel.',
    'Three officers were hurt in an attack in Kelmar on Monday. A civilian was wounded in another attack.',
  ])('is another where the words say so: %s', (text) => expect(told(text)).toBe(2));
});

describe('what a relative clause recalls of the place of a fight', () => {
  it.each([
    'The most intense combat on Monday took place near Torvel, which the army retook last week.',
    'Heavy fighting raged on Monday around Torvel, which rebels had captured in January.',
  ])('is another event: %s', (text) => expect(told(text)).toBe(2));

  it('is the outcome where it is of the same day', () =>
    expect(told('Clashes broke out on Monday in Torvel, which was captured by rebels during the fighting.')).toBe(1));
});

describe('the latest of its kind', () => {
  it('goes back to the first where the sentence opens with it', () =>
    expect(
      told('Three officers were hurt on Monday in an attack by rebels. Violence has risen. The latest attack took place near Kelmar.'),
    ).toBe(1));

  it('is another behind one of another place and day', () =>
    expect(
      told('Two policemen were killed in Kelmar on Sunday. In the latest attack, on Monday, gunmen shot dead a judge in Torvel.'),
    ).toBe(2));

  it('is of its own day, and not of those it is the worst of', () => {
    const [first, second] = incidentsOf(
      'Six soldiers were killed in an attack by rebels on Monday. The attack, one of the most deadly in recent years, took place near Kelmar.',
      '2020-03-03',
    );
    expect([second.mood, second.where?.name, second.occurrence]).toEqual(['actual', 'Kelmar', first.occurrence]);
  });

  it('has no day of what was over before it', () =>
    expect(
      told(
        'Armed men attacked four lorries near Kelmar on Monday. The attack took place close to a post, which the army had abandoned on Saturday.',
      ),
    ).toBe(1));

  it('tells nothing anew of what only followed it', () =>
    expect(
      told(
        'The army repelled an attack on Thursday on its barracks near Kelmar. The fighting at Kelmar followed attacks on Wednesday on Torvel and Mashkin.',
      ),
    ).toBe(2));
});

describe('a thing that one sentence brings up and another takes up', () => {
  it.each([
    'Nine soldiers died when an armoured car hit a land mine, officials said. Five were killed at once and four wounded on Monday when the armoured car struck the mine near Kelmar.',
    'Two soldiers were killed when a truck hit a mine on Monday. One died at once when the truck struck the mine near Kelmar, a spokesman said.',
  ])('tells one event: %s', (text) => expect(told(text)).toBe(1));

  it.each([
    'Nine soldiers died when a truck hit a mine near Kelmar on Monday. Five were killed on Monday when a car struck a mine near Torvel.',
    'Nine soldiers died when a truck hit a mine near Kelmar on Sunday. Five were killed on Monday when the truck struck the mine near Torvel.',
  ])('tells two where place or day differ: %s', (text) => expect(told(text)).toBe(2));
});
