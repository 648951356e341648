import { describe, expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';
import { incidentsOf } from './read-text.ts';

/** [what is shown, text, who and how firmly]. */
const CHARGED: [string, string, string][] = [
  [
    'an aside behind who is accused',
    'The army accused the Marra Front (MF), armed wing of the Marra People’s Party, of attacking a post near Adigrat on Sunday.',
    'Marra Front · accused',
  ],
  [
    'an aside behind who is blamed for a thing',
    'Police blamed the Vesna Liberation Army, a splinter of the National Front, for a bomb that wounded two guards in Adigrat.',
    'Vesna Liberation Army · accused',
  ],
  [
    'what it was done in',
    'The mayor accused the army of using civilians as shields during an attack on Adigrat on Monday.',
    'army · accused',
  ],
  ['what it was tried by', 'The state accused rebels of trying to kill women in a car bombing in Adigrat on Monday.', 'rebels · accused'],
  ['who has been blamed', 'Rebels have been blamed for throwing a grenade at a patrol in Adigrat on Monday.', 'Rebels · accused'],
  ['what has been blamed on them', 'A bomb that killed a guard in Adigrat on Monday was blamed on separatists.', 'separatists · accused'],
  [
    'who was involved',
    'The rebels were involved in the killing of 18 soldiers in an ambush near Adigrat on Monday.',
    'rebels · stated-as-fact',
  ],
  ['who is thought to have', 'A bomb believed to have been planted by rebels killed two people in Adigrat on Monday.', 'rebels · accused'],
  ['who is charged with it', 'The governor charged the rebels with shelling Adigrat on Monday.', 'rebels · accused'],
  ['who is faulted for it', 'The governor faulted the rebels for shelling Adigrat on Monday.', 'rebels · accused'],
  ['who is held accountable', 'The governor holds the rebels accountable for shelling Adigrat on Monday.', 'rebels · accused'],
  ['on whom blame is put', 'The governor pinned the blame on the rebels for shelling Adigrat on Monday.', 'rebels · accused'],
  ['at whom a finger points', 'The governor pointed the finger at the rebels for shelling Adigrat on Monday.', 'rebels · accused'],
  ['whom a paper tells of, with no "that"', 'The governor said in a statement rebels shelled Adigrat on Monday.', 'rebels · accused'],
  ['who charge each other', 'The army and the rebels charged each other with shelling Adigrat on Monday.', 'army + rebels · accused'],
  [
    'but not: who failed to prevent it',
    'The opposition accused the army of failing to prevent an attack on Adigrat on Monday.',
    ' · unknown',
  ],
  ['but not: who makes use of it', 'The rebels accused the army of exploiting the bombing of a market in Adigrat on Monday.', ' · unknown'],
  [
    'but not: blamed for what came of it',
    'The army blamed rebels for the end of talks after a bomb killed nine in Adigrat on Monday.',
    ' · unknown',
  ],
  [
    'but not: who was not involved',
    'The militia was not involved in the attack that killed nine people in Adigrat on Monday.',
    ' · unknown',
  ],
];

/** [what is shown, text, who speaks of the last occurrence]. */
const VOICES: [string, string, string][] = [
  [
    'a list of those who speak',
    'Two died on Monday in a raid on Adigrat blamed on rebels, army and police officers said.',
    'army + police officers',
  ],
  [
    'who is heard by way of another',
    'Rebels shelled Adigrat on Monday, the governor said, according to state television.',
    'governor + state television',
  ],
  ['people of a kind, with no article', 'Rebels shelled Adigrat on Monday, traders in the bazaar said.', 'traders in the bazaar'],
  ['a number of people', 'Rebels shelled Adigrat on Monday, two pilots reported.', 'two pilots'],
  ['who lets it be known', 'The ministry let it be known that rebels had shelled Adigrat on Monday.', 'ministry'],
  [
    'who asserts in a paper of some day',
    'The ministry issued a statement on Monday asserting that rebels had shelled Adigrat.',
    'ministry',
  ],
  ['who tells whom', 'The governor told journalists rebels had shelled Adigrat on Monday.', 'governor'],
  ['who tells an agency', 'The governor told the Orlen news agency rebels had shelled Adigrat on Monday.', 'governor'],
  ['who says it in a paper, with no "that"', 'The governor said in a statement rebels had shelled Adigrat on Monday.', 'governor'],
  ['a tag behind a quotation', '“Rebels shelled Adigrat on Monday,” the governor noted.', 'governor'],
  ['whoever stands behind the verb at the end', 'Rebels shelled Adigrat on Monday, said a bus driver.', 'bus driver'],
  ['who pointed it out', 'The governor pointed out that rebels had shelled Adigrat on Monday.', 'governor'],
  ['but not: what the sentence is about', 'Rebels shelled Adigrat on Monday, the third such attack, it said.', ''],
  ['whoever stands behind a quotation', '“Rebels shelled Adigrat on Monday”, said a ferry clerk, adding that two had died.', 'ferry clerk'],
  ['by whom a statement was', 'A statement was made on Monday by the rebels that said Hadi’s militia randomly shelled Adigrat.', 'rebels'],
  ['who is accused says nothing by it', 'Rebels accused of kidnapping villagers were killed in an airstrike on Adigrat on Monday.', ''],
];

describe('whom a sentence charges with a deed', () => {
  it.each(CHARGED)('%s', (_, text, expected) => {
    expect(byWhom(text)).toBe(expected);
  });

  it.each(VOICES)('%s', (_, text, expected) => {
    const [last] = incidentsOf(text, '2022-05-10').slice(-1);
    expect(last.speaker.map((s) => s.name).join(' + ')).toBe(expected);
  });
});

/** [what is shown, text, who did the last occurrence and how firmly]. */
const OFFICES: [string, string, string][] = [
  [
    'an officer told of by his surname',
    'Two farmers died in a raid on Adwa on Friday, army spokesman Lt Peter Okum said. Okum said the army killed five rebels in Adigrat on Sunday.',
    'army · claimed-by-actor',
  ],
  [
    'a spokesman for a front',
    'A spokesman for the Marra Front said its gunmen killed two policemen in Adigrat on Friday.',
    'Marra Front · claimed-by-actor',
  ],
  [
    'an officer on the other side',
    'Two farmers died in a raid on Adwa on Friday, army spokesman Lt Peter Okum said. Okum said rebels killed five people in Adigrat on Sunday.',
    'rebels · accused',
  ],
  [
    'the army that fights a rebel army',
    'Rebels of the Lord’s Resistance Army killed two farmers in Adwa on Friday. The army said it killed five rebels in Adigrat on Sunday.',
    'army · claimed-by-actor',
  ],
  [
    'the one band that was named',
    'The Marra Front killed two guards in Adwa on Friday. The rebels attacked a post in Adigrat on Sunday.',
    'Marra Front · stated-as-fact',
  ],
  [
    'rebels told of before somebody else was named',
    'Rebels killed two guards in Adwa on Friday. Hezbollah shelled the town. The rebels attacked a post in Adigrat on Sunday.',
    'rebels · stated-as-fact',
  ],
  [
    'two bands that were named',
    'The Marra Front killed two guards in Adwa on Friday and the Vesna Front a third. The rebels attacked a post in Adigrat on Sunday.',
    'rebels · stated-as-fact',
  ],
  [
    'the army of a state told of before',
    'The Israeli army shelled Gaza City on Friday. The army said it bombed Khan Younis on Sunday.',
    'Israeli army · claimed-by-actor',
  ],
];

describe('whose word an officer gives', () => {
  it.each(OFFICES)('%s', (_, text, expected) => {
    const [last] = incidentsOf(text, '2022-05-10').slice(-1);
    expect(`${last.by.map((b) => b.name).join(' + ')} · ${last.byStatus}`).toBe(expected);
  });
});
