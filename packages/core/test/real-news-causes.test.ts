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

describe('what one deed answers is another', () => {
  it.each([
    ['In response to the rocket fire, army tanks shelled two posts in Gharyan on Monday.', ['shelling Gharyan – – army tanks']],
    [
      'Shells fell on Tripoli on Monday. In response to the attack, army tanks struck a post in Gharyan.',
      ['shelling Tripoli – – –', 'shelling Gharyan – – army tanks'],
    ],
    [
      'Soldiers killed two militants who were trying to plant a roadside bomb near Gharyan on Monday.',
      ['ground-clash Gharyan 2 – soldiers'],
    ],
    ['Militants planted a roadside bomb near Gharyan on Monday.', ['ied-suicide Gharyan – – militants']],
    [
      'Clashes erupted in Gharyan on Monday as police moved to arrest suspects accused of killing a general in late March.',
      ['ground-clash Gharyan – – –'],
    ],
    // what a report is about is its event, whoever is accused of it
    ['The trial of two men accused of murdering four women inside a flat in Gharyan was put off.', ['other-violation Gharyan 4 – two men']],
    ['Sniper fire on a rider in Gharyan on Monday, 1 killed, 0 injured.', ['shooting-sniping Gharyan 1 0 –']],
    [
      'One of the men suspected of being involved in the general’s killing, Omar Bashir, was wounded in Gharyan on Monday.',
      ['other-violation Gharyan – 1 –'],
    ],
    ['A boy was shot dead during a raid by the army in the town of Gharyan on Monday.', ['shooting-sniping Gharyan 1 – army']],
    ['Two people were killed by shelling during a raid on Gharyan on Monday.', ['shelling Gharyan 2 – –', 'shelling Gharyan – – –']],
  ])('%s', (text, records) => expect(told(text)).toEqual(records));
});

describe('who fired', () => {
  it.each([
    ['Armenians fired mortars at a village in Tovuz on Monday.', 'armenians'],
    ['Two Armenians shot in the head in Tovuz on Monday died.', '–'],
    ['A mortar from an unknown source hit Tovuz on Monday.', '–'],
  ])('%s', (text, by) => expect(told(text).map((t) => t.split(' ').pop())).toEqual([by]));
});

describe('what a truce lays down, and what is only feared of it', () => {
  const facts = (text: string) =>
    claimsOf(`The truce between the army and the rebels took effect on Sunday. ${text}`, '2020-06-09').flatMap(({ fact }) =>
      fact && fact !== 'in-force' ? [fact] : [],
    );

  it.each([
    'Under the ceasefire terms, Sudanese forces were expected to fully withdraw from the north by January.',
    'Sudan keeps five outposts despite the truce requiring its full withdrawal earlier this year.',
    'The rebels are required to withdraw north of the river.',
    'Should the army stop its attacks, an understanding will be possible, the rebel leader said.',
  ])('%s', (text) => expect(facts(text)).toEqual(['condition']));

  it.each([
    'It was not clear if this truce will hold.',
    'The ministry said the operation will probably not bring the ceasefire to an end.',
    'Drivers are required to carry a licence.',
  ])('%s', (text) => expect(facts(text)).toEqual([]));
});

it('a caption credited to its agency tells no news', () => {
  const text =
    'Soldiers near Gharyan after planes bombed the town, Sunday. (Sale Omar/Flash90)\n\nShells killed two people in Tripoli on Monday, medics said.';
  expect(told(text)).toEqual(['shelling Tripoli 2 – –']);
});

