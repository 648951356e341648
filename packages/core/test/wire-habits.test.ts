import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act, place, first day, killed and wounded of the incidents read from a text of Tuesday 3 March 2020. */
const told = (text: string) =>
  incidentsOf(text, '2020-03-03').map(({ act, where, when, killed, wounded }) =>
    [act, where?.name ?? '–', when?.start.slice(5, 10) ?? '–', killed?.min ?? '–', wounded?.min ?? '–'].join(' '),
  );

describe('the day of a story printed later', () => {
  it.each([
    ['Gharyan, March 2: Gunmen today shot dead a trader in Tripoli, police said.', 'shooting-sniping Tripoli 03-02 1 –'],
    ['NEW DELHI, March 2: Gunmen shot dead a trader in Srinagar yesterday, police said.', 'shooting-sniping Srinagar 03-01 1 –'],
    ['BEIRUT: Gunmen shot dead a trader in Tyre yesterday, police said.', 'shooting-sniping Tyre 03-02 1 –'],
    ['TRIPOLI, Feb 10 (Wire) - Gunmen shot dead a trader in Tripoli today, police said.', 'shooting-sniping Tripoli 03-03 1 –'],
  ])('%s', (text, record) => expect(told(text)).toEqual([record]));

  it('a month of last year is that year’s', () => {
    const [claim] = incidentsOf('In November of last year clashes in Tripoli killed nine people.', '2020-03-03');
    expect(claim.when?.start).toBe('2019-11-01');
    const [own] = incidentsOf('In February this year clashes in Tripoli killed nine people.', '2020-03-03');
    expect(own.when?.start).toBe('2020-02-01');
  });
});

describe('a place that no list holds', () => {
  it.each([
    ['TRIPOLI - Rebels attacked Kelzuma, a hamlet 40 km south of Gharyan, on Monday, killing four people.', 'Kelzuma'],
    ['TRIPOLI - Shells fell on Monday from the direction of Kelzuma, a village near Gharyan that guards the road.', 'Kelzuma'],
    ['MANILA - A policeman was killed in Barangay Kelzuma on Monday.', 'Kelzuma'],
  ])('%s', (text, place) => expect(told(text).map((t) => t.split(' ').slice(1, -3).join(' '))).toEqual([place]));

  it('but a person is none, whatever place is told behind', () => {
    for (const text of [
      'Rebels killed Kelzuma, a town councillor, on Monday.',
      'Rebels killed Kelzuma, a trader from a village near Gharyan, on Monday.',
    ])
      expect(told(text).join()).not.toContain('Kelzuma');
  });
});

describe('mines', () => {
  it.each([
    'Two men died when their lorry drove over an anti-tank mine near Gharyan on Monday.',
    'A tractor struck an improvised explosive device near Gharyan on Monday, killing two men.',
    'Two men were killed near Gharyan on Monday when one of them stepped on a buried landmine.',
  ])('%s', (text) => expect(told(text).map((t) => t.split(' ')[0])).toEqual(['ied-suicide']));

  it('are none where something else was driven over or hit', () => {
    expect(told('A lorry drove over the bridge near Gharyan on Monday.')).toEqual([]);
    expect(told('A lorry struck a bridge near the mines of Gharyan on Monday.')).toEqual([]);
  });
});

describe('what came under fire, and who fired', () => {
  it('needs no name where shells or bullets are said', () => {
    expect(told('A woman was hurt when her courtyard came under mortar fire in Gharyan on Monday.')).toEqual([
      'shelling Gharyan 03-02 – 1',
    ]);
    expect(told('His plan came under fire in Gharyan on Monday.')).toEqual([]);
  });

  it('men strafe with rifles, jets from the air', () => {
    expect(told('Gunmen strafed an outpost at Gharyan on Monday, wounding two guards.')[0]).toMatch(/^shooting-sniping/);
    expect(told('Air force jets strafed the town of Gharyan on Monday.')[0]).toMatch(/^airstrike/);
  });

  it('a guard lost is a guard killed', () => {
    expect(told('Border guards opened fire on a post near Gharyan on Monday, with the loss of one guard.')).toEqual([
      'shooting-sniping Gharyan 03-02 1 –',
    ]);
    expect(told('Border guards opened fire on a post near Gharyan on Monday, with the loss of one lorry.')[0]).toMatch(/– –$/);
  });
});

