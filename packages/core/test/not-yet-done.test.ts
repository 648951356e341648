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

describe('a deed asked for, planned or given up', () => {
  it.each([
    'The mayor called on Monday for an air strike on the batteries near Gharyan.',
    'He appealed to the alliance for air strikes on Gharyan.',
    'A planned raid on Gharyan was called off on Monday.',
    'The raid on Gharyan was abandoned on Monday after a storm.',
    'Jets took off on Monday, but the strike on Gharyan was cancelled.',
  ])('is not done: %s', (text) => expect(told(text).filter((t) => t.startsWith('actual'))).toEqual([]));

  it.each([
    'He called for revenge for the shelling of Gharyan on Monday.',
    'The council demands compensation for the air strike on Gharyan on Monday.',
    'He asked on Monday for help after shells hit Gharyan.',
  ])('but what one calls for because of it is: %s', (text) => expect(told(text).some((t) => t.startsWith('actual'))).toBe(true));
});

describe('ground that men only tried to take', () => {
  it.each([
    ['Rebels tried to seize an army post near Gharyan on Monday.', 'ground-clash'],
    ['Gunmen attempted to capture a hill near Gharyan on Monday.', 'ground-clash'],
    ['Troops were attempting to retake the town of Gharyan on Monday.', 'ground-clash'],
    ['Rebels seized an army post near Gharyan on Monday.', 'seizure-of-territory'],
    ['Rebels managed to seize an army post near Gharyan on Monday.', 'seizure-of-territory'],
  ])('%s', (text, act) => expect(incidentsOf(text, '2020-03-03').map((c) => c.act)).toEqual([act]));
});

describe('how things stand', () => {
  it.each([
    'The claims could not be confirmed, since access to Gharyan is restricted.',
    'Entry to the town of Gharyan remains restricted.',
    'The army said it downed 20 drones over the sea and jammed another 14.',
  ])('is no deed: %s', (text) => expect(incidentsOf(text, '2020-03-03').filter((c) => c.act === 'other-violation')).toEqual([]));
  it('and who restricts on a day has done it', () => {
    expect(incidentsOf('The army restricted access to Gharyan on Monday.', '2020-03-03')).toHaveLength(1);
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
