import { describe, expect, it } from 'vitest';
import { runPipeline } from '../src/pipeline.ts';
import { knowledge, rawOf } from './read-text.ts';
import { day, exactly, ORLOV, of, register, type Told, world } from './told-world.ts';

/** Incidents that two or more of some texts tell of, as act, place and day. */
function shared(...texts: [text: string, published: string][]): string[] {
  const raws = texts.map(([text, published]) => rawOf(text, published));
  const { situation } = runPipeline(raws, knowledge, { program: 'test', agreements: [] });
  return situation.incidents
    .filter(({ carriers }) => carriers.length > 1)
    .map(({ act, where, when }) => `${act} ${where?.name} ${when?.start.slice(0, 10)}`);
}

describe('what is alike and not one', () => {
  it('keeps two raids on one town on two days apart', () => {
    const monday = 'Warplanes bombed the town of Azaz on Monday, killing six people at a bakery, rescue workers said.';
    const wednesday = 'Warplanes bombed the town of Azaz on Wednesday, killing seven people near a school, rescue workers said.';
    expect(shared([monday, '2015-07-07'], [wednesday, '2015-07-08'])).toEqual([]);
  });

  it('keeps raids on two towns on one day apart', () => {
    const one = 'Warplanes bombed the town of Azaz on Monday, killing six people, rescue workers said.';
    const other = 'Warplanes bombed the town of Manbij on Monday, killing six people, rescue workers said.';
    expect(shared([one, '2015-07-07'], [other, '2015-07-07'])).toEqual([]);
  });

  it('keeps two attacks that one report tells of one city on one day apart, and joins each with its like', () => {
    const both =
      'Shells hit the vegetable market in central Goma on Tuesday morning, killing four traders, a hospital said. ' +
      'Hours later gunmen opened fire on the fish market in the north of Goma, killing nine people, police said.';
    const one = 'Four traders died when shells hit the vegetable market in central Goma on Tuesday morning, residents said.';
    const { situation } = runPipeline([rawOf(both, '2024-05-15'), rawOf(one, '2024-05-15')], knowledge, {
      program: 'test',
      agreements: [],
    });
    const shooting = situation.incidents.filter(({ act }) => act === 'shooting-sniping');
    expect(shooting).toHaveLength(1);
    expect(shooting[0].carriers).toHaveLength(1);
    expect(situation.incidents.filter(({ act, carriers }) => act === 'shelling' && carriers.length === 2)).toHaveLength(1);
  });

  it('keeps what stood in print before a day apart from what happened on it', () => {
    const before =
      'One person was killed when rebels shelled the Midan district of Aleppo shortly before the truce took effect, state television said.';
    const after = 'Shells fired from the rebel side killed a child in the Midan district of Aleppo on Sunday evening, a monitor said.';
    expect(shared([before, '2016-05-05'], [after, '2016-05-09'])).toEqual([]);
    expect(
      shared([before.replace('shortly before the truce took effect', 'on Sunday evening'), '2016-05-09'], [after, '2016-05-09']),
    ).toHaveLength(1);
  });

  it('keeps bulletins of one form on two towns apart', () => {
    const bulletin = (town: string, dead: string): string =>
      `Warplanes bombed the town of ${town} on Monday, killing ${dead} people, the civil defence said in its daily notice. ` +
      'Its teams went on searching under the rubble until nightfall. The wounded were brought to field hospitals that lack blood and fuel. ' +
      'The civil defence called on all sides to spare those who live in the countryside of Aleppo.';
    expect(shared([bulletin('Azaz', 'six'), '2015-07-07'], [bulletin('Manbij', 'eight'), '2015-07-07'])).toEqual([]);
  });

  it('keeps like reports of one war in different years apart', () => {
    const then = 'Rockets fired from the strip landed in Sderot, wounding three people, police said. Aircraft struck back within the hour.';
    const now = 'Rockets fired from the strip landed in Sderot, wounding two people, police said. Aircraft struck back before dawn.';
    expect(shared([then, '2009-01-03'], [now, '2014-07-20'])).toEqual([]);
  });
});

