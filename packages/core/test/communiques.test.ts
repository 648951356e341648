import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const PUBLISHED = '2016-05-10';
/** Of each event of a text: its act, place, day, dead. */
const eventsOf = (text: string): string[] => {
  const events = new Map<string, string[]>();
  for (const c of incidentsOf(text, PUBLISHED)) {
    const told = events.get(`${c.occurrence}`) ?? [c.act ?? '', c.where?.name ?? '-', c.when?.start.slice(5, 10) ?? '-', '-'];
    if (c.killed) told[3] = `${c.killed.min}`;
    events.set(`${c.occurrence}`, told);
  }
  return [...events.values()].map((told) => told.join(' '));
};

describe('who dies of what was told before', () => {
  const first = 'A bomb hit a bus in Hama on Friday. Two people died on the spot.';
  it.each([
    'A third died in hospital in Homs on Sunday.',
    'The driver, who lost a leg, died at hospital in Homs the next day.',
    'One of the wounded succumbed in Homs on Sunday.',
    'A third later died in a clinic in Homs.',
  ])('is one more of its dead, wherever and whenever: %s', (later) => {
    expect(eventsOf(`${first} ${later}`)).toEqual(['ied-suicide Hama 05-06 3']);
  });

  it.each([
    ['A soldier was shot dead in Homs on Sunday.', 2],
    ['On Sunday two people died in hospital in Homs after a shooting.', 2],
  ])('and not who died of something else: %s', (other, events) => {
    expect(eventsOf(`${first} ${other}`)).toHaveLength(events);
  });

  it('and is among those that a toll has risen to', () => {
    const [, risen] = incidentsOf(
      'Nine died in a strike on Hama on Friday. The toll rose to eleven when two more died in hospital.',
      PUBLISHED,
    );
    expect(risen.killed).toMatchObject({ min: 11, max: 11 });
  });
});

describe('days', () => {
  it.each([
    ['A woman born in 1975 was killed by a shell in Hama on Monday.', 'shelling Hama 05-09 1'],
    ['The army shelled Hama on the 3rd of this month.', 'shelling Hama 05-03 -'],
    ['Rebels blew up a bridge in Hama on the 28th of last month.', 'ied-suicide Hama 04-28 -'],
    ['The complaint dealt with events of 7 May. Shells landed at Homs.', 'shelling Homs 05-07 -'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });

  it('of paragraphs that go from one to the next are all news', () => {
    const list = [
      '2 May soldiers shot dead a man in Hama',
      '4 May gunmen killed a guard in Homs',
      '8 May a mine killed a farmer near Rastan',
    ];
    const moods = incidentsOf(list.map((item, i) => `${i + 1}. On ${item}.`).join('\n\n'), PUBLISHED).map(({ mood }) => mood);
    expect(moods).toEqual(['actual', 'actual', 'actual']);
  });
});

describe('places', () => {
  it.each([
    ['Karim Ali, a resident of Hama, was shot dead near Rastan on Monday.', 'shooting-sniping Rastan 05-09 1'],
    ['Karim Ali, a resident of Hama, was shot dead on Monday.', 'shooting-sniping Hama 05-09 1'],
    ['In Homs province on Monday, a farmer was killed by a mine while he ploughed his field near Rastan.', 'ied-suicide Rastan 05-09 1'],
    ['Two men were abducted in Hama on Monday as they were leaving for Rastan.', 'arrest-or-abduction Hama 05-09 -'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });

  it('is a road between its ends rather than the province around it', () => {
    expect(eventsOf('In Western Equatoria, three aid workers were detained on the road from Yambio to Tambura on Sunday.')).toEqual([
      'arrest-or-abduction between Yambio and Tambura 05-08 -',
    ]);
  });
});

describe('means and sides', () => {
  it.each([
    'Fire was opened on Hama with the use of 120 mm mortars on Monday.',
    'The village of Hama was subjected to fire from 60-mm and 82-mm mortars on Monday.',
    'The rebels made use of mortars against Hama on Monday.',
    'The putschists shelled Hama on Monday.',
  ])('%s', (text) => {
    expect(eventsOf(text)).toEqual(['shelling Hama 05-09 -']);
  });

  it('opens another event by In the third', () => {
    const text = 'In the first, a bomb went off near Homs on Monday. In the third, a bomb on the road killed two soldiers.';
    expect(eventsOf(text)).toHaveLength(2);
  });
});
