import { describe, expect, it } from 'vitest';
import { claimsOf, incidentsOf } from './read-text.ts';

const acts = (text: string): string[] =>
  incidentsOf(text, '2024-03-14')
    .filter((c) => c.mood === 'actual' && c.stance !== 'denies')
    .map((c) => `${c.act}${c.where ? ` @ ${c.where.name}` : ''}`);

describe('idioms by which violence is told', () => {
  it.each([
    ['Two students were picked up by men in fatigues in Jaffna on Tuesday.', 'arrest-or-abduction @ Jaffna'],
    ['Paratroopers picked up a teacher in Jaffna on Tuesday.', 'arrest-or-abduction @ Jaffna'],
    ['Three traders were taken by men in masks from a bakery in Goma on Tuesday.', 'arrest-or-abduction @ Goma'],
    ['Gunmen halted a minibus near Gali on Monday and took off four passengers at gunpoint.', 'arrest-or-abduction @ Gali'],
    ["A herder's cart went over a mine outside Benghazi on Wednesday.", 'ied-suicide @ Benghazi'],
    ['Guerrillas closed in on the barracks at Saravena on Tuesday.', 'ground-clash @ Saravena'],
    ['Marines closed in on a rebel hideout near Jolo on Tuesday.', 'ground-clash @ Jolo'],
    ['A burst of automatic fire wounded a baker in Beirut on Tuesday.', 'shooting-sniping @ Beirut'],
    ['Policemen fired into a barber shop in Beirut on Tuesday.', 'shooting-sniping @ Beirut'],
    ['A suicide vehicle hit an army column near Gao on Tuesday.', 'ied-suicide @ Gao'],
    ['Guerrillas have mined the road at Laiza since Tuesday.', 'ied-suicide @ Laiza'],
    ['Officers captured a man said to be a smuggler of arms in Cali on Tuesday.', 'arrest-or-abduction @ Cali'],
    ['An armed contact took place near Jolo on Monday.', 'ground-clash @ Jolo'],
  ])('%s', (text, told) => expect(acts(text)).toContain(told));

  it.each([
    'Shipwrecked sailors were picked up by soldiers off Jaffna on Tuesday.',
    'The pupils were picked up by a minibus in Jaffna on Tuesday.',
    'Two traders were taken by soldiers to a clinic in Goma on Tuesday.',
    'The picture was taken by soldiers in Goma on Tuesday.',
    'The plane took off with four passengers from Gali on Monday.',
    'The speech went over an hour outside Benghazi on Wednesday.',
    'A firm mined copper at Laiza on Tuesday.',
    'The painter captured a mood in Cali on Tuesday.',
    'Negotiators closed in on a deal in Jolo on Tuesday.',
    'A satellite was fired into orbit from Benghazi on Monday.',
  ])('and not: %s', (text) => expect(acts(text)).toEqual([]));
});

describe('who says whose deed it was', () => {
  const said = (text: string): string[] =>
    incidentsOf(text, '2024-03-14').map(
      (c) => `${c.by.map((b) => b.name).join('+')} ${c.byStatus} by ${c.speaker.map((s) => s.name).join('+')}`,
    );

  it('names who blames behind whom he blames', () =>
    expect(said("Sunday's bombing of the port of Aden was blamed on the Houthis by the deputy governor.")).toEqual([
      'Houthis accused by deputy governor',
    ]));

  it('leaves a word said aside where it stands', () =>
    expect(said('Janjaweed militiamen, who Washington says are paid by Khartoum, overran Tawila on Monday, a teacher said.')).toEqual([
      'Janjaweed accused by teacher',
    ]));

  it('is not sure of what shells are said to have come from', () =>
    expect(said('Two rockets said to have been fired from the rebel-held suburb of Jobar exploded in Damascus on Tuesday.')[0]).toMatch(
      /accused/,
    ));

  it('takes the means from the noun by which the deed is laid to somebody', () => {
    const told = claimsOf('Two millers were killed near Netanya on Monday. Police said the shooting was the work of Hamas.', '2024-03-14');
    expect(told.map((c) => c.kind === 'incident' && c.act)).toEqual(['shooting-sniping', 'shooting-sniping']);
  });
});
