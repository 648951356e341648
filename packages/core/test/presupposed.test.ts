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
