import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const wheresOf = (text: string) => incidentsOf(text, '2022-05-10').map(({ where }) => where);
const whereOf = (text: string): string[] => wheresOf(text).map((where) => where?.name ?? '-');

test.each([
  ['Two soldiers died on the Thai-Cambodian border on Wednesday when shells hit their post.', 'Thai-Cambodian border'],
  ['Fighting broke out along the Thailand–Cambodia frontier on Thursday, killing nine.', 'Thailand–Cambodia frontier'],
  ['A clash on the border between Armenia and Azerbaijan killed two soldiers on Monday.', 'border between Armenia and Azerbaijan'],
  ["Two of its men died in shelling on Armenia's border with Azerbaijan on Monday.", "Armenia's border with Azerbaijan"],
  ['In Mali, gunmen killed nine herders on Thursday near the border with Niger.', 'border with Niger'],
  ['Fighting broke out near the Turkish border in Syria on Monday, killing three.', 'Turkish border'],
  ['Shots were fired at the Lebanese-Israeli border area on Monday, wounding a shepherd.', 'Lebanese-Israeli border area'],
])('a border of two lands is a place, and neither land: %s', (text, border) => {
  expect(whereOf(text)).toEqual([border]);
});

test('the two ways of naming a border mean one place, between the lands', () => {
  const [one] = wheresOf('A guard was shot dead on the Kyrgyz-Tajik border on Monday.');
  const [other] = wheresOf('A guard was shot dead on the border between Tajikistan and Kyrgyzstan on Monday.');
  expect(one?.id).toBe(other?.id);
  expect(one?.lat).toBeGreaterThan(39);
  expect(one?.lon).toBeLessThan(71);
});

test('the stretch meant is the one beside the town that the report names', () => {
  const [where] = wheresOf('A guard was shot dead on the Thai-Cambodian border on Monday. Villagers fled to the town of Surin.');
  expect(where?.lat).toBeGreaterThan(14);
});

test('a border that nobody names is the one told of, or that of the two neighbours', () => {
  expect(whereOf('Thai and Cambodian troops exchanged fire along their disputed border on Monday.')).toEqual(['Cambodia–Thailand border']);
  expect(whereOf('Shots fell silent on the Kyrgyz-Tajik border. On Friday a bomb killed two men on the border.')).toEqual([
    'Kyrgyz-Tajik border',
  ]);
  // whichever lands are named most, and though these have no border
  expect(
    whereOf(
      'Shots fell silent on the Kyrgyz-Tajik border. Brazil, Japan, Brazil and Japan took note. A bomb killed two men on the border.',
    ),
  ).toEqual(['Kyrgyz-Tajik border']);
});

test.each([
  ['Shots were fired in Batken region on the Kyrgyz-Tajik border on Monday.', 'Batken region'],
  ['Fighting broke out in the Syrian town of Kobani near the Turkish border on Monday, killing three.', 'Kobani'],
  ['Six Kyrgyz-Tajik border guards were wounded on Monday near Batken.', 'Batken'],
  ['Rebels killed six soldiers in the Turkish border town of Suruc on Monday.', 'Suruc'],
])('a narrower place says more, and whom a border lends its name is no place: %s', (text, place) => {
  expect(whereOf(text)).toEqual([place]);
});
