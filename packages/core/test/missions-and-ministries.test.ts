import { describe, expect, it, test } from 'vitest';
import { claimsOf, incidentsOf } from './read-text.ts';
import { factLines, truceClaims } from './truce-fixture.ts';

const DAY = '2020-06-08';
const acts = (text: string): (string | null)[] => incidentsOf(text, DAY).map(({ act }) => act);

describe('what was used, and what for', () => {
  it.each([
    ['Using mortars and grenade launchers, the separatists fired at army trenches near Popasna on Monday.', 'shelling', 'separatists'],
    ['In the Luhansk sector, the enemy using 120-mm mortars and rifles fired at army posts near Popasna.', 'shelling', 'enemy'],
    ['Using small arms, gunmen attacked a checkpoint near Mocha on Monday, killing two soldiers.', 'shooting-sniping', 'gunmen'],
  ])('one event: %s', (text, act, by) => {
    const [told, ...more] = incidentsOf(text, DAY);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ act, by: [{ name: by }] });
  });

  it('leaves what others did elsewhere apart', () => {
    expect(acts('Using drones, the army bombed a depot in Mocha and troops fired at farmers in Hays.')).toEqual([
      'airstrike',
      'shooting-sniping',
    ]);
    expect(acts('Rebels attacked the town of Mocha using mortars and shelled a school in Hays.')).toEqual(['shelling', 'shelling']);
  });
});

describe('fire by its guns', () => {
  it('is answered by who returns it', () => {
    expect(incidentsOf('The IDF returned artillery fire near Aita al-Shaab on Monday.', DAY)[0]).toMatchObject({
      act: 'shelling',
      by: [{ name: 'IDF' }],
    });
    expect(incidentsOf('Troops returned to Kobani after mortar fire on Monday.', DAY)[0].by).toEqual([]);
  });

  it('takes what it was from the guns behind its name', () => {
    expect(acts('Two villagers were hurt by the indiscriminate fire of Indian artillery at Kotli village on Monday.')).toEqual([
      'shelling',
    ]);
    expect(acts('Two villagers were hurt by indiscriminate fire of heavy weapons at Kotli village on Monday.')).toEqual(['shelling']);
    expect(acts('A fire of unknown origin gutted a mill in Kobani on Monday.')).toEqual([]);
  });
});

test.each([
  ['Two trucks were attacked south of the Blue Line in the general area of Ghajar on Monday.', 'Ghajar'],
  ['Two trucks were attacked in the area of Ghajar, south of the Blue Line, on Monday.', 'Ghajar'],
  ['Shells landed south of the Blue Line on Monday.', 'south of the Blue Line'],
])('a side of a long line says less than a town beside it: %s', (text, place) => {
  expect(incidentsOf(text, DAY)[0].where?.name).toBe(place);
});

describe('how long a truce is to run, ran or runs', () => {
  it.each([
    ['The king announced on 10 May a unilateral cessation of hostilities till the end of this year.', ['in-force ..2020']],
    ['The king announced a ceasefire until the end of June.', ['in-force ..2020-06']],
    ['The king announced the end of the ceasefire.', ['declared-over']],
    [
      'The rebels declared a unilateral ceasefire effective from June 20th to its termination date on September 18th 2020.',
      ['in-force 2020-06-20..2020-09-18'],
    ],
    ['The humanitarian truce lasted barely three days.', ['lapsed']],
    ['The humanitarian truce has lasted three weeks.', ['in-force']],
    ['The towns are included in the ceasefire agreement since 3 June 2020.', ['in-force 2020-06-03..']],
    ['The minister said the ceasefire had not collapsed.', ['in-force']],
    ['The minister said the ceasefire had collapsed.', ['lapsed']],
  ])('%s', (text, facts) => {
    expect(factLines(text, DAY)).toEqual(facts);
  });
});

describe('a truce that is broken runs', () => {
  it.each([
    'The raid is a violation of the terms of the Lakes Agreement and the ceasefire, the head of mission said.',
    'They violated the letter and the spirit of the armistice.',
  ])('%s', (text) => {
    expect(factLines(text, DAY)).toEqual(['in-force']);
  });

  it('is not told where something else was broken', () => {
    expect(factLines('The raid broke a window of the house in which the ceasefire had once been discussed.', DAY)).toEqual([]);
  });
});

