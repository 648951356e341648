import { describe, expect, test } from 'vitest';
import { tellTarget } from '../src/situation/tell/tell-target.ts';
import { incidentsOf } from './read-text.ts';

const hit = (text: string): string[] => incidentsOf(text, '2024-03-06').flatMap((c) => c.against.map(tellTarget));
const acts = (text: string): (string | null)[] => incidentsOf(text, '2024-03-06').map((c) => c.act);

describe('things that were hit bear the name of whose they are', () => {
  test('also where it has an apostrophe', () => {
    expect(hit('The headquarters of the Farmers Union was hit by a bomb in Kavaja on Monday.')).toEqual([
      'the headquarters of the Farmers Union',
    ]);
    expect(hit("The offices of the Weavers' Union in Kavaja were hit by a bomb on Monday.")).toEqual(["the offices of the Weavers' Union"]);
    expect(incidentsOf("The 8th Front of the People's Army blew up a bridge near Kavaja on Monday.", '2024-03-06')[0].by[0].name).toBe(
      "Front of the People's Army",
    );
    expect(hit("Soldiers of Petrov's army burned the house of a farmer near Kavaja on Monday.")).toEqual(['the house of a farmer']);
  });

  test('and are all told, somebody named behind one or not', () => {
    expect(
      hit("The rebels attacked the town hall, Governor Ivo Brand's private home, the home of Luka Sotel and a bank in Kavaja on Monday."),
    ).toEqual(['the town hall', "Governor Ivo Brand's private home", 'Governor Ivo Brand', 'the home of Luka Sotel', 'a bank']);
    expect(hit('Rebels destroyed two bridges, damaging seven power lines, near Kavaja on Monday.')).toEqual([
      'two bridges',
      'seven power lines',
    ]);
    expect(hit('A bomb exploded outside a bank in Kavaja on Monday, wounding two passers-by.')).toEqual(['a bank', 'two passers-by']);
    expect(hit('The mayor, Ana Ruizel, was wounded by gunmen in Kavaja on Monday.')).toEqual(['Ana Ruizel']);
  });
});

describe('what wrecks things', () => {
  test.each([
    ['Saboteurs derailed a cargo train near Kavaja on Monday.', 'a cargo train'],
    ['Five pylons were toppled by rebels near Kavaja on Monday.', 'five pylons'],
    ['Rebels knocked down power lines near Kavaja on Monday.', 'power lines'],
    ['A lorry of the Kolin company was burned by rebels near Kavaja on Monday.', 'a lorry of the Kolin company'],
    ['Rebels burned two lorries near Kavaja on Monday.', 'two lorries'],
  ])('%s', (text, thing) => expect(hit(text).map((name) => name.toLowerCase())).toEqual([thing.toLowerCase()]));

  test.each([
    'The rebels toppled the government in Kavaja on Monday.',
    'A storm knocked down power lines near Kavaja on Monday.',
    'A train derailed near Kavaja on Monday.',
    'Two houses burned in Kavaja on Monday.',
    'The police in Kavaja sprayed the crowd with water on Monday.',
    'The report of the army in Kavaja on Monday was riddled with errors.',
  ])('nothing of the kind: %s', (text) => expect(acts(text)).toEqual([]));

  test('shots that are sprayed are shots', () => {
    expect(acts("Gunmen sprayed the judge's car with bullets in Kavaja on Monday.")).toEqual(['shooting-sniping']);
    expect(acts('A bus was raked with machine-gun fire near Kavaja on Monday.')).toEqual(['shooting-sniping']);
    const [home] = incidentsOf('Rebels machine-gunned the home of a judge in Kavaja on Monday.', '2024-03-06');
    expect(home.act).toBe('shooting-sniping');
    expect(home.killed).toBeNull();
  });
});

describe('of which kind those are who were hit', () => {
  test.each([
    ['One farmer was killed by a shell in Kavaja on Monday.', 'civilian'],
    ['A shell hit a house in Kavaja on Monday.', 'infrastructure'],
    ['Gunmen fired on a bus near Kavaja on Monday.', 'infrastructure'],
    ['A shell hit the village of Kavaja on Monday.', 'civilian'],
    ['A pilgrim was shot dead in Kavaja on Monday.', 'civilian'],
    ['Six refugees were killed in Kavaja on Monday.', 'civilian'],
    ['One peacekeeper was killed near Kavaja on Monday.', 'combatant'],
    ['At least 26 terrorists were killed in Kavaja on Monday, the army said.', 'combatant'],
    ['Three Ruthenes were killed near Kavaja on Monday.', 'unknown'],
  ])('%s', (text, kind) => expect(incidentsOf(text, '2024-03-06').flatMap((c) => c.against.map(({ kinds }) => kinds))).toEqual([[kind]]));
});
