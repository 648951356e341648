import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const told = (text: string): string[] =>
  incidentsOf(text, '2023-07-24').map((c) => `${c.act} by ${c.by.map(({ name }) => name).join('+') || '–'} @ ${c.where?.name ?? '–'}`);

describe('a subject with brackets behind it', () => {
  it.each([
    ['SPLM-N (Al Hilu) attacked a garrison in Kadugli on Friday.', 'ground-clash by SPLM-N @ Kadugli'],
    ['The rebels (some 60 men) attacked a garrison in Kadugli on Friday.', 'ground-clash by rebels @ Kadugli'],
    ['ULFA (Independent) attacked a garrison in Tinsukia on Friday.', 'ground-clash by ULFA @ Tinsukia'],
    ['The army (UPDF) shelled Kadugli on Friday.', 'shelling by army @ Kadugli'],
  ])('%s', (text, incident) => expect(told(text)).toContain(incident));

  it('and not what stands in them', () => {
    expect(told('A priest (who buried rebels) attacked the sale of land in Kadugli on Friday.')).toEqual([]);
  });
});

describe('posts of the police are ground that is taken', () => {
  it('where they are seized', () => {
    expect(told('Rebels took over the police station in Galkayo on Friday.')).toEqual(['seizure-of-territory by Rebels @ Galkayo']);
  });
  it('and not where police are', () => {
    expect(told('Rebels took police officers to a station in Galkayo on Friday.').join()).not.toContain('seizure');
  });
});
