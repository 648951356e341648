import type { LexiconEntry, LexiconForm } from '../knowledge/lexicons.ts';
import type { Tokens } from './tokens.ts';
import { foldWord, type Vocabulary, WordTable } from './vocabulary.ts';

/** An entry met in a text: `length` tokens from where it was looked for. */
export interface LexiconHit {
  entry: LexiconEntry;
  form: LexiconForm;
  length: number;
}

interface Pattern {
  words: Int32Array;
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
  const byFirst: Pattern[][] = [];
  const index = new Map<string, number>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const words = form.text.split(' ').map(foldWord);
      let at = index.get(words[0]);
      if (at === undefined) {
        at = byFirst.length;
        index.set(words[0], at);
        byFirst.push([]);
      }
      byFirst[at].push({ words: Int32Array.from(words, (w) => vocabulary.id(w)), entry, form });
    }
  }
  for (const patterns of byFirst) patterns.sort((a, b) => b.words.length - a.words.length);
  const gate = new WordTable(vocabulary, (word) => (index.get(word) ?? -1) + 1);
  const hyphen = vocabulary.id('-');
  return (tokens, i) => {
    const mark = gate.of(tokens.word[i]);
    if (mark === 0) return null;
    let next = i + 1;
    if (next < tokens.count && tokens.word[next] === hyphen) next++;
    const second = next < tokens.count ? tokens.word[next] : -1;
    for (const pattern of byFirst[mark - 1]) {
      if (pattern.words.length > 1 && pattern.words[1] !== second) continue;
      const length = lengthOf(tokens, i, pattern.words, hyphen);
      if (length > 0) return { entry: pattern.entry, form: pattern.form, length };
    }
    return null;
  };
}

/** Tokens that the words take from `i`, or 0 where they do not stand there. */
function lengthOf(tokens: Tokens, i: number, words: Int32Array, hyphen: number): number {
  let k = i;
  for (let w = 0; w < words.length; w++) {
    if (w > 0 && tokens.word[k] === hyphen && k < tokens.count) k++;
    if (k >= tokens.count || tokens.word[k] !== words[w]) return 0;
    k++;
  }
  return k - i;
}
