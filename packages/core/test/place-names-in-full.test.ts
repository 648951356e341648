import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';
const whereOf = (text: string): string[] => incidentsOf(text, DAY).map(({ where }) => where?.name ?? '-');

/** What is said of a place, by the name it should be told by; each stands behind each verb. */
const SAID: [string, string][] = [
  ['Barkol village', 'Barkol'],
  ['the Barkol sector of Unity state', 'Barkol sector'],
  ['Barkol County, south east of Malakal,', 'Barkol'],
  ['Barkol, just north-west of Malakal,', 'Barkol'],
  ['the Dasht-e-Barkol area', 'Dasht-e-Barkol'],
  ['the Tell Barkol area', 'Tell Barkol'],
  ['the Sheikh Barkol neighbourhood of Malakal', 'Sheikh Barkol'],
  ['the Barkol military base', 'Barkol'],
  ['Barkol, a military base in Unity state,', 'Barkol'],
  ['the Red Sea port city of Port Sudan', 'Port Sudan'],
  ["Unity state's northern river town of Bentiu", 'Bentiu'],
  ['the chiefdom of Barkol', 'Barkol'],
];
const TOLD: ((place: string) => string)[] = [
  (place) => `Rebels shelled ${place} on Tuesday, killing four people.`,
  (place) => `Four people were killed in an attack on ${place} on Tuesday, the army said.`,
  (place) => `Air strikes hit ${place} on Tuesday, killing four people.`,
];

describe('a place by its whole name', () => {
  it.each(SAID)('%s', (said, name) => {
    for (const tell of TOLD) expect(whereOf(`JUBA, South Sudan (AP) - ${tell(said).replace(',,', ',')}`)).toEqual([name]);
  });

  it('leaves two names that a comma or "and" parts', () => {
    expect(whereOf('Shelling hit Tripoli and Zuwara on Tuesday, killing four people.')).toEqual(['Tripoli and Zuwara']);
    expect(whereOf('Rebels attacked a convoy east of Malakal on Tuesday, killing four people.')).toEqual(['east of Malakal']);
  });

  it('draws a village on no map closer than the land that holds it', () => {
    const [raid] = incidentsOf('Rebels raided Barkol village in Unity state in South Sudan on Tuesday, killing four people.', DAY);
    const [wide] = incidentsOf('Rebels killed four people in Unity state in South Sudan on Tuesday.', DAY);
    expect(raid.where?.lat).toBe(wide.where?.lat);
    expect(raid.where?.radiusKm).toBeLessThan(wide.where?.radiusKm ?? 0);
  });
});
