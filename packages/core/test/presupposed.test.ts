import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const moods = (text: string): [string, number | null | undefined][] =>
  incidentsOf(text, '2016-05-13').map(({ mood, killed }) => [mood, killed?.min]);

describe('what something follows has happened', () => {
  it.each([
    [
      'The minister said the general should be tried following an attack on a bus near Homs that claimed 12 lives on Tuesday.',
      [['actual', 12]],
    ],
    [
      'The minister said there should be an inquiry into a raid on a school near Homs that killed nine children on Tuesday.',
      [['actual', 9]],
    ],
  ])('%s', (text, want) => expect(moods(text)).toEqual(want));

  it('unless it is any such thing or one to come', () => {
    expect(moods('Troops would be sent to Homs following any attack on a convoy.').filter(([mood]) => mood === 'actual')).toEqual([]);
    expect(moods('He warned that an attack on Homs could follow.').filter(([mood]) => mood === 'actual')).toEqual([]);
  });
});

describe('what happened before or after something else', () => {
  const days = (text: string): string[] => incidentsOf(text, '2016-05-13').map(({ mood, when }) => `${mood} ${when?.start}..${when?.end}`);
  it.each([
    ['Shells killed two in Homs on Tuesday, hours before a truce was due to start.', 'actual 2016-05-10..2016-05-11'],
    ['Shells killed 43 people in Homs in the five days before the truce began.', 'background 2016-05-12..2016-05-14'],
    ['The envoy arrived on Tuesday, a day after shells hit Homs, killing two.', 'actual 2016-05-09..2016-05-10'],
    ['A day after shells hit Homs, killing two, the envoy arrived on Tuesday.', 'actual 2016-05-09..2016-05-10'],
    ['Shells hit Homs on Tuesday, less than 24 hours after a truce took effect.', 'actual 2016-05-10..2016-05-11'],
    ['Shells hit Homs 48 hours after the deal was signed on May 9.', 'actual 2016-05-11..2016-05-12'],
  ])('%s', (text, day) => expect(days(text)).toContain(day));
});

describe('what is looked into or answered took place', () => {
  const told = (text: string) => incidentsOf(text, '2016-05-13').map(({ mood, when }) => [mood, when?.start.slice(0, 10)]);
  it.each([
    ['The mission plans to investigate the shelling of Homs on Tuesday.', [['actual', '2016-05-10']]],
    ["The mission will investigate Tuesday's shelling of Homs.", [['actual', '2016-05-10']]],
    ['The envoy would condemn the shelling of Homs on Tuesday.', [['actual', '2016-05-10']]],
    ['Rebels appear to have shelled Homs on Tuesday.', [['actual', '2016-05-10']]],
    ['Rebels plan to resume the shelling of Homs on Tuesday.', [['planned', '2016-05-17']]],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));

  it('is no attack that one would condemn if it came', () => {
    expect(told('The council would condemn an attack on Homs.').every(([mood]) => mood !== 'actual')).toBe(true);
    expect(told('Rebels hope to have taken Homs by Tuesday.').every(([mood]) => mood !== 'actual')).toBe(true);
    expect(told('The envoy promised to investigate any shelling of Homs.')).toEqual([]);
  });
});
