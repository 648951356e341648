import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const placeOf = (text: string) => {
  const where = incidentsOf(text, '2022-05-10').at(-1)?.where;
  return where ? [where.name, Math.round((where.lat ?? 0) * 10) / 10, Math.round((where.lon ?? 0) * 10) / 10] : null;
};

/** Jalalabad lies at 34.4, 70.5 and Kabul at 34.5, 69.2. */
describe('between the ends of a way', () => {
  it.each([
    'A mine killed two soldiers on the road from Kabul to Jalalabad on Tuesday.',
    'Gunmen shot two policemen dead somewhere between Kabul and Jalalabad on Tuesday.',
    'Gunmen ambushed a convoy on Tuesday on the highway linking Kabul with Jalalabad, killing two policemen.',
    'A bus travelling from Kabul to Jalalabad was attacked on Tuesday and two people were killed.',
    'Fighting broke out between the cities of Kabul and Jalalabad on Tuesday, killing two soldiers.',
  ])('%s', (text) => expect(placeOf(text)).toEqual(['between Kabul and Jalalabad', 34.5, 69.8]));

  it.each([
    ['A mine killed two soldiers on the Kabul to Jalalabad highway on Tuesday.', 'Kabul to Jalalabad highway'],
    ['A mine killed two soldiers on the Kabul/Jalalabad road on Tuesday.', 'Kabul/Jalalabad road'],
    ['Rebels attacked the Kabul-Jalalabad section of the front on Tuesday, killing two soldiers.', 'Kabul-Jalalabad section'],
  ])('%s', (text, name) => expect(placeOf(text)).toEqual([name, 34.5, 69.8]));

  it.each([
    ['Two people were killed by shelling in Kabul and Jalalabad on Tuesday.', 'Kabul and Jalalabad'],
    ['Shells fell on Jalalabad on Tuesday, killing two people, during talks between Kabul and Herat.', 'Jalalabad'],
    ['Gunmen from Kabul attacked a post in Jalalabad on Tuesday and killed two soldiers.', 'Jalalabad'],
    ['Men blew up the Kabul-Herat gas pipeline at Jalalabad on Tuesday, killing two guards.', 'Jalalabad'],
  ])('%s', (text, name) => expect(placeOf(text)?.[0]).toBe(name));
});
