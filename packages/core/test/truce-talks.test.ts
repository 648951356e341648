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
  ])('%s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});
