import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';
const actsOf = (text: string): (string | null | undefined)[] => incidentsOf(text, DAY).map(({ act }) => act);

describe('one person who was shot', () => {
  it.each([
    'The boy was mending a net when he was shot.',
    'A ferryman is accused of shooting his father and sister.',
    'He took a rifle and then shot Lindiwe Sithole.',
    'Neighbours found the girl dead from a gunshot wound.',
    'While Sithole was cleaning a rifle, he accidentally shot himself.',
  ])('is an occurrence, of no place or day: %s', (text) => {
    expect(actsOf(text)).toEqual(['shooting-sniping']);
  });

  it('is not what shoots up, nor a thing that is shot at', () => {
    expect(actsOf('Prices shot up.')).toEqual([]);
    expect(actsOf('They were shot.')).toEqual([]);
  });
});

describe('arrests', () => {
  it('over an event are what came of it, and no event', () => {
    expect(actsOf('Police arrested a clerk in connection with the shooting of two nurses in Durban on Sunday.')).toEqual([
      'shooting-sniping',
    ]);
    expect(actsOf('A clerk was arrested on Sunday after he shot his brother in Durban.')).toEqual(['shooting-sniping']);
    expect(actsOf('A clerk was arrested after a nurse was shot in Durban on Sunday.')).toEqual(['shooting-sniping']);
  });

  it('by those who fight stand for themselves', () => {
    expect(actsOf('Rebels arrested nine clerks in Durban on Sunday over the shooting of a commander.')).toContain('arrest-or-abduction');
    expect(actsOf('Soldiers arrested nine clerks in Durban on Sunday on suspicion of smuggling.')).toEqual(['arrest-or-abduction']);
  });
});

describe('surnames that towns bear', () => {
  const places = (text: string): (string | null | undefined)[] => incidentsOf(text, DAY).map(({ where }) => where?.name);
  const LEDE = 'Oliver Hastings, 49, was shot in Durban on Monday. ';

  it('are the person whose age was given', () => {
    expect(places(`${LEDE}Medics found Hastings with a fatal gunshot wound.`)).not.toContain('Hastings');
    expect(places(`${LEDE}Shots were also fired at Hastings' house on Tuesday.`)).not.toContain('Hastings');
  });

  it('are towns where something was in them', () => {
    expect(places('Oliver Hastings, 49, was shot on Monday. Shots were also fired in Hastings on Tuesday, wounding two men.')).toContain(
      'Hastings',
    );
  });
});
