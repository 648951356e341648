import { expect, test } from 'vitest';
import { ensureKnowledge } from '../../node/src/knowledge/ensure-knowledge.ts';
import { runPipeline } from '../src/pipeline.ts';

const knowledge = ensureKnowledge();

/** Acts read from a text and the names of their places. */
function placesOf(text: string): (string | null)[][] {
  const raw = {
    hash: '0'.repeat(64),
    file: null,
    recordId: null,
    title: null,
    publisher: null,
    published: null,
    language: 'en',
    url: null,
  };
  const { situation } = runPipeline([{ ...raw, text }], knowledge, { program: 'test' });
  return situation.claims.filter(({ kind }) => kind === 'incident').map(({ act, where }) => [act, where?.name ?? null]);
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