describe('who is named beside a deed and did not do it', () => {
  it.each([
    [
      'A drone strike in Gharyan killed one person on Monday, despite a ceasefire between the army and the rebels.',
      ['drone Gharyan 1 – –'],
    ],
    ['Clashes between the army and the rebels in Gharyan on Monday killed one person.', ['ground-clash Gharyan 1 – army+rebels']],
    ['Two women were killed in the Israeli strikes on Gaza on Monday, along with one Hamas fighter.', ['airstrike Gaza 3 – israeli']],
    [
      'The army launched a series of air and artillery strikes across Gharyan on Monday following orders from Prime Minister Omar Sale.',
      ['airstrike Gharyan – – army'],
    ],
    [
      'The group denied any involvement in a shooting attack on soldiers in Gharyan on Monday, accusing Turkey of violating the ceasefire.',
      ['shooting-sniping Gharyan – – –'],
    ],
    [
      'Six mortar shells were fired on Monday at Gharyan, at around the same time that army forces were moving out.',
      ['shelling Gharyan – – –'],
    ],
  ])('%s', (text, records) => expect(told(text)).toEqual(records));

  it.each([
    ['A shell hit Gharyan on Monday. No rebel group claimed responsibility for the attack.', []],
    ['A shell hit Gharyan on Monday. The rebels have not claimed responsibility for the attack.', []],
    ['A shell hit Gharyan on Monday. The rebels claimed responsibility for the attack.', ['claimed-by-actor']],
  ])('%s', (text, admitted) =>
    expect(
      incidentsOf(text, '2020-06-09')
        .map(({ byStatus }) => byStatus)
        .filter((s) => s === 'claimed-by-actor'),
    ).toEqual(admitted),
  );
});

describe('who did it, behind two verbs or a gun', () => {
  it.each([
    ['The Turkish army had arrested and shot a shepherd in Gharyan on Monday.', ['turkish army', 'turkish army']],
    ['Peacekeepers came under fire from an Israeli tank near Sarda on Monday.', ['israeli']],
    ['Peacekeepers came under fire near Sarda on Monday.', ['–']],
  ])('%s', (text, by) => expect(told(text).map((t) => t.split(' ').slice(4).join(' '))).toEqual(by));

  it('commandos raid on foot, whatever flies', () => {
    expect(told('Commandos launched a raid near Gharyan on Monday, killing one soldier. Jets were based near Tripoli.')).toEqual([
      'ground-clash Gharyan 1 – commandos',
    ]);
  });
});

describe('a bracket and a short name', () => {
  it('what stands in brackets behind a place holds it', () => {
    expect(told('Army artillery struck Aitaroun (Bint Jbeil) on Monday.').map((t) => t.split(' ')[1])).toEqual(['Aitaroun']);
    expect(told('Army artillery struck Bint Jbeil (Aitaroun was spared) on Monday.').map((t) => t.split(' ')[1])).toEqual(['Bint']);
  });

  it('“the Strip” is the one named before', () => {
    const text = 'Rockets from the Gaza Strip hit Sderot on Monday. Planes struck a post in the Strip on Tuesday.';
    expect(told(text).map((t) => t.split(' ').slice(0, 2).join(' '))).toEqual(['rocket-missile Sderot', 'airstrike Gaza']);
    expect(told('Planes struck a post in the Strip on Tuesday.').map((t) => t.split(' ')[1])).toEqual(['–']);
  });
});

describe('he who was told of', () => {
  it.each([
    ['A fisherman was killed by army fire near Gharyan on Monday. He was shot in the stomach.', '1/–'],
    ['A boy was killed in Gharyan on Monday when he was shot in the head.', '1/–'],
    ['A trader was shot in the head in Gharyan on Monday. He died in hospital.', '1/–'],
    ['A trader was shot in the leg in Gharyan on Monday. He is in hospital.', '–/1'],
  ])('%s', (text, toll) => {
    const claims = incidentsOf(text, '2020-06-09');
    const one = (kind: 'killed' | 'wounded') => claims.find((c) => c[kind])?.[kind]?.min ?? '–';
    expect(`${one('killed')}/${one('wounded')}`).toBe(toll);
  });

  it('a terror group is a side', () => {
    expect(told('The assault by the terror group on Gharyan on Monday killed nine.')).toEqual(['ground-clash Gharyan 9 – terror group']);
  });

  it('what hurt people in an army’s own land is not laid to it', () => {
    const text =
      'Israeli tanks shelled two posts in Gaza on Friday. Mortar shells were fired at southern Israel. The projectiles injured seven people.';
    expect(told(text).map((t) => t.split(' ').slice(-2).join(' '))).toEqual(['israeli tanks', '– –', '7 –']);
  });
});
