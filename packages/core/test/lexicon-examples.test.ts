import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../node/src/knowledge/load-knowledge.ts';
import { createEntryFinder } from '../src/claims/find-entry.ts';
import { checkLexiconExamples } from '../src/knowledge/check-lexicon-examples.ts';

const folder = join(import.meta.dirname, '../../../knowledge/lexicons');

test('every entry of every lexicon is read in its examples and not in its counter-examples', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `lexicons/${path}`, text: readFileSync(join(folder, path), 'utf8') }));
  expect(files.length).toBeGreaterThan(8);
  const wrong = checkLexiconExamples(files, createEntryFinder(loadKnowledge())).map((m) => `${m.file}:${m.line}: ${m.message}`);
  expect(wrong).toEqual([]);
});
