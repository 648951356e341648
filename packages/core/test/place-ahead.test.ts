import { expect, test } from 'vitest';
import { incidentsOf } from './read-text.ts';

/** Acts read from a text and the names of their places. */
function placesOf(text: string): (string | null)[][] {
  return incidentsOf(text, null).map(({ act, where }) => [act, where?.name ?? null]);
}

const LEDE = 'ALEPPO, May 11, 2016 (Wire) - Soldiers fought rebels near Aleppo on Wednesday.';

test('a town that is only described is the one that the next sentence opens with', () => {
  const read = placesOf(
    `${LEDE} Jets carried out air strikes around a small town on the motorway. Maarat al-Numan has changed hands twice.`,
  );
  expect(read).toContainEqual(['airstrike', 'Maarat al-Numan']);
});

test('a town with its name beside it needs no other', () => {
  const read = placesOf(`${LEDE} Jets carried out air strikes on a village near Sarmada. Maarat al-Numan has changed hands twice.`);
  expect(read.find(([act]) => act === 'airstrike')).not.toContain('Maarat al-Numan');
});

test('a town that the story knows is not looked for ahead', () => {
  const read = placesOf(`${LEDE} Jets carried out air strikes on the city. Maarat al-Numan has changed hands twice.`);
  expect(read.find(([act]) => act === 'airstrike')).not.toContain('Maarat al-Numan');
});
