import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const one = (text: string, quote: string, day = '2003-05-08') => incidentsOf(text, day).find((claim) => claim.quote.includes(quote));

describe('the head of an entry', () => {
  it.each([
    ['4 May, Mirnazo, Tavek district. Three gunmen shot dead a farmer.', 'farmer', 'Mirnazo', '2003-05-04'],
    ['* 4 May, Orla-Sede (Tavek). Three gunmen shot dead a farmer.', 'farmer', 'Orla-Sede', '2003-05-04'],
    ['- 4 May – Kelsin: shells hit a school, 2 killed.', 'school', 'Kelsin', '2003-05-04'],
    [
      'No | Day | Where | What\n1 | 3 May | Pelim farm | Shells hit a school. One pupil killed.\n2 | 4 May | Kelsin | Gunmen shot dead a farmer.',
      'farmer',
      'Kelsin',
      '2003-05-04',
    ],
  ])('%s', (text, quote, where, day) => {
    const claim = one(text, quote);
    expect([claim?.where?.name, claim?.when?.start.slice(0, 10)]).toEqual([where, day]);
  });

  it('is no agency that sent the report, and no speaker', () => {
    expect(
      one('TAVEK, May 4, 2003 (Coral Wire) - Shells hit a school in the town on Sunday, killing two.', 'school', '2003-05-05')?.where?.name,
    ).not.toBe('Coral Wire');
    expect(one('Mayor Orla Kelsin: shells hit a school on Sunday.', 'school')?.where?.name ?? null).not.toBe('Orla Kelsin');
  });
});

describe('items of a list', () => {
  it('are apart without a full stop, however short', () => {
    const text =
      'Highlights\n- Three killed in shelling of Gharyan on Monday\n- Aid is still needed in the east of the district and in the hills above it\n- Two farmers shot dead near Tarhuna on Tuesday';
    expect(incidentsOf(text, '2019-03-21').map(({ act, killed }) => [act, killed?.min])).toEqual([
      ['shelling', 3],
      ['shooting-sniping', 2],
    ]);
  });

  it('open with pictures and bullets that are no part of their words', () => {
    expect(
      one('🔴 Shells fell on Gharyan today.\n▪️Monday: gunmen shot dead a farmer near Tarhuna', 'farmer', '2019-03-21')?.when?.start.slice(
        0,
        10,
      ),
    ).toBe('2019-03-18');
  });
});

describe('the abbreviations of military logs', () => {
  it('count rounds, and those killed and wounded in action', () => {
    expect(one('The army fired 12 mortar rds into the woods W of Tarhuna on Monday.', 'rds', '2019-03-21')).toMatchObject({
      act: 'shelling',
      where: { name: 'W of Tarhuna' },
    });
    expect(one('Shelling of a post near Gharyan on Monday: 2 KIA, 3 WIA.', 'Shelling', '2019-03-21')).toMatchObject({
      killed: { min: 2, max: 2 },
      wounded: { min: 3, max: 3 },
    });
  });

  it('name mines, and "at" mines are where people are', () => {
    expect(one('A truck hit an AT mine near Gharyan on Monday.', 'mine', '2019-03-21')?.act).toBe('ied-suicide');
    expect(incidentsOf('Protests at mines near Gharyan grew on Monday.', '2019-03-21')).toEqual([]);
  });
});

describe('ages between commas', () => {
  it('count nobody', () => {
    expect(one('A village elder, 54, was shot dead near Gharyan on Monday.', 'elder', '2019-03-21')?.killed).toMatchObject({
      min: 1,
      max: 1,
    });
    expect(
      one('Four villagers, 12 soldiers and a guard were killed in shelling near Gharyan on Monday.', 'villagers', '2019-03-21')?.killed
        ?.min,
    ).toBe(17);
  });
});

describe('a table with a head row', () => {
  it.each([
    ['bars', ' | '],
    ['tabs', '\t'],
    ['blanks', '    '],
  ])('between %s is read row by row', (_, bar) => {
    const rows = [
      ['No.', 'Date', 'Municipality', 'Nature of breach', 'Killed', 'Injured', 'Alleged party'],
      ['1', '18 March', 'Gharyan', 'Mortar shelling of a market', '2', '7 (one child)', 'LNA'],
      ['2', '19 March', 'Tarhuna', 'Sniper fire on a taxi', '0', '1', 'unknown'],
    ];
    const text = `Breaches of the week\n\n${rows.map((row) => row.join(bar)).join('\n')}\n\nFigures are provisional.`;
    expect(
      incidentsOf(text, '2019-03-21').map((c) => [c.act, c.where?.name, c.when?.start, c.killed?.min, c.wounded?.min, c.by[0]?.name]),
    ).toEqual([
      ['shelling', 'Gharyan', '2019-03-18', 2, 7, undefined],
      // whose it was is somebody's charge
      ['shelling', 'Gharyan', '2019-03-18', undefined, undefined, 'LNA'],
      ['shooting-sniping', 'Tarhuna', '2019-03-19', 0, 1, undefined],
    ]);
  });

  it('without words for what happened is left as it stands', () => {
    expect(incidentsOf('Date | Town | Patients | Beds\n18 March | Gharyan | 12 | 40\n19 March | Tarhuna | 9 | 20', '2019-03-21')).toEqual(
      [],
    );
  });
});

