import { describe, expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const byIn = (text: string): string[] => incidentsOf(text, '2024-03-06').flatMap((c) => c.by.map(({ name, kind }) => `${kind}: ${name}`));
const actsIn = (text: string): (string | null)[] => incidentsOf(text, '2024-03-06').map((c) => c.act);

describe('nameless people did it', () => {
  test('in the words of the report, before their verb or behind "by"', () => {
    expect(byIn('Unidentified individuals threw a bomb at a bank in Kavaja on Monday.')).toEqual(['people: Unidentified individuals']);
    expect(byIn('Two men riding on a motorcycle threw a grenade at a police post in Kavaja on Monday.')).toEqual(['people: Two men']);
    expect(byIn('A trader was kidnapped in Kavaja on Monday by several unknown persons.')).toEqual(['people: several unknown persons']);
    expect(byIn('Two men killed a judge in Kavaja on Monday.')).toEqual(['people: Two men']);
    expect(byIn('A group of unidentified persons attacked a bank in Kavaja on Monday.')).toEqual(['people: unidentified persons']);
    expect(byIn('Six traders were murdered in Kavaja on Monday by 30 men in uniform.')).toEqual(['people: 30 men']);
    expect(byIn('A bank in Kavaja was attacked on Monday by a group of hooded men.')).toEqual(['people: hooded men']);
    expect(byIn('Paid assassins killed a magistrate in Kavaja on Monday.')).toEqual(['people: Paid assassins']);
  });

  test('behind a noun of what they did, a day and a place, and a number of its own', () => {
    expect(byIn('The murder of a judge by three hooded men in Kavaja on Monday was condemned.')).toEqual(['people: three hooded men']);
    expect(byIn('Two monks were killed in Kavaja on Monday by a group of 30 to 40 men in uniform.')).toEqual(['people: 30 to 40 men']);
    expect(byIn('A raid on the pipeline was carried out this morning near Kavaja by two men.')).toEqual(['people: two men']);
    expect(byIn('A deputy was assassinated on Monday in Kavaja when two men opened fire from a car.')).toEqual(['people: two men']);
    expect(byIn('The murder of a judge in Kavaja on Monday was condemned by two men in parliament.')).toEqual([]);
  });

  test('right before their verb, wherever the clause begins', () => {
    expect(byIn('The police said on Monday that unidentified men set off bombs at a school in Kavaja.')).toEqual([
      'people: unidentified men',
    ]);
    expect(byIn('According to the report, several men riding in a car threw a bomb at a bank in Kavaja on Monday.')).toEqual([
      'people: several men',
    ]);
    expect(byIn('The guard said two young men had placed the bomb at a bank in Kavaja on Monday.')).toEqual(['people: two young men']);
    expect(byIn('Students threw firebombs at a bank in Kavaja on Monday.')).toEqual(['people: Students']);
    expect(byIn('The incident in Kavaja on Monday was caused by two persons who threw a grenade at a bus.')).toEqual([
      'people: two persons',
    ]);
    expect(byIn('The mayor of Kavaja was kidnapped on Monday when four persons stopped his car.')).toEqual(['people: four persons']);
    expect(byIn('A judge was killed in Kavaja on Monday by a bomb presumably placed by hooded men.')).toEqual(['people: hooded men']);
    expect(byIn('A plane was dynamited by drug trafficking gangs near Kavaja on Monday.')).toEqual(['people: drug trafficking gangs']);
  });

  test('and those who were hit themselves did not', () => {
    expect(byIn('Police found two men shot in their home in Kavaja on Monday.')).toEqual([]);
    expect(byIn('A bomb planted in a car with four men on board wounded a guard in Kavaja on Monday.')).toEqual([]);
    expect(byIn('Two men were killed in Kavaja on Monday.')).toEqual([]);
    expect(byIn('Two men killed in Kavaja on Monday.')).toEqual([]);
    expect(byIn('Two men died when a shell hit a market in Kavaja on Monday.')).toEqual([]);
    expect(byIn('Two men shot in Kavaja on Monday were taken to hospital.')).toEqual([]);
  });

  test('nor those of whom something else is told', () => {
    expect(byIn('A group of traders was shot on Monday in Kavaja by a bank used by 30 men.').join()).not.toContain('30 men');
    expect(byIn('The owner of a group of shops attacked a bank in Kavaja on Monday.').join()).not.toContain('shops');
  });

  test('who has no aircraft lays a bomb', () => {
    expect(actsIn('Guerrillas bombed a bank in Kavaja on Monday.')).toEqual(['ied-suicide']);
    expect(actsIn('A bank in Kavaja was bombed on Monday by three unidentified persons.')).toEqual(['ied-suicide']);
    expect(actsIn('Warplanes bombed a bank in Kavaja on Monday.')).toEqual(['airstrike']);
    expect(actsIn('The army bombed a bank in Kavaja on Monday.')).toEqual(['airstrike']);
  });
});

describe('a body with its short name in brackets', () => {
  test('does what its verb says', () => {
    expect(byIn('The Army of the Vale (AOV) kidnapped two engineers near Kavaja on Monday.')).toEqual(['organisation: Army of the Vale']);
    expect(byIn('Alleged members of the Army of the Vale (AOV) kidnapped two engineers near Kavaja on Monday.')).toEqual([
      'organisation: Army of the Vale',
    ]);
    expect(byIn('Army of the Vale (AOV) guerrillas kidnapped two engineers near Kavaja on Monday.')).toEqual([
      'organisation: Army of the Vale',
    ]);
    expect(byIn('Shining Path members bombed an office in Kavaja on Monday.')).toEqual(['organisation: Shining Path']);
  });

  test('and what else stands in brackets is none', () => {
    expect(byIn('The Army of the Vale (in Kavaja) kidnapped two engineers on Monday.').join()).not.toContain('(');
  });
});
