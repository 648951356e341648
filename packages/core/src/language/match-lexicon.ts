import type { LexiconEntry, LexiconForm } from '../knowledge/lexicons.ts';
import { PhraseTable } from './phrase-table.ts';
import type { Tokens } from './tokens.ts';
import { foldWord, type Vocabulary } from './vocabulary.ts';

/** An entry met in a text: `length` tokens from where it was looked for. */
export interface LexiconHit {
  entry: LexiconEntry;
  form: LexiconForm;
  length: number;
}

interface Pattern {
  words: readonly number[];
  entry: LexiconEntry;
  form: LexiconForm;
}

/**
 * A matcher for lexicon entries: the longest form that starts at token `i`, or null. Hyphens inside a form are skipped, so
 * "cease-fire" and "cease fire" are one. Gated on first words: a token that starts no form costs one look-up.
 */
export function createLexiconMatcher(
  entries: readonly LexiconEntry[],
  vocabulary: Vocabulary,
): (tokens: Tokens, i: number) => LexiconHit | null {
  const patterns: Pattern[] = [];
  for (const entry of entries)
    for (const form of entry.forms) patterns.push({ words: form.text.split(' ').map((w) => vocabulary.id(foldWord(w))), entry, form });
  const table = new PhraseTable(vocabulary, patterns);
  const hyphen = vocabulary.id('-');
  return (tokens, i) => {
    if (!table.opens(tokens.word[i])) return null;
    for (const pattern of table.at(tokens.word[i], tokens.word[tokens.word[i + 1] === hyphen ? i + 2 : i + 1])) {
      const length = lengthOf(tokens, i, pattern.words, hyphen);
      if (length > 0) return { entry: pattern.entry, form: pattern.form, length };
    }
    return null;
  };
}

/** Tokens that the words take from `i`, or 0 where they do not stand there. */
function lengthOf(tokens: Tokens, i: number, words: readonly number[], hyphen: number): number {
  let k = i;
  for (let w = 0; w < words.length; w++) {
    if (w > 0 && tokens.word[k] === hyphen && k < tokens.count) k++;
    if (k >= tokens.count || tokens.word[k] !== words[w]) return 0;
    k++;
  }
  return k - i;
}
