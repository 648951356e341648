import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const figure = (c: { min: number | null } | null): string => `${c?.min ?? '–'}`;
/** Act, place, by whom, dead and hurt of all that took place, of Monday 24 July 2023. */
const told = (text: string): string[] =>
  incidentsOf(text, '2023-07-24')
    .filter(({ mood }) => mood === 'actual' || mood === 'background')
    .map(
      (c) => `${c.act} @ ${c.where?.name ?? '–'} by ${c.by.map((b) => b.name).join('+') || '–'} ${figure(c.killed)}/${figure(c.wounded)}`,
    );

describe('where somebody spoke or sat is not where it was', () => {
  it('takes a state for its capital where its sources speak', () => {
    expect(told('Shells hit Tovuz on Sunday. A Baku military source said four soldiers had been killed.').at(-1)).toContain('@ Tovuz');
    // those on the spot speak of their own town
    expect(told('A Taiz police officer said on Sunday that shells had killed two people in the old town.')[0]).toContain('@ Taiz');
  });

  it('takes no water for the town that lies on it', () => {
    const port = 'Residents of Hodeidah reported shelling late on Saturday on the outskirts of the rebel-held Red Sea city.';
    expect(told(port).join()).not.toContain('Red Sea');
    expect(told('Rebels fired a missile at a tanker in the Red Sea on Sunday.')[0]).toContain('@ Red Sea');
  });

  it('keeps the land of a dateline out of the fight', () => {
    expect(told('GOMA, Congo - Fighting flared on Sunday on the edge of the town.')[0]).toContain('by –');
  });

  it('takes the country for the one whose sides are told of, and not for that of the dateline', () => {
    const text =
      'ROME (Wire) - A truce was broken on Saturday, say the Ukrainian cabinet and militias in the east of the country. Rebels shelled army posts on Saturday.';
    expect(told(text).at(-1)).toMatch(/@ (eastern )?Ukraine/);
    const east =
      'ROME (Wire) - The Ukrainian cabinet called the truce dead. Rebels shelled army posts on Saturday, its staff in the east said.';
    expect(told(east).at(-1)).toMatch(/@ (eastern )?Ukraine/);
  });

  it('takes two sides of a town for the town', () => {
    expect(told('The militia bombarded army positions on Sunday in the east and north of Hodeidah city.')[0]).toContain('Hodeidah city');
    expect(told('The militia bombarded army positions in Yemen on Sunday, in the east and in the north.')[0]).not.toContain('Hodeidah');
  });
});

describe('what is enough for an event', () => {
  it.each([
    ['Rebels killed many soldiers in three days of fighting in Malakal on Sunday.', 'ground-clash @ Malakal by – –/–'],
    ['PKK members attacked a police post in Diyarbakir on Sunday.', 'ground-clash @ Diyarbakir by PKK –/–'],
    [
      'They spoke in Ukraine. Rebels accused government troops of shelling rebel positions 140 times.',
      'shelling @ Ukraine by government troops –/–',
    ],
    ['A rebel spokesman said the army shelled rebel positions.', 'shelling @ – by army –/–'],
    ['Rebels brought down a helicopter that had been sent to attack them in Malakal on Sunday.', 'other-violation @ Malakal by Rebels –/–'],
    [
      'The rebels escalated their attacks, killing seven soldiers with four others wounded in Jolo on Sunday.',
      'ground-clash @ Jolo by rebels 7/4',
    ],
    ['Army posts in Jolo were shelled by rebels on Sunday, with the army returning fire.', 'shelling @ Jolo by rebels –/–'],
    ['Rebels clashed on Sunday in Maban, with 15 civilians killed.', 'ground-clash @ Maban by Rebels 15/–'],
    ['Fighting went on in Maban on Sunday, with at least 15 civilians killed.', 'ground-clash @ Maban by – 15/–'],
  ])('%s', (text, event) => expect(told(text)[0]).toBe(event));

  it.each([
    ['Rebels returned to talks after three days of fighting.'],
    ['The rebels escalated their demands in Jolo on Sunday.'],
    ['PKK members met in Diyarbakir on Sunday.'],
    ['A rebel spokesman said the army had bombed hospitals and camps.'],
    ['The sides are to discuss a withdrawal of troops from Hodeidah city.'],
    ['They negotiated a pullback of forces from Hodeidah city on Sunday.'],
  ])('and not: %s', (text) => expect(told(text)).toEqual([]));

  it('takes those a side clashed with to have fought', () => {
    expect(told('Clashes with rebels broke out in Maban on Sunday.')[0]).toContain('by rebels');
    expect(told('The army and rebels exchanged fire in Jolo on Sunday.')[0]).toContain('by army+rebels');
  });
});

describe('what only dates a story', () => {
  it('counts its own dead', () => {
    const text = 'Ten soldiers were wounded in an ambush in Jolo on Sunday, two days after 19 soldiers were killed in Basilan.';
    expect(told(text)).toEqual(['ground-clash @ Jolo by – –/10', expect.stringMatching(/@ Basilan by – 19\/–/)]);
    expect(told('Ten soldiers were wounded in an ambush in Jolo on Sunday, two days after 19 soldiers were killed.')).toHaveLength(1);
  });

  it('leaves those who died of the wounds told of with them', () => {
    const text = 'Two soldiers died on Sunday, a day after they were wounded in an ambush in Jolo.';
    expect(told(text)).toHaveLength(1);
  });
});

describe('what was fired, and who answered', () => {
  it.each([
    ['Rockets fired into Sderot killed two people on Sunday.', 'rocket-missile @ Sderot by – 2/–'],
    ['A missile fired at Sderot wounded two people on Sunday.', 'rocket-missile @ Sderot by – –/2'],
    ['Soldiers fired into Sderot on Sunday, killing two people.', 'shooting-sniping @ Sderot by Soldiers 2/–'],
    ['The army responded to the raid within the hour with an air strike on Taiz.', 'airstrike @ Taiz by army –/–'],
    ['The rebels took control of the town of Taiz on Sunday.', 'seizure-of-territory @ Taiz by rebels –/–'],
  ])('%s', (text, event) => expect(told(text)[0]).toBe(event));

  it('finds no ground in a situation', () => expect(told('The rebels took control of the situation in Taiz on Sunday.')).toEqual([]));
});

describe('two told as one pair', () => {
  it.each([
    ['A herder and village guard were shot dead by gunmen in Taiz on Sunday.', 2],
    ['A herder and guard of the village was shot dead by gunmen in Taiz on Sunday.', 1],
    ['One guard and one herder are feared to have died in the shelling of Taiz on Sunday.', 2],
  ])('%s', (text, dead) => expect(told(text)[0]).toContain(` ${dead}/–`));
});

describe('a time beside a truce or a record', () => {
  it.each([
    ['Gunmen killed two guards in Taiz, breaking a ceasefire established in March.', '2023-07'],
    ['The toughest fighting in recent weeks broke out in Taiz, killing two guards.', '2023-07-23'],
    ['Gunmen killed two guards in Taiz in March.', '2023-03'],
  ])('%s', (text, start) => expect(incidentsOf(text, '2023-07-24')[0].when?.start).toContain(start));
});
