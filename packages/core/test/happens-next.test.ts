import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The occurrences of a text of Tuesday 9 June 2020: act, killed, wounded. */
const told = (text: string): string[] => {
  const by = new Map<string, string[]>();
  for (const { act, killed, wounded, occurrence, quote } of incidentsOf(text, '2020-06-09')) {
    const one = by.get(occurrence ?? quote) ?? [act ?? '–', '–', '–'];
    if (killed) one[1] = `${killed.min}`;
    if (wounded) one[2] = `${wounded.min}`;
    by.set(occurrence ?? quote, one);
  }
  return [...by.values()].map((one) => one.join(' '));
};

describe('what is told to have come next', () => {
  it.each([
    [
      'later, by another side',
      'Coalition jets struck an army post near Gharyan on Monday, killing three soldiers; Russian warplanes later bombed militants in the area, wounding 20.',
      ['airstrike 3 –', 'airstrike – 20'],
    ],
    [
      'then',
      'The army shelled Gharyan on Monday, killing five, then rebels attacked an army convoy, wounding eight.',
      ['shelling 5 –', 'ground-clash – 8'],
    ],
    [
      'in turn',
      'Shells hit a school in Gharyan on Monday, killing two; rebels in turn shelled an army base, wounding six.',
      ['shelling 2 –', 'shelling – 6'],
    ],
    [
      'behind "followed by"',
      'A raid on a market in Gharyan killed four people on Monday, followed by shelling that wounded six.',
      ['airstrike 4 –', 'shelling – 6'],
    ],
  ])('is an event of its own: %s', (_, text, events) => {
    expect(told(text)).toEqual(events);
  });

  it.each([
    ['the same side', 'Army troops attacked a village near Gharyan on Monday, killing four; soldiers later burned houses.'],
    ['one subject', 'Gunmen stormed a police station in Gharyan on Monday, killing two officers, and later withdrew.'],
    ['a death', 'A shell hit a bus in Gharyan on Monday, wounding seven; two of them later died in hospital.'],
    ['a word', 'Jets bombed a bus in Gharyan on Monday, killing four, the army later said.'],
    ['a figure', 'Jets bombed a bus in Gharyan on Monday, killing four; the ministry later raised the toll to six.'],
    ['a claim', 'Rockets hit a camp in Gharyan on Monday, killing two people; rebels later claimed the attack.'],
  ])('is none where it is %s', (_, text) => {
    expect(told(text).length).toBe(1);
  });
});
