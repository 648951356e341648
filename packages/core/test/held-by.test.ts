import { describe, expect, it } from 'vitest';
import { kmBetween, type Where } from '../src/model/where.ts';
import { incidentsOf } from './read-text.ts';

const LEAD = 'The Philippine army reported more fighting. ';
const placeOf = (text: string): Where | null | undefined => incidentsOf(LEAD + text, '2022-05-10').at(-1)?.where;

/** Many towns of the Philippines are called Santa Rosa; Bislig lies far from all that are on a map. */
const BISLIG: Where = { name: 'Bislig', id: null, lat: 8.21, lon: 126.32, radiusKm: null, country: 'PH', how: 'stated' };

describe('a name is held to what is said to hold it', () => {
  it.each([
    'Two soldiers were killed on Tuesday when gunmen attacked the village of Santa Rosa in the Bislig district.',
    'Two soldiers were killed on Tuesday when gunmen attacked a patrol in Santa Rosa, Bislig, Surigao del Sur.',
    'Shells fell on Santa Rosa village in Bislig on Tuesday, killing two people.',
    'Troops shelled the villages of Santa Rosa, Dremnik and San Odelio in the Bislig area on Tuesday, killing two people.',
    'Troops shelled Santa Rosa and Dremnik villages in Bislig on Tuesday, killing two people.',
    'Gunmen stormed Santa Rosa, a village in the north of Bislig district, on Tuesday and killed two people.',
    'Gunmen raided Santa Rosa village, some 12 kilometres from Bislig, on Tuesday and killed two people.',
    "Gunmen killed two people in Bislig's Santa Rosa village on Tuesday.",
    'Two people were killed by shelling on Tuesday in Santa Rosa (Bislig district).',
    'In Bislig district, two soldiers were killed on Tuesday when gunmen attacked Santa Rosa village.',
  ])('%s', (text) => {
    const where = placeOf(text);
    expect(where?.name).toContain('Santa Rosa');
    expect(where && kmBetween(where, BISLIG)).toBeLessThan(60);
  });

  it.each([
    'Two soldiers were killed on Tuesday when gunmen attacked a patrol in Santa Rosa.',
    'Two soldiers were killed in Bislig. On Tuesday gunmen attacked a patrol in Santa Rosa and killed two more.',
    'Two people were killed on Tuesday in Santa Rosa, 700 kilometres north of Bislig.',
    'Two people were killed on Tuesday in shelling of Santa Rosa, Bislig and Davao.',
  ])('%s', (text) => {
    const where = placeOf(text);
    expect(where?.name).toContain('Santa Rosa');
    expect(where && kmBetween(where, BISLIG)).toBeGreaterThan(200);
  });

  it('a small town of a land that nothing tells of is none of its towns', () => {
    const text = 'Ethiopia said its army was attacked. Two soldiers were killed on Tuesday by a bomb in Caddo.';
    expect(incidentsOf(text, '2022-05-10').at(-1)?.where?.country).not.toBe('US');
  });
});

describe('who is told by his age is no place', () => {
  it.each([
    ['In Bago Region, Ko Thet Oo, 41, was stabbed to death at a market on Friday.', 'Bago Region'],
    ['In Bislig, Santa Rosa, 41, was shot dead on Saturday night.', 'Bislig'],
    ['In Yangon, on May 7, two men were shot dead on Saturday night.', 'Yangon'],
  ])('%s', (text, place) => expect(incidentsOf(text, '2022-05-10').map(({ where }) => where?.name)).toEqual([place]));

  it('where somebody burst in lies where the words before say, however far from elsewhere', () => {
    const text =
      'Gunmen came to Dremnik, a locality 40 km north of Bislig, where they burst into the market on Sunday and killed eight traders.';
    expect(incidentsOf(text, '2022-05-10').at(-1)?.where?.name).toBe('Dremnik');
  });
});