describe('an event only named', () => {
  const first = 'Five people were killed by a car bomb in Gharyan on Monday';
  it.each([
    `${first}, the first such attack in the valley in a decade.`,
    `${first}, a pretext, he said, to justify the next massacre.`,
    `${first}. Police found a tunnel dug for the abduction of soldiers.`,
    `${first}, soldiers in their trenches said.`,
  ])('%s', (text) => expect(told(text).filter((t) => !/^ied-suicide/.test(t))).toEqual([]));

  it('by whoever was to do it, who speaks', () => {
    expect(told('A suicide bomber told a court in Gharyan on Monday that he had been trained for weeks.')).toEqual([]);
    expect(told('A suicide bomber denied on Monday that he had any part in the plot, said a lawyer in Gharyan.')).toEqual([]);
    expect(told('A suicide bomber killed nine people in Gharyan on Monday, police said.')).toEqual(['ied-suicide Gharyan 03-02 9 –']);
  });

  it('that ended tells no second one', () => {
    expect(told('Five men were wounded in shelling of Gharyan on Monday. The shelling subsided by dusk.')).toHaveLength(1);
  });

  it('and one in answer belongs to what it answered', () => {
    const claims = incidentsOf(
      'Militants lobbed a grenade at a patrol in Gharyan on Monday, hurting two soldiers. One of the attackers was killed in retaliatory firing.',
      '2020-03-03',
    );
    expect(new Set(claims.map((c) => c.occurrence)).size).toBe(1);
  });

  it('or that ensued', () => {
    const claims = incidentsOf(
      'Commandos raided Gharyan on Saturday. A colonel was killed and two officers were wounded in the firefight that ensued.',
      '2020-03-03',
    );
    expect(new Set(claims.map((c) => c.occurrence)).size).toBe(1);
  });
});

describe('who was killed, and in what', () => {
  it.each([
    ['Four men who had gone to fetch water were killed by gunmen near Gharyan on Monday.', '4'],
    ['Four men who were fetching water were killed by gunmen near Gharyan on Monday.', '4'],
    ['Gunmen near Gharyan killed a man who had gone with four friends to fetch water on Monday.', '1'],
  ])('%s', (text, killed) => expect(told(text).map((t) => t.split(' ').at(-2))).toEqual([killed]));

  it('more dead of a battle are no second battle', () => {
    const one = (text: string): number => new Set(incidentsOf(text, '2020-03-03').map((c) => c.occurrence)).size;
    const first = 'Five policemen were killed on Sunday in clashes in Gharyan, a councillor said.';
    expect(one(`${first} A spokesman said that 12 rebels had also been killed in the battle.`)).toBe(1);
    expect(one(`${first} A spokesman said that 12 rebels had also been killed in another battle in Zliten.`)).toBe(2);
  });

  it('what was used to do it is how it was done', () => {
    expect(told('The army used helicopters to bomb the town of Gharyan on Monday.').map((t) => t.split(' ')[0])).toEqual(['airstrike']);
    expect(told('Mortars were used to shell army positions near Gharyan on Monday.').map((t) => t.split(' ')[0])).toEqual(['shelling']);
    expect(told('The army wants helicopters to bomb the town of Gharyan on Friday.').filter((t) => t.includes('03-0'))).toEqual([]);
  });

  it('feared dead on a day is no event of that day', () => {
    const [claim] = incidentsOf('Nine people were feared dead on Monday after armed men raided Gharyan last Wednesday.', '2020-03-03');
    expect(claim.when?.start).toBe('2020-02-26');
    const [own] = incidentsOf('Nine people were shot dead on Monday after armed men raided Gharyan.', '2020-03-03');
    expect(own.when?.start).toBe('2020-03-02');
  });

  it('an attack recorded at an hour was made then', () => {
    const claims = incidentsOf(
      'A soldier died when a sniper fired on a base in Gharyan. The army blamed the attack, recorded at 5:40 on Monday, on rebels.',
      '2020-03-04',
    );
    expect(claims.map((c) => c.when?.start.slice(0, 10))).toContain('2020-03-02');
  });

  it('a pipeline is no place, and a man known as something no clause', () => {
    expect(told('The Tripoli-Gharyan pipeline was blown up on Monday near Zliten.').join()).toContain('Zliten');
    expect(told('In Gharyan, a soldier identified as Ali Sarraj died when a sniper opened fire on Monday.')).toEqual([
      'shooting-sniping Gharyan 03-02 1 –',
    ]);
  });
});

