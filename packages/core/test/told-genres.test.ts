import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const one = (text: string, day: string, quote: string) => incidentsOf(text, day).find((claim) => claim.quote.includes(quote));

describe('an account of a period', () => {
  const account =
    'The Commission met in Tarik on 20 March. On 2 February, militia fighters attacked an army post at Zuwara, killing two soldiers. ' +
    'On 11 February, shells landed in Gharyan. On 23 February, gunmen abducted a councillor in Sabha.';

  it('tells all of its period as news', () => {
    expect(incidentsOf(account, '2019-03-21').map(({ mood }) => mood)).toEqual(['actual', 'actual', 'actual']);
  });

  it('is no story of the day that recalls an earlier date', () => {
    const news =
      'Shells killed three people in Gharyan on Wednesday. A bomb wounded two in Sabha on Tuesday. On 2 February, gunmen abducted a councillor in Zuwara.';
    expect(one(news, '2019-03-21', 'councillor')?.mood).toBe('background');
  });
});

describe('the day its paragraph opens with', () => {
  it('dates what the next sentence tells without a day', () => {
    const claim = one(
      'On 8 October, observers near Hadar saw smoke rising. The army informed them that it had shelled a farm at Hadar.',
      '2021-10-20',
      'shelled',
    );
    expect(claim?.when?.start.slice(0, 10)).toBe('2021-10-08');
  });

  it('does not where it only dates the saying', () => {
    const claim = one('On Monday, the ministry said talks went on. Shells fell on Gharyan, medics said.', '2019-03-21', 'Shells');
    expect(claim?.when?.start.slice(0, 10)).not.toBe('2019-03-18');
  });

  it('is no name that a day gave', () => {
    const claim = one('Troops shelled July 7 Street in Hodeidah and the airport, a source said.', '2019-01-29', 'shelled');
    expect(claim?.when?.start.slice(0, 4)).toBe('2019');
  });
});

describe('words of communiques', () => {
  it.each([
    ['Two shepherds embraced martyrdom in shelling in Gharyan on Monday.', 2],
    ['Troops neutralised four militants near Gharyan on Monday.', 4],
    ['A conscript laid down his life in a clash with rebels near Gharyan on Monday.', 1],
    ['One martyr and 2 wounded in drone strike on a car in Tyre', 1],
  ])('%s', (text, killed) => {
    expect(incidentsOf(text, '2019-03-21').map((claim) => claim.killed?.min)).toEqual([killed]);
  });

  it('neutralises mines without killing anybody', () => {
    expect(incidentsOf('Sappers neutralised four mines near Gharyan on Monday.', '2019-03-21').every((c) => c.killed === null)).toBe(true);
  });

  it('reads an attempt that was beaten off, whose author is not who stopped it', () => {
    const claim = one('The army thwarted an infiltration attempt by rebels towards Gharyan on Monday.', '2019-03-21', 'infiltration');
    expect(claim).toMatchObject({ act: 'ground-clash', by: [{ name: 'rebels' }] });
    expect(incidentsOf('Police foiled a car bomb attack in Gharyan on Monday.', '2019-03-21')).toEqual([]);
    expect(incidentsOf('The bank thwarted a takeover in Gharyan on Monday.', '2019-03-21')).toEqual([]);
  });

  it('reads ground taken under control', () => {
    expect(one('The army took under control the village of Susa on Monday.', '2020-11-10', 'Susa')?.act).toBe('seizure-of-territory');
  });

  it('reads aircraft at low altitude', () => {
    expect(one('Reconnaissance drones at low altitude over Tyre.', '2024-12-09', 'Tyre')?.act).toBe('overflight');
  });

  it('keeps a charge that nobody could verify', () => {
    const text = 'An air strike on Gharyan on Tuesday could not be independently verified.';
    expect(one(text, '2019-03-21', 'air strike')?.mood).toBe('actual');
    expect(one('An air strike on Gharyan could be next.', '2019-03-21', 'air strike')?.mood).not.toBe('actual');
  });

  it.each([
    ['Armed men subjected the posts of the army near Gharyan to intensive artillery fire on Monday.', 'shelling', null],
    ['Rebels took 12 militiamen and two soldiers captive in Gharyan on Monday.', 'arrest-or-abduction', null],
    ['Soldiers raided two homes in the village of Susa and arrested three brothers on Monday.', 'arrest-or-abduction', null],
    ['Soldiers fatally shot Yousef Daur, 15, near Gharyan on Monday.', 'shooting-sniping', 1],
    ['A tank fired at a farm near Gharyan on Monday.', 'shelling', null],
  ])('%s', (text, act, killed) => {
    expect(incidentsOf(text, '2019-03-21').map((claim) => [claim.act, claim.killed?.min ?? null])).toEqual([[act, killed]]);
  });

  it('subjects no plan to fire, and takes no prisoner of a hill', () => {
    expect(incidentsOf('The board subjected the plan in Gharyan to a review on Monday.', '2019-03-21')).toEqual([]);
    expect(one('Rebels took the village of Susa on Monday.', '2019-03-21', 'Susa')?.act).toBe('seizure-of-territory');
  });

  it('counts another who was hurt', () => {
    const [claim] = incidentsOf('A trooper was killed and another hurt in a landmine blast in Gharyan on Monday.', '2019-03-21');
    expect([claim.killed?.min, claim.wounded?.max]).toEqual([1, 1]);
  });
});
