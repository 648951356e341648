import { describe, expect, it } from 'vitest';
import { claimsOf, incidentsOf } from './read-text.ts';

/** Act, place, killed, wounded and who did it, of the incidents that happened in a text of Tuesday 9 June 2020. */
const told = (text: string) =>
  incidentsOf(text, '2020-06-09')
    .filter(({ mood }) => mood === 'actual')
    .map(({ act, where, killed, wounded, by }) =>
      [act, where?.name ?? '–', killed?.min ?? '–', wounded?.min ?? '–', by.map((b) => b.name.toLowerCase()).join('+') || '–'].join(' '),
    );

describe('a killing that is answered is a deed by itself', () => {
  it.each([
    [
      'Rebels shelled Gharyan on Monday in reprisal for the army’s killing of two of their commanders.',
      ['shelling Gharyan – – rebels', 'other-violation Gharyan 2 – army'],
    ],
    [
      'Rebels shelled Gharyan on Monday to avenge the killing of a commander.',
      ['shelling Gharyan – – rebels', 'other-violation Gharyan 1 – –'],
    ],
    ['The army’s killing of two traders in Gharyan on Monday was condemned.', ['other-violation Gharyan 2 – army']],
    ['The killing of two traders by rebels in Gharyan on Monday was condemned.', ['other-violation Gharyan 2 – rebels']],
    ['Rebels shelled Gharyan on Monday, killing two traders.', ['shelling Gharyan 2 – rebels']],
  ])('%s', (text, records) => expect(told(text)).toEqual(records));
});

describe('what is named after an attack is none', () => {
  it.each([
    'As air raid sirens sounded in Tripoli on Monday, thousands fled.',
    'Residents of Tripoli ran to bomb shelters on Monday.',
    'A rocket attack drill was held in Tripoli on Monday.',
    'Rocket fire alarms sounded in Tripoli on Monday.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  it('but an attack is, whatever warned of it', () => {
    expect(told('An air raid warning was given in Tripoli on Monday, but an air raid on the market killed four.')).toEqual([
      'airstrike Tripoli 4 – –',
    ]);
  });
});

describe('whose the weapon is that was fired', () => {
  it.each([
    ['On Monday 20 Ethiopian missiles were launched towards Gedaref, killing at least four people.', 'ethiopian'],
    ['Three Turkish shells were fired at Kobani on Monday.', 'turkish'],
    ['Three Turkish-made shells were fired at Kobani on Monday by rebels.', 'rebels'],
    ['Three shells were fired at Kobani on Monday.', '–'],
  ])('%s', (text, by) => expect(told(text).map((t) => t.split(' ').pop())).toEqual([by]));
});

describe('what an order says is still to come', () => {
  it.each([
    'The minister called it a breach of the truce and ordered the resumption of air strikes on Gharyan.',
    'The minister approved the resumption of shelling of Gharyan after the truce was broken.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
    expect(claimsOf(text, '2020-06-09').filter(({ fact }) => fact === 'lapsed')).toEqual([]);
  });

  it('but what began anew did', () => {
    expect(told('The truce broke down with the resumption of shelling in Gharyan on Monday.')).toEqual(['shelling Gharyan – – –']);
  });
});

describe('nobody came to harm', () => {
  it.each([
    ['Stray bullets hit the town hall in Gharyan on Monday without hurting anyone.', '0 0'],
    ['A shell landed near a school in Gharyan on Monday without causing casualties.', '0 0'],
    ['A shell fell in Gharyan on Monday without causing any injuries.', '– 0'],
    ['A plane bombed Gharyan on Monday, injuring no one.', '– 0'],
    ['The attack on Gharyan on Monday did not result in ten deaths.', '– –'],
    ['The blast in Gharyan on Monday resulted in ten deaths.', '10 –'],
  ])('%s', (text, toll) => expect(told(text).map((t) => t.split(' ').slice(2, 4).join(' '))).toEqual([toll]));
});

describe('men on the move', () => {
  it.each([
    [
      'The mission said peacekeepers witnessed a breach by Sudanese forces on Monday, with three army units crossing the ceasefire line near the village of Karima.',
      'troop-or-weapons-movement Karima',
    ],
    ['The mission said soldiers blocked a logistical movement near Karima on Monday.', 'aid-obstruction Karima'],
    ['Two soldiers were wounded during a commando raid near Karima on Monday.', 'ground-clash Karima'],
    ['Two soldiers were wounded during a raid on Karima on Monday.', 'airstrike Karima'],
  ])('%s', (text, record) => expect(told(text).map((t) => t.split(' ').slice(0, 2).join(' '))).toEqual([record]));

  it('refugees do not cross in arms', () => {
    expect(told('Refugees crossing the border near Karima were stopped on Monday.')).toEqual([]);
  });
});

describe('lines and days', () => {
  it('a sentence set over short lines is one', () => {
    const text =
      'Wire\nAn\nIsraeli officer was killed and two other officers were\nwounded in shelling near the\nvillage of Karima on Monday.';
    expect(told(text).map((t) => t.split(' ').slice(2, 4).join(' '))).toEqual(['1 2']);
  });

  it('“following days of” looks back, and “in the following days” ahead', () => {
    const back = 'A truce was declared on Monday, following days of fighting in Karima that left nine people dead.';
    expect(incidentsOf(back, '2020-06-09').map(({ mood, when }) => `${mood} ${when?.start}`)).toEqual(['actual 2020-06-04']);
    const ahead = 'Clashes in Karima are expected in the following days.';
    expect(incidentsOf(ahead, '2020-06-09').map(({ mood }) => mood)).toEqual(['planned']);
  });
});
