import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

describe('the means told behind the verb', () => {
  it.each([
    ['The militia targeted farms in Gharyan with more than 25 artillery shells.', 'shelling'],
    ['Government forces attacked the village of Gharyan on Monday using Antonov aircraft.', 'airstrike'],
    ['The army attacked Gharyan using tanks and mortars.', 'shelling'],
    ['Gunmen attacked the village of Gharyan with no fewer than ten rifles.', 'shooting-sniping'],
  ])('%s', (text, act) => expect(incidentsOf(text, '2020-03-03').map((c) => c.act)).toEqual([act]));
});
