import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2019-03-21';
const one = (text: string, quote = '') => incidentsOf(text, DAY).find((claim) => claim.quote.includes(quote));

describe('forces where they must not be', () => {
  it.each([
    'A platoon of the army was found inside the buffer zone at Tarhuna on Monday.',
    'Monitors found soldiers within the security zone near Tarhuna on Monday.',
    'Two army tanks were seen inside the 5-km withdrawal line at Tarhuna on Monday.',
  ])('%s', (text) => {
    expect(one(text)).toMatchObject({ act: 'troop-or-weapons-movement', where: { name: 'Tarhuna' } });
  });

  it.each([
    'Two soldiers were found dead in the buffer zone at Tarhuna on Monday.',
    'A shepherd was found inside the buffer zone at Tarhuna on Monday.',
  ])('not: %s', (text) => {
    expect(incidentsOf(text, DAY).some(({ act }) => act === 'troop-or-weapons-movement')).toBe(false);
  });
});

describe('the clipped English of logs', () => {
  it('takes who was abducted for no abductor', () => {
    expect(incidentsOf('Jets hit a hill town rebels captured in March.', '2021-05-09').map((c) => c.by.map((b) => b.name))).toEqual([
      [],
      ['rebels'],
    ]);
    expect(one('Councillor abducted from his home in Tarhuna on Monday.')).toMatchObject({ act: 'arrest-or-abduction', by: [] });
    expect(one('Gunmen abducted a councillor in Tarhuna on Monday.')?.by.map(({ name }) => name)).toEqual(['Gunmen']);
  });

  it('tells an attack by its weapons alone', () => {
    expect(one('3 bombs on Tarhuna village on Monday. 5 dead.')).toMatchObject({ act: 'airstrike', where: { name: 'Tarhuna village' } });
    expect(one('Monday: drones on a power station in Tarhuna')?.act).toBe('drone');
    expect(incidentsOf('The museum showed rockets on a truck in Tarhuna on Monday.', DAY)).toEqual([]);
  });

  it('tells what was fired by who fired rounds, and by the gun that gave the fire its name', () => {
    expect(one('Monitors heard grenade launcher fire near Tarhuna on Monday.')?.act).toBe('shelling');
  });
});

describe('arson, hijacking and held-up supplies', () => {
  it.each([
    ['A displacement camp at Tarhuna was torched by men in masks on Monday.', 'attack-on-camp-or-school'],
    ['A resupply convoy of the mission was turned back by soldiers near Tarhuna on Monday.', 'aid-obstruction'],
    ['Two drivers were held at gunpoint near Tarhuna on Monday.', 'arrest-or-abduction'],
  ])('%s', (text, act) => {
    expect(one(text)?.act).toBe(act);
  });

  it('is no fire that broke out, and no convoy that turned', () => {
    expect(incidentsOf('A barn near Tarhuna burned down on Monday.', DAY)).toEqual([]);
    expect(incidentsOf('A wedding convoy turned back near Tarhuna on Monday.', DAY)).toEqual([]);
  });
});

describe('the subject of shells that landed', () => {
  it('begins with its number, whatever the words before it are governed by', () => {
    expect(one('During the exchanges two mortar rounds fell on a school in Tarhuna on Monday.')?.act).toBe('shelling');
    expect(one('In the hills behind Gharyan three 82-mm shells landed in Tarhuna on Monday.')?.where?.name).toBe('Tarhuna');
  });
});

describe('the day of what was complained of', () => {
  it('stands behind "that", and is not the day of the complaint', () => {
    const day = (text: string) => one(text)?.when?.start.slice(0, 10);
    expect(day('The army complained that on 12 March gunmen fired rockets at Tarhuna.')).toBe('2019-03-12');
    expect(day('The army said on Wednesday that gunmen had fired rockets at Tarhuna.')).not.toBe('2019-03-12');
  });
});

describe('a chronology', () => {
  const text =
    '5 January. A man blows himself up in Tarhuna: 14 dead.\n\n9 January. Rebels overran a post in Gharyan; three guards died.\n\n16 January. A car bomb goes off in Zuwara.';
  it('tells each of its days as news', () => {
    expect(incidentsOf(text, DAY).map(({ mood, when }) => [mood, when?.start.slice(0, 10)])).toEqual([
      ['actual', '2019-01-05'],
      ['actual', '2019-01-09'],
      ['actual', '2019-01-16'],
    ]);
  });
});

