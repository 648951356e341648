import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The acts of the occurrences that a text of Tuesday 3 March 2020 tells as done. */
const acts = (text: string): (string | null)[] => {
  const by = new Map<string, string | null>();
  for (const { act, mood, occurrence, quote } of incidentsOf(text, '2020-03-03')) if (mood === 'actual') by.set(occurrence ?? quote, act);
  return [...by.values()];
};

describe('forces that move', () => {
  it.each([
    'Army reinforcements arrived in Idlib on Monday.',
    'About 150 soldiers arrived at a hotel in Idlib on Monday where rebels were lodged.',
    'A convoy of 40 army trucks rolled into Idlib on Monday.',
    'Ten tanks rumbled through Idlib on Monday, witnesses said.',
    'Trucks loaded with soldiers were seen driving towards Idlib on Monday.',
    'Rebel fighters left Idlib on Monday under an evacuation deal.',
    'Troops took up position around the town hall of Idlib on Monday.',
    'The commander said on Monday that his men were reinforcing their positions near Idlib.',
    'Foreign troops moved to reinforce the base at Idlib on Monday, a spokesman said.',
  ])('are told by where they come or go: %s', (text) => expect(acts(text)).toEqual(['troop-or-weapons-movement']));

  it.each([
    'The army brought up tanks and rocket launchers near Idlib on Monday.',
    'Russia brought additional artillery to the line of contact near Idlib on Monday.',
    'The separatists shipped four tanks to Idlib by rail on Monday.',
    'The army flew 200 paratroopers to Idlib on Monday.',
    'Insurgents infiltrated fighters into Idlib on Monday, police said.',
    'The militia returned heavy guns to Idlib on Monday in breach of the deal.',
  ])('are brought, as guns are: %s', (text) => expect(acts(text)).toEqual(['troop-or-weapons-movement']));

  it.each([
    'The army set up a new military post near Idlib on Monday.',
    'Rebels have put up three checkpoints on the road to Idlib since Monday, the army said.',
    'The militia is digging in around Idlib, its rivals said on Monday.',
    'Soldiers dug themselves in on the hills above Idlib on Monday.',
  ])('dig and build where they stay: %s', (text) => expect(acts(text)).toEqual(['troop-or-weapons-movement']));

  it.each([
    'Aid trucks rolled into Idlib on Monday.',
    'Peacekeepers arrived in Idlib on Monday to watch the truce.',
    'Police arrived at the scene in Idlib on Monday.',
    'A delegation of rebels arrived in Idlib on Monday for talks.',
    'The families of the soldiers left Idlib on Monday.',
    'Fighters left the meeting in Idlib on Monday after an hour.',
    'The army brought food and tents to Idlib on Monday.',
    'Ambulances brought wounded soldiers to Idlib on Monday.',
    'The envoy worked on Monday towards bringing the warring parties in Idlib to the table.',
    'A charity set up a field kitchen near Idlib on Monday.',
  ])('are not those who help, watch or talk: %s', (text) => expect(acts(text)).toEqual([]));

  it('are left out where they go on to attack', () =>
    expect(acts('Rebels left their base and attacked a post near Idlib on Monday.')).toEqual(['ground-clash']));

  it('throw what they are told of for moving', () =>
    expect(acts('The army fired multiple launch rocket systems at Idlib on Monday.')).toEqual(['rocket-missile']));
});