describe('whose word it is, and whose men', () => {
  /** Who did it, and how firmly, of the first incident. */
  const who = (text: string): string => {
    const [{ by, byStatus }] = incidentsOf(text, '2020-03-03');
    return `${by.map((b) => b.name).join('+') || '–'} ${byStatus}`;
  };
  it.each([
    ['Turkey, which says it wants peace, shelled the town of Gharyan on Monday.', 'Turkey stated-as-fact'],
    ['Turkey, which says it wants peace, said it had shelled the town of Gharyan on Monday.', 'Turkey claimed-by-actor'],
    ['Hamas said its forces had shelled the town of Gharyan on Monday.', 'Hamas claimed-by-actor'],
    ['The ministry of defence said its troops had shelled the town of Gharyan on Monday.', 'troops claimed-by-actor'],
    ['The ministry of defence said rebel troops had shelled the town of Gharyan on Monday.', 'rebel troops accused'],
    ['Armed herders raided the village of Gharyan on Monday, killing six people.', 'Armed herders stated-as-fact'],
    ['Militants triggered an explosion under a bridge in Gharyan on Monday.', 'Militants stated-as-fact'],
  ])('%s', (text, told) => expect(who(text)).toBe(told));
});

describe('where, in a sentence that a place opens', () => {
  it.each([
    ['In Zliten, where a garrison has been besieged since January, rebels and soldiers fought on Sunday.', 'ground-clash Zliten'],
    ['In Zliten, where the truce never held, two men were killed on Sunday when a drone bombed a meeting.', 'drone Zliten'],
    ['A drone bombed a meeting in Zliten on Sunday, killing two men.', 'drone Zliten'],
    ['Three people were hurt by shelling in the Red Sea port of Hodeidah on Sunday.', 'shelling Hodeidah'],
    ['In the Kelzuma district of Gharyan, gunmen opened fire on a patrol on Sunday, killing two soldiers.', 'shooting-sniping Kelzuma'],
    ['Sirte, the last town the rebels held in the centre, fell to the army on Sunday.', 'seizure-of-territory Sirte'],
  ])('%s', (text, start) => expect(told(text).some((t) => t.startsWith(`${start} `))).toBe(true));

  it('but where delegates met is not where shells fell', () => {
    expect(told('Two men were killed by shells on Sunday, ministers said at a meeting in Zliten.').join()).not.toContain('Zliten');
  });
});

describe('means and manner', () => {
  it('a lorry of explosives driven into a post is a bomb', () => {
    expect(
      told('A tractor laden with two tons of explosives was driven into an outpost at Gharyan on Sunday, killing two soldiers.'),
    ).toEqual(['ied-suicide Gharyan 03-01 2 –']);
    expect(told('A tractor laden with hay was driven into a yard at Gharyan on Sunday.')).toEqual([]);
  });

  it('an army that says what its strike was for tells of the same strike', () => {
    const claims = incidentsOf(
      'A drone bombed a hall in Gharyan on Sunday, killing nine people. The army confirmed the strike but said that it had targeted fighters.',
      '2020-03-03',
    );
    expect(new Set(claims.map((c) => c.occurrence)).size).toBe(1);
  });

  it('a superlative compares, and combat vehicles fight nobody', () => {
    expect(told('Two missiles killed five people in Gharyan on Sunday, one of the deadliest strikes of the war.')).toHaveLength(1);
    expect(told('Warplanes destroyed four combat vehicles at Gharyan on Sunday.').map((t) => t.split(' ')[0])).toEqual(['airstrike']);
  });

  it('what they do again and again is no event', () => {
    const moods = (text: string) => incidentsOf(text, '2020-03-03').map((c) => c.mood);
    expect(moods('"They shoot at soldiers who hide among civilians near Gharyan," he said.')).not.toContain('actual');
    expect(moods('They shot at soldiers near Gharyan on Sunday.')).toEqual(['actual']);
  });

  it('an attack put down to somebody is his by another’s word', () => {
    const [{ by }] = incidentsOf('Nine people were killed on Sunday in Gharyan in raids attributed to militiamen.', '2020-03-03');
    expect(by.map((b) => b.name)).toEqual(['militiamen']);
  });
});

