import { describe, expect, it } from 'vitest';
import { claimsOf, incidentsOf } from './read-text.ts';

/** Act, places, killed and occurrences of a text of Tuesday 3 March 2020, one line an occurrence. */
const told = (text: string): string[] => {
  const by = new Map<string, { act: string; places: Set<string>; killed: number | null }>();
  for (const { act, where, killed, occurrence, quote } of incidentsOf(text, '2020-03-03')) {
    const one = by.get(occurrence ?? quote) ?? { act: act ?? '–', places: new Set<string>(), killed: null };
    one.killed ??= killed?.min ?? null;
    if (where?.how === 'stated') one.places.add(where.name);
    by.set(occurrence ?? quote, one);
  }
  return [...by.values()].map(({ act, places, killed }) => `${act} ${[...places].join('+') || '–'} ${killed ?? '–'}`);
};

describe('a mention that points back', () => {
  it.each([
    ['Rebels attacked a convoy on Monday. The attack took place near Gharyan.', 'ground-clash Gharyan –'],
    ['Two soldiers were killed in an ambush on Monday. The ambush occurred in Gharyan.', 'ground-clash Gharyan 2'],
    ['Rebels attacked a village near Gharyan on Monday. The attack, carried out with mortars, lasted two hours.', 'shelling Gharyan –'],
    [
      'Rebels attacked a village near Gharyan on Monday. The attack was carried out using rockets and killed two.',
      'rocket-missile Gharyan 2',
    ],
    ['Rebels attacked a village near Gharyan on Monday. The attack, in which mortars were used, was condemned.', 'shelling Gharyan –'],
    [
      'The army launched an attack on Monday. The attack, carried out with 105, 122 and 155 mm artillery, was directed at Gharyan.',
      'shelling Gharyan –',
    ],
    [
      'Troops killed two gunmen in a gunbattle in Gharyan on Monday. The fighting erupted when a patrol was ambushed.',
      'ground-clash Gharyan 2',
    ],
  ])('says where, when and with what: %s', (text, one) => expect(told(text)).toEqual([one]));

  it.each([
    'Shells fell on Gharyan on Sunday, killing two. Both attacks came hours before talks opened in Doha.',
    'Shells fell on Gharyan on Sunday, killing two. The shelling came as envoys met in Cairo on Monday.',
    'Shells fell on Gharyan on Sunday, killing two. Both raids came a week before a vote in Doha.',
  ])('tells nothing by what it came before or beside: %s', (text) => expect(told(text)).toEqual(['shelling Gharyan 2']));

  it('is placed by no verb that tells something else', () => {
    expect(told('Rebels attacked a convoy near Gharyan on Monday. The attack was condemned in Tripoli.')).toEqual([
      'ground-clash Gharyan –',
    ]);
    expect(told('Rebels attacked a convoy near Gharyan on Monday. The attack was carried out by men based in Tripoli.')).toEqual([
      'ground-clash Gharyan –',
    ]);
  });

  it('tells nothing where there is nothing to point at, and no place', () => {
    expect(told('The ambush occurred.')).toEqual([]);
    expect(told('The ambush occurred in Gharyan.')).toEqual(['ground-clash Gharyan –']);
  });
});

describe('two verbs of one subject', () => {
  it.each([
    ['The army entered the village of Gharyan on Monday and opened fire at farmers.', 'shooting-sniping Gharyan –'],
    ['On Monday rebels surrounded the posts at Gharyan and Tripoli and opened fire.', 'shooting-sniping Gharyan and Tripoli –'],
    ['Infantry advanced on a hill overlooking the town of Gharyan on Monday but were repulsed.', 'ground-clash Gharyan –'],
  ])('tell one occurrence: %s', (text, one) => expect(told(text)).toEqual([one]));

  it('tell two where each has its place', () =>
    expect(told('The army entered the village of Gharyan on Monday and shelled Tripoli.')).toHaveLength(2));

  it('of two charges tell two', () =>
    expect(
      told('The ministry accused rebels of shelling the town of Gharyan and of abducting two drivers in Tripoli on Monday.').sort(),
    ).toEqual(['arrest-or-abduction Tripoli –', 'shelling Gharyan –']));
});

describe('a charge that is told to be denied', () => {
  const denied = (text: string) => {
    const claims = claimsOf(text, '2020-03-03');
    const told = claims.find(({ kind, stance }) => kind === 'incident' && stance !== 'denies');
    const denial = claims.find(({ kind, stance }) => kind === 'denial' || stance === 'denies');
    return [
      told?.act ?? '–',
      told?.speaker.map(({ name }) => name).join() ?? '–',
      told !== undefined && denial?.occurrence === told.occurrence,
    ];
  };
  it.each([
    ["A source refuted the rebels' allegations that warplanes had bombarded Gharyan on Sunday.", 'airstrike', 'rebels'],
    ['The army denied rebel accusations of shelling Gharyan on Sunday.', 'shelling', 'rebel'],
    ['The army rejected a claim by the rebels that its guns had shelled Gharyan on Sunday.', 'shelling', 'rebels'],
  ])('%s', (text, act, who) => expect(denied(text)).toEqual([act, who, true]));

  it('stands for nothing where nobody by name charges it', () => {
    expect(denied('The army denied that it had shelled Gharyan on Sunday.')[0]).toBe('–');
    expect(denied('The army denied accusations of shelling Gharyan on Sunday.')[0]).toBe('–');
  });
});

