import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2015-07-14';

describe('what is the latest of a series', () => {
  it('keeps its own dead and day, and the series is no news', () => {
    const [blast, others] = incidentsOf(
      'A sapper was killed and three more sappers were hurt by a bomb in Bria today, the latest in a wave of blasts that cost nine lives last weekend.',
      DAY,
    );
    expect(blast).toMatchObject({ mood: 'actual', killed: { min: 1, max: 1 }, when: { start: '2015-07-14' } });
    expect(others).toMatchObject({ mood: 'background', killed: { min: 9, max: 9 } });
  });

  it('gives an hour told next the day of the event, not of the series', () => {
    const claims = incidentsOf(
      'A sapper was killed by a bomb in Bria today, the latest in a wave of blasts that cost nine lives last weekend. The bomb went off beside his lorry at about 7.20am.',
      DAY,
    );
    expect(claims.at(-1)?.when?.start.slice(0, 10)).toBe('2015-07-14');
  });

  it('may be told as what something was', () => {
    const claims = incidentsOf('The bombing in Bria was the latest in a string of attacks which killed 40 people last month.', DAY);
    expect(claims.map(({ mood, killed }) => [mood, killed?.min])).toEqual([['background', 40]]);
  });

  it('is the event itself where the sentence opens with it', () => {
    const [blast] = incidentsOf('The latest in a series of blasts killed two soldiers in Bria on Monday.', DAY);
    expect(blast).toMatchObject({ mood: 'actual', killed: { min: 2, max: 2 } });
  });
});
