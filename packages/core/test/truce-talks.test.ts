import { describe, expect, it } from 'vitest';
import { claimsOf } from './read-text.ts';

const meetings = (text: string) =>
  claimsOf(`The truce on the lake holds. ${text}`, '2022-05-10').flatMap(({ fact, from }) => (fact === 'meeting' ? [from ?? ''] : []));

describe('talks and meetings about a truce', () => {
  it.each([
    ['Negotiations between the government and the Front began in Oslo in February.', '2022-02'],
    ['The army and the rebels began talks in March on ending the war.', '2022-03'],
    ['At their meeting on 29 April the two sides agreed on a list of prisoners.', '2022-04-29'],
    ['The joint commission held its first meeting at a hotel by the lake.', ''],
    ['The rebels walked out of talks in Cairo.', ''],
    ['A third round of talks is planned for June or July.', '2022-06'],
    ['The mediator said a new round would begin in Oslo on 21 May.', '2022-05-21'],
    ['The parties intend to meet on Thursday at the border post.', '2022-05-12'],
    ['The minister is likely to meet the leader of the Front before the end of the week.', ''],
    ['Envoys of the two governments gathered in Geneva on Monday to discuss the exchange of prisoners.', '2022-05-09'],
    ['The president spoke by telephone with the mediator on Monday.', '2022-05-09'],
    ['The rebel leader flew to Cairo on Monday to meet the president.', '2022-05-09'],
    ['The chief negotiator will travel to Geneva to explore a longer ceasefire.', ''],
    ['The signing of the accord is set for June 3 in Cairo.', '2022-06-03'],
    ['The accord is to be signed in Geneva on 15 August.', '2022-08-15'],
    ['The presidents will sign a peace agreement on Friday.', '2022-05-13'],
    ['The Liaison Group set up under the accord met at the ford from 7 to 9 May.', '2022-05-07'],
    ['JBC to meet in Cairo on 21 May.', '2022-05-21'],
    ['A Kenyan delegation is expected on Sunday.', '2022-05-15'],
    ['The mediators have summoned the sides to Geneva on Saturday.', '2022-05-14'],
    ['The two commanders are to speak again on Thursday.', '2022-05-12'],
    ['The village heads said that both sides would sit together in Cairo on Thursday.', '2022-05-12'],
    ['The committee held its twenty-second session in Geneva on 2 May.', '2022-05-02'],
    ['Envoys of the Front sat in Oslo to draft the text.', '2022-05-10'],
    ['Talks in Oslo between the army and the Front have brought no progress.', ''],
    ['The governor called off a meeting with the rebels that was set for Thursday.', '2022-05-12'],
  ])('%s', (text, from) => {
    expect(meetings(text)).toEqual([from]);
  });

  it.each([
    'Talks in Geneva in February collapsed before they started.',
    'Rain prevented the two sides from meeting on Monday.',
    'No date has been set for the next round of talks.',
    'A new round of shelling began in Oslo on Monday.',
    'The signing of the footballer on Monday pleased the fans.',
    'The rebels refused to sign the accord on Friday.',
    'The mushroom pickers gathered in Geneva on Monday.',
    'The council pulled out of the talks on Sunday.',
    'The truce was meant to further talks in Oslo between the army and the Front.',
    'A delivery is expected on Sunday.',
    'The pupils sat in Oslo for their exams.',
    'The council would meet the costs on Thursday.',
  ])('%s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});
