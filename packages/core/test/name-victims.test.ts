import { describe, expect, test } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { tellTarget } from '../src/situation/tell/tell-target.ts';
import { incidentsOf } from './read-text.ts';

const told = (text: string): Claim[] => incidentsOf(text, '1991-03-06');
const hitIn = (text: string): string[] => told(text).flatMap((c) => c.against.map(tellTarget));
const byIn = (text: string): string[] => told(text).flatMap((c) => c.by.map(({ name, kind }) => `${kind}: ${name}`));

describe('who was hit, by name', () => {
  test('a person stands by name, with office or rank before it', () => {
    const [claim] = told('Gunmen murdered Mayor Elias Brandao in the town of Tocache on Monday.');
    expect(claim.against).toEqual([{ name: 'Elias Brandao', id: null, kinds: ['civilian'], title: 'Mayor' }]);
    expect(told('Gunmen murdered Colonel Elias Brandao in the town of Tocache on Monday.')[0].against[0].kinds).toEqual(['combatant']);
  });

  test('a name with an age behind it, or beside what befell it, is a person', () => {
    expect(hitIn('Teresa Quiroz, 61, was killed when a bomb exploded in Coban on Monday.')).toEqual(['Teresa Quiroz']);
    expect(hitIn('The kidnapping of Teresa Quiroz in Coban on Monday was condemned.')).toEqual(['Teresa Quiroz']);
  });

  test('those listed with a victim are victims, and those a later sentence names are of the same occurrence', () => {
    expect(hitIn('Guerrillas kidnapped Senator Teresa Quiroz and her driver Pablo Lima near Coban on Monday.')).toEqual([
      'Senator Teresa Quiroz',
      'Pablo Lima',
    ]);
    const claims = told('Gunmen shot dead two nurses in Coban on Monday. The victims were identified as Teresa Quiroz and Ana Lima.');
    expect(claims.flatMap((c) => c.against.map(tellTarget))).toEqual(['two nurses', 'Teresa Quiroz', 'Ana Lima']);
    expect(new Set(claims.map((c) => c.occurrence)).size).toBe(1);
  });

  test('a surname alone stands for the name that the report wrote out', () => {
    expect(hitIn('Mayor Elias Brandao said he had been threatened. Brandao was murdered near Coban on Tuesday.')).toEqual([
      'Elias Brandao',
    ]);
  });

  test('a place is no person, and the dead who are only counted are no target', () => {
    expect(hitIn('The shelling of San Carlos killed nobody on Monday.')).not.toContain('San Carlos');
    expect(hitIn('The attack on Monday in Coban left three dead.')).toEqual([]);
  });
});

describe('the day of what happened', () => {
  const dayOf = (text: string): string[] => told(text).flatMap((c) => (c.act === 'shooting-sniping' ? [`${c.when?.how}`] : []));
  test('is not that on which somebody was charged, tried or buried for it', () => {
    expect(dayOf('A second man was charged on Tuesday in the fatal shooting of a teenager in Coban.')).toEqual(['inferred']);
    expect(dayOf('Two men appeared in court on Monday over the shooting of a farmer in Coban.')).toEqual(['inferred']);
    expect(dayOf('The council condemned on Monday the shooting of a farmer in Coban.')).toEqual(['inferred']);
  });
  test('is not that on which a truce began, unless it is told since then', () => {
    const whenOf = (text: string): (string | undefined)[] => told(text).map((c) => `${c.when?.start.slice(0, 10)} ${c.when?.how}`);
    expect(whenOf('Warplanes bombed the town of Coban after the army called off the truce that began on 2 February.')[0]).toContain(
      'inferred',
    );
    expect(whenOf('Six people have been killed in Coban since the truce that began on 2 February.')[0]).toContain('1991-02-02');
  });
  test('is its own where it has one', () => {
    expect(dayOf('Two men were charged in the shooting of a farmer in Coban on Monday.')).toEqual(['stated']);
    expect(dayOf('A man shot two farmers in Coban on Tuesday and was arrested.')).toEqual(['stated']);
  });
});

describe('local news of shootings', () => {
  const tolls = (text: string): unknown[] => told(text).map((c) => [c.act, c.killed?.min ?? null, c.against.map(tellTarget).join(', ')]);
  test('who shot himself was hit, and a homicide is an event', () => {
    expect(tolls('A 15-year-old boy shot himself in the hand in Coban on Monday.')).toEqual([
      ['shooting-sniping', null, 'A 15-year-old boy'],
    ]);
    expect(tolls('Detectives in Coban are investigating a double homicide.')).toHaveLength(1);
    expect(tolls('A shooting on Monday left an 11-year-old girl dead in Coban.')).toEqual([['shooting-sniping', 1, 'an 11-year-old girl']]);
  });
  test('what was only taken with a camera is none', () => {
    expect(tolls('A photographer shot himself in the mirror for the cover.')).toEqual([]);
    expect(tolls('The homicide department moved to a new building.')).toEqual([]);
  });
});

