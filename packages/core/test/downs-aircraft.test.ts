import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const acts = (text: string): string[] =>
  incidentsOf(text, '2022-05-10').map(({ act, by }) => [act, ...by.map(({ name }) => name)].join(' '));

describe('aircraft brought down', () => {
  it.each([
    ['Rebels shot down a helicopter in Hama province on Monday.', ['other-violation Rebels']],
    ['Rebels downed a fighter jet over Raqqa on Monday.', ['other-violation Rebels']],
    ['A military helicopter was shot down near Raqqa on Monday, killing four soldiers.', ['other-violation']],
    ['A helicopter was brought down by a missile near Raqqa on Monday.', ['other-violation']],
    ['Rebels shot down a drone over Raqqa on Monday.', ['drone Rebels']],
    ['A helicopter fired at rebels near Raqqa on Monday.', ['airstrike']],
  ])('are hit, and bomb nobody: %s', (text, expected) => expect(acts(text)).toEqual(expected));

  it('say nothing of how others were attacked', () => {
    expect(
      acts('Gunmen attacked a village near Raqqa on Monday, killing 12 people. In Homs, rebels shot down a helicopter on Monday.'),
    ).toEqual(['shooting-sniping Gunmen', 'other-violation rebels']);
  });
});
