import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';
const whereOf = (text: string): string[] => incidentsOf(text, DAY).map(({ where }) => where?.name ?? '-');

/** Names of many languages that no gazetteer holds. */
const NAMES = [
  'Dremnik',
  'Tuvan Kot',
  'San Odelio',
  'La Quinzala',
  'El Tamarrel',
  'Ain Tufeil',
  'Al-Nadhira',
  "N'Doraka",
  'Nam Thuwa',
  'Orzhévo',
];
const TOLD: ((place: string) => string)[] = [
  (place) => `Two soldiers were killed near ${place} on Tuesday, the army said.`,
  (place) => `At ${place} two people were killed by shelling on Tuesday.`,
  (place) => `${place} was shelled on Tuesday, and two people died.`,
  (place) => `${place} came under heavy mortar fire on Tuesday; two people died.`,
  (place) => `Two soldiers were killed by a mine on the outskirts of ${place} on Tuesday.`,
  (place) => `Two soldiers were killed by a mine 12 km north of ${place} on Tuesday.`,
  (place) => `Rebels shelled ${place} on Tuesday, killing two soldiers.`,
  (place) => `Gunmen stormed ${place} on Tuesday and killed two people.`,
  (place) => `Clashes broke out in ${place} on Tuesday and two soldiers were killed.`,
];

describe('a place that no map holds', () => {
  it.each(NAMES)('%s', (name) => {
    for (const tell of TOLD) expect(whereOf(tell(name)), tell(name)).toEqual([name]);
  });

  it.each([
    'According to San Odelio, two soldiers were killed by shelling on Tuesday.',
    'Gunmen captured Abu Tarfa on Tuesday and killed two people.',
    'Gunmen opened fire and killed two people on New Year’s Day.',
    'Colonel La Quinzala came under pressure after two people were killed by shelling on Tuesday.',
  ])('%s', (text) => expect(whereOf(text)).toEqual(['-']));

  it('tells whence men went', () => {
    expect(whereOf('Rebels were driven from Dremnik on Tuesday in clashes that killed two soldiers.')).toContain('Dremnik');
  });
});
