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
    [
      'as well as others',
      'Overnight fighting in Marib killed 16 rebels and tribesmen loyal to a former ruler as well as nine soldiers.',
      '25/-',
    ],
    ['as well as one', 'Five guards as well as the mayor were killed in an air strike on Marib on Monday.', '6/-'],
    [
      'hurt in a list',
      'The ministry confirmed the killing of two shepherds and the injury of six others and a driver by shelling in Marib.',
      '2/7',
    ],
    ['dealt wounds', 'Rockets fell on Marib on Monday, inflicting wounds of varying severity on four residents.', '-/4'],
    ['causing injuries to', 'A shell hit a stop in Marib on Monday, causing various injuries to six passengers.', '-/6'],
    ['many others', 'Six people were killed and many others wounded in an air strike on Marib on Monday.', '6/3..'],
    ['many, and nobody counted', 'Many more than that fled Marib on Monday after shells killed two women.', '2/-'],
    ['harm done to things', 'A strike on Marib on Monday killed two men and caused damage to six shops.', '2/-'],
    ['in a headline’s list', '2 soldiers, 1 village guard wounded in roadside bomb attack in Marib', '-/3'],
    ['men of two rulers', '19 fighters loyal to a former president and 11 loyalists of his heir were killed in Marib on Monday.', '30/-'],
    ['no article', 'Turkish soldier killed in clashes in Marib', '1/-'],
    ['no article, two', 'Man, woman injured in shelling of Marib', '-/2'],
    ['no article, as object', 'Bomb kills child, wounds 13 in Marib', '1/13'],
    ['told anew', 'Update-Fourteen villagers killed in rocket attacks on Marib', '14/-'],
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
    ['over ages', 'A shell wounded a woman, 71, badly and her son, 44, slightly in Marib on Monday.', '-/2'],
    ['an age in brackets', 'A sniper killed a baker (58) and his nephew in Marib on Monday.', '2/-'],
    ['kin told bare', 'Shelling killed a 50-year-old man and hurt his wife and granddaughter in Marib on Monday.', '1/2'],
    ['a name and another', 'Gunmen killed Major Salem Qasim, 41, and his driver near Marib on Monday.', '2/-'],
    ['he and another', 'A drone hit the car of Salem Qasim in Marib on Monday, killing him and two guards.', '3/-'],
    ['a hyphen in it', 'A captain, two cooks and a passer-by died when a bomb went off in Marib on Monday.', '4/-'],
    ['with "of" inside', 'A gunman shot dead the mayor of Sirwah, his guard and a clerk in Marib on Monday.', '3/-'],
    ['an aside between dashes', 'Nine people – five women and four boys – were killed when shells hit Marib on Monday.', '9/-'],
    ['a household spelled out', 'A whole family - a couple and their four daughters - was killed by shelling in Marib on Monday.', '6/-'],
    ['a number spelled out', 'Three civilians, two women and a boy, were killed by shelling in Marib on Monday.', '3/-'],
    ['what one side said of both', 'The army said nine of its men and 30 rebels were killed in a clash in Marib on Monday.', '39/-'],
    ['two blasts', 'Two bombs in Marib on Monday killed 11 people in the first blast and seven in the second.', '18/-'],
    [
      'both sides of a line',
      'In Marib on Monday, eight soldiers were killed in shelling on the one side and five on the other side.',
      '13/-',
    ],
    ['one verb for two losses', 'The rebels lost nine fighters and the army two men in a clash in Marib on Monday.', '11/-'],
    ['listed as the dead', 'Gunmen attacked a farm near Marib on Monday. The dead are two guards, a cook and a boy.', '4/-'],
    ['neither side', 'Neither side reported casualties after an exchange of fire in Marib on Monday.', '0/0'],
    ['lives that it cost', 'Two days of fighting in Marib cost 60 lives, a doctor said on Monday.', '60/-'],
    ['one more behind a semicolon', 'A shell killed two mourners in Marib on Monday; a third died in hospital.', '3/-'],
    ['among so many', 'Four girls and a nurse were among 16 people killed when shells hit Marib on Monday.', '16/-'],
    ['who died, in a clause', 'A blast in Marib on Monday wounded 20, besides the 13 who died.', '13/20'],
    ['no losses of its own', 'The army said it had no losses but five civilians were wounded by shelling in Marib on Monday.', '0/5'],
    ['a mother of so many', 'Shelling in Marib on Monday killed a mother of four and her sister-in-law.', '2/-'],
    ['a vague word in quotation marks', 'The army said it killed "scores" of rebels in Marib on Monday.', '40../-'],
    ['found dead', 'A teacher and a guard were found dead after gunmen attacked a post in Marib on Monday.', '2/-'],
  ])('%s', (_, text, toll) => {
    expect(tollsOf(text)).toEqual([toll]);
  });

  it.each([
    [
      'some of the wounded',
      'One man died and eight were hurt by shelling in Marib on Monday. Of the wounded, two are in grave condition.',
      '1/8',
    ],
    ['nobody in one town', 'Shells fell on Marib on Monday, with nobody hurt, and on Hodeidah, where a woman was killed.', '0/0|1/-'],
    ['an age', 'A man, 64, died when a shell hit a yard in Marib on Monday.', '1/-'],
    ['who some of the dead were', 'Shelling killed six people in Marib on Monday. Among the dead were two nurses.', '6/-'],
    ['who the dead were, all of them', 'Shelling killed six people in Marib on Monday. The dead were all from one village.', '6/-'],
    ['three that are two and one', 'Three soldiers, two policemen and a boy died when a bomb went off in Marib on Monday.', '6/-'],
    ['parts of the dead', 'Six people were killed by shelling in Marib on Monday, four in the market and two near the mill.', '6/-'],
    ['bodies taken in', 'Eleven bodies were taken to hospital in Marib after shelling on Monday.', '11/-'],
    ['cattle', 'Shelling killed two men in Marib on Monday. Thirty cattle were killed.', '2/-'],
    ['a price', 'The war cost the country 60 million. Shelling in Marib on Monday killed two people.', '2/-'],
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
    expect(tollsOf(text)).toEqual(toll ? toll.split('|') : []);
  });
});

