import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2022-05-10';
const byOf = (text: string): string[] => [...new Set(incidentsOf(text, DAY).flatMap(({ by }) => by.map(({ name }) => name)))];

/** Whoever no list holds, told of in one of the ways in which a text shows that they fight. */
const TOLD: [string, string][] = [
  ['The Tarmis attacked an army post near Kobu on Friday, killing two soldiers.', 'Tarmis'],
  ['The army said the Tarmis had shelled its positions near Kobu on Friday.', 'Tarmis'],
  ['Two soldiers were killed by the Tarmis near Kobu on Friday.', 'Tarmis'],
  ['The abduction of a teacher by the Tarmis in Kobu on Friday.', 'Tarmis'],
  ['The Tarmis closed the road into Kobu on Friday.', 'Tarmis'],
  ['Tarmi fighters shelled Kobu on Friday, killing two people.', 'Tarmi fighters'],
  ['The Black Eagles shelled Kobu on Friday, killing two people.', 'Black Eagles'],
  ['Members of the Black Banner ambushed a patrol near Kobu on Friday, killing two.', 'Black Banner'],
  ['Fighters of the Sons of the River attacked Kobu on Friday, killing two people.', 'Sons of the River'],
  ['Sons of the River fighters attacked Kobu on Friday, killing two people.', 'Sons of the River'],
  ['A suicide bomber from the Red Falcons killed 32 people in Kobu on Friday.', 'Red Falcons'],
  ['The army blamed the Black Banner for an ambush in Kobu on Friday that killed two.', 'Black Banner'],
  ['The Fanar shelled Kobu on Friday, killing two people.', 'Fanar'],
  ['A-9 guerrillas attacked Kobu on Friday, killing two people.', 'A-9'],
  ['The A-9 attacked Kobu on Friday, killing two people.', 'A-9'],
  ['Revolutionary Front of Orland (RFO) rebels shelled Kobu on Friday, killing two people.', 'Revolutionary Front of Orland'],
  ['The rebel RFO was found to have abducted 18 drivers near Kobu on Friday.', 'rebel RFO'],
  ['The Fanar said it had attacked a post near Kobu on Friday, killing two soldiers.', 'Fanar'],
  ['A lorry was set upon and shelled in Kobu on Friday by presumed Tarmis.', 'Tarmis'],
  ['An ambush on a minibus in Kobu on Friday left six passengers dead; the authorities blamed the Tarmis.', 'Tarmis'],
  ['Masked gunmen attacked Kobu on Friday, killing two people.', 'Masked gunmen'],
];

describe('who fights and stands on no list', () => {
  it.each(TOLD)('%s', (text, name) => expect(byOf(text)).toEqual([name]));

  it('is known wherever the report names it', () => {
    const text = 'The Tarmis shelled Kobu on Thursday, killing two people. A Tarmi sniper shot a boy in Dremnik on Friday.';
    expect(byOf(text)).toEqual(['Tarmis', 'Tarmi']);
  });

  it('says it did what its fighters did', () => {
    const [first] = incidentsOf('RFO fighters claimed a suicide attack on Kobu on Friday that killed two people.', DAY);
    expect(first.byStatus).toBe('claimed-by-actor');
  });

  it.each([
    'Shells fired from across the Line of Mercy hit a bunker near Kobu on Friday, killing two soldiers.',
    'The Kobu attacks killed two people on Friday.',
    'Two people were killed by a mine on Friday by the Kobu bridge.',
    'The T-72 shelled Kobu on Friday, killing two people.',
    'The Senate attacked the plan on Friday after two people were killed by shelling in Kobu.',
  ])('%s', (text) => expect(byOf(text)).toEqual([]));
});
