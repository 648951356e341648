import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2016-09-21';
const kindsHit = (text: string): string[] => incidentsOf(text, DAY).flatMap(({ against }) => against.flatMap(({ kinds }) => kinds));

describe('what carries aid', () => {
  it('is aid, by whose it is or by what it is said to hold', () => {
    for (const text of [
      'Warplanes struck trucks carrying medicine near Azaz on Monday.',
      'Gunners shelled a convoy loaded with relief supplies near Azaz on Monday.',
      'A U.N. convoy was bombed near Azaz on Monday.',
    ])
      expect(kindsHit(text), text).toContain('aid');
  });

  it('is none where arms or nothing is said to be in it', () => {
    for (const text of [
      'Warplanes struck trucks carrying weapons near Azaz on Monday.',
      'Warplanes struck three trucks near Azaz on Monday.',
    ])
      expect(kindsHit(text), text).not.toContain('aid');
  });

  it('is hit where its name stands before that of the attack, and a car that bombs is not', () => {
    expect(kindsHit('The hospital bombing in Azaz on Monday killed four.')).toContain('health');
    expect(kindsHit('A car bombing in Azaz on Monday killed four.')).not.toContain('civilian');
  });
});

describe('where an event was', () => {
  const place = (text: string) => incidentsOf(text, DAY)[0]?.where;

  it('is said by the relative clause behind it', () => {
    expect(place('He condemned the attack on a bus, which took place in Azaz on Monday.')).toMatchObject({ name: 'Azaz', how: 'stated' });
    expect(place('He condemned the attack that killed two farmers in Azaz on Monday.')?.name).toBe('Azaz');
    expect(place('He condemned the attack of Monday that killed two farmers, which was discussed in Azaz.')?.name).not.toBe('Azaz');
  });

  it('is the country that the sentence speaks of, not the one that the report speaks of most', () => {
    const text =
      'The ministers spoke of the crisis in Yemen, and the recent attack on an aid convoy. ' +
      'Both then turned to Ukraine. Fighting in Ukraine goes on. Ukraine wants a truce, and Ukraine asks for guarantors.';
    expect(place(text)).toMatchObject({ name: 'Yemen', how: 'inferred' });
  });
});
