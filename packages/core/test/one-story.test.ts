import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** The occurrences of a text of Tuesday 9 June 2020: act, killed. */
const told = (text: string): string[] => {
  const by = new Map<string, { act: string; killed: number | null }>();
  for (const { act, killed, occurrence, quote, mood } of incidentsOf(text, '2020-06-09')) {
    if (mood !== 'actual') continue;
    const one = by.get(occurrence ?? quote) ?? { act: act ?? '–', killed: null };
    one.killed = Math.max(one.killed ?? -1, killed?.min ?? -1);
    by.set(occurrence ?? quote, one);
  }
  return [...by.values()].map(({ act, killed }) => `${act} ${killed === -1 ? '–' : killed}`);
};

const BUS = 'Gunmen ambushed a bus near Gharyan on Monday, killing one man and wounding two. ';

describe('a story of one event', () => {
  it('is told on in other words', () => {
    expect(
      told(`${BUS}The driver said he had slowed at a bend. Six bullets struck the front of the bus. In the cab the mate was killed.`),
    ).toEqual(['ground-clash 1']);
  });

  it.each([
    [
      'how it was done',
      'Rockets struck Gharyan on Monday, killing four people. A house that was hit burned down. In all 17 people were wounded.',
    ],
    ['where it was', 'Armed men ambushed a convoy near Gharyan on Monday. The attack took place by an abandoned post.'],
    [
      'under a headline',
      'Attack on UN patrol in Tarhuna\n\nA United Nations patrol was ambushed near Tarhuna on Monday. Two peacekeepers were killed.',
    ],
    [
      'again by the victim',
      'Gunmen killed a judge in Gharyan on Monday. He was shot outside his house. A guard was also wounded in the attack.',
    ],
    [
      'by what another counted',
      'Jets destroyed an aid convoy near Gharyan on Monday, killing about 20 people, the Red Crescent said. A monitor said the convoy was hit by warplanes and 12 people had died.',
    ],
  ])('is told on: %s', (_, text) => {
    expect(told(text).length).toBe(1);
  });

  it('is one where the kind of an attack stands before it', () => {
    expect(told('Two people were killed on Monday in a suicide bomb attack in Gharyan, police said.')).toEqual(['ied-suicide 2']);
    expect(told('A shelling attack on Gharyan killed two people on Monday.')).toEqual(['shelling 2']);
  });

  it('is none of a list of events, nor the one that a word tells apart', () => {
    const list =
      'Jets bombed a farm near Gharyan on Monday. In Tarhuna a shell killed two children. In Misrata a mine blew up under a car.';
    expect(told(list).length).toBe(3);
    const more =
      'A bomb went off in a market in Gharyan on Monday, killing four people. A second bomb exploded by the bus station, wounding three.';
    expect(told(more).length).toBe(2);
    const part = 'Air strikes on Gharyan have continued since Monday. Three people died when a barrel bomb hit their house.';
    expect(told(part)).toContain('airstrike 3');
  });

  it.each([
    ['another place', `${BUS}In Tarhuna a patrol was shot at.`],
    ['another day', `${BUS}A patrol was shot at on Saturday.`],
    ['another author', `${BUS}The army shelled a farm.`],
    ['more dead', `${BUS}Fourteen soldiers were killed.`],
    ['a word that adds', `${BUS}Gunmen also ambushed another bus, killing one man.`],
  ])('is not %s', (_, text) => {
    expect(told(text).length).toBe(2);
  });
});

describe('a country and its army', () => {
  it('are one side', () => {
    expect(
      told(
        'A girl and her father were killed on Monday as Turkey violated the ceasefire near Kobani. "The Turkish army began shelling near Kobani at dawn," an officer said.',
      ),
    ).toEqual(['shelling 2']);
  });
});

describe('one of many told together', () => {
  it.each([
    ['of a count', 'Five bombs went off in Libya on Monday, killing nobody. In Gharyan, a bomb damaged a shop.', 2],
    [
      'of a list',
      'Ten shells fell in Gharyan, Tarhuna and Misrata on Monday, wounding three people. In Tarhuna, shells hit a school and wounded two pupils.',
      2,
    ],
    ['of another incident', 'A man was shot dead in Gharyan on Monday. In another incident in Gharyan, two men were shot and wounded.', 2],
    ['but not what one blow did', 'A bomb went off in Gharyan on Monday. The bomb damaged a shop in the centre of Gharyan.', 1],
    ['nor the whole told again', 'Five bombs went off in Gharyan on Monday. The blasts wounded three people in the west of Gharyan.', 1],
  ])('%s', (_, text, events) => expect(told(text)).toHaveLength(events));
});

describe('a town that bears the name of its province', () => {
  it('may stand for it where the story goes on', () => {
    expect(
      told(
        'Three civilians were killed after rebels shelled a gathering near a market in Kunduz on Monday. Another man was badly injured when a shell struck the gathering in Imam Sahib, an officer said.',
      ),
    ).toEqual(['shelling 3']);
  });
});
