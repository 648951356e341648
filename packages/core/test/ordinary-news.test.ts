import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-04-13';
/** What of a text is told as having happened. */
const told = (text: string): string[] =>
  incidentsOf(text, DAY)
    .filter((c) => c.mood === 'actual' || c.mood === 'background')
    .map((c) => c.quote);

test.each([
  // nature, accidents, illness
  'A quake of magnitude 6.1 killed 27 people in the hills around Marand on Sunday. Another 300 were injured, officials said. The death toll is expected to rise.',
  'Nine people died when a minibus overturned outside Gulu on Monday. The driver was among the dead, police said.',
  'A gas explosion in a bakery in Homs killed three people on Monday. The blast broke windows in the next street.',
  'Floods have killed 14 people in the Swat valley since Saturday, the disaster authority said.',
  'The country recorded 212 deaths from coronavirus on Monday, the ministry of health said.',
  'A ferry capsized off Zamboanga on Sunday, and 11 people drowned.',
  'Two climbers died in an avalanche near Gulmarg on Sunday.',
  'A pedestrian was hit by a car in Pristina on Monday and died in hospital.',
  'Cholera has killed 40 people in Aden this month.',
  'The former governor died of a heart attack at his home in Cali on Sunday.',
  // words of arms for something else
  'Teachers in Nicosia went on strike on Monday over unpaid wages.',
  'A general strike shut shops in Srinagar on Monday.',
  'Unions said the strikes in Tunis on Monday were the largest in a decade.',
  'A cyber attack stopped the work of two banks in Tbilisi on Monday.',
  'Editors called the bill an attack on free speech in Maputo on Monday.',
  'The tribunal saw an attack on its independence in Sarajevo on Monday.',
  'City won the cup in a penalty shootout in Belfast on Sunday.',
  'A director from Bogota shot a film about the talks in Caqueta on Sunday.',
  'Parliament in Kigali shot down the proposal on Monday.',
  'The two candidates prepared for a legal battle in Juba on Monday.',
  // what the police do anywhere
  'Police in Mitrovica arrested two men on Monday on suspicion of theft.',
  'A driver was arrested in Larnaca on Sunday for drink driving.',
  // what was taken once
  'Ministers again refused to recognise the annexation of Crimea.',
])('nothing of arms is told: %s', (text) => expect(told(text)).toEqual([]));

test.each([
  ['Shells hit a camp near Marand on Sunday where survivors of an earthquake live. Four people were killed.', 1],
  ['Gunmen stopped a minibus outside Gulu on Monday and killed nine people.', 1],
  ['A car bomb killed three people outside a bakery in Homs on Monday.', 1],
  ['Shelling of a cholera ward in Aden killed two patients on Monday.', 1],
  ['The army said its drone strike near Homs on Monday was an accident. Five farmers were killed.', 1],
  ['Israeli strikes killed six people in Tyre on Sunday.', 1],
  ['Rebels attacked the office of the judiciary in Maputo on Monday.', 1],
  ['Soldiers shot down a drone over Pristina on Monday.', 1],
  ['Soldiers arrested two men in Mitrovica on Monday and took them to an unknown place.', 1],
  ['Soldiers raped two women in Pibor on Monday, residents said.', 1],
  ['Two guards died in a shootout at a checkpoint in Belfast on Sunday.', 1],
  ['The annexation of Kherson by Russia on Friday drew protests.', 1],
])('arms are: %s', (text, at) => expect(told(text as string).length).toBeGreaterThanOrEqual(at as number));

test.each([
  ['A Taliban suicide bomber killed nine policemen in Khost on Sunday.', 'ied-suicide'],
  ['A suicide attacker killed nine policemen in Khost on Sunday.', 'ied-suicide'],
  ['A car bomber killed nine policemen in Khost on Sunday.', 'ied-suicide'],
  ['Bombers of the air force killed nine people in Khost on Sunday.', 'airstrike'],
])('whoever blows himself up is named for it: %s', (text, act) => expect(incidentsOf(text, DAY)[0].act).toBe(act));

test('what stands under a picture tells no news of its own, unless nothing else is there', () => {
  const caption = 'Smoke over the bus station of Goma after shelling on Sunday. (Photo: Aline Kabuya / Lake Press)';
  const story = 'The governor met elders of the town on Monday and promised to repair the road to the port.';
  expect(told(`${caption}\n\n${story}`)).toEqual([]);
  expect(told(caption)).toHaveLength(1);
  expect(told(`Shelling hit the bus station of Goma on Sunday, residents said. (They took photos.)\n\n${story}`)).toHaveLength(1);
});
