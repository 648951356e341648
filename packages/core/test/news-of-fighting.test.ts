import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act and place of each occurrence that a text of Tuesday 3 March 2020 tells as done. */
const told = (text: string): string[] => {
  const by = new Map<string, string>();
  for (const { act, where, mood, occurrence, quote } of incidentsOf(text, '2020-03-03'))
    if (mood === 'actual') by.set(occurrence ?? quote, `${act} ${where?.name ?? '–'}`);
  return [...by.values()];
};

describe('a noun of fighting that is news', () => {
  it.each([
    'There was fighting in Torvel on Monday.',
    'There has also been heavy fighting in Torvel since Monday.',
    'There were reports of clashes in Torvel on Monday.',
    'The sound of fighting was heard in Torvel on Monday.',
    'Sporadic clashes continued around Torvel, the governor said.',
    'Fierce fighting is raging in Torvel, the army said.',
    'Fighting was under way in Torvel, the army said.',
    'Fighting was reported in villages around Torvel.',
    'Violence erupted between the army and rebels in Torvel on Monday.',
    'Trouble broke out between soldiers and militiamen in Torvel on Monday, witnesses said.',
    'The rebels kept up their hit-and-run strikes on Monday, attacking a checkpoint in Torvel.',
    'Government troops crushed a rebel force at Torvel on Monday.',
  ])('tells a clash: %s', (text) => expect(told(text)).toEqual(['ground-clash Torvel']));

  it.each([
    'There were no reports of clashes in Torvel on Monday.',
    'Families fled Torvel amid reports of clashes on Monday.',
    'Violence spread through Torvel on Monday as prices rose.',
    'Violence broke out between rival gangs of youths in Torvel on Monday.',
    'Envoys would extend the truce to areas where fighting continued.',
  ])('tells none: %s', (text) => expect(told(text)).toEqual([]));
});
