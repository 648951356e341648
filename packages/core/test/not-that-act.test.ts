import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The acts of the occurrences that a text of Tuesday 3 March 2020 tells as done. */
const acts = (text: string): (string | null)[] => {
  const by = new Map<string, string | null>();
  for (const { act, mood, stance, occurrence, quote } of incidentsOf(text, '2020-03-03'))
    if (mood === 'actual' && stance !== 'denies') by.set(occurrence ?? quote, act);
  return [...by.values()];
};

describe('what was done', () => {
  it.each([
    ['Aircraft raided Idlib on Monday and killed nine people.', 'airstrike'],
    ['Commandos raided Idlib on Monday and killed nine people.', 'ground-clash'],
    ['Gunmen attacked a clinic in Idlib on Monday.', 'attack-on-health'],
    ['Gunmen attacked a bus in Idlib on Monday.', 'shooting-sniping'],
    ['Raiders attacked a cattle camp in Idlib on Monday, killing 15 people.', 'ground-clash'],
    ['Raiders attacked a camp for displaced people in Idlib on Monday, killing 15 people.', 'attack-on-camp-or-school'],
    ['The enemy fired eight 120mm mines at Idlib on Monday.', 'shelling'],
    ['A mine went off near Idlib on Monday, killing a farmer.', 'ied-suicide'],
    ['The army fired cluster shells at Idlib on Monday.', 'shelling'],
    ['Jets dropped cluster bombs on Idlib on Monday.', 'airstrike'],
    ['Soldiers drove hundreds of villagers from their homes in Idlib on Monday.', 'other-violation'],
    ['Rebels drove the army out of the town of Idlib on Monday.', 'seizure-of-territory'],
    ['The army confronted the rebels near the village of Idlib on Monday.', 'ground-clash'],
    ['Helicopters were spotted above Idlib on Monday, an activist said.', 'overflight'],
    ['The patrol saw two fighter jets above Idlib on Monday.', 'overflight'],
  ])('follows from who did it, with what and to whom: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it('is told once of those who were taken before', () =>
    expect(acts('Three captured soldiers were executed by rebels near Idlib on Monday.')).toEqual(['other-violation']));

  it.each([
    'Two kidnapped engineers were freed near Idlib on Monday.',
    'The spokesman dismissed as baseless reports that Russian tanks had entered Idlib.',
    'A court jailed a former officer on Monday for shelling Idlib in 1991.',
    'Both sides agreed on Monday to stop firing along the front near Idlib.',
    'The army tried on Monday to bring food to men encircled in Idlib.',
    'Under the deal of Monday the army stops targeted killings in Idlib.',
    'Two jets were seen on the runway in Idlib on Monday.',
  ])('is nothing where it was done before, denied, judged or to end: %s', (text) => expect(acts(text)).toEqual([]));
});