describe('date-time groups', () => {
  it.each([
    ['180930MAR19: gunmen shot dead a farmer near Tarhuna.', '2019-03-18T09:30'],
    ['At 180930Z gunmen shot dead a farmer near Tarhuna.', '2019-03-18T09:30'],
    ['7 | 180930 | Tarhuna | Gunmen shot dead a farmer. | Confirmed', '2019-03-18T09:30'],
  ])('%s', (text, start) => {
    expect(one(text, 'farmer')?.when?.start).toContain(start);
  });

  it('are no counts of people, and six figures of people are no date', () => {
    expect(one('Shelling of Tarhuna on Monday drove out 180930 people.')?.when?.start.slice(0, 10)).toBe('2019-03-18');
  });

  it('and bare ordinals take the month named last', () => {
    expect(
      one(
        'On 2 March gunmen shot dead a farmer in Gharyan. On the 14th, at Tarhuna, rebels abducted a trader.',
        'abducted',
      )?.when?.start.slice(0, 10),
    ).toBe('2019-03-14');
    expect(one('Gunmen shot dead a trader of the 14th district in Tarhuna on Monday.', 'trader')?.when?.start.slice(0, 10)).toBe(
      '2019-03-18',
    );
  });
});

describe('villages that no gazetteer holds', () => {
  it.each([
    ['A mine went off under a taxi on the track from Selim to Adi Horun on Monday.', 'Adi Horun'],
    ['Two shells fell in the yard of the Orvelin hospital on Monday.', 'Orvelin hospital'],
    ['Jets dropped two bombs on Man Orvelin village on Monday.', 'Man Orvelin village'],
    ['Gunmen abducted two men from Orvelin on Monday.', 'Orvelin'],
    ['Fighters attacked the market of Besson on Monday, killing a butcher.', 'Besson'],
  ])('%s', (text, name) => {
    expect(one(text)?.where?.name).toContain(name.replace(/ (hospital|village)$/, ''));
  });
});

describe('an abbreviation of three capitals', () => {
  it('is no village of that name', () => {
    expect(one('A GOS captain was shot at near Tarhuna on Monday.')?.where?.name).toBe('Tarhuna');
  });
});

describe('what monitors tell in passing', () => {
  it.each([
    ['A hand grenade was thrown at a sentry point in Tarhuna on Monday; two soldiers were injured.', 'ied-suicide'],
    ['A bakery in Tarhuna was struck from the air on Monday; ten people were killed.', 'airstrike'],
    ['On Monday Israeli aircraft fired missiles at a training site west of Tarhuna.', 'airstrike'],
    ['The patrol observed three BMP-2 inside the restricted-weapons zone at Tarhuna on Monday.', 'troop-or-weapons-movement'],
    ['Rebel fighters took Orvelin on Monday.', 'seizure-of-territory'],
  ])('%s', (text, act) => {
    expect(incidentsOf(text, DAY).map((claim) => claim.act)).toContain(act);
  });

  it.each([
    'A bouquet was thrown at the singer in Tarhuna on Monday.',
    'Rebel fighters took aspirin on Monday.',
    'Nurses entered a clinic in Tarhuna on Monday.',
  ])('not: %s', (text) => {
    expect(incidentsOf(text, DAY)).toEqual([]);
  });

  it('says nobody was hurt of what its own words date, and of nothing told of another day', () => {
    const text =
      '(a) 10 March: a truck hit a mine near Tarhuna. One soldier was killed. (b) 12 March: observers were robbed of their radios near Gharyan; no one was hurt.';
    expect(incidentsOf(text, DAY).some(({ killed }) => killed?.max === 0)).toBe(false);
    expect(incidentsOf('A shell hit a barn near Tarhuna on 12 March. Nobody was hurt.', DAY).some(({ killed }) => killed?.max === 0)).toBe(
      true,
    );
  });

  it('heads what follows by the day that closes a line without a verb', () => {
    expect(one('Complaint by the army, 4 March. Gunmen abducted a guard in Tarhuna.', 'abducted')?.when?.start.slice(0, 10)).toBe(
      '2019-03-04',
    );
    expect(one('The board met on 4 March. Gunmen abducted a guard in Tarhuna.', 'abducted')?.when?.start.slice(0, 10)).not.toBe(
      '2019-03-05',
    );
  });

  it('takes four figures behind a day for the hour they are in a log of another century', () => {
    expect(one('05 March, 1915. Gunmen shot dead a guard in Tarhuna.', 'guard')?.when?.start.slice(0, 4)).toBe('2019');
  });
});

describe('a report that says its period', () => {
  it('tells all of it as news, and only what lies in it', () => {
    const moods = (text: string) => incidentsOf(text, '2019-03-22').map(({ mood }) => mood);
    const told = 'On 11 March gunmen shot dead a farmer near Tarhuna. On 16 March shells fell on Gharyan.';
    expect(moods(`Reporting period 10 to 16 March. ${told}`)).toEqual(['actual', 'actual']);
    expect(moods('On 11 March gunmen shot dead a farmer near Tarhuna. On 21 March shells fell on Gharyan.')).toEqual([
      'background',
      'actual',
    ]);
  });
});

describe('columns on the move', () => {
  it('enter villages that no gazetteer holds, and vehicles that enter a race do not', () => {
    expect(one('Some 40 army vehicles entered Orvelin on Monday.')).toMatchObject({
      act: 'troop-or-weapons-movement',
      where: { name: 'Orvelin' },
    });
    expect(incidentsOf('Some 40 vehicles entered the desert rally on Monday.', DAY)).toEqual([]);
  });
});
