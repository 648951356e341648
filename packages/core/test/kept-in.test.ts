import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The acts of the occurrences that a text of Tuesday 3 March 2020 tells as done. */
const acts = (text: string): (string | null)[] => {
  const by = new Map<string, string | null>();
  for (const { act, mood, occurrence, quote } of incidentsOf(text, '2020-03-03')) if (mood === 'actual') by.set(occurrence ?? quote, act);
  return [...by.values()];
};

describe('people who are shut in', () => {
  it.each([
    'The navy has imposed a blockade on the port of Idlib, shipping agents said on Monday.',
    'The coalition tightened its blockade of Idlib on Monday.',
    "The army's siege of Idlib entered its third month on Monday.",
    'The junta has placed Idlib under blockade since Monday.',
    'The highway linking Idlib with Aleppo was closed by men in plain clothes on Monday.',
    'The army has blocked every road out of Idlib since Monday, the council said.',
    'The army cut electricity and water to Idlib on Monday, officials said.',
    'The army barred civilians from leaving Idlib on Monday.',
  ])('are besieged: %s', (text) => expect(acts(text)).toEqual(['siege-or-blockade']));

  it.each([
    'Talks on lifting the siege of Idlib opened in Geneva on Monday.',
    'The siege of Idlib was lifted on Monday.',
    'A film about the siege of Idlib opened in Paris on Monday.',
    'Snow closed the road to Idlib on Monday.',
    'Repairs cut electricity to Idlib on Monday, the utility said.',
    'The rain kept villagers from leaving Idlib on Monday.',
    'Trucks on Monday entered Idlib, a town under siege by the army, the charity said.',
  ])("are not where it is lifted, spoken of or of nobody's doing: %s", (text) => expect(acts(text)).toEqual([]));

  it.each([
    'Aid to Idlib was blocked by the army on Monday.',
    'Militiamen stole food from a UN warehouse in Idlib on Monday.',
    'Trucks carrying flour for Idlib were held at a rebel checkpoint on Monday.',
    'Rebels sent back a relief convoy at Idlib on Monday.',
  ])('go without aid: %s', (text) => expect(acts(text)).toEqual(['aid-obstruction']));
});

describe('people who are taken along', () => {
  it.each([
    'Gunmen took eight fishermen from a village near Idlib on Monday, elders said.',
    'Armed men marched four teachers out of a school in Idlib on Monday.',
    'Six villagers were led into the bush by rebels near Idlib on Monday.',
    'Rebels are holding 12 villagers taken in Idlib on Monday.',
  ])('are abducted: %s', (text) => expect(acts(text)).toEqual(['arrest-or-abduction']));

  it.each([
    'Teachers took 40 pupils from a school in Idlib to the zoo on Monday.',
    'Doctors led three patients out of a clinic in Idlib on Monday.',
    'The rebels are holding a congress in Idlib on Monday.',
  ])('are not where nobody is armed, or nothing is held but talks: %s', (text) => expect(acts(text)).toEqual([]));
});
