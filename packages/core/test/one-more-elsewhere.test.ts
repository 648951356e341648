import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act and place of the incidents read from a text of Tuesday 3 March 2020, one for each occurrence. */
const told = (text: string): string[] => [
  ...new Map(
    incidentsOf(text, '2020-03-03')
      .filter(({ mood }) => mood === 'actual')
      .map(({ act, where, occurrence }) => [occurrence, `${act} ${where?.name ?? '–'}`]),
  ).values(),
];

describe('what leaves out the verb said before', () => {
  it.each([
    ['A bomb went off at a shop in Gharyan and another at a police post in Tarhuna.', ['ied-suicide Gharyan', 'ied-suicide Tarhuna']],
    ['Nine raids were flown on Gharyan on Monday and three on Tarhuna.', ['airstrike Gharyan', 'airstrike Tarhuna']],
    ['Two shells fell on Gharyan, and three more on Tarhuna.', ['shelling Gharyan', 'shelling Tarhuna']],
    [
      'Police arrested three men in Gharyan and seven in Tarhuna on Monday.',
      ['arrest-or-abduction Gharyan', 'arrest-or-abduction Tarhuna'],
    ],
  ])('%s', (text, events) => expect(told(text)).toEqual(events));

  it.each([
    ['Two shells fell on Gharyan, and three did not explode.', ['shelling Gharyan']],
    ['A bomb went off in Gharyan, and another meeting was held in Tarhuna.', ['ied-suicide Gharyan']],
    ['Rebels shelled Gharyan, and one said in Tarhuna that they would go on.', ['shelling Gharyan']],
  ])('is one event: %s', (text, events) => expect(told(text)).toEqual(events));
});

describe('events that a noun and a verb without a meaning of its own tell', () => {
  it.each([
    ['Raids were carried out on Gharyan.', 'airstrike Gharyan'],
    ['Five raids were launched at a mast in Gharyan.', 'airstrike Gharyan'],
    ['Clashes between the army and a militia were also reported from Gharyan.', 'ground-clash Gharyan'],
    ['The district office reported intense fighting in and near the town of Gharyan.', 'ground-clash Gharyan'],
    ['A third engagement took place outside Gharyan on Sunday.', 'ground-clash Gharyan'],
  ])('%s', (text, record) => expect(told(text)).toEqual([record]));

  it.each([
    'The clashes between the army and the militia have worried Gharyan.',
    'An engagement with the public was planned in Gharyan.',
    'Raids that were carried out years ago are remembered in Gharyan.',
  ])('tells no event: %s', (text) => expect(told(text)).toEqual([]));
});
