import { describe, expect, test } from 'vitest';
import { ensureKnowledge } from '../../node/src/knowledge/ensure-knowledge.ts';
import { EverydayWords } from '../src/knowledge/everyday-words.ts';
import { createCapitalRestorer } from '../src/language/restore-capitals.ts';

const restore = createCapitalRestorer(ensureKnowledge());

describe('a text in all capitals is given those of print', () => {
  test('names keep one, common words none, and every character keeps its place', () => {
    const shouted =
      'MANAGUA, 4 MAR 88 -- REBELS KIDNAPPED TEACHER OLGA QUIROS BRENES NEAR THE VILLAGE OF WIWILI. THE ARMY SAID TWO BUSES WERE BURNED.';
    const read = restore(shouted);
    expect(read).toBe(
      'Managua, 4 Mar 88 -- Rebels kidnapped teacher Olga Quiros Brenes near the village of Wiwili. The army said two buses were burned.',
    );
    expect(read.length).toBe(shouted.length);
  });

  test('names that the knowledge holds are written as it writes them, with their common words', () => {
    const read = restore('AN OFFICER SAID ON TUESDAY THAT MEMBERS OF THE SHINING PATH HAD LEFT THE VALLEY WITHOUT A SHOT BEING FIRED.');
    expect(read).toContain('members of the Shining Path had left');
  });

  test('a common word makes a name with its neighbour where the map knows the two, and an abbreviation gives its name capitals', () => {
    expect(restore('THE BUS LEFT GUATEMALA CITY AT DAWN AND REACHED THE BORDER BEFORE NIGHT FELL ON IT.')).toContain(
      'left Guatemala City at dawn',
    );
    expect(restore('RESPONSIBILITY WAS CLAIMED BY THE WORKERS REVOLUTIONARY FRONT [WRF] IN A CALL TO A RADIO STATION.')).toContain(
      'the Workers Revolutionary Front [WRF] in a call',
    );
  });

  test('the dot of an abbreviation opens no sentence, and the ending of a number is no word', () => {
    const read = restore('A U.S. CITIZEN WAS SEEN NEAR THE BASE OF THE 4TH BRIGADE. GUARDS SAID THAT THEY KNEW NOTHING OF IT.');
    expect(read).toContain('A U.S. citizen was seen');
    expect(read).toContain('the 4th brigade. Guards said');
  });

  test('a sentence opens behind the label that a desk puts before it', () => {
    const read = restore('QUITO, 3 MAY 93 (WIRE) -- [EXCERPT] TWO MEN LEFT THE TOWN [AS HEARD] AND WERE SEEN NEAR THE BRIDGE AT NIGHT.');
    expect(read).toContain('[Excerpt] Two men left');
    expect(read).toContain('[as heard] and were');
  });

  test('a text in print is left as it is, with its headline', () => {
    const printed =
      'TWO KILLED IN RAID\n\nTwo people were killed in a raid near the village on Monday, the army said. No more was known at night.';
    expect(restore(printed)).toBe(printed);
  });
});

test('common words are known in the forms English makes of them, and names are not', () => {
  const words = new EverydayWords('town try plan make');
  for (const word of ['towns', 'tries', 'tried', 'planned', 'planning', 'making', 'maker']) expect(words.has(word)).toBe(true);
  for (const word of ['townsend', 'trieste', 'plana']) expect(words.has(word)).toBe(false);
});
