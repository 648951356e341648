import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2016-05-10';

/** Killed and wounded of everything told, "3/–" for three dead and nobody said to be hurt. */
const tolls = (text: string): string[] =>
  incidentsOf(text, DAY)
    .map(({ killed, wounded }) => `${killed?.min ?? '–'}/${wounded?.min ?? '–'}`)
    .filter((t) => t !== '–/–');

describe('an aside on some of those counted', () => {
  it.each([
    ['Eleven people, of whom eight were gendarmes and two were cooks, were killed in an ambush near Goma on Monday.', '11/–'],
    ['Nine porters, among whom were two boys, were killed by shelling in Goma on Monday.', '9/–'],
    ['Six fighters, one of whom was a commander, were killed when gunmen attacked a post near Goma on Monday.', '6/–'],
    ['Six people, including one who was a deputy, were wounded when gunmen attacked a post near Goma on Monday.', '–/6'],
    ['Thirty people, 22 of which were recruits, were killed in a suicide bombing in Goma on Monday.', '30/–'],
    ['Four people were killed and 35, of whom seven were in critical condition, were wounded by a bomb in Goma on Monday.', '4/35'],
  ])('%s', (text, toll) => expect(tolls(text)).toEqual([toll]));

  it('may say how many of them died', () => {
    expect(tolls('Gunmen ambushed ten hikers near Goma on Monday, of whom four were killed.')).toEqual(['4/–']);
  });
});

describe('one more of those told of', () => {
  it.each([
    ['Two gendarmes were killed and a third wounded near Goma on Monday.', '2/1'],
    ['Gunmen shot dead two guards and injured the third in Goma on Monday.', '2/1'],
    ['One soldier died and the other was wounded when a mine exploded near Goma on Monday.', '1/1'],
    ['Gunmen shot at two guards in Goma on Monday, killing one and wounding the other.', '1/1'],
    ['A sniper killed one guard in Goma on Monday, and another was hurt by shrapnel.', '1/1'],
  ])('%s', (text, toll) => expect(tolls(text)).toEqual([toll]));

  it('is nobody where a noun stands behind it', () => {
    expect(tolls('Shells killed two guards in Goma on Monday and damaged the other bank of the river.')).toEqual(['2/–']);
  });
});