describe('what arms were used for', () => {
  it.each([
    ['Jets were used against the rebels near Gharyan on Monday.', 'airstrike Gharyan –'],
    ['The brigade used drones over Gharyan on Monday.', 'drone Gharyan –'],
    ['More than 40 rounds of howitzer and mortar fell on outposts near Gharyan on Monday.', 'shelling Gharyan –'],
    ['Mortar rounds are also reported to have fallen in Gharyan on Monday.', 'shelling Gharyan –'],
    ['It was the rebels that opened up first, on a patrol boat off Tripoli, on Monday.', 'shooting-sniping Tripoli –'],
    ['Three militants were apprehended by troops in Gharyan on Monday.', 'arrest-or-abduction Gharyan –'],
  ])('%s', (text, one) => expect(told(text)).toEqual([one]));

  it.each([
    'The army used helicopters to move the wounded over Gharyan on Monday.',
    'The ministry used drones over the fields of the valley on Monday.',
    'The square in Gharyan opened up on Monday.',
    'Farmers are taking part in a march in Gharyan on Monday.',
  ])('no harm: %s', (text) => expect(told(text)).toEqual([]));
});

describe('what is told in passing', () => {
  const moods = (text: string) =>
    incidentsOf(text, '2020-03-03')
      .map(({ act, mood, when }) => `${act} ${mood} ${when?.start.slice(5, 10)}`)
      .sort();

  it('is dated by the days between', () => {
    expect(moods('Rebels seized Gharyan early on Sunday, a day after it was lost to government forces.')).toEqual([
      'seizure-of-territory actual 02-29',
      'seizure-of-territory actual 03-01',
    ]);
    expect(moods('Talks resumed on Monday, two days after jets bombed the town of Gharyan.')).toEqual(['airstrike actual 02-29']);
  });

  it('is recalled where it lies back', () => {
    expect(moods('Rebels seized Gharyan on Sunday, only days after it fell to government forces.')).toEqual([
      'seizure-of-territory actual 03-01',
      expect.stringContaining('seizure-of-territory background'),
    ]);
    expect(moods('The group no longer takes pictures after gunmen killed one of its reporters in Gharyan.')).toEqual([
      'shooting-sniping background 03-02',
    ]);
  });

  it('goes on as it did, and is no event', () => {
    expect(moods('The army has kept up attacks on frontlines near Gharyan.').filter((m) => m.includes('actual'))).toEqual([]);
    expect(moods('Troops are continuing their assault on rebels in Gharyan.').filter((m) => m.includes('actual'))).toEqual([]);
    expect(moods('The army kept up its shelling of Gharyan on Sunday.')).toEqual(['shelling actual 03-01']);
    expect(moods('The army continued its bombardment of Gharyan, killing five people.')).toEqual(['shelling actual 03-02']);
  });

  it('is judged, and was told before', () => {
    expect(
      told(
        'Jets bombed Gharyan on Sunday. "The bombardment carried out by the army on parts of the town represents a blatant violation of the truce," it said.',
      ),
    ).toEqual(['airstrike Gharyan –']);
    expect(told('The rebels surrounded the post at Gharyan on Sunday and opened fire. It was still surrounded last night.')).toEqual([
      'shooting-sniping Gharyan –',
    ]);
    expect(told('Nobody knows whether the lorries stuck on the border with aid would reach Gharyan.')).toEqual([]);
  });
});

describe('how it went', () => {
  it('is told by those who did it, behind who suffered it', () => {
    expect(told('A patrol was ambushed in Gharyan on Monday. Gunmen came out of a tunnel and opened fire at the soldiers.')).toHaveLength(
      1,
    );
    expect(told('A patrol was ambushed in Gharyan on Monday. Gunmen opened fire at a bus in Tripoli.')).toHaveLength(2);
  });
  it('has the day that the sentence before opens with', () => {
    const [one] = incidentsOf(
      'On the evening of 1 March, a group of fighters came to the camp at Gharyan. When this was refused they abducted three drivers.',
      '2020-03-03',
    );
    expect(one.when?.start.slice(0, 10)).toBe('2020-03-01');
  });
});

describe('means that nothing says', () => {
  it('are those of the raids told before, and not of what months have seen', () => {
    expect(told('A drone hit a car in Tayri on Monday, killing one man. In Toul two more people were killed.')).toEqual([
      'drone Tayri 1',
      'drone Toul 2',
    ]);
    expect(
      told('A drone hit a car in Tayri on Monday, killing one man. Since October 2018 army attacks have killed 900 people.')[1],
    ).toMatch(/^other-violation .* 900$/);
  });
});
