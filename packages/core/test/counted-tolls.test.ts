import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const count = (c: { min: number | null; max: number | null } | null): string => {
  if (!c) return '-';
  return c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;
};
const tolls = (text: string): string[] =>
  incidentsOf(text, '2021-05-12')
    .filter((c) => c.mood === 'actual')
    .map((c) => `${count(c.killed)}/${count(c.wounded)}`)
    .filter((t) => t !== '-/-');

describe('how many a sentence counts', () => {
  it.each([
    // groups of people with two plural names, or behind "confirmed to whom that"
    ['At least 11 Karenni rebels and three policemen were killed in clashes near Loikaw on Monday.', ['14../-']],
    ['At least 11 Karennis rebels and three policemen were killed in clashes near Loikaw on Monday.', ['14../-']],
    ['A senior official confirmed to a local daily that nine soldiers and two civilians were killed in the attack on Gao.', ['11/-']],
    ['A hospital source said to reporters that a nurse was killed and two were hurt in shelling of Sarmin.', ['1/2']],
    // told behind the verb
    ['A radio said 21 soldiers had been killed in the ambush near Gao, along with two fighters.', ['23/-']],
    ['Air strikes on Sarmin killed 24 people, in addition to three women from Iraq.', ['27/-']],
    ['Three soldiers were wounded in the attack at Gao, along with two guards.', ['-/5']],
    ['Two people were killed in shelling of Kadugli, as well as three houses destroyed.', ['2/-']],
    ['Rebels killed five soldiers near Kidal, along with three wounded.', ['5/3']],
    // a list that opens with some of those told of
    ['Three of the attackers and two guards were killed when gunmen raided a base at Gao.', ['5/-']],
    ['Yusuf Barre, a member of the council, said four of those killed in the attack on Gao were policemen and six were soldiers.', []],
    // one, by office and name, or by what he is
    ['Rebels shot dead Catholic constable Andrew Carson in Lurgan on Monday.', ['1/-']],
    ['Fighting erupted near Laiza on Monday, with a jade miner reportedly killed in an army air strike.', ['1/-']],
    ['Monitors reported the death of a displaced man in shelling of Sarmin.', ['1/-']],
    ['Activists documented the death of a child and injury of four civilians due to rocket fire on Sarmin.', ['1/4']],
    ['The general said the army lost eight of our brave soldiers in the fighting at Walikale.', ['8/-']],
    // figures in brackets, in a guess, and of those that have risen
    ['Seven (7) civilians were killed and twelve (12) others injured in shelling of Kadugli.', ['7/12']],
    ['Deaths from the shelling of Kadugli rose to (22) people, while (80) others were injured.', ['22/80']],
    ['At least 60 people, perhaps as many as 150, died in fighting in Kuito at the weekend.', ['60..150/-']],
    ['The wounded numbered 18 on Tuesday after the shelling of Kutum.', ['-/18']],
    // nobody
    ['Nobody dared approach the house in Rafah hit by an air strike for fear of getting hurt.', []],
    ['According to the authorities, no children were wounded in the shelling of Kutum.', []],
    ['No one was wounded in the shelling of Kutum.', ['-/0']],
  ])('%s', (text, expected) => expect(tolls(text)).toEqual(expected));
});

describe('a vague word beside a figure', () => {
  it('gives way to the figure it covers', () => {
    expect(tolls('Shells hit the heart of Kutum on Monday, wounding dozens. At least 62 people were wounded, the ministry said.')).toEqual([
      '-/62..',
    ]);
  });

  it('stands where the figure is less', () => {
    expect(tolls('Shells hit the heart of Kutum on Monday, wounding dozens. Nine people were wounded, the ministry said.')).toContain(
      '-/24..',
    );
  });
});

describe('a toll told next', () => {
  it('adds those whom the same voice calls its own', () => {
    expect(
      tolls(
        'Clashes erupted near Walikale on Sunday. “Some 90 of its fighters were killed in the clashes. In our ranks, we lost eight fighters,” the general said.',
      ),
    ).toEqual(['98/-']);
  });

  it('at one of several places named at the head is a part of what was told there', () => {
    const told = incidentsOf(
      'Attacks on Aleppo and Hama killed 12 people on Monday. A local channel said that shelling of Aleppo left 11 people dead.',
      '2021-05-12',
    ).filter((c) => c.killed);
    expect(new Set(told.map((c) => c.occurrence)).size).toBe(2);
  });

  it('is of what was spoken of last, whichever was told first', () => {
    const told = incidentsOf(
      'Gunmen attacked Gao on Monday. In Kidal on Sunday shells fell on a market. Seven guards were killed in the attack on Gao, the ministry said. Several others were injured, it added.',
      '2021-05-12',
    );
    expect(told.find((c) => c.wounded)?.occurrence).toBe(told.find((c) => c.killed)?.occurrence);
  });
});

describe('figures that are none of the whole', () => {
  it.each([
    [
      'a part the same voice told after',
      'An air strike on Kutum on Monday killed four people. The air strike on Kutum killed one guard at the gate.',
      '4/-',
    ],
    [
      'one of his own',
      'A blast in Kutum on Monday killed two people, the ministry said. The mayor told a local daily the blast in Kutum left one of his guards killed.',
      '2/-',
    ],
    [
      'who the two were',
      'The two monitors, a Briton and his local translator, were wounded when their convoy came under fire near Gali on Monday.',
      '-/2',
    ],
    ['all of another kind', 'Missiles hit Ganja on Monday, and nine people were killed. A total of 34 people were injured.', '9/- -/34'],
    ['a man shot in the leg', 'The faction admitted shooting a man in the leg at a house in Lurgan on Monday.', '-/1'],
  ])('%s', (_, text, expected) => {
    const told = new Map<string, string[]>();
    for (const c of incidentsOf(text, '2021-05-12').filter((c) => c.killed || c.wounded))
      told.set(c.occurrence ?? '', [...(told.get(c.occurrence ?? '') ?? []), `${count(c.killed)}/${count(c.wounded)}`]);
    expect([...told.values()].map((t) => t.join(' '))).toEqual([expected]);
  });
});
