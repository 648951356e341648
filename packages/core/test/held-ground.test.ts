import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The acts of the occurrences that a text of Tuesday 3 March 2020 tells as done. */
const acts = (text: string): (string | null)[] => {
  const by = new Map<string, string | null>();
  for (const { act, mood, occurrence, quote } of incidentsOf(text, '2020-03-03')) if (mood === 'actual') by.set(occurrence ?? quote, act);
  return [...by.values()];
};

describe('who has ground', () => {
  it.each([
    'Rebels are now in control of the town of Idlib, residents said on Monday.',
    'In Idlib the rebels seemed to be in full control on Monday.',
    'The army now controls Idlib, the governor said on Monday.',
    'Idlib is back under army control, officials said on Monday.',
    'Idlib is under the full control of the army, officials said on Monday.',
    'The hill near Idlib was in rebel hands on Monday.',
    'The militia said on Monday that it had total control over Idlib.',
    'Idlib changed hands on Monday, both sides said.',
  ])('is news where it is new or whole: %s', (text) => expect(acts(text)).toEqual(['seizure-of-territory']));

  it.each([
    'The rebels, who are in control of Idlib, met an envoy on Monday.',
    'The rebels now control most of the north, a diplomat said on Monday.',
    'Large parts of Idlib were in the hands of rebels on Monday after an insurgency of three years.',
    'The rebels now hold talks with the army in Idlib every Monday.',
    'Firefighters said the blaze in Idlib was under control on Monday.',
    'The fate of the truce in Idlib is in the hands of the rebels, the envoy said on Monday.',
    'The government is in full control of the situation, its spokesman said on Monday in Idlib.',
    'The two generals shook hands in Idlib on Monday.',
  ])('is none where it is how things stand, or no ground: %s', (text) => expect(acts(text)).toEqual([]));
});

describe('ground that is taken', () => {
  it.each([
    'The army advanced on Monday, taking a ridge and two farms south of Idlib.',
    'The army pushed north on Monday, recapturing the town of Idlib.',
    'Fighters are advancing in the southern districts of Idlib, an activist said on Monday.',
  ])('is told by a participle as well: %s', (text) => expect(acts(text)).toEqual(['seizure-of-territory']));

  it.each(['The two sides are taking part in talks in Idlib on Monday.', 'The army is advancing towards Idlib, it said on Monday.'])(
    'is not what is taken part in or only neared: %s',
    (text) => expect(acts(text)).not.toContain('seizure-of-territory'),
  );
});

describe('what goes on', () => {
  it.each([
    ['The militia continued on Monday afternoon to shell army positions in Idlib.', 'shelling'],
    ['The army went on to bombard Idlib on Monday evening.', 'shelling'],
    ['The army said its units engaged the rebels near Idlib on Monday.', 'ground-clash'],
    ['The army said it engaged rebels near Idlib on Monday.', 'ground-clash'],
  ])('is done, whoever is told of by a pronoun: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it.each(['The army agreed on Monday to shell Idlib.', 'The board went on to discuss the shelling of Idlib in 1998 on Monday.'])(
    'is not done where it is only agreed or spoken of: %s',
    (text) => expect(acts(text)).toEqual([]),
  );
});
