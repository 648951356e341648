import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const saidBy = (text: string): string[] => incidentsOf(text, '2022-05-10').flatMap(({ speaker }) => speaker.map(({ name }) => name));

/** Names of many lands: with small words, hyphens, articles and initials. */
const NAMES = [
  'Pieter de Wolff',
  'Joost van der Meulen',
  'Fahd al-Qurayshi',
  'Yusuf ibn Khaldi',
  'Almaz Gebre-Kidan',
  'Thiha Zin',
  'Nino Chkheidze',
];

describe('a speaker of any name', () => {
  it.each(NAMES)('%s', (name) => {
    const toll = 'shelling in Kobu killed five soldiers on Friday';
    expect(saidBy(`On Friday ${toll.replace(' on Friday', '')}, the army's spokesman, ${name}, said.`)).toEqual([
      `army's spokesman, ${name}`,
    ]);
    expect(saidBy(`The prime minister, ${name}, told parliament that ${toll}.`)).toEqual([`prime minister, ${name}`]);
    expect(saidBy(`Another resident, ${name}, said ${toll}.`)).toEqual([`resident, ${name}`]);
    expect(saidBy(`${name}, a spokesman for the army, said that ${toll}.`)).toEqual([name]);
  });

  it('may be letters that open a sentence', () => {
    expect(saidBy('KNPA said militants shelled Kobu on Friday and killed five soldiers.')).toEqual(['KNPA']);
  });

  it('is no place between commas', () => {
    const text = 'Shelling killed five soldiers on Friday, doctors in the capital, Deir Mahlun, said.';
    expect(saidBy(text)).not.toContain('Deir Mahlun');
  });
});
