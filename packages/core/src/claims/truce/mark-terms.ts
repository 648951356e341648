import type { LexiconEntry } from '../../knowledge/lexicons.ts';
import { createLexiconMatcher } from '../../language/match-lexicon.ts';
import type { Tokens } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';

/** A term of a lexicon found in a text: tokens `first` up to but without `last`. */
export interface Term {
  sense: string;
  /** Id of the entry that holds the form. */
  entry: string;
  /** Grammatical shape of the form: base, third, past, participle, past-or-participle, ing, singular, plural, plain. */
  shape: string;
  first: number;
  last: number;
}

/** Prepares a lexicon for looking up its longest form at a token; a token that starts no form costs one look-up. */
export function createTermMarker(
  entries: LexiconEntry[],
  vocabulary: Vocabulary,
): (tokens: Tokens, at: number, limit: number) => Term | null {
  const match = createLexiconMatcher(entries, vocabulary);
  return (tokens, at, limit) => {
    const hit = match(tokens, at);
    if (!hit || at + hit.length > limit) return null;
    return { sense: hit.entry.sense, entry: hit.entry.id, shape: hit.form.shape, first: at, last: at + hit.length };
  };
}