describe('what the one tells and the other does not', () => {
  it('keeps a village taken by the one side apart from its taking by the other', () => {
    const taken = 'Azerbaijani forces captured the village of Talish on Saturday, the defence ministry in Baku said.';
    const back = 'Armenian forces captured the village of Talish on Sunday after a night of fighting, officials in Yerevan said.';
    const again = "Azerbaijan's army took Talish on Saturday, according to the ministry in Baku.";
    expect(shared([taken, '2020-10-03'], [back, '2020-10-04'])).toEqual([]);
    expect(shared([taken, '2020-10-03'], [again, '2020-10-04'])).toEqual(['seizure-of-territory Talish 2020-10-03']);
  });

  const sniper = (name: string, on: string): Told => ({
    text: `${name} was killed by a sniper at Orlov, the ministry said.`,
    published: on,
    claims: [
      {
        quote: `${name} was killed by a sniper at Orlov`,
        act: 'shooting-sniping',
        where: ORLOV,
        when: day(on),
        killed: exactly(1),
        against: [{ name, id: null, kinds: ['civilian'] }],
      },
    ],
  });

  it('keeps one who was killed apart from another who is named, a day later at the same place', () => {
    expect(register(world({ a: sniper('Artak Sahinyan', '2031-03-04'), b: sniper('Vahan Muradyan', '2031-03-05') }))).toHaveLength(2);
    expect(register(world({ a: sniper('Artak Sahinyan', '2031-03-04'), b: sniper('Artak Sahinyan', '2031-03-05') }))).toHaveLength(1);
  });
});

describe('people whom few reports speak of', () => {
  /** Reports of other things, so that a name is rare. */
  const others = (n: number): Record<string, Told> =>
    Object.fromEntries(
      Array.from({ length: n }, (_, k) => [
        `z${k}`,
        {
          text: `Rebels fired on post ${k} of the ${k}th brigade. Village elder Tomas Word${k} saw it. Word${k} lives there.`,
          published: '2031-01-01',
          claims: [
            {
              quote: `Rebels fired on post ${k}`,
              act: 'shelling',
              when: day('2031-01-01'),
              where: { ...ORLOV, id: `p${k}`, name: `Post ${k}`, lat: k - 80 },
            },
          ],
        } satisfies Told,
      ]),
    );
  const shooting: Told = {
    text: 'A student was shot dead at a party in Orlov on Saturday. Emil Harsanyi, 19, died at the scene. Harsanyi had just finished school.',
    published: '2031-03-02',
    claims: [
      {
        quote: 'A student was shot dead at a party in Orlov',
        act: 'shooting-sniping',
        where: ORLOV,
        when: day('2031-03-01'),
        killed: exactly(1),
      },
    ],
  };
  const trial: Told = {
    text: 'Two brothers went on trial on Tuesday over the shooting of Emil Harsanyi. The family of Harsanyi filled the court.',
    published: '2031-09-16',
    claims: [
      { quote: 'the shooting of Emil Harsanyi', act: 'shooting-sniping', where: ORLOV, when: day('2031-09-16'), killed: exactly(1) },
    ],
  };

  it('ties a trial to the shooting it is about, though the day read with it is its own', () => {
    const incidents = register(world({ a: shooting, b: trial, ...others(120) }));
    expect(of(incidents, 'clm_a_0').id).toBe(of(incidents, 'clm_b_0').id);
  });

  it('says nothing by people whom a few reports happen to name', () => {
    const incidents = register(world({ a: shooting, b: trial }));
    expect(of(incidents, 'clm_a_0').id).not.toBe(of(incidents, 'clm_b_0').id);
  });

  it('says nothing by a spokesman, whom both bulletins of one army quote', () => {
    const bulletin = (on: string, hill: string): Told => ({
      text: `Shells hit Orlov on the ${hill}, Major Emil Harsanyi said. Harsanyi spoke of an answer.`,
      published: on,
      claims: [
        {
          quote: 'Shells hit Orlov',
          act: 'shelling',
          where: ORLOV,
          when: day(on),
          speaker: [{ name: 'Major Emil Harsanyi', id: null }],
        },
      ],
    });
    const incidents = register(world({ a: bulletin('2031-03-01', 'first'), b: bulletin('2031-03-05', 'fifth'), ...others(120) }));
    expect(of(incidents, 'clm_a_0').id).not.toBe(of(incidents, 'clm_b_0').id);
  });
});
