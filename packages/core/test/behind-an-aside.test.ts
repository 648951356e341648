import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2024-05-15';

/** Place, day where it is said, dead and hurt of the one event told. */
function told(text: string): string {
  const claims = incidentsOf(text, DAY);
  expect(new Set(claims.map(({ occurrence }) => occurrence)).size).toBe(1);
  const [{ where, when, killed, wounded }] = claims;
  return `${where?.name} ${when?.how === 'stated' ? when.start.slice(5, 10) : '–'} ${killed?.min ?? '–'}/${wounded?.min ?? '–'}`;
}

describe('what an event did, told behind an aside about it', () => {
  it.each([
    ['The attack, claimed by the rebels, killed nine people in Goma on Monday.', 'Goma 05-13 9/–'],
    ['The bombing, which the army blamed on the rebels, left nine people dead in Goma on Monday.', 'Goma 05-13 9/–'],
    ['The shelling, for which each side blamed the other, killed nine people in Goma on Monday.', 'Goma 05-13 9/–'],
    ['The strike, carried out by a drone, wounded four people in Rutshuru on Monday.', 'Rutshuru 05-13 –/4'],
    ['The attack, the deadliest this year, killed nine people in Goma on Monday.', 'Goma 05-13 9/–'],
    ['The shelling, which hit a school in Bunia on Monday, killed two.', 'Bunia 05-13 2/–'],
  ])('%s', (text, what) => expect(told(text)).toBe(what));
});

describe('more of the same dead and hurt', () => {
  it.each([
    ['The strike on Goma on Monday killed 12 people and five more died in hospital.', 'Goma 05-13 17/–'],
    ['The strike on Goma on Monday killed 12 people, and five more died.', 'Goma 05-13 17/–'],
    ['The strike on Goma on Monday wounded 12 people, and five more were hurt by falling glass.', 'Goma 05-13 –/17'],
    ['The strike on Goma on Monday killed 12 people and five more were burned.', 'Goma 05-13 12/–'],
  ])('%s', (text, what) => expect(told(text)).toBe(what));

  it('is none at a place of its own', () => {
    const claims = incidentsOf('Twelve people were killed in Goma on Monday and two others were killed in Bunia.', DAY);
    expect(claims.map(({ where, killed }) => `${where?.name} ${killed?.min}`)).toEqual(['Goma 12', 'Bunia 2']);
  });
});

it('those who treat the wounded elsewhere tell of the event told before', () => {
  const text = 'Rebels shelled Rutshuru on Monday. Four people were wounded, according to a nurse at the hospital in Goma.';
  expect(told(text)).toBe('Rutshuru 05-13 –/–');
  expect(incidentsOf(text, DAY).map(({ where, wounded }) => `${where?.name} ${wounded?.min ?? '–'}`)).toEqual(['Rutshuru –', 'Rutshuru 4']);
});

describe('where the town lies that is told by its kind', () => {
  it.each([
    ['One soldier was killed near the town of Qarnaf in Kars on Monday.', 'Qarnaf 05-13 1/–'],
    ['One soldier was killed near the town of Qarnaf in Kars province on Monday.', 'Qarnaf 05-13 1/–'],
    ['One soldier was killed in Kars on Monday.', 'Kars 05-13 1/–'],
  ])('is wider: %s', (text, what) => expect(told(text)).toBe(what));
});
