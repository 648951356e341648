import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2016-05-10';

/** Killed and wounded of everything told, "3/–" for three dead and nobody said to be hurt. */
const tolls = (text: string): string[] =>
  incidentsOf(text, DAY)
    .map(({ killed, wounded }) => `${killed?.min ?? '–'}/${wounded?.min ?? '–'}`)
    .filter((t) => t !== '–/–');

describe('people told by name, with age and office', () => {
  it.each([
    [
      'The shelling left constable Arif Dar, 31, housewife Nasim Begum, 44, and an elderly man Ghulam Rasul, 75, dead in Kupwara on Monday.',
      '3/–',
    ],
    ['The shelling left Arif Dar and Nasim Begum dead in Kupwara on Monday.', '2/–'],
    ['The blast in Kupwara on Monday left a teacher, Arif Dar, and his wife dead.', '2/–'],
    ['Aslam, 9, and Nasim Begum, 44, were killed in shelling in Kupwara on Monday.', '2/–'],
    ['Shells hit Kupwara on Monday. Mr Dar’s young grandson Bilal and four others were injured.', '–/5'],
    [
      '65-year-old Ghulam Dar, a resident of Uri, and 55-year-old Nasim Begum, a resident of Tral, were injured in shelling in Kupwara on Monday.',
      '–/2',
    ],
    ['Sergeant Milan Petrov and Corporal Ivo Stan died in an ambush near Kupwara on Monday.', '2/–'],
    ['Arif Dar, a teacher, was killed in shelling in Kupwara on Monday.', '1/–'],
  ])('%s', (text, toll) => expect(tolls(text)).toEqual([toll]));

  it('those in an aside are those counted before it', () => {
    const text =
      'Shells hit Kupwara on Monday. His nephew and three others — Bilal Dar, Said Lone, Haji Mir and ex-serviceman Omar Wani — were injured.';
    expect(tolls(text)).toEqual(['–/4']);
  });

  it('who says so is none of them', () => {
    expect(tolls('A bomb killed Arif Dar in Kupwara on Monday, mayor Nasim Begum said.')).toEqual(['1/–']);
  });
});

describe('some of those told of', () => {
  it('were found dead', () => {
    expect(tolls('Rebels accused soldiers of abducting 20 villagers in Kupwara on Monday, eight of whom were found dead.')).toEqual([
      '8/–',
    ]);
  });

  it('and reported deaths that reach a number are a toll', () => {
    expect(tolls('The number of reported deaths in Kupwara has reached 10 since the truce began on Monday.')).toEqual(['10/–']);
  });
});

describe('what was fired', () => {
  const told = (text: string): number => new Set(incidentsOf(text, DAY).map(({ occurrence }) => occurrence)).size;
  it('is left open by "firing", and told behind it', () => {
    expect(told('A porter was killed in firing by Indian troops in Kupwara on Monday. The mortar shelling began at 1 pm.')).toBe(1);
    const claims = incidentsOf(
      'A porter was killed in firing by Indian troops in Kupwara on Monday. The mortar shelling began at 1 pm.',
      DAY,
    );
    expect(new Set(claims.map(({ act }) => act))).toEqual(new Set(['shelling']));
  });

  it('is not by a sniper', () => {
    expect(told('A porter was killed by sniper fire in Kupwara on Monday. Mortar shelling of Uri began at 1 pm.')).toBe(2);
  });
});

it('a stretch of weeks is no day of what is told next', () => {
  const claims = incidentsOf(
    'Shells hit a market in Kupwara on Monday. The district has been hit by shelling over the past six weeks. Two porters died when a shell fell on a bus.',
    DAY,
  );
  expect(claims.at(-1)?.when?.start.slice(0, 10)).toBe('2016-05-09');
});
