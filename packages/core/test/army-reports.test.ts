import { describe, expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';
import { incidentsOf } from './read-text.ts';

const DAY = '2019-05-14';
const acts = (text: string): string[] => incidentsOf(text, DAY).map(({ act, mood }) => `${mood} ${act}`);

describe('means in other words', () => {
  it.each([
    ['The army used two helicopters to attack a rebel base at Kutum on Monday.', 'airstrike'],
    ['Rebels used mortars to attack an army base at Kutum on Monday.', 'shelling'],
    ['The army used informers to attack a rebel base at Kutum on Monday.', 'ground-clash'],
  ])('%s', (text, act) => expect(acts(text)).toEqual([`actual ${act}`]));

  it('what followed an offensive is told apart from it', () => {
    expect(acts('Following the offensive, helicopters fired at a rebel camp in Kutum on Monday.')).toContain('actual airstrike');
  });
});

describe('both sides of a clash', () => {
  const names = (text: string): string[] => incidentsOf(text, DAY)[0].by.map(({ name }) => name);
  it('behind what is a part of them', () => {
    expect(names('A herder was killed in a clash between elements of the Sudanese army and the SLM in Kutum on Monday.')).toHaveLength(2);
  });

  it('behind a bracket', () => {
    expect(names('Fighters of the Justice and Equality Movement (JEM) and the Sudanese army traded fire at Kutum on Monday.')).toHaveLength(
      2,
    );
  });

  it('behind a unit with a number', () => {
    expect(names('Soldiers of the 6th Division and JEM rebels exchanged fire in Kutum on Monday.')).toHaveLength(2);
  });

  it('and one where only one is named', () => {
    expect(names('JEM rebels opened fire at herders of the town of Kutum on Monday.')).toEqual(['JEM']);
  });
});

describe('on suspicion', () => {
  it.each([
    ['Six traders were shot dead late Sunday by suspected JEM rebels in Kutum.', 'accused'],
    ['Alleged JEM fighters ambushed soldiers in Kutum on Sunday, killing four.', 'accused'],
    ['JEM fighters ambushed soldiers in Kutum on Sunday, killing four.', 'stated-as-fact'],
  ])('%s', (text, status) => expect(byWhom(text)).toContain(status));
});

describe('the hour of a day', () => {
  it('does not end its sentence', () => {
    const claims = incidentsOf('Shelling began in Kutum at 3 p.m. Saturday and killed two.', DAY);
    expect(claims.map(({ act, killed }) => [act, killed?.min])).toEqual([['shelling', 2]]);
  });

  it('does where another sentence follows', () => {
    const claims = incidentsOf('A bomb went off in Kutum at 9.30 a.m. Two guards were killed.', DAY);
    expect(claims).toHaveLength(2);
  });
});

describe('what is dealt with now', () => {
  it.each([
    ['Sappers defused two shells fired by the army in Kutum on Monday.', 'background shelling'],
    ['Two herders were killed as police cleared the Kutum road of mines planted by rebels.', 'background ied-suicide'],
    ['Shells fired by rebels hit a market in Kutum on Monday, killing two.', 'actual shelling'],
  ])('%s', (text, told) => expect(acts(text)).toContain(told));
});
