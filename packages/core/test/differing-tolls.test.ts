import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { claimsOf } from './read-text.ts';

const RAID = 'A drone strike killed four people in Derna on Tuesday.';

const told = (text: string): Claim[] => claimsOf(text, '2019-04-10');

/** The tolls told of the first occurrence, each with its voice. */
function tollsOf(text: string): string[] {
  const claims = told(text).filter((c) => c.kind === 'incident');
  return claims
    .filter((c) => c.occurrence === claims[0].occurrence)
    .map((c) => `${c.killed?.min ?? '-'}/${c.wounded?.min ?? '-'} ${c.speaker.map((s) => s.name).join(', ')}`.trim());
}

describe('a second figure for one event', () => {
  it.each([
    ['put at', 'Radio Kefra put the death toll at five.', '5/- Radio Kefra'],
    ['the number of dead, given', 'Doctors gave the number of dead as five.', '5/- Doctors'],
    ['the number of wounded, put', 'The health ministry put the number of wounded at nine.', '-/9 health ministry'],
    ['brought up to date', 'The number of dead had risen to five by evening.', '5/-'],
    ['the wounded, by who treated them elsewhere', 'A doctor in Benghazi said that he had treated 12 wounded.', '-/12 doctor in Benghazi'],
    ['counted by a house', 'The hospital counted five dead.', '5/- hospital'],
    ['said by a house with a name', 'Al-Wahda Hospital said five people died.', '5/- Al-Wahda Hospital'],
  ])('stands beside the first: %s', (_, second, told) => {
    expect(tollsOf(`${RAID} ${second}`)).toEqual(['4/-', told]);
  });

  it.each([
    ['of the wounded', 'Gunmen shelled Derna on Tuesday, wounding five people. Two of the wounded are children, he said.'],
    ['of those wounded', 'Gunmen shelled Derna on Tuesday, wounding five people. Three of those wounded were women.'],
  ])('is not what some %s were', (_, text) => {
    expect(tollsOf(text)).toEqual(['-/5']);
    expect(told(text).filter((c) => c.wounded !== null)).toHaveLength(1);
  });

  it('stands beside the first, below the lines of a header and sentences on other things', () => {
    const text =
      'Derna Observers\n9 April 2019\n\nA drone dropped two bombs on Derna today. Four people were killed. They were queuing for water. We know three of the names and will publish them when the families agree.\n\nNine people were wounded.';
    expect(tollsOf(text)).toEqual(['-/-', '4/-', '-/9']);
  });

  it('is another event where neighbours tell of their own place', () => {
    expect(tollsOf(`${RAID} Residents of Benghazi said shells wounded nine people on Tuesday.`)).toEqual(['4/-']);
  });

  it('is not put by whoever puts something else', () => {
    const claims = told('Officials put the talks off after shells hit Derna on Monday, killing two people.');
    expect(claims.filter((c) => c.kind === 'incident').map((c) => c.speaker)).toEqual([[]]);
  });

  it('ends who did it at a clause of its own', () => {
    const [claim] = told('The Red Crescent said that the lorries were struck by warplanes in Derna and that 12 people had died.');
    expect(claim).toMatchObject({ by: [], killed: { min: 12 } });
  });
});

describe('one event told from two places beside each other', () => {
  const strike = 'Coalition jets bombed an army post near Derna on Tuesday, killing dozens of soldiers.';

  it('is one where the second telling points back, whose figure stands for the vague word', () => {
    expect(tollsOf(`${strike} The ministry said that 62 soldiers were killed in the strike on Martuba.`)).toEqual(['-/-', '62/- ministry']);
  });

  it('is two where it tells of another', () => {
    expect(tollsOf(`${strike} The ministry said that 62 soldiers were killed in a strike on Benghazi.`)).toEqual(['24/-']);
  });

  it('is not what those who did it took it for', () => {
    const claims = told(`${strike} The military said that its pilots believed they were striking a rebel convoy.`);
    expect(claims.filter((c) => c.kind === 'incident' && c.mood === 'actual')).toHaveLength(1);
  });
});

describe('what flew', () => {
  it.each([
    ['A drone of the army dropped two bombs on Derna on Tuesday.', 'drone'],
    ['Helicopters dropped two bombs on a drone depot in Derna on Tuesday.', 'airstrike'],
  ])('%s', (text, act) => {
    expect(told(text)[0].act).toBe(act);
  });
});