it('a text of blank lines, dated, tells nothing and does not throw', () => {
  expect(incidentsOf('\n\n \n', '2020-03-03')).toEqual([]);
});

describe('what goes on, and what is no attack', () => {
  it.each([
    ['Fighters continued attacking the positions of the army in Tripoli.', 'ground-clash Tripoli 03-02 – –'],
    ['Militiamen kept shelling the port of Tripoli.', 'shelling Tripoli 03-02 – –'],
    ['The army accused the rebels of firing mortar shells at the port of Tripoli.', 'shelling Tripoli 03-02 – –'],
    ['More than 80 ground strikes hit the suburbs of Tripoli.', 'shelling suburbs of Tripoli 03-02 – –'],
    ['Troops surrounded the town of Gharyan and cut off food.', 'siege-or-blockade Gharyan 03-02 – –'],
  ])('%s', (text, record) => expect(told(text)).toEqual([record]));

  it('who goes on with it does it', () => {
    const [{ by }] = incidentsOf('Militiamen kept shelling the port of Tripoli.', '2020-03-03');
    expect(by.map((b) => b.name)).toEqual(['Militiamen']);
  });

  it.each([
    'Army engineers carried out controlled detonations near the airport of Tripoli.',
    'They told us to come out, armed men have surrounded the house, said a trader in Tripoli.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  it('two things told with “while” are two', () => {
    expect(told('More than 15 raids hit Tripoli on Monday, while helicopters dropped explosive barrels on fields in Gharyan.')).toEqual([
      'airstrike Tripoli 03-02 – –',
      'airstrike Gharyan 03-02 – –',
    ]);
    expect(told('Two people were killed in Tripoli on Monday while militiamen shelled the town.')).toEqual(['shelling Tripoli 03-02 2 –']);
  });
});

it('one of those hurt who died is one more dead', () => {
  const text =
    'Gunmen opened fire on guards in Gharyan on Monday, killing three and injuring four. The wounded were taken to hospital, but one of them succumbed to his wounds.';
  expect(Math.max(...incidentsOf(text, '2020-03-03').map(({ killed }) => killed?.min ?? 0))).toBe(4);
});

describe('no news of its own', () => {
  const moods = (text: string): string[] => [...new Set(incidentsOf(text, '2020-03-03').map(({ mood }) => mood))];

  it.each([
    'Over almost three decades, the unrest in the south has claimed thousands of lives.',
    'Violence in the region has left at least 2,000 people dead over the last decade.',
    'Some 1,500 people have died in twenty years of war in Libya.',
  ])('the dead of years: %s', (text) => expect(moods(text)).toEqual(['background']));

  it.each([
    'Shells fired from across the line often result in civilian casualties and damage to houses.',
    'The group, in most cases, is responsible for attacks on markets and mosques across Libya.',
    'The army often shells the villages near Gharyan.',
  ])('what happens now and then: %s', (text) => expect(moods(text)).toEqual(['general']));

  it.each([
    'The deadliest raid in three years killed 120 people in Gharyan on Monday.',
    'The road, often used by the army, was shelled near Gharyan.',
  ])('but not %s', (text) => expect(moods(text)).toEqual(['actual']));

  it('is what stands under an old picture', () => {
    const text = 'Gunmen attacked a post near Gharyan on Monday.\n\nFile photo: Troops shelled Tripoli on Monday.\n\nTwo soldiers died.';
    expect(told(text).filter((record) => record.startsWith('shelling'))).toEqual([]);
  });
});

it('what a missile for targets on the ground hits is hit from the air', () => {
  expect(told('Two men were killed on Monday when a warplane fired an air-to-ground missile at a car in Gharyan.')).toEqual([
    'airstrike Gharyan 03-02 2 –',
  ]);
});