test('a truce made with people of a place runs there, and not where it was signed', () => {
  const place = (text: string) => truceClaims(text, DAY)[0]?.where?.name;
  expect(place('Ceasefire deals were reached with commanders of three units in Homs.')).toBe('Homs');
  expect(place('A ceasefire was signed with the rebels in Havana.')).toBeUndefined();
  expect(claimsOf('A ceasefire agreement was signed with elders of two villages in the province of Homs.', DAY)[0].where?.name).toMatch(
    /Homs/,
  );
});

describe('what took place is told before or behind', () => {
  const told = (text: string) => [...new Set(incidentsOf(text, DAY).map(({ occurrence }) => occurrence))].length;
  const places = (text: string) => incidentsOf(text, DAY).map(({ where }) => where?.name);

  it('gives the event before it the place that "this incident" took place at', () => {
    const text =
      'An army convoy was attacked by the rebels this morning. This incident occurred near Madhu around 9:30. Seven soldiers were killed.';
    expect(told(text)).toBe(1);
    expect(places(text).slice(1)).toEqual(['Madhu', 'Madhu']);
    const other = 'An army convoy was attacked by the rebels near Mannar this morning. The meeting took place in Madhu.';
    expect(places(other)).toEqual(['Mannar']);
  });

  it('takes the way they were on for no stated place', () => {
    expect(incidentsOf('A convoy travelling from Vavuniya to Mannar was attacked by rebels on Monday.', DAY)[0].where?.how).toBe(
      'inferred',
    );
    expect(incidentsOf('A convoy travelling to Mannar was attacked by rebels near Madhu on Monday.', DAY)[0].where).toMatchObject({
      name: 'Madhu',
      how: 'stated',
    });
  });

  it('counts what came of it with it', () => {
    expect(told('A mine hit an army bus near Madhu on Monday. As a result of this explosion and RPG fire, 7 soldiers were killed.')).toBe(
      1,
    );
    expect(
      told('Indian troops opened fire in Nikial sector on Monday. Due to the fire of mortars at Dabsi village, two civilians were hurt.'),
    ).toBe(1);
    expect(told('Troops shelled Mocha on Monday. Due to shelling by rebels in Hays, two civilians were hurt.')).toBe(2);
  });

  it('gives no item of a list the attacker of another', () => {
    const by = (text: string) => incidentsOf(text, DAY).map((c) => c.by.map(({ name }) => name));
    expect(by('The dead are:\n\n • A child killed by Hezbollah snipers in Zabadani.\n • A man killed by a sniper in Rastan.\n')).toEqual([
      ['Hezbollah'],
      [],
    ]);
  });
});

describe('who was put to death', () => {
  it('is told of IS, which is no verb', () => {
    expect(incidentsOf('IS executed six men in the village of Hajin on Monday.', DAY)[0]).toMatchObject({
      by: [{ name: 'IS' }],
      killed: { min: 6, max: 6 },
    });
    expect(incidentsOf('The army executed a plan in Hajin on Monday.', DAY)).toEqual([]);
  });

  it('counts all who are named', () => {
    const killed = (text: string) => incidentsOf(text, DAY)[0].killed?.min;
    expect(killed('Sergeant Ali Veliyev and corporal Rashad Aliyev died while repelling an attack near Tartar on Monday.')).toBe(2);
    expect(killed('Corporal Rashad Aliyev died while repelling an attack near Tartar on Monday.')).toBe(1);
  });
});

describe('who tells it and who did it', () => {
  const by = (text: string) => incidentsOf(text, DAY)[0]?.by.map(({ name }) => name);

  it.each([
    ['According to witnesses, troops opened fire on a bus in Kobani on Monday.', ['troops']],
    ['According to local residents, the army shelled Kobani on Monday.', ['army']],
    ['According to the army, rebels and militiamen shelled Kobani on Monday.', ['rebels', 'militiamen']],
  ])('parts the teller from what is told: %s', (text, names) => {
    expect(incidentsOf(text, DAY)[0]).toMatchObject({ byStatus: 'accused' });
    expect(by(text)).toEqual(names);
  });

  it('finds who answered with fire, and who attacked those told of', () => {
    expect(by('The army retaliated with about eight rounds of mortar fire that fell near Zibqin.')).toEqual(['army']);
    expect(by('The crowd met the army with songs after mortar fire near Zibqin on Monday.')).toEqual([]);
    expect(by('The rebels said they were attacked by government helicopters near Malakal on Wednesday.')).toEqual([
      'government helicopters',
    ]);
  });

  it('takes "the army" for no side that is named behind it', () => {
    const text =
      'Indian forces fired on Kotli on Monday. According to the military, Indian forces opened fire on farmers in Nakyal on Sunday.';
    expect(incidentsOf(text, DAY).at(-1)).toMatchObject({ byStatus: 'accused' });
    expect(incidentsOf('The Israeli army shelled Khiam on Monday. The army said it had hit a rocket launcher.', DAY).at(-1)).toMatchObject({
      byStatus: 'claimed-by-actor',
    });
  });

  it('takes the attacker of a list from the words that lead it in', () => {
    const list =
      'Monitors counted ten air strikes by Orlish jets on Monday. They were as follows:\n\n • Two air strikes on Kobani.\n • Three air strikes on Hays.\n';
    expect(
      incidentsOf(list, DAY)
        .at(-1)
        ?.by.map(({ name }) => name),
    ).toEqual(['Orlish jets']);
    const plain = 'Orlish jets struck Mocha on Monday.\n\nOther news of the day:\n\n • Two mortar bombs on Kobani.\n';
    expect(incidentsOf(plain, DAY).at(-1)?.by).toEqual([]);
  });
});