describe('who did it', () => {
  test('who leads a raid did it, and "US" is no "us"', () => {
    expect(byIn('A NATO-led raid killed six people near Kunduz on Monday.')).toEqual(['organisation: NATO']);
    expect(byIn('The truce frayed after US-led coalition strikes on army posts near Kunduz killed six soldiers on Monday.')).toEqual([
      'organisation: US-led coalition',
    ]);
    expect(told('The coalition strikes Kunduz on Mondays, they told us.').flatMap((c) => c.by.map(({ name }) => name))).not.toContain('us');
  });

  test('the body whose people they are, as an organisation', () => {
    expect(byIn('Members of the Shining Path murdered a mayor in Tocache on Monday.')).toEqual(['organisation: Shining Path']);
    expect(byIn('Shining Path guerrillas murdered a mayor in Tocache on Monday.')).toEqual(['organisation: Shining Path']);
  });

  test('people who bear no name, as people; an army as an organisation', () => {
    expect(byIn('Gunmen murdered a mayor in Tocache on Monday.')).toEqual(['people: Gunmen']);
    expect(byIn('The Peruvian army shelled the village of Tocache on Monday.')).toEqual(['organisation: Peruvian army']);
  });
});

describe('those who were killed, and where', () => {
  const hit = (text: string): string[] => incidentsOf(text, '2024-03-06').flatMap(({ against }) => against.map(tellTarget));
  const where = (text: string): (string | undefined)[] => incidentsOf(text, '2024-03-06').map((c) => c.where?.name);

  test('and things, are all those listed before the verb', () => {
    expect(hit('Two schools, a clinic and a mosque were shelled in Kavaja on Monday.')).toEqual(['two schools', 'a clinic', 'a mosque']);
    expect(hit('The house was searched and a restaurant was attacked in Kavaja on Monday.')).toEqual(['a restaurant']);
  });

  test('are as many as they are, however many wounds they have', () => {
    const wounded = (text: string) => incidentsOf(text, '2024-03-06').map((c) => c.wounded?.min ?? null);
    expect(wounded('A trader was found dead in Kavaja on Monday. His body had 18 bullet wounds.')).not.toContain(18);
    expect(wounded('Three people with gunshot wounds were taken from the market of Kavaja on Monday.')).toContain(3);
  });

  test('are told once where a verb and its toll both count them', () => {
    expect(hitIn('Six priests were murdered in Kavaja on Monday.')).toEqual(['six priests']);
    expect(hitIn('The massacre of 12 peasants in Kavaja on Monday was condemned.')).toEqual(['peasants']);
  });

  test('are all named, however many, and behind what several of them are', () => {
    expect(hit('The assassination of priests Ignacio Mela and Segundo Ortiz in Kavaja on Monday was condemned.')).toEqual([
      'Ignacio Mela',
      'Segundo Ortiz',
    ]);
    const names =
      'Jose Manuel Rivas, Pedro Cortez, Jose Ordaz, Isaac Forest, Rafael Linero, Teresa Quiroz, Pablo Limas, Elias Brandao, Jaime Suero and Noral Beltre';
    const told = hit(`Gunmen killed ten peasants in Kavaja on Monday. The victims were identified as ${names}.`);
    expect([told.length, new Set(told).size]).toEqual([20, 10]);
  });

  test('were not hit in the town whose name one of them bears', () => {
    expect(new Set(where('The lawyer Ana Leon was shot in Kavaja on Monday. Leon was seriously wounded.'))).toEqual(new Set(['Kavaja']));
    expect(where('The lawyer Ana Leon was shot in Kavaja on Monday. A bomb went off in Leon on Tuesday.')).toContain('Leon');
  });

  test('were killed by the gunmen who are said to have done it', () => {
    const by = (text: string): string[] => incidentsOf(text, '2024-03-06').flatMap((c) => c.by.map(({ name }) => name));
    expect(by('Two judges were killed by gunmen in Kavaja on Monday.')).toEqual(['gunmen']);
    expect(by('Two judges were killed by shells in Kavaja on Monday.')).toEqual([]);
  });
});