describe('a figure corrected or borne out', () => {
  const raid = 'A drone strike killed eight people in Marib on Monday.';

  it.each([
    ['by a later day', `${raid} By Wednesday the toll had risen to ten.`, '8/- 10/-'],
    ['as first spoken of', `${raid} The governor had first spoken of five dead.`, '8/- 5/-'],
    ['as confirmed by others', `${raid} UN observers could confirm only six deaths.`, '8/- 6/-'],
    ['by where somebody puts it', `${raid} Doctors put the dead there at six.`, '8/- 6/-'],
    ['by those who treated them elsewhere', `${raid} A hospital in Sanaa said it had received four wounded.`, '8/- -/4'],
  ])('stands beside the first: %s', (_, text, tolls) => {
    expect(tollsOf(text)).toEqual([tolls]);
  });

  it.each([
    ['the next in rank', `${raid} A ninth died in hospital on Tuesday.`, '9/-'],
    ['who died of it', `${raid} Two more died of their wounds overnight.`, '10/-'],
  ])('counts with those told before %s', (_, text, toll) => {
    expect(tollsOf(text)).toEqual([toll]);
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

it('how those told of fare is no toll', () => {
  const text =
    'Nine soldiers were wounded when militants detonated a bomb in Marib on Monday. The staff said three of the soldiers were in critical condition.';
  expect(tollsOf(text)).toEqual(['-/9']);
});

it('what is told of separate attacks is a sum', () => {
  const aggregates = (text: string) => incidentsOf(text, '2018-12-19').map((c) => c.aggregate);
  expect(aggregates('Bombs killed three people in separate attacks in Baghdad on Monday.')).toEqual([true]);
  expect(aggregates('A bomb killed three people in an attack in Baghdad on Monday.')).toEqual([false]);
});
