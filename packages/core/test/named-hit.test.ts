import { describe, expect, test } from 'vitest';
import { tellTarget } from '../src/situation/tell/tell-target.ts';
import { incidentsOf } from './read-text.ts';

const hitIn = (text: string): string[] => incidentsOf(text, '2024-03-06').flatMap((c) => c.against.map(tellTarget));
const deadIn = (text: string): (number | null | undefined)[] => incidentsOf(text, '2024-03-06').map((c) => c.killed?.min);

describe('those who were hit are named', () => {
  test('before what befell them, with what they are in between', () => {
    expect(hitIn('Tomas Arbel, a street vendor, was killed on Monday in Kavaja.')).toEqual(['Tomas Arbel']);
    expect(hitIn("Milan Petrov, leader of the miners' union, was kidnapped on Sunday by armed men.")).toEqual(['Milan Petrov']);
    expect(hitIn('Mayor Luis Pradel and council candidate Ana Sotel were kidnapped on Monday by the rebels.').sort()).toEqual([
      'Ana Sotel',
      'Mayor Luis Pradel',
    ]);
    expect(
      hitIn(
        'Luis Pradel, an employee of the fund; Oskar Gil, a spokesman for the bank; and Mikel Caro, an official, were kidnapped in Kavaja.',
      ),
    ).toEqual(['Luis Pradel', 'Oskar Gil', 'Mikel Caro']);
  });

  test('behind it, with what they are before the name', () => {
    expect(hitIn('The council condemned the murder of Liberal Party candidate Ramon Ortel on Monday.')).toEqual(['Ramon Ortel']);
    expect(hitIn('Gunmen killed the deputy governor of Kavaja, Josip Salas, on Monday.')).toEqual(['Josip Salas']);
    expect(hitIn('Gunmen threw a bomb at a shop in Kavaja on Monday, injuring Serge Alvar, who was on guard.')).toContain('Serge Alvar');
    expect(hitIn('The attack on Monday took the life of presidential candidate Karlo Pisar.')).toEqual(['Karlo Pisar']);
  });

  test('as some of those counted', () => {
    expect(hitIn('An attack on a hall in Kavaja killed nine people, including union leader Marta Solan, on Monday.')).toContain(
      'union leader Marta Solan',
    );
    const [blast] = incidentsOf(
      'Ten people were killed in a blast in Kavaja on Monday, among them the journalist Petar Alba.',
      '2024-03-06',
    );
    expect(blast.against.map(({ name }) => name)).toContain('Petar Alba');
    expect(blast.by).toEqual([]);
    expect(blast.killed?.min).toBe(10);
  });

  test('with what they are called before the name, one or several', () => {
    const titled = (text: string): (string | undefined)[][] =>
      incidentsOf(text, '2024-03-06').map((c) => c.against.map((t) => ('title' in t ? `${t.title}: ${t.name}` : t.name)));
    expect(titled('Reporter Ivo Brand of Radio Salina was killed on Monday in Kavaja.')).toEqual([['Reporter: Ivo Brand']]);
    expect(titled('Rancher Milo Dorin Marek, the alleged head of a gang, was found murdered on Monday near Kavaja.')).toEqual([
      ['Rancher: Milo Dorin Marek'],
    ]);
    expect(titled('Teacher Milo Dorin, a member of the union and father of three, was murdered on Monday near Kavaja.')).toEqual([
      ['Teacher: Milo Dorin'],
    ]);
    expect(titled('Gunmen took engineers Anton Keller, Luka Sotel and Ivo Brand hostage near Kavaja on Monday.')).toEqual([
      ['Anton Keller', 'Luka Sotel', 'Ivo Brand'],
    ]);
    expect(hitIn('A soldier fired at photographers Anton Keller and Luka Sotel near Kavaja on Monday.').sort()).toEqual([
      'Anton Keller',
      'Luka Sotel',
    ]);
  });

  test('with their kin, who are told by one name and count', () => {
    expect(deadIn('A bomb killed Luka Sotel, his wife Hanna and two neighbours in Kavaja on Monday.')).toEqual([4]);
    expect(deadIn('The police killed Luka Sotel, alias the Fox, his son Ivo, and 15 others in Kavaja on Monday.')).toEqual([17]);
    expect(deadIn('Rebels killed brothers Luka and Ivo Sotel and their mother Hanna Sotel in Kavaja on Monday.')).toEqual([3]);
    expect(deadIn('Luka Sotel, a father of three, was killed by a mine near Kavaja on Monday.')).toEqual([1]);
  });

  test('in a list that what befell them opens, and they count as many', () => {
    expect(hitIn('Killed were Ana Ruizel, Petar Gil and Luka Sotel, the police in Kavaja said.')).toEqual([
      'Ana Ruizel',
      'Petar Gil',
      'Luka Sotel',
    ]);
    expect(deadIn('Killed were Ana Ruizel, Petar Gil and Luka Sotel, the police in Kavaja said.')).toEqual([3]);
    expect(hitIn('These policemen died in the attack on Kavaja: Major Karel Farfan, Captain Walter Mosk and Corporal Luis Kard.')).toEqual([
      'Major Karel Farfan',
      'Captain Walter Mosk',
      'Corporal Luis Kard',
    ]);
  });

  test('and not who speaks, who did it, or where it was', () => {
    expect(hitIn('Petar Alba, a spokesman, said that ten people were killed in Kavaja on Monday.')).not.toContain('Petar Alba');
    expect(hitIn('According to Petar Alba, a surgeon in Kavaja, two soldiers were wounded on Monday.')).not.toContain('Petar Alba');
    expect(hitIn('Petar Alba, whose brother was killed in a blast in Kavaja on Monday, has left.')).not.toContain('Petar Alba');
    expect(hitIn('Near Porta Vela, the capital of the valley, five people were killed on Monday.')).not.toContain('Porta Vela');
  });

  test('nor the sum and its part as one: a report that counts two dead may tell of one by name', () => {
    const claims = incidentsOf(
      'Two teachers were killed in Kavaja on Monday. Snipers on the ridge killed Petar Alba, a teacher, in the Vela quarter.',
      '2024-03-06',
    );
    expect(claims.flatMap((c) => c.against.map(tellTarget))).toContain('Petar Alba');
  });
});

