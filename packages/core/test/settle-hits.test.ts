import { describe, expect, test } from 'vitest';
import { tellTarget } from '../src/situation/tell/tell-target.ts';
import { incidentsOf } from './read-text.ts';

const told = (text: string) => incidentsOf(text, '2024-03-06');
const hit = (text: string): string[] => [...new Set(told(text).flatMap((c) => c.against.map(tellTarget)))];

describe('who was hit is called alike wherever an occurrence is told of', () => {
  test.each([
    ['Rebels kidnapped a banker in Kavaja on Monday. The banker, Ana Ruizel, was kidnapped at dawn.', ['Ana Ruizel']],
    [
      'Gunmen shot two Danish missionaries in Kavaja on Monday. The missionaries were shot at dawn in Kavaja.',
      ['Danish missionaries', 'two Danish missionaries'],
    ],
    ['A bomb wounded two people in Kavaja on Monday. They were Ana Ruizel and Luka Sotel.', ['Ana Ruizel', 'Luka Sotel']],
  ])('%s', (text, those) => {
    const names = hit(text);
    for (const name of names) expect(those).toContain(name);
    expect(names.length).toBeGreaterThan(0);
  });

  test('and not where others may be meant', () => {
    expect(hit('A bomb killed four nurses in Kavaja on Monday. The dead included Ana Ruizel.')).toContain('four nurses');
    expect(
      hit('Gunmen shot dead a guard and wounded two farmers in Kavaja on Monday. The wounded were Ana Ruizel and Luka Sotel.'),
    ).toContain('a guard');
  });

  test('of whom nothing is told but how many is told as the toll', () => {
    expect(hit('A shell killed five people in Kavaja on Monday.')).toEqual([]);
    expect(hit('A shell killed five Kurdish people in Kavaja on Monday.')).toEqual(['five Kurdish people']);
    expect(hit('A shell hit a house in Kavaja on Monday, killing one person.')).toEqual(['a house']);
  });
});

describe('a later sentence names those who were hit', () => {
  const after = (text: string): string[] => hit(`Gunmen abducted two engineers near Kavaja on Monday. ${text}`);
  test.each([
    'They are Ana Ruizel, a Dane, and Luka Sotel.',
    'The victims were identified as Ana Ruizel and Luka Sotel.',
    'One of them is Ana Ruizel. The other is Luka Sotel.',
    'Those who were abducted are Ana Ruizel, 40, from Denmark; and Luka Sotel, 52, from France.',
  ])('%s', (text) => expect(after(text)).toEqual(['Ana Ruizel', 'Luka Sotel']));

  test.each(['The gunmen were identified as Ana Ruizel and Luka Sotel.', 'They are in good health, said Ana Ruizel.'])(
    'but not: %s',
    (text) => expect(after(text)).not.toContain('Luka Sotel'),
  );
});

describe('those named beside others who were hit', () => {
  test.each([
    ['Union leader Ana Ruizel and two guards were wounded by a bomb in Kavaja on Monday.', 'Union leader Ana Ruizel', 3],
    ['Luka Sotel was wounded along with Ana Ruizel, a baker, in Kavaja on Monday by a bomb.', 'Ana Ruizel', 2],
    ['A bomb in Kavaja on Monday wounded 19-year-old Luka Sotel and 30-year-old Ana Ruizel.', 'Ana Ruizel', 2],
  ])('%s', (text, name, wounded) => {
    expect(hit(text)).toContain(name);
    expect(told(text)[0].wounded?.min).toBe(wounded);
  });

  test("a town that says whence somebody is bears nobody's name", () => {
    expect(hit('Ana Ruizel, a 26-year-old West Harbour resident, was killed by a bomb in Kavaja on Monday.')).toEqual(['Ana Ruizel']);
  });

  test('whose home or car was hit was aimed at', () => {
    expect(hit('Gunmen fired on the car of Judge Ana Ruizel in Kavaja on Monday.')).toEqual([
      'the car of Judge Ana Ruizel',
      'Judge Ana Ruizel',
    ]);
    expect(hit('Rebels burned the house of a farmer near Kavaja on Monday.')).toEqual(['the house of a farmer']);
  });
});

describe('what was damaged', () => {
  const after = (text: string): string[] => hit(`A bomb exploded in Kavaja on Monday. ${text}`);
  test.each([
    ['The blast damaged two lorries as well as several homes.', ['two lorries', 'several homes']],
    ['The explosion caused damage estimated in the millions to a bank.', ['a bank']],
    ['The explosion caused the destruction of two bridges.', ['two bridges']],
  ])('%s', (text, things) => expect(after(text)).toEqual(things));

  test('is what an attack was aimed at', () => {
    expect(hit('The Sotel High School in Kavaja was the target of a bomb attack on Monday.')).toEqual(['The Sotel High School']);
  });

  test('but not what is only said to be damaged already', () => {
    expect(after('The mayor saw two damaged houses.')).toEqual([]);
  });
});

describe('what was used', () => {
  const used = (text: string): string[] => told(text).flatMap((c) => c.weapons);
  test.each([
    ['A man killed a farmer with a machinegun in Kavaja on Monday.', ['machinegun']],
    ['The explosion of a bomb in Kavaja on Monday wounded two people.', ['bomb']],
    ['Two ambulances were hit by rifle fire in Kavaja on Monday.', ['rifle']],
    ['The attack in Kavaja on Monday was carried out with 60-mm mortars.', ['mortars']],
    ['Two guards were killed by gunmen in Kavaja on Monday.', []],
  ])('%s', (text, weapons) => expect(used(text)).toEqual(weapons));
});
