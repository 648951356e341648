import { expect, test } from 'vitest';
import { byWhom } from './by-whom.ts';
import { incidentsOf } from './read-text.ts';

/** Who is heard on the first occurrence of a text. */
const heard = (text: string): string => {
  const claims = incidentsOf(text, '2022-05-10');
  return [...new Set(claims.filter((c) => c.occurrence === claims[0]?.occurrence).flatMap((c) => c.speaker.map((s) => s.name)))].join(
    ' + ',
  );
};

/** [what is shown, text, who says it]: speakers whom no list holds. */
const SPEAKERS: [string, string, string][] = [
  ['letters beside a body', 'The relief mission in the valley, RMV, said shells hit a mill in Taiz on Monday.', 'RMV'],
  ['letters beside a group', 'The main insurgent group, KLR, has accused troops of shelling Taiz on Monday.', 'KLR'],
  ['a name beside a calling', 'A councillor of the harbour ward, Salim Dau, said shells hit a mill in Taiz on Monday.', 'Salim Dau'],
  [
    'behind two commas',
    'Shells hit a mill in Taiz on Monday, an officer in the province, who asked for no name, said.',
    'officer in the province',
  ],
  ['a kinsman', 'Two boys were shot in Taiz on Monday, according to the father of one of the boys.', 'father of one of the boys'],
  ['a kinsman before the verb', 'The uncle of a dead boy said shells hit a mill in Taiz on Monday.', 'uncle of a dead boy'],
  ['a body by what it is of', 'In a letter, the movement’s military wing said troops shelled Taiz on Monday.', 'movement’s military wing'],
  [
    'the body that spoke before',
    'UNMHA said shells hit a mill in Taiz. Two died in the shelling, according to the mission.',
    'UNMHA + mission',
  ],
  ['led by somebody', 'The resistance front led by Salim Dau on Monday accused the army of shelling Taiz.', 'resistance front'],
  ['a town’s mayor', 'Shells hit a mill in Taiz on Monday, the town’s mayor Salim Dau said.', 'town’s mayor Salim Dau'],
  ['who issued a statement', 'The Eritrean army released a statement claiming that rebels had shelled Taiz on Monday.', 'Eritrean army'],
  [
    'what the statement reads',
    'The Eritrean army issued a bulletin on Tuesday. “Fighters of the front shelled Taiz on Monday,” the bulletin read.',
    'Eritrean army',
  ],
  ['whom letters pass on', 'Front spokesman Salim Dau told KRN that troops shelled Taiz on Monday.', 'spokesman Salim Dau + KRN'],
  [
    'a body under two names',
    'The National Relief Front (NRF) said troops shelled Taiz on Monday. NRF said a mill burned. Jets bombed a bridge in Ibb on Monday.',
    'National Relief Front',
  ],
  ['what says nothing', 'Troops left Taiz according to the agreed timetable and shells hit a mill on Monday.', ''],
  ['what is cited as a reason', 'The army bombed a mill in Taiz on Monday, citing the need to hit Houthi fighters.', ''],
  ['what a gloss refers to', 'Shells of the militia (referring to the Houthis) hit a mill in Taiz on Monday.', ''],
];

/** [what is shown, text, who did it and how firmly]. */
const DOERS: [string, string, string][] = [
  ['riders', 'Masked gunmen riding a motorcycle killed a teacher in Taiz on Monday.', 'Masked gunmen · stated-as-fact'],
  ['men on foot', 'On Monday, two men on foot threw a grenade at a bank in Taiz.', 'two men · stated-as-fact'],
  ['snipers of a side', 'Snipers of opposition factions opened fire on a post in Taiz on Monday.', 'opposition factions · stated-as-fact'],
  ['a sentry', 'A sentry shot dead a herdsman near Taiz on Monday.', 'sentry · stated-as-fact'],
  ['a bomber', 'A suicide bomber blew himself up in a market in Taiz on Monday, killing nine.', 'suicide bomber · stated-as-fact'],
  [
    'both sides behind a verb',
    'Clashes broke out near Taiz on Monday between the Houthis and Eritrean soldiers, killing two.',
    'Houthis + Eritrean soldiers · stated-as-fact',
  ],
  ['plural owners', 'A herdsman was killed by rebel forces’ sniper fire in Taiz on Monday.', 'rebel forces · stated-as-fact'],
  ['whose fire behind of', 'A herdsman was killed by sniper fire of rebel forces in Taiz on Monday.', 'rebel forces · stated-as-fact'],
  [
    'media of their land',
    'A herdsman was shot in Taiz on Monday by two Eritrean farmers, Eritrean media said.',
    'Eritrean farmers · accused',
  ],
  ['those who fear', 'Nine rebels were killed in fighting in Taiz on Monday, raising fears among Egyptian commanders.', ' · unknown'],
  ['parties to a truce', 'Clashes broke out near Taiz on Monday despite a ceasefire between Yemen and Oman.', ' · unknown'],
  [
    'who brokered it',
    'The front accused the army of violating a truce brokered by Norway and Oman by launching air strikes on Taiz on Monday.',
    'army · accused',
  ],
  [
    'who backs them',
    'Government troops backed by carriers and armed villagers moved on Taiz on Monday, pounding it with mortar shells.',
    'Government troops · stated-as-fact',
  ],
  [
    'a pronoun that was hit',
    'He was whisked away from his home in Taiz on Monday by three masked men.',
    'three masked men · stated-as-fact',
  ],
  [
    'an office and its men',
    'The Eritrean defence ministry said its forces had shelled Taiz on Monday.',
    'Eritrean forces · claimed-by-actor',
  ],
  [
    'a spokesman and their men',
    'Front spokesman Salim Dau said their fighters destroyed an army convoy near Taiz on Monday.',
    'fighters · claimed-by-actor',
  ],
];

test.each(SPEAKERS)('who speaks: %s', (_, text, who) => {
  expect(heard(text), text).toBe(who);
});

test.each(DOERS)('who acts: %s', (_, text, who) => {
  expect(byWhom(text), text).toBe(who);
});

test('the warplanes told of again are those of the side told of before', () => {
  const by = incidentsOf(
    'Eritrean warplanes bombed a mill in Taiz on Monday. The warplanes bombed a bridge in Ibb on Tuesday.',
    '2022-05-10',
  ).map((c) => c.by.map((b) => b.name).join());
  expect(by).toEqual(['Eritrean warplanes', 'Eritrean warplanes']);
  expect(incidentsOf('Warplanes bombed a bridge in Ibb on Tuesday.', '2022-05-10')[0].by).toEqual([]);
});
