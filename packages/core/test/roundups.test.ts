import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { incidentsOf } from './read-text.ts';

const on = (text: string): Claim[] => incidentsOf(text, '2016-05-10');
const killed = (text: string): (number | null | undefined)[] => on(text).map((c) => c.killed?.min);

describe('a roundup of a war day', () => {
  it.each([
    'Rebels attacked positions in the eastern July 7 neighborhood of Hodeidah.',
    'Rebels pounded Hays with mortars, the pro-government Sept. 26 website reported.',
  ])('takes a date that names a thing for no day: %s', (text) => {
    expect(on(text).map((c) => [c.mood, c.when?.start.slice(0, 7)])).toEqual([['actual', '2016-05']]);
  });

  it('takes a day beside such a name for the day', () => {
    expect(on('The July 7 neighborhood of Hodeidah was shelled on 3 May.')[0].when?.start.slice(0, 10)).toBe('2016-05-03');
    expect(on('Hodeidah was shelled on the July 7 anniversary.').every((c) => c.when?.start.slice(0, 7) !== '2016-05')).toBe(true);
  });

  it.each([
    'Residents spoke of clashes in Bahri.',
    'A nurse told Reuters of an ambush in Bahri.',
    'Villagers complained of fierce fighting in Bahri on Monday.',
  ])('hears of fighting from those who speak of it: %s', (text) => {
    expect(on(text).map((c) => c.act)).toEqual(['ground-clash']);
  });

  it.each(['The president spoke of the clashes in Bahri.', 'Amid reports of clashes in Bahri, the envoy left.'])(
    'hears no news of it where it is only named: %s',
    (text) => expect(on(text)).toEqual([]),
  );

  it.each([
    ['Drones struck two missile launchers near Vardenis.', 'drone'],
    ['Warplanes hit a rocket launcher in Douma.', 'airstrike'],
    ['Azerbaijani drones destroyed two howitzers near Vardenis.', 'drone'],
    ['Rebels hit a tank with a rocket launcher in Douma.', 'rocket-missile'],
  ])('tells a launcher that was hit from one that was fired: %s', (text, act) => {
    expect(on(text).map((c) => c.act)).toEqual([act]);
  });

  it('sees nobody abducted where a house or a car is taken', () => {
    const taken = (text: string): boolean => on(text).some((c) => c.act === 'arrest-or-abduction');
    expect(taken("Rebels seized the governor's office in Kidal.")).toBe(false);
    expect(taken("Rebels captured the general's car in Kidal.")).toBe(false);
    expect(taken('Rebels seized the governor in Kidal.')).toBe(true);
    expect(taken("Gunmen seized the governor's son in Kidal.")).toBe(true);
  });

  it.each([
    ['Fighters hacked 12 farmers to death in Beni.', 12],
    ['Fighters stabbed two men to death in Beni.', 2],
    ['Rebels burned a family of five to death in Beni.', 5],
    ['Two children were crushed to death when a shell hit their house in Beni.', 2],
  ])('counts whom somebody did to death: %s', (text, count) => expect(killed(text)).toEqual([count]));

  it('counts nobody whom a court condemns', () => {
    expect(on('A court in Beni sentenced three men to death on Monday.')).toEqual([]);
    expect(on('A court condemned 12 rebels to death in Beni.')).toEqual([]);
  });

  it.each(['An aid truck was set on fire in Kidal.', 'Two ambulances were torched in Kidal.', 'A mosque was set ablaze in Kidal.'])(
    'reads arson where what burns is spared in war, whoever did it: %s',
    (text) => expect(on(text)).toHaveLength(1),
  );

  it('dates what goes on by no day on which others took the ground', () => {
    const [claim] = on('Artillery fire went on around Muttur, the town across the bay which the rebels entered on 2 May.');
    expect(claim.when?.start.slice(0, 10)).not.toBe('2016-05-02');
  });
});
