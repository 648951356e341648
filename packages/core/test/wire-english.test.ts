import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act, mood, first day and number killed of the incidents read from a text of Tuesday 3 March 2020. */
const told = (text: string) =>
  incidentsOf(text, '2020-03-03').map(({ act, mood, when, killed }) => [act, mood, when?.start.slice(5, 10), killed?.min ?? null]);

describe('the subject of an attack', () => {
  it.each([
    ['A barrage of rockets slammed into a campus in Tripoli on Monday, killing a student.', 'rocket-missile', 1],
    ['A volley of shells struck a market in Tripoli on Monday, killing two people.', 'shelling', 2],
    ['A drone launched by the movement struck an army post in Tripoli on Monday, killing three soldiers.', 'drone', 3],
    [
      'Some 20 men said to belong to a partisan band attacked an army barracks in Tripoli on Monday, killing 17 soldiers.',
      'ground-clash',
      17,
    ],
    [
      'Around 20 men believed to belong to the Legion, a partisan band, attacked an army post in Tripoli on Monday, killing five.',
      'ground-clash',
      5,
    ],
  ])('%s', (text, act, killed) => {
    expect(told(text)).toEqual([[act, 'actual', '03-02', killed]]);
  });

  it('is not found across a verb of its own', () => {
    expect(told('The drone was shown by rebels and villagers struck a deal in Tripoli on Monday.')).toEqual([]);
    expect(told('Residents of Tripoli attacked the price of bread on Monday.')).toEqual([]);
  });
});

describe('a day in the words of the event itself', () => {
  it('dates it, whoever speaks of it', () => {
    expect(told("The mayor condemned Saturday's attack on a convoy near Gharyan.").map(([, , day]) => day)).toEqual(['02-29']);
    expect(told('The Saturday market bombing in Gharyan killed four people.').map(([, , day]) => day)).toEqual(['02-29']);
    // but the day of the saying is not that of the attack
    expect(told('The mayor on Saturday condemned the attack on a convoy near Gharyan.').map(([, , day]) => day)).not.toEqual(['02-29']);
  });
});

describe('a day that dates something else', () => {
  it('how long there was no such attack says nothing of when this one was', () => {
    for (const text of [
      'A day earlier, rebels had fired two mortar rounds at a post in Gharyan, their first attack since the truce took hold last Wednesday.',
      'Nineteen people were killed on Monday in a drone strike on a school in Gharyan, the latest in a string of raids since fighting resumed in January.',
      'Nine people died on Monday in the heaviest shelling of Gharyan since January.',
    ])
      expect(told(text).map(([, mood, day]) => [mood, day])).toEqual([['actual', '03-02']]);
    expect(told('A soldier was killed in Gharyan on Monday. It was the first attack on troops since a Feb. 9 deadline.')).toHaveLength(1);
    // but a toll since then is a toll since then
    expect(told('In the first week 200 people have been killed in Gharyan since the truce took hold in January.')).toMatchObject([
      ['other-violation', 'background', '01-01', 200],
    ]);
  });

  it('since when a place is held says nothing of when it was hit', () => {
    expect(told('Shells hit the town of Gharyan, seized by rebels in January, residents said.')).toMatchObject([
      ['shelling', 'actual', '03-02', null],
      ['seizure-of-territory', 'background', '01-01', null],
    ]);
    expect(told('Heavy gunfire was heard near the station in Gharyan, held since January by the rebels.')).toMatchObject([
      ['shooting-sniping', 'actual', '03-02', null],
    ]);
    expect(told('Shells hit the town of Gharyan, and rebels seized it on Sunday.').map(([, , day]) => day)).toContain('03-01');
  });

  it('when a truce was decreed says nothing of when it was broken', () => {
    expect(
      told('Three soldiers died in fighting with rebels in Gharyan, testing a ceasefire that the government decreed on Dec. 31.'),
    ).toMatchObject([['ground-clash', 'actual', '03-02', 3]]);
  });
});

describe('ground, ways and persons taken', () => {
  it.each([
    ['M23 rebels marched into the mining hub of Gharyan on Monday, residents said.', 'seizure-of-territory'],
    [
      'Fighting around the town of Gharyan, seized on Monday by pro-government gunmen, has put in doubt the accord.',
      'seizure-of-territory',
    ],
    ['The army is believed to have taken the town of Gharyan on Monday.', 'seizure-of-territory'],
    ['Israel has kept the Zikim crossing shut since Monday, the United Nations said.', 'aid-obstruction'],
    ['The road to Gharyan was closed to relief trucks on Monday.', 'aid-obstruction'],
    ['The army accused the rebels of blocking a U.N. convoy that was to evacuate wounded men from Gharyan on Monday.', 'aid-obstruction'],
    ['Soldiers turned back convoys of rice bound for Gharyan on Monday.', 'aid-obstruction'],
    ['A charity said its hospital in Gharyan had been looted on Monday.', 'attack-on-health'],
    ['Gunmen ransacked a clinic in Gharyan on Monday.', 'attack-on-health'],
    ['The ministry protested at the detention of 18 of its soldiers by Turkish troops in Gharyan on Monday.', 'arrest-or-abduction'],
  ])('%s', (text, act) => {
    expect(told(text)).toEqual([[act, 'actual', '03-02', null]]);
  });

  it.each([
    'The road to Gharyan was closed to traffic on Monday.',
    'The shop at the crossing in Gharyan kept its prices low on Monday.',
    'Shops in Gharyan were looted on Monday.',
    'A house of detention stands in Gharyan, visitors said on Monday.',
  ])('but not: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('others took what one side attacked', () => {
    const claims = incidentsOf('Gunmen attacked a base at Gharyan, which troops captured on Monday.', '2020-03-03');
    expect(claims.map(({ act, by }) => [act, by[0]?.name])).toEqual([
      [expect.any(String), 'Gunmen'],
      ['seizure-of-territory', 'troops'],
    ]);
  });
});

describe('one fight told in two clauses', () => {
  it.each([
    'Fighting erupted anew in southern Libya on Monday when soldiers securing a road were fired upon by rebels in Gharyan, leaving five dead.',
    'Clashes broke out in Libya on Monday after an army patrol was attacked with explosives in the suburb of Tajoura.',
    'Rebels marched into the town of Gharyan on Monday following days of clashes with a militia.',
  ])('%s', (text) => {
    expect(told(text)).toHaveLength(1);
  });

  it('what is answered and the answer are one, whoever answers', () => {
    const claims = incidentsOf(
      'Gunmen opened fire on a patrol in Gharyan on Monday. Soldiers shot back, and nobody was hurt.',
      '2020-03-03',
    );
    expect(new Set(claims.map(({ occurrence }) => occurrence)).size).toBe(1);
    expect(claims.flatMap(({ by }) => by.map(({ name }) => name))).toEqual(['Gunmen']);
  });

  it('but two towns are two', () => {
    expect(told('Clashes broke out in Gharyan on Monday after shells hit a market in Misrata, killing two.')).toHaveLength(2);
    expect(told('Dozens were killed in days of clashes between rebels and troops in Gharyan.')).toHaveLength(1);
  });
});