describe('things that were hit', () => {
  test('are named with whose they are', () => {
    expect(hitIn('Dynamite exploded at the headquarters of the New Dawn Party in Kavaja on Monday.')).toEqual([
      'the headquarters of the New Dawn Party',
    ]);
    expect(hitIn('Gunmen attacked the offices of the Radio Salam network and the home of Rikard Alvar on Monday.')).toEqual([
      'the offices of the Radio Salam network',
      'the home of Rikard Alvar',
    ]);
    expect(hitIn('A bomb went off at the office of the mayor in Kavaja on Monday.')).toEqual(['the office of the mayor']);
    expect(hitIn('A bomb went off at the office on the morning of Monday in Kavaja.')).toEqual(['the office']);
  });

  test('where a weapon was set or went off', () => {
    expect(hitIn('A bomb exploded on Monday in front of a travel agency in Kavaja.')).toEqual(['a travel agency']);
    expect(hitIn('Men planted a bomb under a car belonging to a diplomat in Kavaja on Monday.')).toEqual(['a car']);
    expect(hitIn('Two bombs placed near power poles were detonated on Monday in Kavaja.')).toEqual(['power poles']);
    expect(hitIn('Shells landed near a school in Kavaja on Monday.')).toEqual([]);
    expect(hitIn('Gunmen shot a farmer outside a bank in Kavaja on Monday.')).toEqual(['a farmer']);
  });

  test('by what was damaged, in its own sentence or the next', () => {
    expect(hitIn('A car bomb exploded in Kavaja on Monday, damaging seven power lines and a hotel.')).toEqual([
      'seven power lines',
      'a hotel',
    ]);
    expect(hitIn('The blast in Kavaja on Monday caused severe damage to nearby shops and several homes.')).toEqual([
      'nearby shops',
      'several homes',
    ]);
    const claims = incidentsOf('A bomb exploded in Kavaja on Monday. Two bank branches and a restaurant were badly damaged.', '2024-03-06');
    expect(claims.flatMap((c) => c.against.map(tellTarget))).toEqual(['two bank branches', 'a restaurant']);
    expect(new Set(claims.map((c) => c.occurrence)).size).toBe(1);
    expect(hitIn('A bomb exploded in Kavaja on Monday. No buildings were damaged.')).toEqual([]);
    expect(hitIn('A hotel and two shops were damaged by the storm.')).toEqual([]);
    expect(hitIn('A mayor was kidnapped in Kavaja on Monday. His house was damaged.')).not.toContain('His house');
  });

  test('once, whatever stands in the name', () => {
    expect(hitIn('Guerrillas attacked a civil defence post near Kavaja on Monday.')).toEqual(['a civil defence post']);
    expect(hitIn('Gunmen fired at the newspaper El Faro’s offices in Kavaja on Monday.')).toHaveLength(1);
  });

  test('are of those who fight where theirs', () => {
    const [claim] = incidentsOf('Rebels attacked the headquarters of the 4th Infantry Brigade in Kavaja on Monday.', '2024-03-06');
    expect(claim.against.map(({ name, kinds }) => [name, ...kinds])).toEqual([['headquarters of the 4th Infantry Brigade', 'combatant']]);
  });
});

describe('one occurrence or two', () => {
  const tell = (text: string): number => new Set(incidentsOf(text, '2024-03-06').map((c) => c.occurrence)).size;
  test('who is led away was hit by no attack of that day and place', () => {
    expect(tell('Rebels attacked a police post in Kavaja on Monday. A nun was kidnapped in Kavaja on Monday.')).toBe(2);
    expect(tell('Rebels attacked a police post in Kavaja on Monday. The attack in Kavaja lasted an hour.')).toBe(1);
  });
  test('what happened earlier in the day is another matter', () => {
    const text = 'Shells hit a market in Kavaja on Monday. Earlier in the day army infantry had attacked towards the airport road.';
    expect(incidentsOf(text, '2024-03-06').map((c) => c.act)).toEqual(['shelling', 'ground-clash']);
    expect(tell(text)).toBe(2);
  });
});
