import { describe, expect, test } from 'vitest';
import { byWhom } from './by-whom.ts';
import { incidentsOf } from './read-text.ts';

describe('who is said to have done what a noun of killing names', () => {
  test.each([
    ['Three soldiers were charged with the killing of two nuns in Kavaja on Monday.', 'soldiers · accused'],
    ['Three students have been charged with the murder of a nun in Kavaja on Monday.', 'Three students · accused'],
    ['Eight members of the army are accused of involvement in the killing of six monks in Kavaja on Monday.', 'army · accused'],
    ['The government accused the rebels over the killing of two guards in Kavaja on Monday.', 'rebels · accused'],
    ['The ministry held the rebels responsible for the killing of two guards in Kavaja on Monday.', 'rebels · accused'],
    ['The army blamed the killing of two nuns in Kavaja on the rebels.', 'rebels · accused'],
    ['The police attributed the raid on the bank in Kavaja on Monday to the Hill Front.', 'Hill Front · accused'],
    ['Residents said soldiers were behind the killing of two teachers in Kavaja on Monday.', 'soldiers · accused'],
    ['Villagers blamed the army for the deaths of two boys in Kavaja on Monday.', 'army · accused'],
    ['The militia took part in the killing of 20 villagers in Kavaja on Monday.', 'militia · stated-as-fact'],
    ['The murder of six monks in Kavaja on Monday was an action by the army, a bishop said.', 'army · accused'],
    ['The raid on a bank, conducted on Monday in Kavaja by the rebels, was condemned.', 'rebels · stated-as-fact'],
    [
      'The Hill Front spread leaflets claiming responsibility for the murder of a judge in Kavaja on Monday.',
      'Hill Front · claimed-by-actor',
    ],
    ['The Hill Front assumed responsibility for the killing of a judge in Kavaja on Monday.', 'Hill Front · claimed-by-actor'],
    ['The killing of two teachers in Kavaja on Monday was the work of the rebels.', 'rebels · stated-as-fact'],
  ])('%s', (text, who) => expect(byWhom(text)).toBe(who));

  test.each([
    'No group has issued a statement claiming responsibility for the attack on a bank in Kavaja on Monday.',
    'The police condemned the killing of two nuns in Kavaja on Monday.',
    'The army is investigating the killing of two nuns in Kavaja on Monday.',
    'The rebels denied any role in the killing of two guards in Kavaja on Monday.',
    'Two soldiers were cleared of the killing of two nuns in Kavaja on Monday.',
  ])('and of nobody is it said: %s', (text) => expect(incidentsOf(text, '2024-03-06').flatMap((c) => c.by)).toEqual([]));

  test('each who accuses the other shells him, and nobody is called other', () => {
    const text = 'The army and the rebels were at odds on Monday. Each accused the other of shelling villages near Kavaja.';
    expect(incidentsOf(text, '2024-03-06').flatMap((c) => c.by.map(({ name }) => name))).not.toContain('other');
  });
});

describe('one "by" for several verbs', () => {
  const doers = (text: string): string[][] => incidentsOf(text, '2024-03-06').map((c) => c.by.map(({ name }) => name));
  test('is whose all of them are', () => {
    expect(doers('Two farmers were abducted and later murdered by the rebels near Kavaja on Monday.')).toEqual([['rebels'], ['rebels']]);
    expect(doers('Two farmers were kidnapped and then killed by gunmen near Kavaja on Monday.')).toEqual([['gunmen']]);
    expect(doers('Two farmers were abducted on Monday near Kavaja. A shop was looted by the rebels.')[0]).toEqual([]);
  });

  test('may name nobody', () => {
    expect(doers('A grenade thrown by two youths wounded three guards in Kavaja on Monday.')).toEqual([['two youths']]);
    expect(doers('A bomb went off at a bank in Kavaja on Monday. The bomb was planted by two men in overalls.').flat()).toEqual([
      'two men',
    ]);
  });
});

describe('for whom somebody passed', () => {
  const doers = (text: string): string[] => incidentsOf(text, '2024-03-06').flatMap((c) => c.by.map(({ name }) => name));
  test('did not do it', () => {
    expect(doers('Rebels disguised as policemen kidnapped a trader in Kavaja on Monday.')).toEqual(['Rebels']);
    expect(doers('Attackers posing as soldiers stormed a hotel in Kavaja on Monday, killing five.')).toEqual(['Attackers']);
    expect(doers('Men in police uniforms abducted a lawyer in Kavaja on Monday.')).toEqual(['Men']);
    expect(doers('Soldiers abducted a lawyer in Kavaja on Monday.')).toEqual(['Soldiers']);
  });
});
