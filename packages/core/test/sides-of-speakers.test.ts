import { describe, expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';
import { claimsOf, incidentsOf } from './read-text.ts';

/** [what is shown, text, who and how firmly]. */
const DOERS: [string, string, string][] = [
  ['said of them', 'Eritrean soldiers are said to have shelled Adigrat on Monday.', 'Eritrean soldiers · accused'],
  ['believed of them', 'Eritrean soldiers were believed to have killed two men in Adigrat on Monday.', 'Eritrean soldiers · accused'],
  ['known of the dead', 'Two men are known to have died in Adigrat on Monday.', ' · unknown'],
  ['the fighters of a spokesman', 'Hamas spokesman Adam Dau said its fighters shelled Sderot on Monday.', 'Hamas · claimed-by-actor'],
  ['the men of a commander', 'Rebel commander Adam Dau said his men shelled Adigrat on Monday.', 'rebels · claimed-by-actor'],
  ['the men of a baker', 'Village baker Adam Dau said his men shelled Adigrat on Monday.', ' · unknown'],
  ['the group of a spokesman', 'M23 spokesman Adam Dau said the group attacked Goma on Monday.', 'M23 · claimed-by-actor'],
  [
    'a group without a name',
    'An armed group shelled Adigrat on Monday. The group attacked a clinic in Adwa.',
    'armed group · stated-as-fact',
  ],
  ['behind it, they say', 'The rebels said they were behind the attack on Adigrat on Monday.', 'rebels · claimed-by-actor'],
  ['claimed by', 'The attack on Adigrat on Monday was claimed by the rebels.', 'rebels · claimed-by-actor'],
  ['accused by others', 'The army was accused by rebels of shelling Adigrat on Monday.', 'army · accused'],
  ['an operation by its first word', 'Four people died on Monday in an army operation near Adigrat.', 'army · stated-as-fact'],
  ['a land before a deed', 'A US airstrike killed nine men in Adigrat on Monday.', 'US · stated-as-fact'],
  ['a land as the place of it', 'In Ethiopia airstrikes killed nine men on Monday.', ' · unknown'],
  ['whose count it is', 'Nine people died on Monday in the shelling of Adigrat, by the army’s count.', ' · unknown'],
];

/** [what is shown, text, acts]; '' tells none. */
const DEEDS: [string, string, string][] = [
  ['a road blocked', 'Rebels have blocked the road to Adigrat since Monday.', 'siege-or-blockade'],
  ['a road that somebody tried to close', 'The rebels tried to close the only road to Adigrat on Monday.', 'siege-or-blockade'],
  ['a road closed by its police', 'Police closed the road to Adigrat on Monday for repairs.', ''],
  ['a road blocked by snow', 'Snow blocked the road to Adigrat on Monday.', ''],
  ['a line that they tried to cross', 'Soldiers tried to cross the border near Badme on Monday.', 'troop-or-weapons-movement'],
  ['a line that is no line', 'Soldiers crossed a red line on Monday, the minister said in Badme.', ''],
  ['a withdrawal', 'Eritrean troops withdrew from Badme on Monday.', 'troop-or-weapons-movement'],
  ['a withdrawal from talks', 'Eritrean officers withdrew from the talks in Badme on Monday.', ''],
  ['captives held', 'Rebels are holding nine peacekeepers hostage in Adigrat since Monday.', 'arrest-or-abduction'],
  ['talks held', 'The rebels are holding talks in Adigrat since Monday.', ''],
  ['a bombing that men without aircraft claim', 'The bombing of a market in Adigrat on Monday was claimed by the rebels.', 'ied-suicide'],
  ['a bombing by a state', 'The Ethiopian bombing of a market in Adigrat on Monday killed nine.', 'airstrike'],
  ['what operations are', 'Army operations resumed near Adigrat on Monday.', ''],
];

describe('those who speak for a side, and what is said of it', () => {
  it.each(DOERS)('%s', (_, text, expected) => {
    expect(byWhom(text)).toBe(expected);
  });
});

describe('roads, lines and captives', () => {
  it.each(DEEDS)('%s', (_, text, expected) => {
    expect([...new Set(incidentsOf(text, '2022-05-10').map((c) => c.act))].join(' + ')).toBe(expected);
  });
});

describe('when it was, beside what is told in passing', () => {
  const daysOf = (text: string): string[] =>
    incidentsOf(text, '2022-05-10')
      .filter(({ mood }) => mood === 'actual' || mood === 'background')
      .map((c) => `${c.where?.name} ${c.when?.start}`);

  it('does not count hours from the feast that names a truce', () => {
    expect(
      daysOf(
        'A soldier was killed in Adwa on Monday, the day that a Christmas ceasefire began. Rebels ambushed a platoon at 9:20 a.m. in Adigrat.',
      ),
    ).toContain('Adigrat 2022-05-09T09:20');
  });

  it('leaves to a relative with "where" what was there before', () => {
    expect(daysOf('Fighting broke out near Adigrat on Monday, where the two sides fought in February.')[0]).toBe('Adigrat 2022-05-09');
  });

  it('tells an ouster of years ago as no news, whatever follows', () => {
    const claims = incidentsOf('The group was driven out of Adigrat by the army in 2011, but still carries out bombings.', '2022-05-10');
    expect(claims.filter((c) => c.mood === 'actual')).toEqual([]);
  });

  it('tells no event of what a side fights for', () => {
    expect(daysOf('The group, which fights to topple the government, shelled Adigrat on Monday.')).toEqual(['Adigrat 2022-05-09']);
  });
});

describe('whose word it is', () => {
  const voices = (text: string): string[] => incidentsOf(text, '2022-05-10').flatMap((c) => c.speaker.map((s) => s.name));

  it.each([
    [
      'Rebels shelled Adigrat on Monday, army spokesman Ali Dau was quoted as saying by Radio Kefra.',
      ['army spokesman Ali Dau', 'Radio Kefra'],
    ],
    ['The shelling of Adigrat on Monday by rebels was condemned by the mission.', ['mission']],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected);
  });
});

describe('accords beside a truce', () => {
  const promises = (text: string): (string | null)[] =>
    claimsOf(`The ceasefire in Adigrat has been in force since April. ${text}`, '2022-05-10')
      .filter((c) => c.fact === 'commitment')
      .map((c) => c.from);

  it('reads an accord that was signed, with its day', () => {
    expect(promises('The parties signed a power-sharing agreement in Adwa on 8 April.')).toEqual(['2022-04-08']);
  });

  it('reads none that is to be signed', () => {
    expect(promises('The parties will sign a power-sharing agreement in Adwa on 8 June.')).toEqual([]);
  });
});
