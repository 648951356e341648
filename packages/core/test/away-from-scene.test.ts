import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

const whereOf = (text: string): string[] => [...new Set(incidentsOf(text, '2022-05-10').map(({ where }) => where?.name ?? '-'))];

const BUS = 'A bus was shelled near the town of Rutshuru on Monday.';

test.each([
  'A rebel officer in Goma, speaking by phone, said the army set off another bomb minutes later.',
  'An army officer in Goma, who asked not to be named, said two passengers had been killed.',
  'In a statement released in Goma, the rebels said they had shelled the bus.',
  'A rebel commander, who spoke to reporters from his base in Goma, said the shelling killed two passengers.',
])('where the speaker is, is not where it happened: %s', (said) => {
  expect(whereOf(`${BUS} ${said}`)).toEqual(['Rutshuru']);
});

test.each([
  'Five wounded were hospitalised in the central hospital of Goma.',
  'A hospital of the city of Goma told reporters that the number of wounded had risen to 17.',
  'Two passengers killed in the shelling were buried in Goma.',
])('where the wounded and the dead are brought, is not where they were hit: %s', (brought) => {
  expect(whereOf(`${BUS} ${brought}`)).toEqual(['Rutshuru']);
});

test('a funeral is the scene only where it is hit', () => {
  expect(whereOf('The militia held funerals in Sanaa on Saturday for 11 fighters who were killed in battle in Marib.')).toEqual(['Marib']);
  expect(whereOf('Planes bombed a funeral in Sanaa on Saturday, killing 40 mourners.')).toEqual(['Sanaa']);
});

test('the capital that somebody accuses is a government', () => {
  expect(whereOf('Moscow accuses Kyiv of shelling a bus in Donetsk on Monday, killing four.')).toEqual(['Donetsk']);
  expect(whereOf('Missiles hit Kyiv on Monday, killing four.')).toEqual(['Kyiv']);
});

test('"the same village" is the one told of just before', () => {
  const shelling = 'Shells fell along the Line of Control on Monday. One hit a house in Zaitseve village, killing a man.';
  expect(whereOf(`${shelling} In the same village, another woman was injured in the shelling.`)).not.toContain('-');
  expect(incidentsOf(`${shelling} In the same village, another woman was injured.`, '2022-05-10').at(-1)?.where?.name).toContain(
    'Zaitseve',
  );
});
