import { expect, it } from 'vitest';
import { splitGluedWords } from '../src/reports/split-glued-words.ts';
import type { Edit } from '../src/reports/text-map.ts';

const apart = (text: string): string => {
  const edits: Edit[] = [];
  splitGluedWords(text, edits);
  return edits.reduceRight((out, { start, end, put }) => out.slice(0, start) + put + out.slice(end), text);
};

it.each([
  ['the state news agencySANA said', 'the state news agency SANA said'],
  ['fighters of the groupFARC.', 'fighters of the group FARC.'],
  ['onMonday', 'on Monday'],
])('words that a page ran together come apart: %s', (text, expected) => expect(apart(text)).toBe(expected));

it.each(['YouTube', 'mRNA', 'macOS', 'pdfHTML', 'https://example.org/pageONE', 'agencySa', 'a-brandNAME1'])(
  'one word stays one: %s',
  (text) => expect(apart(text)).toBe(text),
);
