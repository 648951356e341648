import { describe, expect, it } from 'vitest';
import { incidentsOf } from './read-text.ts';

const said = (c: { min: number | null; max: number | null } | null): string =>
  c === null ? '-' : c.min === c.max ? `${c.min}` : `${c.min ?? ''}..${c.max ?? ''}`;

/** Occurrence by occurrence, the tolls told of it: "killed/wounded", in the order they are told. */
function tollsOf(text: string): string[] {
  const told = new Map<string, string[]>();
  for (const c of incidentsOf(text, '2018-12-19').filter((c) => c.mood === 'actual'))
    if (c.killed || c.wounded)
      told.set(c.occurrence ?? '', [...(told.get(c.occurrence ?? '') ?? []), `${said(c.killed)}/${said(c.wounded)}`]);
  return [...told.values()].map((t) => t.join(' '));
}

describe('figures of one event that make one', () => {
  it.each([
    [
      'losses of its own',
      'The army said its troops had killed 22 rebels in clashes in Marib on Monday, losing three soldiers of its own.',
      '25/-',
    ],
    ['one more, by its rank', 'Three men died when a shell hit a stop in Marib on Monday and a fourth in hospital.', '4/-'],
    ['one more, who was hurt', 'A shell killed three soldiers and injured a fourth in Marib on Monday.', '3/1'],
    ['hurt, and died of it', 'A shell wounded five men in Marib on Monday, two of whom died of their wounds.', '2/3..5'],
    ['fatally', 'Three medics were wounded, one of them fatally, when a strike hit a clinic in Marib on Monday.', '1/2'],
    [
      'in a list with other deeds',
      'Gunmen ambushed a truck near Marib on Monday, killing 11 people, kidnapping six and wounding 17.',
      '11/17',
    ],
    [
      'a list inside a list',
      'A bomb went off at a school in Marib on Monday, killing 14 pupils and their headmaster and wounding 80.',
      '15/80',
    ],
    ['without its own verb', 'A woman was killed and her daughter badly injured in shelling in Marib on Monday.', '1/1'],
    ['a limb lost', 'Two shells hit a market in Marib on Monday, and a monk lost a hand.', '-/1'],
    ['bodies found after it', 'The bodies of nine farmers were found in a ditch near Marib on Monday after an attack by gunmen.', '9/-'],
    [
      'two more who died of it',
      'Rebels fired mortars into Marib on Monday, killing three people; two more died of their wounds overnight.',
      '5/-',
    ],
    ['injuries suffered', 'Nobody died but three officers suffered light injuries when a bomb hit the airport of Marib on Monday.', '0/3'],
    ['left with injuries', 'The strikes on Marib on Monday killed 31 people and left 57 with injuries.', '31/57'],
    ['members of one family', 'Shelling on Monday left five members of one family dead in Marib.', '5/-'],
    ['an aside in the list', 'Two soldiers, one of them a major, and two rebels were killed in a clash in Marib on Monday.', '4/-'],
    ['dead and injured beside each other', 'The toll of the bombing in Marib on Monday stands at 103 dead and 235 injured.', '103/235'],
    ['he, in the act', 'He was killed when a shell hit his house in Marib on Monday.', '1/-'],
    ['another, without a noun', 'A man was killed and another was wounded when a shell hit a bus in Marib on Monday.', '1/1'],
    [
      'people of a name with "of"',
      'Nine rebels of the Front of National Union and ten soldiers died in a clash in Marib on Monday.',
      '19/-',
    ],
    [
      'a calling that is in no list',
      'Shelling of Marib on Monday took the lives of a schoolteacher, her infant son and two shopgirls.',
      '4/-',
    ],
    ['nobody hit', 'Gunboats shelled the beach near Hodeidah on Monday, hitting nobody.', '0/0'],
    ['found dead', 'A teacher and a guard were found dead after gunmen attacked a post in Marib on Monday.', '2/-'],
  ])('%s', (_, text, toll) => {
    expect(tollsOf(text)).toEqual([toll]);
  });

  it.each([
    ['a part of the time', 'Shelling in Marib on Monday killed three people for a second day.', '3/-'],
    ['a fraction', 'Shelling in Marib on Monday destroyed a third of the market and killed three people.', '3/-'],
    ['bodies given back', 'The rebels handed over the bodies of nine soldiers after shelling Marib on Monday.', ''],
    ['a stroke', 'He died of a heart attack at home. Shelling in Marib on Monday killed two people.', '2/-'],
    ['who some of them were', 'Three people, two of them children, died in shelling in Marib on Monday.', '3/-'],
    ['his wounds', 'A soldier died of his wounds after shelling in Marib on Monday.', '1/-'],
    ['he, long ago', 'He was wounded in 2009. Shelling in Marib on Monday killed two people.', '2/-'],
    ['a number of a name', 'Two women were hurt when a shell hit Hospital No. 3 in Marib on Monday.', '-/2'],
    ['what is lost is no limb', 'The army lost an eye in the sky when rebels shot down a drone over Marib on Monday.', ''],
  ])('%s adds nobody', (_, text, toll) => {
    expect(tollsOf(text)).toEqual(toll ? [toll] : []);
  });
});

describe('a figure corrected or borne out', () => {
  const raid = 'A drone strike killed eight people in Marib on Monday.';

  it.each([
    ['by a later day', `${raid} By Wednesday the toll had risen to ten.`, '8/- 10/-'],
    ['as first spoken of', `${raid} The governor had first spoken of five dead.`, '8/- 5/-'],
    ['as confirmed by others', `${raid} UN observers could confirm only six deaths.`, '8/- 6/-'],
    ['by the next in rank', `${raid} A ninth died in hospital on Tuesday.`, '8/- 9/-'],
    ['by who died of it', `${raid} Two more died of their wounds overnight.`, '8/- 10/-'],
    ['by where somebody puts it', `${raid} Doctors put the dead there at six.`, '8/- 6/-'],
    ['by those who treated them elsewhere', `${raid} A hospital in Sanaa said it had received four wounded.`, '8/- -/4'],
  ])('stands beside the first: %s', (_, text, tolls) => {
    expect(tollsOf(text)).toEqual([tolls]);
  });

  it('is a part of a total, of which the event has its own', () => {
    expect(tollsOf('Since Sunday 23 civilians have been killed, nine of them in a single air strike on Marib on Tuesday.')).toContain(
      '9/-',
    );
  });

  it('is of those who own to it', () => {
    expect(
      tollsOf('The army said on Monday that it had killed seven Saudi soldiers near Marib. Riyadh acknowledged losing four soldiers.'),
    ).toEqual(['7/- 4/-']);
  });

  it('is another strike where the words say so', () => {
    expect(tollsOf(`${raid} Two more died in a second strike on Sirwah.`)).toEqual(['8/-', '2/-']);
  });

  it('is no other event of the same days', () => {
    expect(tollsOf(`${raid} Earlier two soldiers had been shot dead in Sanaa.`)).toEqual(['8/-', '2/-']);
  });
});
