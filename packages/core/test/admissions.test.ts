import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Who owns to the event told first, and whether as a mistake. */
function admissions(text: string): string[] {
  const claims = incidentsOf(text, '2016-09-18');
  return claims
    .filter((c) => c.byStatus === 'claimed-by-actor' && c.occurrence === claims[0].occurrence)
    .map((c) => `${c.speaker[0]?.name} for ${c.by.map((b) => b.name).join(', ')}${c.mistake ? ', a mistake' : ''}`);
}

const RAID = 'Israeli jets bombed a school in Derna on Saturday, killing ten people.';
const ROCKETS = 'Rockets hit a market in Derna on Saturday, killing four people.';

describe('what somebody owns to', () => {
  it.each([
    ['a mistake', `${RAID} The Israeli army said it had been a mistake.`, 'Israeli army for Israeli jets, a mistake'],
    ['a strike called an error', `${RAID} The Israeli army called the strike an error.`, 'Israeli army for Israeli jets, a mistake'],
    [
      'a target misidentified',
      `${RAID} The Israeli army said the target had been misidentified.`,
      'Israeli army for Israeli jets, a mistake',
    ],
    ['what it is sorry for', `${RAID} Israel apologised for the strike.`, 'Israel for Israeli jets'],
    ['an attack nobody was accused of', `${ROCKETS} Islamic State claimed responsibility.`, 'Islamic State for Islamic State'],
    [
      'what the coalition it leads did',
      'Jets of the U.S.-led coalition bombed a post near Derna on Saturday, and Washington said that it had been a mistake.',
      'Washington for Jets of the U.S.-led coalition, a mistake',
    ],
  ])('is %s', (_, text, owned) => {
    expect(admissions(text)).toEqual([owned]);
  });

  it.each([
    ['what others regret', `${RAID} Egypt expressed regret for the strike.`],
    ['another mistake', `${RAID} Residents said it had been a mistake to stay.`],
    ['what it does not own to', `${RAID} The Israeli army did not claim responsibility.`],
    ['what nobody owned to', `${ROCKETS} No group claimed responsibility.`],
    ['what is not claimed yet', `${ROCKETS} Islamic State has not claimed responsibility.`],
  ])('is not %s', (_, text) => {
    expect(admissions(text)).toEqual([]);
  });
});
