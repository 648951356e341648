import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The events of a text of Tuesday 9 June 2020: act and place, as first told below the headline. */
function told(text: string): string[] {
  const events = new Map<string, string>();
  for (const { act, where, occurrence, mood } of incidentsOf(text, '2020-06-09').reverse())
    if (mood === 'actual') events.set(occurrence ?? '', `${act} ${where?.name}`);
  return [...events.values()].reverse();
}

describe('a headline tells no event of its own', () => {
  it.each([
    [
      'Army raids village, 12 dead\n\nSoldiers raided a village near Gharyan on Monday, the mayor said. Twelve people were killed, he said.',
    ],
    ['Shells on Gharyan market\n\nFour shells landed among the stalls of a market in Gharyan on Monday, killing two traders.'],
    ['One dead in attack on convoy\n\nGunmen opened fire on a lorry near Gharyan on Monday. The driver was killed, police said.'],
    [
      'Car bomb kills dozens in Gharyan\n\nAs many as 57 people were killed when a car packed with explosives blew up in Gharyan on Monday.',
    ],
    ['Two killed in Libya shelling\n\nA mortar bomb hit a house in Gharyan on Monday, killing a woman and her son.'],
  ])('%s', (text) => expect(told(text)).toHaveLength(1));

  it('but for what the story tells nothing of', () => {
    expect(told('Rebels capture Tarhuna\n\nJets bombed a school in Gharyan on Monday, killing two teachers.')).toHaveLength(2);
  });

  it('lines of a list are no headlines', () => {
    expect(told('Shelling of Gharyan\n\nShelling of Tarhuna\n\nTalks are to go on.').length).toBeGreaterThan(0);
  });
});
