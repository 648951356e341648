import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Act, place, first day and killed of the incidents read from a text of Tuesday 3 March 2020. */
const told = (text: string): string[] =>
  incidentsOf(text, '2020-03-03')
    .filter(({ mood }) => mood === 'actual' || mood === 'background')
    .map(({ act, where, when, killed }) => [act, where?.name ?? '–', when?.start.slice(5, 10) ?? '–', killed?.min ?? '–'].join(' '));

describe('what plain news tells in words of its own', () => {
  it.each([
    ['Guerrillas had cut Route 10 at Gharyan on Saturday by blowing up two bridges.', 'siege-or-blockade Gharyan 02-29 –'],
    ['The main highway was cut by rebels near Gharyan on Saturday.', 'siege-or-blockade Gharyan 02-29 –'],
    [
      'Armed men stopped a train of oxcarts near Gharyan on Friday and took seven people away into the forest.',
      'arrest-or-abduction Gharyan 02-28 –',
    ],
    ['He had been whisked away from his home in Gharyan on Sunday by three unidentified men.', 'arrest-or-abduction Gharyan 03-01 –'],
    ['Two crewmen were captured on a bridge of Gharyan on Sunday.', 'arrest-or-abduction Gharyan 03-01 –'],
    ['Units of the Osk group of forces liberated the town of Gharyan on Monday.', 'seizure-of-territory Gharyan 03-02 –'],
    ['Horsemen with heavy machine guns overran the police station in Gharyan on Sunday.', 'seizure-of-territory Gharyan 03-01 –'],
    ['The army brought three battalions to Gharyan on Sunday.', 'troop-or-weapons-movement Gharyan 03-01 –'],
    [
      'Observers saw a column of 26 pick-ups with mounted guns heading from Gharyan to the south on Sunday.',
      'troop-or-weapons-movement Gharyan 03-01 –',
    ],
  ])('%s', (text, record) => expect(told(text)).toEqual([record]));

  it.each([
    'The government cut the road budget of Gharyan on Saturday.',
    'Armed men stopped a train near Gharyan on Friday and took away seven sacks of rice.',
    'The army brought two soldiers to Gharyan on Sunday for treatment.',
  ])('nothing: %s', (text) => expect(told(text)).toEqual([]));

  it('shoots no gas', () => {
    const [one] = incidentsOf(
      'Security forces fired several rounds of tear gas shells in Gharyan on Sunday; three youths were hurt.',
      '2020-03-03',
    );
    expect(one?.act).not.toBe('shelling');
    expect(told('Security forces fired several artillery shells into Gharyan on Sunday.')).toEqual(['shelling Gharyan 03-01 –']);
  });
});

describe('the days of a story', () => {
  it('since the one that its lede sums up from are its news', () => {
    const text = (day: string) =>
      `At least 33 people have been killed since ${day} in fighting in Libya.\n\nThe first shells fell on Gharyan late on Wednesday. Clashes went on in Tripoli on Monday.`;
    const moods = (day: string) =>
      incidentsOf(text(day), '2020-03-03')
        .filter(({ act }) => act === 'shelling')
        .map(({ mood }) => mood);
    expect(moods('Wednesday')).toEqual(['actual']);
    expect(moods('Sunday')).toEqual(['background']);
  });

  it('go on behind one that is recalled', () => {
    expect(
      told('Clashes broke out in Gharyan on Sunday. In May 2011 the town was razed by troops. Hundreds of people were killed.').at(-1),
    ).toBe('other-violation Gharyan 05-01 200');
  });

  it('are not those of a truce agreed the evening before', () => {
    expect(
      told(
        'Clashes rocked Tripoli on Monday, in spite of a truce agreed the evening before. A fighter was shot dead in Gharyan in the morning.',
      ).at(-1),
    ).toBe('shooting-sniping Gharyan 03-02 1');
  });
});

describe('some of the dead', () => {
  const occurrences = (text: string) => new Set(incidentsOf(text, '2020-03-03').map(({ occurrence }) => occurrence)).size;
  it('died of what was told', () => {
    expect(
      occurrences('Shells killed four people in Gharyan on Sunday. Two of the dead were asleep when a shell hit their house in Tripoli.'),
    ).toBe(1);
    expect(
      occurrences('Shells killed four people in Gharyan on Sunday. Two men were asleep when a shell hit their house in Tripoli.'),
    ).toBe(2);
  });
});

describe('who and what belong to one event', () => {
  const occurrences = (text: string) => new Set(incidentsOf(text, '2020-03-03').map(({ occurrence }) => occurrence)).size;
  it('a village on no map, in the province told of', () => {
    expect(
      occurrences(
        'Yemeni troops and rebels exchanged fire in the northern province of Saada late on Sunday. A mediator said a soldier was killed and two rebels were wounded when an army patrol was attacked near Kelzuma.',
      ),
    ).toBe(1);
  });

  it('each by its own: a sniper and planes', () => {
    const acts = incidentsOf('A sniper killed a corporal in Gharyan on Sunday, and planes dropped bombs on Tripoli.', '2020-03-03').map(
      ({ act }) => act,
    );
    expect(acts.sort()).toEqual(['airstrike', 'shooting-sniping']);
  });

  it('a bomb that lands was dropped, one that goes off was laid', () => {
    expect(told('The bomb landed near the market of Gharyan on Sunday.')).toEqual(['airstrike Gharyan 03-01 –']);
    expect(told('A bomb went off near the market of Gharyan on Sunday.')).toEqual(['ied-suicide Gharyan 03-01 –']);
  });

  it('a convoy that aid bodies speak of is one of aid', () => {
    expect(told('The World Food Programme said that a convoy had been halted at Gharyan on Sunday.')).toEqual([
      'aid-obstruction Gharyan 03-01 –',
    ]);
    expect(told('The mayor said that a convoy had been halted at Gharyan on Sunday.')).toEqual([]);
  });

  it('the town is that of those who tell it', () => {
    expect(told('Residents of Gharyan said that rebels had entered the town on Sunday.')).toEqual(['seizure-of-territory Gharyan 03-01 –']);
  });

  it('the first since a day is of some day after', () => {
    const [one] = incidentsOf(
      'A man has been shot dead by troops near Gharyan, officials say - the first such death since a truce ended eight days of war on Sunday.',
      '2020-03-03',
    );
    expect(one.when?.how).toBe('inferred');
  });

  it('a war summed up at the end is recalled', () => {
    const text =
      'Troops killed two men near Gharyan on Monday. Jets bombed Tripoli on Sunday. Talks went on. Schools opened. Shops opened. The fighting left at least 158 people dead.';
    expect(incidentsOf(text, '2020-03-03').at(-1)?.mood).toBe('background');
  });
});

describe('what is spoken of and not told', () => {
  it.each([
    ['Envoys want to extend the truce to areas where heavy fighting has broken out, including Tripoli.', 0],
    ['They fled from Tripoli, where heavy fighting has broken out between the army and militias.', 1],
    ['"It is not bandits who were shelled in Tripoli on Monday, it is farmers," the mayor said.', 0],
    ['It is not clear where the rebels who were shelled in Tripoli on Monday had come from.', 1],
    ['It was the rebels who attacked a patrol in Tripoli on Monday.', 1],
  ])('%s', (text, events) => expect(incidentsOf(text, '2020-03-04')).toHaveLength(events));
});

it('who holds a village is not hit with it', () => {
  const [claim] = incidentsOf('Warplanes struck a market in a rebel-held part of Tripoli on Monday.', '2020-03-04');
  expect(claim.against.map(({ name }) => name)).toEqual(['a market']);
});
