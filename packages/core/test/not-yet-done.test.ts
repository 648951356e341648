import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Mood, killed and wounded of the incidents read from a text of Tuesday 3 March 2020 whose first sentence tells none. */
const told = (text: string): string[] =>
  incidentsOf(`The council met in Tripoli on Monday. ${text}`, '2020-03-03').map(({ mood, killed, wounded }) =>
    [mood, killed?.min ?? '–', wounded?.min ?? '–'].join(' '),
  );

describe('dead who are only threatened, ordered or feared', () => {
  it.each([
    ['The smugglers have threatened to kill 12 mayors for every lorry that is seized.', 'planned 12 –'],
    ['A captain gave the order to shoot dead four clerks in Gharyan.', 'planned 4 –'],
    ['A few hundred traders should be killed to make them listen, he said.', 'hypothetical 3 –'],
    ['He said it would be far worse if five guards were killed.', 'hypothetical 5 –'],
    ['The prisoner had the mission of killing Mayor Salem Rabti and two clerks.', 'planned 3 –'],
  ])('%s', (text, want) => expect(told(text)).toEqual([want]));

  it('but what somebody says has happened has', () => {
    expect(told('The shelling of Gharyan may have killed 12 people, doctors said.')).toEqual(['actual 12 –']);
    expect(told('The raid on Gharyan is said to have killed four clerks.')).toEqual(['actual 4 –']);
    expect(told('It was the first raid on Gharyan in months to kill a soldier.')).toEqual(['actual 1 –']);
    expect(told('Rebels took the post and went on to Gharyan, killing four clerks.')).toEqual(['actual 4 –']);
  });
});

describe('a bare verb behind "and"', () => {
  it('stands under what governs the one before it', () => {
    for (const text of [
      'No state has the right to send its troops abroad and bomb the town of Gharyan.',
      'The rebels will step up their raids and attack the port of Gharyan.',
    ])
      expect(told(text).filter((t) => t.startsWith('actual'))).toEqual([]);
  });
  it('but one that is told in the past is told', () => {
    expect(told('The rebels wanted to leave the hills and attacked the port of Gharyan.').some((t) => t.startsWith('actual'))).toBe(true);
  });
});

describe('the present of what is done again and again', () => {
  it.each([
    'The cells are led by officers who kidnap, murder and torture members of the unions.',
    'The police arrest people on suspicion alone.',
    'When troops capture wounded rebels in Gharyan, they question them and then murder them.',
  ])('%s', (text) => expect(told(text).filter((t) => t.startsWith('actual'))).toEqual([]));

  it('is that of a headline or of a place where it tells one event', () => {
    expect(incidentsOf('Police arrest 12 in Tripoli raid\n\nThe council met on Monday.', '2020-03-03').map(({ mood }) => mood)).toEqual([
      'actual',
    ]);
    expect(told('Soldiers shell the town of Gharyan.')).toEqual(['actual – –']);
  });
});
