import { describe, expect, it } from 'vitest';
import { createOpener } from '../src/claims/lay-open.ts';
import type { Voice } from '../src/claims/sentence/reading.ts';
import { findVoices } from '../src/claims/voices/find-voices.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';
import { dateReports } from '../src/reports/dating/date-reports.ts';
import { takeReport } from '../src/reports/take-report.ts';
import { knowledge, rawOf } from './read-text.ts';

const opener = createOpener(knowledge, new Vocabulary());

/** The voice at a word of a text, and the trace of all voices for when a test fails. */
function voiceAt(text: string, word: string, publisher: string | null = null): Voice {
  const report = takeReport({ ...rawOf(text, '2016-05-10'), publisher });
  const open = opener(dateReports([report], knowledge)[0]);
  const voices = findVoices(open.scan, open.clausesOf, knowledge);
  const at = text.indexOf(word);
  for (let i = 0; i < open.tokens.count; i++) if (open.tokens.start[i] === at) return voices(i);
  throw new Error(`no token at “${word}” in “${text}”`);
}

const names = (text: string, word: string, publisher: string | null = null): string =>
  voiceAt(text, word, publisher)
    .speakers.map((s) => s.name)
    .join(' + ');

/** [what is shown, text, word, who says it]: '' is the narrator. */
const CORPUS: [string, string, string, string][] = [
  ['before the verb', 'Residents said shells hit a market in Hodeidah on Monday.', 'shells', 'Residents'],
  ['behind the verb', 'Shells hit a market in Hodeidah on Monday, said residents.', 'Shells', 'residents'],
  ['in the middle', 'Shells, residents said, hit a market in Hodeidah on Monday.', 'hit', 'residents'],
  ['at the end', 'Shells hit a market in Hodeidah on Monday, residents said.', 'Shells', 'residents'],
  ['hurried, without a comma', 'Shells hit a market in Hodeidah on Monday residents said.', 'Shells', 'residents'],
  ['hurried and inverted', 'Two people died in the raid said the Yemeni army.', 'died', 'Yemeni army'],
  ['according to', 'According to the Yemeni army, shells hit a market in Hodeidah.', 'shells', 'Yemeni army'],
  ['by the passive', 'Shelling in Luhansk was reported by the Ukrainian military.', 'Shelling', 'Ukrainian military'],
  ['an apposition', 'Ostap Horyn, a fighter with a militia in Donetsk, said the army had shelled two villages.', 'shelled', 'Ostap Horyn'],
  ['a relative', 'Rebels shelled a checkpoint which the Ukrainian military said was empty.', 'shelled', 'Ukrainian military'],
  ['told somebody', 'The Yemeni army told reporters that shells hit a market.', 'shells', 'Yemeni army'],
  ['where the source is', 'A source at the Donetsk hospital said five people were killed.', 'killed', 'source at the Donetsk hospital'],
  ['on a social network', 'The Ukrainian military said on Twitter one of its posts was shelled.', 'shelled', 'Ukrainian military'],
  ['in a statement', 'The Ukrainian military in a statement said one of its posts was shelled.', 'shelled', 'Ukrainian military'],
  ['a name nobody listed', '"The convoy was hit twice," Kaltenbrunn said.', 'hit', 'Kaltenbrunn'],
  ['a heading', 'Shelling kills two near Donetsk - Ukrainian military', 'Shelling', 'Ukrainian military'],
  ['pictures', 'Satellite images show the army destroyed forty houses in Darfur.', 'destroyed', 'Satellite images'],
  [
    'a second voice after but',
    'The Ukrainian military said rebels shelled Luhansk, but residents said the shells came from a base.',
    'came',
    'residents',
  ],
  [
    'an office with its name',
    'Shells hit a market in Hodeidah on Monday, the district governor, Salim Dau, told reporters.',
    'Shells',
    'governor, Salim Dau',
  ],
  [
    'a name with the body it is of',
    'Shells hit a market in Hodeidah, said Salim Dau, director of the Tihama Rights Network.',
    'Shells',
    'Salim Dau, director of the Tihama Rights Network',
  ],
  ['a name with a calling', 'Salim Dau, a baker, said shells hit a market in Hodeidah.', 'shells', 'Salim Dau'],
  ['a calling that no list holds', 'Shells hit a market in Hodeidah on Monday, the harbour pilot said.', 'Shells', 'harbour pilot'],
  ['what is no calling', 'Shells hit a market in Hodeidah on Monday as the second clause said.', 'Shells', ''],
  ['a body called after its land', 'Shells hit a market in Hodeidah, the Yemen Doctors Network said.', 'Shells', 'Yemen Doctors Network'],
  ['over a house and a town', 'Doctors at Salam hospital in Sanaa said shells hit a market.', 'shells', 'Doctors at Salam hospital'],
  ['a label with its home', 'Governor of Ibb: shelling kills two near Hodeidah', 'shelling', 'Governor of Ibb'],
  ['the group that was told of', 'Hamas fired rockets on Monday. The group said two men died in Gaza.', 'died', 'Hamas'],
  [
    'a body with a name beside a house',
    'Shells hit a market in Hodeidah on Monday, the Houthi-run Tihama Rescue agency and hospitals say.',
    'Shells',
    'Houthi-run Tihama Rescue agency + hospitals',
  ],
  [
    'several charged, one of them by what it mostly is',
    'Residents accused the mostly foreign militia and Yemeni soldiers of shelling a market in Hodeidah.',
    'shelling',
    'Residents',
  ],
  [
    'quoted by an agency as saying',
    'The governor, Salim Dau, was quoted by Reuters as saying shells hit a market in Hodeidah.',
    'shells',
    'governor, Salim Dau + Reuters',
  ],
  ["by somebody's channel", "A post on the Yemeni army's Telegram channel said shells hit a market in Hodeidah.", 'shells', 'Yemeni army'],
  ['per somebody', 'Shells hit a market in Hodeidah, per local officials.', 'Shells', 'local officials'],
  ['reached by telephone', 'Shells hit a market in Hodeidah, said two residents reached by telephone.', 'Shells', 'residents'],
  ['a pronoun', 'The Ukrainian military spoke of a bad night. It said rebels shelled Luhansk.', 'It', ''],
];

