import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** What is told first of every occurrence of a text: its act, its place, how many died. */
function told(text: string, day = '2022-05-12'): string[] {
  const seen = new Map<string, string>();
  for (const { occurrence, act, where, killed } of incidentsOf(text, day))
    if (!seen.has(occurrence ?? '')) seen.set(occurrence ?? '', `${act} ${where?.name ?? '-'}${killed?.min ? ` ${killed.min}` : ''}`);
  return [...seen.values()];
}

describe('a line that names a place', () => {
  const summary = [
    'Evening summary of 11 May',
    'Mykolaiv region',
    'In Ochakiv a drone dropped a grenade on a garage.',
    'Sumy region',
    'Shells hit a farm and hurt three people.',
    'Kharkiv region',
    'A missile hit a grain store on Monday.',
    'Kherson region:',
    'Shells fell on Beryslav. Gunmen abducted a teacher.',
    'A mine blew up a tractor, killing the driver.',
    'Politics',
    'The council met behind closed doors.',
  ].join('\n');

  it('heads what stands below it, up to the next such line; within a paragraph its scene goes on', () => {
    expect(told(summary)).toEqual([
      'drone Ochakiv',
      'shelling Sumy region',
      'rocket-missile Kharkiv region',
      'shelling Beryslav',
      'arrest-or-abduction Beryslav',
      'ied-suicide Kherson region 1',
    ]);
  });

  it('is, in capitals before every part of a round-up, where it happened', () => {
    expect(
      told(
        "A look at Saturday's developments:\nHOMS - Mortar rounds hit a bread line, killing four people. A sniper killed a woman.\nHAMA - Rebels attacked an army post with tanks.\nTADMUR - Warplanes bombed a camp.",
        '2013-02-11',
      ),
    ).toEqual(['shelling HOMS 4', 'shooting-sniping HOMS 1', 'ground-clash HAMA', 'airstrike TADMUR']);
  });

  it('says, in capitals before one story, only where the reporter sat', () => {
    expect(told('BEIRUT - Shells hit Azaz on Monday, killing four.\nA sniper killed a woman on the main avenue.', '2016-05-10')).toEqual([
      'shelling Azaz 4',
      'shooting-sniping Azaz 1',
    ]);
  });
});

describe('what a sentence tells', () => {
  it.each([
    // who acts stands right behind the words that say where
    ['In Izium rebels stormed a school on Monday.', 'ground-clash Izium'],
    ['In the Bakhmut direction the army seized Zolote on Monday.', 'seizure-of-territory Zolote'],
    ['On the eastern front separatists attacked Shyrokyne on Monday.', 'ground-clash Shyrokyne'],
    ['In the town of Izium Russian troops stormed a school on Monday.', 'ground-clash Izium'],
    // tried, and beaten back
    ['Rebels tried to push towards Kelmarra on Monday.', 'ground-clash Kelmarra'],
    ['In the Sloviansk direction the enemy tried to move towards Kelmarra on Monday and was thrown back.', 'ground-clash Kelmarra'],
    ['A sabotage group tried to infiltrate into Tavush province on Monday.', 'ground-clash Tavush province'],
    ["The army's attempt to retake Ghadames failed on Monday.", 'ground-clash Ghadames'],
    ['An attack towards Popasna was beaten back on Monday.', 'ground-clash Popasna'],
    ['The army attacked in the direction of Popasna on Monday with no success.', 'ground-clash Popasna'],
    // a raid is where it hits
    ['In Marib, an air raid hit Sirwah on Monday.', 'airstrike Sirwah'],
    ['In Homs, explosions rocked the Zahra district on Monday.', 'ied-suicide Zahra district'],
    ['In Marib, fighters ambushed an army patrol near Sirwah on Monday.', 'ground-clash Sirwah'],
    // ground and men
    ['Government troops freed the hamlets of Vasylivka and Orikhiv on Monday.', 'seizure-of-territory Vasylivka and Orikhiv'],
    ['Rebels pulled back to the hills above Zolote on Monday.', 'troop-or-weapons-movement Zolote'],
    ['Tanks rolled towards Popasna on Monday.', 'troop-or-weapons-movement Popasna'],
    ['Militiamen rounded up forty Palestinians in Tyre on Monday.', 'arrest-or-abduction Tyre'],
    ['Gunmen shot a farmer dead in Tyre on Monday.', 'shooting-sniping Tyre 1'],
    // what came down
    ['Debris from a drone fell on a house in Odesa on Monday.', 'drone Odesa'],
    ['A bomb hidden in a drink can went off in a shop in Odesa on Monday.', 'ied-suicide Odesa'],
  ])('%s', (text, want) => {
    expect(told(text)).toContain(want);
  });

  it.each([
    'The ministers tried to push towards a compromise in Kefra on Monday.',
    'Villagers tried to cross the river at Bentiu on Monday.',
    'Commandos freed 12 hostages in Kefra on Monday.',
    "Prices fell back to last year's level in Kefra on Monday.",
    'The army moved ahead with a plan in Kefra on Monday.',
  ])('of no incident: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