describe('a form', () => {
  it('is one telling of one event', () => {
    const text =
      'INCIDENT REPORT 3\nDate of incident: 18 March 2019\nTime: 1430 hrs\nLocation: Gharyan, 4 km W\nType: Shelling of a farm\nPerpetrator: LNA\nCasualties: 3 KIA, 5 WIA\nSource: local council';
    expect(incidentsOf(text, '2019-03-21')).toMatchObject([
      { act: 'shelling', where: { name: 'Gharyan' }, killed: { min: 3 }, wounded: { min: 5 }, by: [{ name: 'LNA' }] },
    ]);
  });

  it('needs more than the lines that date and place an article', () => {
    const text = 'Date: 18 March 2019\nLocation: Gharyan\nSource: Coral Wire\n\nShells hit a school in Tarhuna on Monday, killing two.';
    expect(incidentsOf(text, '2019-03-21').map(({ where }) => where?.name)).toEqual(['Tarhuna']);
  });
});

describe('entries under crossheads', () => {
  const text =
    'Monday 18 March 2019\n\nGHARYAN\n0715: shelling of a checkpoint, 1 KIA, 4 WIA.\n1140: sniper fire on a taxi. 1 civilian killed.\n\nTARHUNA\nNothing to report.\n\nTuesday 19 March 2019\n\nZLITEN\n2200: IED against a patrol. 3 KIA.';

  it('take the place and the day they stand under, and their tolls stay with them', () => {
    const by = new Map<string, string>();
    for (const c of incidentsOf(text, '2019-03-21'))
      by.set(
        `${c.act} ${c.where?.name} ${c.when?.start.slice(0, 10)}`,
        `${by.get(`${c.act} ${c.where?.name} ${c.when?.start.slice(0, 10)}`) ?? ''}${c.killed?.min ?? ''}`,
      );
    expect([...by]).toEqual([
      ['shelling GHARYAN 2019-03-18', '1'],
      ['shooting-sniping GHARYAN 2019-03-18', '1'],
      ['ied-suicide ZLITEN 2019-03-19', '3'],
    ]);
  });
});

describe('letters that are two things', () => {
  it('are small arms in a log and an army in Sudan', () => {
    const of = (t: string) => incidentsOf(t, '2019-03-21').map(({ act, by }) => [act, by[0]?.name]);
    expect(of('0715: Gharyan - SAF on a taxi, 1 WIA.\n0910: Tarhuna - shelling of a farm.')[0]).toEqual(['shooting-sniping', undefined]);
    expect(of('SAF shelled the market of Nyala in Sudan on Monday.')).toEqual([['shelling', 'SAF']]);
  });
});

describe('what a log leaves out', () => {
  const acts = (text: string) => incidentsOf(text, '2019-03-21').map(({ act, where, killed }) => [act, where?.name, killed?.min]);
  it('is the verb: arms named alone tell an attack in an entry, and none in prose', () => {
    expect(
      acts('18 March, 0715: Gharyan - VBIED vs checkpoint, 3 KIA.\n18 March, 0910: Tarhuna - drone over the airport, nil cas.'),
    ).toEqual([
      ['ied-suicide', 'Gharyan', 3],
      ['overflight', 'Tarhuna', 0],
    ]);
    expect(acts('Small arms, both old and new, are sold in Gharyan.')).toEqual([]);
  });

  it('is who fought, where a place opens a paragraph alone', () => {
    expect(acts('Gharyan. Shelling with howitzers went on until 19:30 on Monday.\n\nTarhuna. Sniper fire on Monday.')).toEqual([
      ['shelling', 'Gharyan', undefined],
      ['shooting-sniping', 'Tarhuna', undefined],
    ]);
  });

  it('is no strike where nobody works', () => {
    expect(acts('1. 18 March, Gharyan: an armed strike, shops shut.\n2. 18 March, Tarhuna: quiet.')).toEqual([]);
  });
});