describe('who says so', () => {
  it.each(CORPUS)('%s', (_, text, word, who) => {
    expect(names(text, word), text).toBe(who);
  });

  it('goes on by pronoun and by what was issued', () => {
    const text = 'The Yemeni army said shells hit a market. It said two died. The statement added that a school burned.';
    expect(names(text, 'two died')).toBe('Yemeni army');
    expect(names(text, 'school')).toBe('Yemeni army');
  });

  it('gives a quotation over sentences to whoever is named at its end', () => {
    const text =
      'The monitors met the press. "Twenty people died on Sunday. Before that it was ten a day," Sudanese general Amin Daoud said.';
    expect(names(text, 'Twenty')).toContain('Amin Daoud');
  });

  it('lets an agency that quotes pass on what another says', () => {
    const text = 'Forty people were killed in the strikes, the Interfax news agency quoted the Ukrainian military as saying.';
    const voice = voiceAt(text, 'killed');
    expect(voice.speakers[0].name).toBe('Ukrainian military');
    expect(voice.speakers).toHaveLength(2);
    expect(voice.stance).toBe('relays');
  });

  it('lets whoever tells what others counted pass it on', () => {
    const voice = voiceAt(
      'Salim Dau of the rescue team said hospitals and medics have documented the deaths of 14 people in Taiz.',
      'deaths',
    );
    expect(voice.speakers.map((s) => s.name)).toEqual(['hospitals', 'medics', 'Salim Dau']);
    expect(voice.stance).toBe('relays');
  });

  it('hears one body under its name and its letters', () => {
    const text = 'Shells hit Taiz, the Tihama Relief Front said. The TRF said a mill burned. The TRC said a bridge fell.';
    expect(names(text, 'mill')).toBe('Tihama Relief Front');
    expect(names(text, 'bridge')).toBe('TRC');
  });

  it('carries a bulletin on to what it adds, and no further', () => {
    const said =
      'Three shells fell on Taiz, according to the Yemeni army. Two other shells hit a mosque. Talks resume in Kuwait on Friday.';
    expect(names(said, 'hit')).toBe('Yemeni army');
    expect(names(said, 'Talks')).toBe('');
  });

  it('hears the one who speaks in a bulletin in all the events it tells', () => {
    const said =
      'Rebels broke the truce near Taiz twice, the press centre of the Yemeni army said on Monday. In the north mortars hit a post at Ibb. Besides, snipers fired on Hodeidah. ';
    expect(names(said, 'mortars')).toContain('Yemeni army');
    expect(names(said, 'snipers')).toContain('Yemeni army');
    // what the narrator recalls, and what others are heard on
    expect(names(`${said}Shells have hit the town since March.`, 'Shells')).toBe('');
    expect(names(`${said.replaceAll('. ', '.\n\n')}Rebels said the army fired first.`, 'snipers')).toBe('');
  });

  it('hears the publisher where the report is its own statement', () => {
    const text = 'Small-arms fire injured a woman in Novoluhanske on Monday.';
    expect(names(text, 'injured', 'OSCE Special Monitoring Mission to Ukraine')).not.toBe('');
    expect(names(text, 'injured', 'Reuters')).toBe('');
  });
});

describe('who does not say so', () => {
  const NARRATED: [string, string, string][] = [
    ['what one could not confirm', 'Shells hit Taiz. The army could not confirm that shells hit Ibb.', 'Ibb'],
    ['what an announcement came after', 'The Yemeni army announced an alliance on Sunday after shells hit its base.', 'hit'],
    ['the lead before a speaker', 'After shells hit a school, the Yemeni army said talks were over.', 'hit'],
    ['the object of a verb', 'Shells killed an army spokesman in Taiz.', 'killed'],
    ['going according to plan', 'The troops moved according to plan near Taiz.', 'moved'],
    ['a claim of lives', 'An explosion in Taiz claimed five lives.', 'explosion'],
    ['so many per head', 'Shells killed three people per village in Ibb.', 'killed'],
    ['an agreement', 'Per the accord rebels withdrew from Hodeidah.', 'withdrew'],
  ];
  it.each(NARRATED)('%s', (_, text, word) => {
    expect(names(text, word), text).toBe('');
  });

  it('"reportedly" is hearsay, not the narrator’s knowledge', () => {
    expect(voiceAt('Rebels have reportedly taken two towns in Idlib.', 'taken').hearsay).toBe(true);
    expect(voiceAt('Rebels have taken two towns in Idlib.', 'taken').hearsay).toBeUndefined();
  });

  it('marks what a voice denies', () => {
    expect(voiceAt('The Yemeni army denied that it had shelled Hodeidah.', 'shelled').denied).toBe(true);
    expect(voiceAt('The Yemeni army said that it had shelled Hodeidah.', 'shelled').denied).toBeUndefined();
  });
});
