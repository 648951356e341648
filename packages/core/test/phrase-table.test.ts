import { expect, it } from 'vitest';
import { PhraseTable } from '../src/language/phrase-table.ts';
import { Vocabulary } from '../src/language/vocabulary.ts';

const vocabulary = new Vocabulary();
const id = (word: string): number => vocabulary.id(word);
const phrase = (text: string, tells = text) => ({ tells, words: text.split(' ').map(id) });

it('gives the phrases that two words may begin, the longest first and those of one word last', () => {
  const table = new PhraseTable(vocabulary, [
    phrase('border'),
    phrase('border guard'),
    phrase('border guard post'),
    phrase('border police'),
    phrase('guard'),
  ]);
  const at = (word: string, next: string): string[] => table.at(id(word), id(next)).map(({ tells }) => tells);
  expect(at('border', 'guard')).toEqual(['border guard post', 'border guard', 'border']);
  expect(at('border', 'police')).toEqual(['border police', 'border']);
  expect(at('border', 'town')).toEqual(['border']);
  expect(at('police', 'post')).toEqual([]);
  expect([table.opens(id('border')), table.opens(id('post'))]).toEqual([true, false]);
});

it('keeps the order in which phrases of one length are given, and a phrase of one word behind every pair given after it', () => {
  const table = new PhraseTable(vocabulary, [
    phrase('fire', 'first'),
    phrase('fire', 'second'),
    phrase('fire on', 'longer'),
    phrase('fire on', 'again'),
  ]);
  expect(table.at(id('fire'), id('on')).map(({ tells }) => tells)).toEqual(['longer', 'again', 'first', 'second']);
});
