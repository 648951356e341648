import { describe, expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const told = (text: string) => incidentsOf(text, '2024-03-06');
const targets = (text: string) => told(text).flatMap(({ against }) => against);
const hit = (text: string): [string, string | undefined][] => targets(text).map(({ name, title }) => [name, title]);
const by = (text: string): string[] => told(text).flatMap((c) => c.by.map(({ name, kind }) => `${name}: ${kind}`));

describe('people whom nobody names are called by the words for them', () => {
  test.each([
    ['A bomb killed two passers-by in Kavaja on Monday.', [['two passers-by', undefined]]],
    ['Gunmen shot three soldiers in Kavaja on Monday.', [['soldiers', undefined]]],
    ['Gunmen killed five members of the council in Kavaja on Monday.', [['five members', undefined]]],
    ['Gunmen killed the mayor, Ana Ruizel, in Kavaja on Monday.', [['Ana Ruizel', undefined]]],
    ['Rebels burned the house of a farmer near Kavaja on Monday.', [['the house of a farmer', undefined]]],
  ])('%s', (text, those) => expect(hit(text)).toEqual(those));

  test('and keep what they are', () => {
    expect(targets('Gunmen shot three soldiers in Kavaja on Monday.')[0].kinds).toEqual(['combatant']);
    expect(targets('A bomb killed two pupils in Kavaja on Monday.')[0].kinds).toEqual(['civilian']);
  });

  test('of things it is said how many, and what they are', () => {
    expect(hit('Rebels blew up at least two bridges near Kavaja on Monday.')).toEqual([['bridges', 'at least two']]);
    expect(hit('Rebels blew up the bridge near Kavaja on Monday.')).toEqual([['the bridge', undefined]]);
  });
});

describe('who is named in part bears the name that the report gives in full', () => {
  test('whichever of the two stands first', () => {
    expect(hit('The murder of Sotel Brand in Kavaja shocked the town on Monday. Mayor Luka Sotel Brand had been threatened.')[0][0]).toBe(
      'Luka Sotel Brand',
    );
  });

  test('but not where two may be meant', () => {
    const both = 'Gunmen killed Brand in Kavaja on Monday. Mayor Luka Brand and Judge Ana Brand had been threatened.';
    expect(hit(both).map(([name]) => name)).not.toContain('Luka Brand');
  });
});

describe('who did it', () => {
  test.each([
    ['Two men murdered a watchman in Kavaja on Monday.', ['Two men: people']],
    [
      'Kavaja, 3 May (Wire) -- A group of unidentified persons attacked the post office in Kavaja on Monday.',
      ['unidentified persons: people'],
    ],
    ['Alleged guerrillas attacked the post office in Kavaja on Monday.', ['guerrillas: people']],
    ['A terrorist attack on a bank in Kavaja on Monday killed two people.', []],
    ['A terrorist attacked a bank in Kavaja on Monday.', ['terrorist: people']],
    ['Two men shot in the street in Kavaja on Monday died.', []],
  ])('%s', (text, those) => expect(by(text)).toEqual(those));
});
