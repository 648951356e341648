import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

// A Tuesday.
const DAY = '2016-05-10';
const told = (text: string): string[] =>
  incidentsOf(text, DAY).map(
    ({ act, where, killed, wounded }) => `${act} @ ${where?.name ?? '-'} ${killed?.min ?? '-'}/${wounded?.min ?? '-'}`,
  );
const dayOf = (text: string): (string | undefined)[] => incidentsOf(text, DAY).map(({ when }) => when?.start?.slice(0, 10));

describe('where people fled to', () => {
  it.each([
    ['Thousands of people fled from Jisr al-Shughur to Idlib city as shells fell on the town.', 'shelling @ Jisr al-Shughur -/-'],
    ['The exodus of villagers towards Goma continued as the M23 attacked Kibumba.', 'ground-clash @ Kibumba -/-'],
    ['Two civilians were killed and dozens fled toward Afrin after shelling of Tell Rifaat.', 'shelling @ Tell Rifaat 2/-'],
    ['People who had taken refuge in Saraqib said the army had shelled Maarat al-Numan.', 'shelling @ Maarat al-Numan -/-'],
    // and what befell them there
    ['They fled to Saraqib, where a rocket killed five of them.', 'rocket-missile @ Saraqib 5/-'],
    ['Families who fled to Saraqib were hit by an air strike there on Sunday.', 'airstrike @ Saraqib -/-'],
  ])('%s', (text, event) => expect(told(text)).toEqual([event]));
});

describe('names that lie by what was told before', () => {
  it.each([
    ['In neighboring Dremnik, the rebels have besieged an army battalion since May 8.', 'siege-or-blockade @ Dremnik -/-'],
    ['In nearby Dremnik, a mortar killed two farmers.', 'shelling @ Dremnik 2/-'],
    ['Mortar shells also hit Dremnik, near the Turkish border, on Monday evening.', 'shelling @ Dremnik -/-'],
    ['Rebels attacked a convoy on the Orsk-Dremnik road near Tuvan Kot on Sunday.', 'ground-clash @ Tuvan Kot -/-'],
    ['A mine went off on the Orsk-Dremnik highway close to Tuvan Kot, killing two.', 'ied-suicide @ Tuvan Kot 2/-'],
  ])('%s', (text, event) => expect(told(text)).toEqual([event]));
});

describe('vehicles that blow up', () => {
  it.each([
    ['A car loaded with explosives blew up next to the police station of Saraqib.', ['ied-suicide @ Saraqib -/-']],
    ['A motorcycle rigged with explosives went off in the market of Saraqib.', ['ied-suicide @ Saraqib -/-']],
    ['A van blew up at noon in Saraqib, wounding five people.', ['ied-suicide @ Saraqib -/5']],
    ['A car exploded after a rocket hit it in Saraqib on Monday.', ['rocket-missile @ Saraqib -/-']],
    ['A truck carrying fuel exploded in Saraqib.', []],
    ['A gas cylinder exploded in Saraqib on Monday.', []],
  ])('%s', (text, events) => expect(told(text)).toEqual(events));
});

describe('aircraft that fly over', () => {
  it.each([
    ['Two jets flew over Saraqib and struck the market.', ['airstrike @ Saraqib -/-']],
    ['Helicopters hovered above the town of Saraqib and fired rockets at a farm.', ['airstrike @ Saraqib -/-']],
    ['Warplanes flew over Idlib and rebels shelled Saraqib.', ['overflight @ Idlib -/-', 'shelling @ Saraqib -/-']],
    ['Aircraft circled over Saraqib and left at 1315 hours.', ['overflight @ Saraqib -/-']],
  ])('%s', (text, events) => expect(told(text)).toEqual(events));
});

describe('whom a strike killed', () => {
  it.each([
    ['The strike killed a man and his wife in Saraqib and wounded six.', '2/6'],
    ['The strike killed a farmer and his wife in Saraqib and burned a house.', '2/-'],
    ["The strike killed a neighbour's daughter and her husband in Saraqib.", '2/-'],
    ["The strike killed a baker's son in Saraqib.", '1/-'],
    ['The strike in Saraqib killed two men and a woman and wounded six.', '3/6'],
  ])('%s', (text, toll) => expect(told(text)).toEqual([`airstrike @ Saraqib ${toll}`]));

  it.each([
    'A strike on Saraqib killed six people, the ministry said, after initially reporting five.',
    'A strike on Saraqib killed six people, the ministry said, having first announced five.',
  ])('lets a figure first reported give way: %s', (text) => expect(told(text)).toEqual(['airstrike @ Saraqib 6/-']));

  it('counts nobody who died for want of medicines', () =>
    expect(told('A pharmacist in Saraqib said that two children had died for want of medicines.')).toEqual([]));
});

it('takes the night after midnight on a day for that day', () => {
  expect(dayOf('Shortly after midnight on Sunday shells hit Saraqib.')).toEqual(['2016-05-08']);
  expect(dayOf('Shells hit Saraqib at midnight on Saturday.')).toEqual(['2016-05-08']);
});

it('takes fighting that spills over for another at a new place', () =>
  expect(told('The army clashed with rebels in Idlib on Saturday. The clashes have also spilled over into Saraqib.')).toEqual([
    'ground-clash @ Idlib -/-',
    'ground-clash @ Saraqib -/-',
  ]));
