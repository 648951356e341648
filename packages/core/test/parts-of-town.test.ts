import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const told = (text: string): (string | number | undefined)[][] =>
  incidentsOf(text, '2023-07-24').map(({ where }) => [
    where?.name,
    where?.lat === undefined || where.lat === null ? '-' : Math.round(where.lat),
  ]);

describe('streets, quarters and wards', () => {
  it('holds a place told under the head of its division, for what follows', () => {
    const text =
      'CHOCÓ. Under cover of a strike gunmen landed at Istmina on Friday; in the shoot-out a governor was killed.\n\nNARIÑO. Soldiers were attacked in Tumaco on Friday; one died.\n\nLA GUAJIRA. Gunmen abducted a trader in Barrancas on Friday.';
    expect(told(text).map(([place]) => place)).not.toContain('CHOCÓ');
  });

  it.each([
    ['A rocket hit a block on Kyiv Street in Donetsk on Friday, killing two.', ['Kyiv Street', 48]],
    ['A drone struck a bus on Berlin Avenue on Friday, killing two.', ['Berlin Avenue', '-']],
    ['Aircraft bombed Nyala on Thursday. In the Texas quarter four people died when a bomb hit a house.', ['Texas quarter', 12]],
    ['Gunmen fired on a van in Tafas on Friday. Of two people wounded, one died on the road to Daraa.', ['Tafas', 33]],
    ['A girl wounded in the raid on Tafas died in the Daraa hospital on Friday.', ['Tafas', 33]],
  ])('%s', (text, place) => {
    expect(told(text)).toContainEqual(place);
  });

  it.each([
    ['Two patients were killed in the Daraa hospital on Friday when a shell hit it.', 'Daraa hospital'],
    ['Shells fell on Goma on Friday. Two people were killed in Bukavu.', 'Bukavu'],
    [
      'CHOCÓ. A governor was killed in a shoot-out on Friday.\n\nNARIÑO. Soldiers were attacked in Tumaco on Friday; one died.\n\nLA GUAJIRA. Gunmen abducted a trader in Barrancas on Friday.',
      'CHOCÓ',
    ],
    ['Shells fell on the Sheikh Maqsoud quarter of Aleppo on Friday.', 'Sheikh Maqsoud quarter'],
  ])('and what is elsewhere stays there: %s', (text, name) => {
    expect(told(text).map(([place]) => place)).toContain(name);
  });
});
