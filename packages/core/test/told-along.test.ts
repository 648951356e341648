import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2016-05-10';

/** Killed and wounded of everything told, "3/–" for three dead and nobody said to be hurt. */
const tolls = (text: string): string[] =>
  incidentsOf(text, DAY)
    .map(({ killed, wounded }) => `${killed?.min ?? '–'}/${wounded?.min ?? '–'}`)
    .filter((t) => t !== '–/–');

describe('those who were killed with one', () => {
  it.each([
    ['An elder was gunned down along with his nephew in the bazaar of Goma on Monday.', '2/–'],
    ['A headmistress was shot dead along with two guards in Goma on Monday.', '3/–'],
    ['The mayor was killed with four of his bodyguards in a bomb blast in Goma on Monday.', '5/–'],
    ['Rebels killed a judge together with her driver in Goma on Monday.', '2/–'],
    ['Troops shot dead two rebels in Goma on Monday, along with a local guide.', '3/–'],
    ['A gendarme was wounded along with five shoppers when a bomb went off in Goma on Monday.', '–/6'],
  ])('%s', (text, toll) => expect(tolls(text)).toEqual([toll]));

  it.each([
    // what they were killed with
    ['Troops killed two rebels with machine guns in Goma on Monday.', '2/–'],
    // a fate of their own
    ['Troops killed two rebels in Goma on Monday, as well as three wounded.', '2/3'],
    // who saw it
    ['Shells hurt nine people in Goma on Monday, including a nun, who, along with her sister, saw it.', '–/9'],
  ])('%s', (text, toll) => expect(tolls(text)).toEqual([toll]));
});

describe('people in a list of whom more is said', () => {
  it.each([
    ['Three guards and a porter identified as Luis Gil, a local man, were injured by a grenade in Goma on Monday.', '–/4'],
    ['Two policemen, a woman named Ana and her infant son were wounded by a grenade in Goma on Monday.', '–/4'],
    ['A captain, two soldiers and their guide, a shepherd aged 60, were killed by a mine near Goma on Monday.', '4/–'],
    ['Six rebels belonging to the front and an army major were killed in a clash near Goma on Monday.', '7/–'],
    ['Two farmers working in a field and a shepherd were killed by shelling near Goma on Monday.', '3/–'],
    ['A driver named Luis Gil and his helper were shot dead in Goma on Monday.', '2/–'],
    ['A soldier named Luis Gil was killed and two others wounded by a mine near Goma on Monday.', '1/2'],
    ['A man identified as Luis Gil was shot dead in Goma on Monday.', '1/–'],
  ])('%s', (text, toll) => expect(tolls(text)).toEqual([toll]));
});
