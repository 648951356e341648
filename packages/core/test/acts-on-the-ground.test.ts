import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The acts of the occurrences that a text of Tuesday 3 March 2020 tells as done. */
const acts = (text: string): (string | null)[] => {
  const by = new Map<string, string | null>();
  for (const { act, mood, occurrence, quote } of incidentsOf(text, '2020-03-03')) if (mood === 'actual') by.set(occurrence ?? quote, act);
  return [...by.values()];
};

describe('what men do on foot', () => {
  it.each([
    ['Two rebels were shot dead in a clash with troops in Torvel on Monday.', 'ground-clash'],
    ['Troops shot dead a guerrilla commander during a two-hour battle near Torvel on Monday.', 'ground-clash'],
    ['Two policemen were gunned down in an ambush near Torvel on Monday.', 'ground-clash'],
    ['Soldiers shot dead five rebels in Torvel on Monday.', 'ground-clash'],
    ['Troops shot dead a protester in Torvel on Monday.', 'shooting-sniping'],
    ['A farmer was shot dead in Torvel on Monday.', 'shooting-sniping'],
  ])('is a fight where shots were a part of one: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it.each([
    ['Soldiers arrested two men in Torvel. On Monday a rebel died in a raid on a hideout in Torvel.', 'ground-clash'],
    ['Warplanes were over Torvel on Monday. A raid on the market killed five people.', 'airstrike'],
  ])('is a raid where nothing flies: %s', (text, act) => expect(acts(text)).toContain(act));

  it.each([
    ['An army patrol was attacked near Torvel on Monday.', 'ground-clash'],
    ['There was an attack on a police station in Torvel on Monday.', 'ground-clash'],
    ['Rebels killed 12 people, mostly women, in an attack on Monday in Torvel.', 'ground-clash'],
    ['There was an attack on a bus in Torvel on Monday.', 'other-violation'],
  ])('is an attack on men with arms, or by them: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it.each([
    ['Army positions in Torvel came under attack 17 times over the past day.', 'ground-clash'],
    ['The patrol came under fire for two hours in Torvel on Monday.', 'shooting-sniping'],
  ])('is suffered for a time, and from no critics: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it.each([
    ['Soldiers killed two rebels and captured four in Torvel on Monday.', 'ground-clash'],
    ['Rebels killed four soldiers and took six prisoner in Torvel on Monday.', 'ground-clash'],
    ['Gunmen killed two guards and abducted five engineers in Torvel on Monday.', 'arrest-or-abduction'],
    ['Troops killed a militant and arrested three others in a raid in Torvel on Monday.', 'arrest-or-abduction'],
  ])('takes prisoners in a fight and arrests in none: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it.each([
    ['Rebels attacked the airport in Torvel on Monday and damaged two helicopters parked there.', 'ground-clash'],
    ['Rebels attacked an air base in Torvel on Monday, destroying two planes on the ground.', 'ground-clash'],
    ['The guerrillas blew up a helicopter at Torvel airport on Monday.', 'ied-suicide'],
    ['Helicopters attacked a rebel camp in Torvel on Monday.', 'airstrike'],
  ])('is no air strike for the aircraft it destroys: %s', (text, act) => expect(acts(text)).toEqual([act]));

  it.each([
    'Several houses were burned in Torvel on Monday, the mission said.',
    'Soldiers looted shops and homes in Torvel on Monday.',
    'The bodies of five farmers were discovered near Torvel on Monday.',
  ])('is another breach where homes burn and bodies lie: %s', (text) => expect(acts(text)).toEqual(['other-violation']));

  it.each([
    'Youths looted shops in Torvel on Monday.',
    'A house was burned in Torvel on Monday by a spark.',
    'The bodies of five soldiers were flown home on Monday.',
  ])('is none where nobody with arms is said to have done it: %s', (text) => expect(acts(text)).toEqual([]));
});
