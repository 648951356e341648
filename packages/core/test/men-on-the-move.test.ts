import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act and place of the incidents read from a text of Tuesday 3 March 2020. */
const told = (text: string): string[] =>
  incidentsOf(text, '2020-03-03')
    .filter(({ mood }) => mood === 'actual')
    .map(({ act, where }) => `${act} ${where?.name ?? '–'}`);

describe('men and arms on the move', () => {
  it.each([
    'The mission has sent 50 more peacekeepers to Gharyan.',
    'Peacekeepers are moving to reinforce a post at Gharyan.',
    'The first tanks of the army came through the tunnel to Gharyan at noon.',
    'Observers saw a convoy of seven tanks and two fuel trucks on the road to Gharyan.',
    'Army troops set up a security cordon at the crossing in Gharyan on Monday.',
    'The militia has been spreading out to the north of Gharyan since Sunday.',
    'The rebels accused the army of stringing barbed wire in the village of Gharyan.',
    'Government soldiers ran out of ammunition in Gharyan and had to withdraw on Monday.',
    'The army moved forces up to the front at Gharyan.',
    'In violation of the withdrawal lines, the mission saw four howitzers near Gharyan.',
  ])('%s', (text) => expect(told(text)).toEqual([expect.stringMatching(/^troop-or-weapons-movement .*Gharyan$/)]));

  it.each([
    'The mission has sent 50 more teachers to Gharyan.',
    'The army had to withdraw its complaint in Gharyan on Monday.',
    'The mission saw four howitzers in the museum of Gharyan.',
    'The town set up a cordon of flowers in Gharyan on Monday.',
    'The militia may have to withdraw from Gharyan.',
    'The news has been spreading to the north of Gharyan since Sunday.',
  ])('tells no event: %s', (text) => expect(told(text)).toEqual([]));

  it('is no part of the shelling told with it', () =>
    expect(told('The army shelled Gharyan on Monday and moved forces up to the place.')).toEqual([
      'shelling Gharyan',
      'troop-or-weapons-movement Gharyan',
    ]));

  it('is a fight where a post is overrun and somebody dies', () => {
    expect(told('Five policemen were killed when rebels overran a check post in Gharyan on Monday.')).toEqual(['ground-clash Gharyan']);
    expect(told('Rebels overran the town of Gharyan on Monday.')).toEqual(['seizure-of-territory Gharyan']);
  });
});
