import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AskedWords } from '../../../scripts/asked-words.ts';
import { expandPattern } from '../../../scripts/expand-pattern.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('patterns that are lists of words', () => {
  it.each([
    ['^(air|aerial)$', ['air', 'aerial']],
    ['^claim(ed|s)?$', ['claimed', 'claims', 'claim']],
    ['^recogni[sz]e$', ['recognise', 'recognize']],
    ['^u\\.s$', ['u.s']],
    ['^(?:a|an) b$', ['a b', 'an b']],
    ['^[–—]$', ['–', '—']],
    ['^[.;]$', ['.', ';']],
  ])('%s', (pattern, words) => expect(expandPattern(pattern, '')).toEqual(words));

  it.each([
    '^(accus|blam)',
    's$',
    '^a|b$',
    '^a+$',
    '^\\d$',
    '^[^a]$',
    '^(?!a)b$',
    '^.$',
    '^a{2}$',
    '(a|b)',
    '^[a-c]$',
    '^[\\d.]$',
    '^[^.]$',
    '^\\bon$',
  ])('%s stays a pattern', (pattern) => expect(expandPattern(pattern, '')).toBeNull());

  it('says nothing of patterns with flags', () => expect(expandPattern('^a$', 'i')).toBeNull());

  it('accept in the program what the patterns accept, of their own words and of the words of our reports', () => {
    const patterns = new Set<string>();
    for (const file of readdirSync(join(ROOT, 'packages/core/src'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')))
      for (const [, pattern] of read(join('packages/core/src', file)).matchAll(/\/(\^(?:[^/\\\n[]|\\.|\[[^\]\n]*\])*\$)\/(?![a-z])/g))
        patterns.add(pattern);
    const lists = [...patterns].map((p) => ({ pattern: new RegExp(p), words: expandPattern(p, '') })).filter((l) => l.words !== null);
    expect(lists.length).toBeGreaterThan(300);
    const words = new Set(
      read('fixtures/reports.jsonl')
        .toLowerCase()
        .match(/[^\s"\\]+/g),
    );
    for (const list of lists) for (const word of list.words ?? []) words.add(word);
    for (const { pattern, words: own } of lists) {
      const list = new AskedWords(own ?? []);
      expect([...words].filter((w) => list.has(w) !== pattern.test(w))).toEqual([]);
    }
  });
});