describe('what is no part of an event', () => {
  it('is the city whose clock is meant', () => {
    expect(incidentsOf('At 4:50 p.m. (Sanaa time) on Monday, rebels fired a missile from Hodeidah.', DAY)[0].where?.name).toBe('Hodeidah');
    expect(incidentsOf('At 4:50 p.m. on Monday, rebels fired a missile at Sanaa.', DAY)[0].where?.name).toBe('Sanaa');
  });

  it('is where a part of what was counted was', () => {
    const text = 'Observers in Syria registered 12 violations of the truce on Monday, with eight of them in the Damascus region.';
    expect(incidentsOf(text, DAY)[0].where?.name).toBe('Syria');
    expect(incidentsOf('Observers registered 12 violations of the truce in the Damascus region on Monday.', DAY)[0].where?.name).toMatch(
      /Damascus/,
    );
  });

  it('is a way that was barred: no denial', () => {
    const kinds = (text: string) => claimsOf(text, DAY).map(({ kind }) => kind);
    const clash = 'Troops and rebels fought at Yei on Monday.';
    expect(kinds(`${clash} There were 10 incidents of denial by the army.`)).not.toContain('denial');
    expect(kinds(`${clash} The army denied that it had taken part.`)).toContain('denial');
  });

  it('are the ambulances that carry the wounded', () => {
    expect(
      incidentsOf('A convoy came under fire in Kobani on Monday. It led six ambulances with wounded patients out.', DAY).map(
        (c) => c.wounded,
      ),
    ).toEqual([null]);
  });

  it('is what happened earlier, on another day', () => {
    const text =
      'Rebels opened fire on Hays on Monday. Earlier on May 18, another farmer was killed as rebels opened fire along the front.';
    expect(new Set(incidentsOf(text, DAY).map(({ occurrence }) => occurrence)).size).toBe(2);
  });
});

test('a truce made with people of a place is told beside the wide one', () => {
  const text = 'A ceasefire agreement was signed with elders of two villages in Homs. The nationwide ceasefire came into force on 3 June.';
  expect(factLines(text, DAY)).toEqual(['in-force', 'in-force 2020-06-03..']);
});

test('one of the wounded who fares badly is not all of them', () => {
  const wounded = (text: string) => incidentsOf(text, DAY).flatMap((c) => (c.wounded ? [c.wounded.min] : []));
  const attack = 'Gunmen attacked a camp near Malakal on Monday, wounding six people.';
  expect(wounded(`${attack} The wounded are in hospital, and one is said to be in a critical condition.`)).toEqual([6]);
  expect(wounded('A shell hit Kobani on Monday. A farmer is in a critical condition.')).toEqual([1]);
});

test('the toll of the past day is not that of what was told last', () => {
  const told = 'Militants shelled Troitske on Monday. Militants fired on a post near Avdiivka.';
  const of = (text: string) => incidentsOf(text, DAY).at(-1)?.where?.name;
  expect(of(`${told} Two soldiers were wounded over the past day, headquarters said.`)).not.toBe('Avdiivka');
  expect(of(`${told} Two soldiers were wounded.`)).toBe('Avdiivka');
});

test('to desist and to return to the table are asked for', () => {
  const facts = (text: string) => factLines(`The truce is fragile. ${text}`, DAY);
  expect(facts('The minister told envoys of the need for the rebels to desist and return to the negotiating table.')).toEqual([
    'condition',
  ]);
  expect(facts('The council called on both sides to return to talks.')).toEqual(['condition']);
  expect(facts('The minister returned to the negotiating table.')).toEqual([]);
});
