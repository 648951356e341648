import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const wheresOf = (text: string) => incidentsOf(text, '2022-05-10').map(({ where }) => where);

test('a province that no map holds is no town of its name in a land that the report does not name', () => {
  const wheres = wheresOf(
    'Six people were killed in northern Burkina Faso on Sunday. Gunmen attacked the village of Tambelgou in Kossi province, killing three.',
  );
  expect(wheres.at(-1)?.name).toBe('Tambelgou');
  expect(wheres.at(-1)?.lon).toBeLessThan(3);
});

test('a name joined to another by a hyphen is one name, and no small town abroad', () => {
  const wheres = wheresOf('Gunmen killed 15 people in northern Burkina Faso. On Saturday they attacked the village of Pobe-Karuuma.');
  expect(wheres.at(-1)?.name).toBe('Pobe-Karuuma');
  expect(wheres.at(-1)?.lat).toBeGreaterThan(11);
  expect(wheresOf('Gunmen attacked the town of Pobe in Benin on Saturday, killing two.')[0]?.lat).toBeLessThan(8);
});

test.each([
  ['In Marib province, planes struck al-Makhdra area in Serwah district on Monday, killing two.', [15.4, 45]],
  ['Strikes hit houses in Saada governorate on Monday. Two raids hit homes in al-Hibal valley.', [16.9, 43.8]],
])('a village lies in the province told just before, and no namesake elsewhere is meant: %s', (text, [lat, lon]) => {
  const where = wheresOf(text).at(-1);
  expect(Math.abs((where?.lat ?? 0) - lat)).toBeLessThan(0.5);
  expect(Math.abs((where?.lon ?? 0) - lon)).toBeLessThan(0.5);
});

test.each([
  [
    'There was shelling of villages in the Bajwat, Chaprar, Harpal, Orsada Garhi, Charwah and Shakargarh sectors along the boundary on Monday.',
    ['Bajwat', 'Chaprar', 'Harpal', 'Orsada Garhi', 'Charwah'],
  ],
  [
    'Rangers fired mortars without any reason in Tornai, Kirni and Orsada sectors of Poonch district in Jammu on Monday.',
    ['Tornai', 'Kirni', 'Orsada'],
  ],
])('the names of a list that shares one word for a place are places, where one of them is known: %s', (text, names) => {
  for (const name of names) expect(wheresOf(text)[0]?.name).toContain(name);
});
