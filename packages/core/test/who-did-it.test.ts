import { describe, expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';
import { incidentsOf } from './read-text.ts';

/** [what is shown, text, who and how firmly]. */
const CORPUS: [string, string, string][] = [
  [
    'a relative that blames',
    'A girl was wounded by sniper fire in Taiz on Monday, said the mayor, who blamed Eritrean gunmen.',
    'Eritrean gunmen · accused',
  ],
  [
    'a relative that blames for other things',
    'A girl was wounded by sniper fire in Taiz on Monday, said the mayor, who blamed Houthi tax men.',
    ' · unknown',
  ],
  [
    'for which',
    'The post at Adigrat came under mortar fire on Monday, for which the mayor blamed Eritrean soldiers.',
    'Eritrean soldiers · accused',
  ],
  [
    'held responsible for it',
    'Four guards died at Adigrat on Monday. The mission holds Eritrean soldiers responsible for those deaths.',
    'Eritrean soldiers · accused',
  ],
  [
    'held responsible for something else',
    'Four guards died at Adigrat on Monday. The mission holds Eritrean soldiers responsible for the bad harvest.',
    ' · unknown',
  ],
  [
    'claimed the attack',
    'The port of Hodeidah was shelled on Monday. Eritrean soldiers claimed the attack.',
    'Eritrean soldiers · claimed-by-actor',
  ],
  ['claimed the port', 'The port of Hodeidah was shelled on Monday. Eritrean soldiers claimed the port.', ' · unknown'],
  ['by a weapon of theirs', 'Two men were killed and five wounded by Eritrean shells in Adigrat on Monday.', 'Eritrean · stated-as-fact'],
  [
    'strikes which another said were carried out by',
    'Ten people were killed in Adigrat on Monday in air strikes which monitors said were carried out by Ethiopian jets.',
    'Ethiopian jets · accused',
  ],
  [
    'on a town that others hold',
    'Ten people were killed on Monday in air strikes on a town near Marib held by Eritrean soldiers.',
    ' · unknown',
  ],
  ['led by', 'A Hamas-led attack on Sderot killed nine people on Monday.', 'Hamas · stated-as-fact'],
  ['led by a state', 'Russia-led attacks on Sderot killed nine people on Monday.', 'Russia · stated-as-fact'],
  ['backed by', 'A Hamas-backed attack on Sderot killed nine people on Monday.', ' · unknown'],
  [
    'groups linked to it',
    'Al-Shabab (a branch of al Qaeda) and other armed groups linked to it shelled a market in Baidoa on Monday.',
    'Al-Shabab + armed groups · stated-as-fact',
  ],
  ['rounds of attacks', 'Eritrean soldiers launched rounds of mortar attacks on Taiz on Monday.', 'Eritrean soldiers · stated-as-fact'],
  [
    'behind a relative',
    'Ethiopian jets which support the militia on the ground have bombed Mekelle since Monday.',
    'Ethiopian jets · stated-as-fact',
  ],
  [
    'each the other',
    'Ethiopian and Eritrean forces accused each other of shelling Adigrat on Monday.',
    'Ethiopian forces + Eritrean forces · accused',
  ],
  [
    'those they fought did not take it',
    'Eritrean soldiers are in the hills. They took a village near Marib on Monday after a battle with government troops.',
    'Eritrean soldiers · stated-as-fact',
  ],
  ['fire from ground that a side holds', 'Shells fired from Houthi-held hills hit Taiz on Monday.', 'Houthi · stated-as-fact'],
  ['fire from ground that lies there', 'Shells fired from nearby hills hit Taiz on Monday.', ' · unknown'],
  ['refugees from ground that a side holds', 'Shells hit refugees from Houthi-held hills in Taiz on Monday.', ' · unknown'],
  ['men taken for', 'Gunmen believed to be Eritrean soldiers shot two men in Adigrat on Monday.', 'Eritrean soldiers · accused'],
  ['the dead taken for', 'Two men believed to be Eritrean soldiers were shot in Adigrat on Monday.', ' · unknown'],
  ['aircraft taken for', 'Warplanes, believed to be Eritrean, bombed a school in Adigrat on Monday.', 'Eritrean · accused'],
  [
    'those they were fighting did not fire it',
    'Ethiopian troops fighting Eritrean soldiers shelled a school in Adigrat on Monday.',
    'Ethiopian troops · stated-as-fact',
  ],
  [
    'both speak',
    'The Arakan Army and the Kachin Independence Army attacked a post in Bhamo on Monday, both groups said.',
    'Arakan Army + Kachin Independence Army · claimed-by-actor',
  ],
  [
    'the forces of a regime',
    'A school in Adigrat was bombed on Monday by forces of the Eritrean regime.',
    'forces of the Eritrean regime · stated-as-fact',
  ],
  [
    'at whose checkpoint',
    'The freedom of movement of the mission was restricted on Monday, including at a checkpoint of Eritrean soldiers near Adigrat.',
    'Eritrean soldiers · stated-as-fact',
  ],
  [
    'at whose checkpoint the monitors were stopped',
    'The OSCE mission’s freedom of movement continued to be restricted on Monday, including at checkpoints of the armed formations near Donetsk.',
    'armed formations · stated-as-fact',
  ],
  [
    'beside whose checkpoint nothing was stopped',
    'The OSCE mission’s freedom of movement continued to be restricted on Monday, including in the hills near Donetsk.',
    ' · unknown',
  ],
  ['whose vehicles', 'Tanks and army vehicles were seen heading north near Adigrat on Monday.', 'army · stated-as-fact'],
  [
    'a comma alone makes no list',
    'In a list published by the command of Ethiopian troops, Eritrean soldiers shelled Adigrat on Monday.',
    'Eritrean soldiers · stated-as-fact',
  ],
  ['behind who says so', 'According to the mayor, junta jets dropped two bombs on a school in Adigrat on Monday.', 'junta jets · accused'],
  ['its own men', 'The Red Scarf Brigade said its men killed two policemen in Adigrat on Monday.', 'Red Scarf Brigade · claimed-by-actor'],
  [
    'the men of a body by its commander',
    'A commander of the Arakan Army said his men had attacked a base in Bhamo on Monday.',
    'Arakan Army · claimed-by-actor',
  ],
  ['the men of nobody', 'A baker of the Arakan Mill said his men had attacked a base in Bhamo on Monday.', ' · unknown'],
  ['the work of', 'The air strike on a mill near Adigrat on Monday was the work of Eritrean jets.', 'Eritrean jets · stated-as-fact'],
  ['other work', 'The air strike on a mill near Adigrat on Monday killed two and ended the work of Eritrean soldiers there.', ' · unknown'],
  [
    'each the other, in other words',
    'The army and the rebels each blamed the other for the shelling of Adigrat on Monday.',
    'army + rebels · accused',
  ],
  [
    'an office and its forces',
    'The army spokesman said the air force bombed a mill near Adigrat on Monday.',
    'air force · claimed-by-actor',
  ],
  ['an office of others', 'A rebel spokesman said the air force bombed a mill near Adigrat on Monday.', 'air force · accused'],
  ['denied of its own men', 'The army denied that its soldiers had killed nine people in Adigrat on Monday.', 'army · denied-by-actor'],
  [
    'denied of its own men, of which somebody accuses them',
    'The army dismissed the rebels’ claims that it shelled Adigrat on Monday.',
    'army · denied-by-actor',
  ],
  ['denied of others', 'The army denied that rebels had killed nine people in Adigrat on Monday.', 'rebels · accused'],
  [
    'who stopped doing it',
    'Eritrean soldiers stopped shelling a mill near Adigrat on Monday once monitors came, the mayor said.',
    'Eritrean soldiers · accused',
  ],
  ['who stopped it', 'Monitors stopped the shelling of a mill near Adigrat on Monday.', ' · unknown'],
  ['a land and its town before the noun', 'Yemen Aden airstrike kills two on Monday.', ' · unknown'],
  ['a land before the noun', 'A Saudi airstrike killed two in Aden on Monday.', 'Saudi · stated-as-fact'],
  [
    'before an aside',
    'Eritrean soldiers, backed by Ethiopian jets, shelled a mill near Adigrat on Monday.',
    'Eritrean soldiers · stated-as-fact',
  ],
  [
    'its spokesman by name',
    'The Chadian army shelled a mill near Faya on Monday, its spokesman, Idriss Dau, said.',
    'Chadian army · claimed-by-actor',
  ],
  ['found shot', 'Four farmers were found shot dead near Faya on Monday.', ' · unknown'],
  ['those whom others found shot', 'Police found four farmers shot dead near Faya on Monday.', ' · unknown'],
  ['who shot, as others found', 'Observers found rebels shot four farmers dead near Faya on Monday.', 'rebels · accused'],
  ['who claims to have done it', 'The rebels claimed to have shelled a mill near Faya on Monday.', 'rebels · claimed-by-actor'],
  ['how often, of no day and nobody', 'The mayor said the truce was broken 15 times.', ' · undefined'],
  ['how often, of no day', 'The mayor said the truce was broken by Eritrean soldiers 15 times.', 'Eritrean soldiers · accused'],
  [
    'several who are charged',
    'The mayor accused the mostly Amhara militia and Eritrean soldiers of breaking the truce 15 times.',
    'Amhara militia + Eritrean soldiers · accused',
  ],
  [
    'how often the truce was broken',
    'The mayor said the truce was broken by Eritrean soldiers 15 times on Monday.',
    'Eritrean soldiers · accused',
  ],
];

/** What was told by nobody named, and the sentence behind it that says, or does not say, who it was. */
const BEHIND: [string, string, string, string][] = [
  [
    'blamed the event on',
    'Two teachers were shot dead near Adigrat',
    'The mayor blamed the killings on Eritrean soldiers.',
    'Eritrean soldiers · accused',
  ],
  ['pointed the finger at', 'Shells hit a school', 'The mayor pointed the finger at Eritrean soldiers.', 'Eritrean soldiers · accused'],
  ['pointed at a map', 'Shells hit a school', 'The mayor pointed the stick at Eritrean soldiers.', ' · unknown'],
  ['at the door of', 'Shells hit a school', 'The mayor laid the blame at the door of Eritrean soldiers.', 'Eritrean soldiers · accused'],
  ['suspects them', 'Shells hit a school', 'The mayor suspects Eritrean soldiers.', 'Eritrean soldiers · accused'],
  ['suspects them of else', 'Shells hit a school', 'The mayor suspects Eritrean soldiers of theft.', ' · unknown'],
  [
    'a leader’s force',
    'Shells hit a school',
    'The mayor attributed the attack to Agathon Dau’s Kavir Liberation Army.',
    'Kavir Liberation Army · accused',
  ],
  ['claimed by', 'Shells hit a school', 'The attack was claimed by Hamas.', 'Hamas · claimed-by-actor'],
  ['took credit', 'Shells hit a school', 'Hamas took credit for the attack.', 'Hamas · claimed-by-actor'],
  ['took credit for else', 'Shells hit a school', 'Hamas took credit for the harvest.', ' · unknown'],
  [
    'each blames the other',
    'Shells hit a school',
    'Eritrea blamed Ethiopian soldiers. The Ethiopian army said that the shells had been fired by Eritrean soldiers.',
    'Ethiopian soldiers + Eritrean soldiers · accused',
  ],
  ['fired by', 'Shells hit a school', 'The mayor said they had been fired by Eritrean soldiers.', 'Eritrean soldiers · accused'],
  ['fired by nobody named', 'Shells hit a school', 'The mayor said they had been fired by night.', ' · unknown'],
  ['not fired by', 'Shells hit a school', 'The mayor said they had not been fired by Eritrean soldiers.', ' · unknown'],
  ['whether fired by', 'Shells hit a school', 'The mayor asked whether they had been fired by Eritrean soldiers.', ' · unknown'],
  ['ground that a side holds', 'Shells hit a school', 'The mayor said the shells came from Houthi-held territory.', 'Houthi · accused'],
  ['ground that a nameless side holds', 'Shells hit a school', 'The shells were fired from rebel-held hills.', 'rebels · stated-as-fact'],
  [
    'ground held by',
    'Shells hit a school',
    'The shells were fired from an area held by Eritrean soldiers.',
    'Eritrean soldiers · stated-as-fact',
  ],
  ['ground that is nobody’s', 'Shells hit a school', 'The mayor said the shells came from the north.', ' · unknown'],
  ['people who came from there', 'Shells hit a school', 'The pupils came from Houthi-held territory.', ' · unknown'],
  ['belonged to', 'Gunmen shot two men', 'The mayor said the gunmen belonged to Hamas.', 'Gunmen + Hamas · accused'],
  ['what belonged to', 'Gunmen shot two men', 'The mayor said the house belonged to Hamas.', 'Gunmen · stated-as-fact'],
  ['were men of', 'Gunmen shot two men', 'The mayor said the attackers were members of Hamas.', 'Gunmen + Hamas · accused'],
  ['the dead were men of', 'Gunmen shot two men', 'The mayor said the dead were members of Hamas.', 'Gunmen · stated-as-fact'],
  [
    'identified as',
    'Gunmen shot two men',
    'The mayor identified the attackers as Eritrean soldiers.',
    'Gunmen + Eritrean soldiers · accused',
  ],
  ['aircraft of a nation', 'Warplanes bombed a school', 'The mayor said the aircraft were Eritrean.', 'Eritrean · accused'],
  ['attributed to', 'Shells hit a school', 'The mayor attributed the attack to Hamas.', 'Hamas · accused'],
  ['something else attributed to', 'Shells hit a school', 'The mayor attributed the drought to Hamas.', ' · unknown'],
  ['accused and no more', 'Shells hit a school', 'The mayor accused Hamas.', 'Hamas · accused'],
  ['accused of a crime', 'Shells hit a school', 'The mayor accused Hamas of a war crime.', 'Hamas · accused'],
  ['accused of another thing', 'Shells hit a school', 'The mayor accused Hamas of hoarding grain.', ' · unknown'],
  ['said it had done so', 'Shells hit a school', 'Hamas said it had fired them.', 'Hamas · claimed-by-actor'],
  ['said its men had', 'Shells hit a school', 'Hamas said its men had fired them.', 'Hamas · claimed-by-actor'],
  ['said it had not', 'Shells hit a school', 'Hamas said it had not fired them.', ' · unknown'],
  ['said it had sent others', 'Shells hit a school', 'Hamas said it had sent doctors.', ' · unknown'],
  [
    'behind a relative',
    'Shells hit a school',
    'Hamas, which is based in Gaza, said it had carried out the attack.',
    'Hamas · claimed-by-actor',
  ],
  ['admitted it', 'Shells hit a school', 'Hamas admitted the attack.', 'Hamas · claimed-by-actor'],
  [
    'a man’s forces',
    'Shells hit a school',
    'The mayor accused the forces of General Omar Haftar, who said nothing.',
    'forces of General Omar Haftar · accused',
  ],
];

describe('who did it', () => {
  it.each(BEHIND)('told behind it: %s', (_, event, then, who) => {
    expect(byWhom(`${event} at Adigrat on Monday. ${then}`), then).toBe(who);
  });

  it.each(CORPUS)('%s', (_, text, who) => {
    expect(byWhom(text), text).toBe(who);
  });
});

describe('those told of again', () => {
  const named = (text: string): string[] => incidentsOf(text, '2022-05-10').flatMap((c) => c.by.map((b) => b.name));
  it('keep the name they had', () => {
    expect(named('Gunmen of Hamas attacked Sderot on Sunday. The gunmen shot two men in Ashkelon on Monday.')).toEqual(['Hamas', 'Hamas']);
    expect(named('Gunmen of Hamas attacked Sderot on Sunday. Other gunmen shot two men in Ashkelon on Monday.')).not.toEqual([
      'Hamas',
      'Hamas',
    ]);
  });
  it('are called by the side whose they are', () => {
    expect(named('Hamas attacked Sderot on Sunday. Its fighters also shot two men in Ashkelon on Monday.')).toEqual(['Hamas', 'Hamas']);
    expect(named('Hamas attacked Sderot on Sunday. Fighters shot two men in Ashkelon on Monday.')).not.toEqual(['Hamas', 'Hamas']);
  });
});

const RAID = 'Residents said Ethiopian jets bombed a market in Mekelle on Monday.';

describe('who owns to it', () => {
  it.each([
    ['apologised', `${RAID} Ethiopia has apologised for it.`, 'claimed-by-actor'],
    ['a mistake', `${RAID} The Ethiopian army said that it had been a mistake.`, 'claimed-by-actor'],
    ['did not dispute it', `${RAID} The Ethiopian army did not dispute that its jets had been over the market.`, 'claimed-by-actor'],
    ['confirmed the raid', `${RAID} The Ethiopian defence ministry confirmed the raid.`, 'claimed-by-actor'],
    ['others confirmed it', `${RAID} Doctors confirmed the raid.`, 'accused'],
    ['aimed at others', `${RAID} The Ethiopian army said its planes had been aiming at smugglers.`, 'claimed-by-actor'],
    ['others acted', `${RAID} The Eritrean army said its planes had been aiming at smugglers.`, 'accused'],
    ['another calls it a mistake', `${RAID} The Eritrean army said that it had been a mistake.`, 'accused'],
    ['another apologised', `${RAID} Eritrea has apologised for it.`, 'accused'],
    ['did not apologise', `${RAID} Ethiopia has not apologised for it.`, 'accused'],
    [
      'his men',
      'A patrol came under fire at Adigrat on Monday. A Eritrean commander admitted that his men had been shooting at Adigrat.',
      'claimed-by-actor',
    ],
  ])('%s', (_, text, status) => {
    expect(byWhom(text).split(' · ')[1], text).toBe(status);
  });
});

describe('who is charged with it', () => {
  it.each([
    ['implicated', 'Two Eritrean soldiers are implicated in the murder of six nurses in Adigrat on Monday.', 'Eritrean soldiers · accused'],
    ['charged', 'Eritrean soldiers were charged with the murder of six nurses in Adigrat on Monday.', 'Eritrean soldiers · accused'],
    ['convicted', 'A court convicted Eritrean soldiers of the massacre of six nurses in Adigrat on Monday.', 'Eritrean soldiers · accused'],
    ['linked to', 'Investigators linked Eritrean soldiers to the attack on a clinic in Adigrat on Monday.', 'Eritrean soldiers · accused'],
    ['suspected', 'Police arrested four men suspected of killing six nurses in Adigrat on Monday.', 'four men · accused'],
    ['took part', 'Eritrean soldiers took part in the massacre of six nurses in Adigrat on Monday.', 'Eritrean soldiers · stated-as-fact'],
    ['ordered', 'Eritrean soldiers ordered the murder of six nurses in Adigrat on Monday.', 'Eritrean soldiers · stated-as-fact'],
    [
      'by nameless men',
      'Six nurses were killed in Adigrat on Monday. The murder was committed by hooded men.',
      'hooded men · stated-as-fact',
    ],
    [
      'the crime',
      'Six nurses were killed in Adigrat on Monday. The mission holds Eritrean soldiers responsible for the crime.',
      'Eritrean soldiers · accused',
    ],
    [
      'placed it',
      'A bomb went off in Adigrat on Monday. A caller said Eritrean soldiers had placed the bomb.',
      'Eritrean soldiers · accused',
    ],
    ['they owned to it', 'The rebels admitted that they had killed six nurses in Adigrat on Monday.', 'rebels · claimed-by-actor'],
  ])('%s', (_, text, want) => expect(byWhom(text), text).toBe(want));

  it.each([
    ['nobody was', 'Nobody has been charged with the murder of six nurses in Adigrat on Monday.'],
    ['cleared of it', 'Eritrean soldiers were cleared of the murder of six nurses in Adigrat on Monday.'],
    [
      'charged with something else',
      'Eritrean soldiers charged with guarding the nurses were killed in the attack on a clinic in Adigrat on Monday.',
    ],
    ['ordered an inquiry', 'Eritrean soldiers ordered an investigation into the murder of six nurses in Adigrat on Monday.'],
    ['treated its victims', 'Eritrean soldiers were involved in treating victims of the attack on a clinic in Adigrat on Monday.'],
  ])('but not who: %s', (_, text) => expect(byWhom(text), text).toBe(' · unknown'));
});

it.each([
  ['who only passed by', 'A car bomb exploded in Mosul when a police patrol was passing on Monday, killing a child and wounding nine.', []],
  ['a border', 'Two fighters were killed in an attack near the border with Turkey on Monday.', []],
  ['who fought', 'Two fighters were killed in clashes with soldiers near Mosul on Monday.', ['soldiers']],
])('%s', (_, text, names) => {
  expect(incidentsOf(text, '2021-03-10').flatMap((c) => c.by.map(({ name }) => name))).toEqual(names);
});
