import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Killed and wounded of the incidents read from a text, as "killed/wounded". */
function tollsOf(text: string): string[] {
  return incidentsOf(text, '2018-12-19').map(({ killed, wounded }) => `${killed?.min ?? '-'}/${wounded?.min ?? '-'}`);
}

describe('tolls of people told one by one', () => {
  it.each([
    ['A bus driver was shot and wounded near the mills in Marib on Monday.', '-/1'],
    ['Soldiers shot and wounded two shepherds near Marib on Monday.', '-/2'],
    ['A brigadier was shot in the chest in Marib on Monday.', '-/1'],
    ['Gunmen shot a teacher through the leg in Marib on Monday.', '-/1'],
    ['Two women were hit by shell splinters in Marib on Monday.', '-/2'],
    ['A man was killed by tank fire in Marib on Monday, and his cousin was hit in the thigh.', '1/1'],
    ['A sluice hand was shot dead by a sniper in Marib on Monday.', '1/-'],
    ['Yusuf Hamdan was killed when a drone hit his car in Marib on Monday.', '1/-'],
    ['A baker was shot in the head and died in Marib on Monday.', '1/-'],
    ['Shells hit a house on Monday and two people died in Marib.', '2/-'],
    ['Three militants were gunned down in Marib on Monday.', '3/-'],
    ['A sergeant was picked off by a sniper in Marib on Monday.', '1/-'],
    ['A drone hit a car in Marib on Monday, killing one man and wounding another.', '1/1'],
  ])('%s', (text, toll) => {
    expect(tollsOf(text)).toEqual([toll]);
  });

  it.each([
    ['A shell killed two farmers, a brother and a sister, in Marib on Monday.', '2/-'],
    ['A shell killed two young teachers, a man and a woman, in Marib on Monday.', '2/-'],
    ['A shell wounded three pupils, two girls and a boy, in Marib on Monday.', '-/3'],
    ['A shell killed two women, a man and a child in Marib on Monday.', '4/-'],
    ['A shell killed two soldiers, a woman and a child in Marib on Monday.', '4/-'],
    ['A shell killed two teachers, a cook and a child in Marib on Monday.', '4/-'],
  ])('people told by what they are: %s', (text, toll) => expect(tollsOf(text)).toEqual([toll]));

  it.each([
    ['Hassan Naim (47), a farmer, was wounded by a shell near Marib on Monday.', '-/1'],
    ['Hassan Naim (43) and Salma Idris (51) were killed by a shell in Marib on Monday.', '2/-'],
    ['A shell killed Hassan Naim (43) and their son Omar (10) in Marib on Monday.', '2/-'],
  ])('an age behind a name counts nobody: %s', (text, toll) => expect(tollsOf(text)).toEqual([toll]));

  it.each([
    // what is hit in its body may be no person
    ['A truck was hit by shell splinters in Marib on Monday.', '-/-'],
    ['A cow was killed by shelling in Marib on Monday.', '-/-'],
    ['A ship was hit in the stern by a missile off Marib on Monday.', '-/-'],
  ])('%s counts nobody', (text, toll) => {
    expect(tollsOf(text)).toEqual([toll]);
  });
});
