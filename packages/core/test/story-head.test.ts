import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** How many events are told in a text of Tuesday 3 May 2016. */
const events = (text: string): number => new Set(incidentsOf(text, '2016-05-03').map((c) => c.occurrence)).size;

const STORIES = [
  'Rebels attacked a base in Idlib on Monday, killing 12 soldiers.\n\nThe weather was fine.\n\nFighters stormed the base in Saraqib with two car bombs, the army said.',
  'A man was shot dead by rebels in Idlib on Monday.\n\nThe weather was fine.\n\nThe man was hit in the street, a doctor said.\n\nPolice put the dead at two.',
  'Missiles killed 23 civilians in Idlib.\n\nAir raids killed 23 people in the north of Syria on Monday.',
];

describe('what stands before a story', () => {
  it.each([
    'We use cookies to give you the best experience. By going on you accept our terms. You can change your settings at any time.',
    'Sign up for our daily newsletter to get the top stories in your inbox every morning. It is free. No card is needed.',
    'A woman walks past a shop. It was a rainy day. [Sami Holm/AFP]',
    'Copyright The Daily Courier. All rights reserved. No part of this page may be copied without leave.',
    'Thank you for reading us. If you value our work, please think of a gift.\n\nYour support keeps our pages free.',
  ])('is none of it: %s', (notice) => {
    for (const story of STORIES) expect([events(story), events(`${notice}\n\n${story}`)]).toEqual([1, 1]);
  });

  it('is part of it where it names places', () => {
    const opening = ['Damascus', 'Homs', 'Hama'].map((city) => `The president went to ${city}.`).join('\n\n');
    // "the base" is the one told of wherever it stands; "a base" is it only where the story opens with it
    expect(events(`${opening}\n\n${STORIES[0].replace('the base', 'a base')}`)).toBe(2);
  });
});
