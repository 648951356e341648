import { placeWords } from '../../knowledge/fold-place.ts';
import type { Gloss } from '../../knowledge/glosses.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Phrase, PhraseKind, SourceWord } from './phrase-book.ts';
import { sayArabic } from './romanise.ts';

/** A name of a place in English letters, and of how many words of the text it is made. */
interface NamedPlace {
  start: number;
  end: number;
  put: string;
  kind: 'name';
  words: number;
}

/** Looks whether the name of a place begins at a word: of a script without capitals, by the word before it and by sound. */
export type PlaceNamer = (
  text: string,
  words: readonly SourceWord[],
  at: number,
  before: { put: string; kind: PhraseKind } | undefined,
  found: { phrase: Phrase; words: number } | null,
) => NamedPlace | null;

/** Behind these words a name of a place may stand without "town" or "district". */
const WHERE = /^(in|near|north of|south of|east of|west of)$/;
/** Most words of a name. */
const LONGEST = 3;
/** Consonants of a name that is clear without "town" or "district" before it. */
const CLEAR = 4;
const VOWELS = /^Al-|al-|[aeiouhy' -]/g;

/**
 * Prepares the look-up. Behind a noun of a place whatever is unknown is its name, of as many words as some place is known by; behind "in" and "near"
 * only what sounds like a place of the language's countries.
 */
export function createPlaceNamer(
  gloss: Gloss,
  isKnown: (low: string) => boolean,
  { gazetteer, everydayWords }: Pick<Knowledge, 'gazetteer' | 'everydayWords'>,
): PlaceNamer {
  if (!gloss.placeNouns) return () => null;
  const countries = gloss.countries?.split(/\s+/) ?? [];
  const say = (words: readonly SourceWord[]): string => words.map(({ raw }, i) => sayArabic(raw, i > 0)).join(' ');
  const isPlace = (said: string): boolean => {
    const sounds = placeWords(said);
    return countries.some((country) => gazetteer.soundingLike(sounds, country).length > 0);
  };
  return (text, words, at, before, found) => {
    const behindNoun = before?.kind === 'placeNoun';
    if (!/^\p{Lo}/u.test(words[at].raw) || !(behindNoun || WHERE.test(before?.put ?? ''))) return null;
    if (found && !(behindNoun && found.words === 1 && /^(noun|word)$/.test(found.phrase.kind) && /^[a-z]/.test(found.phrase.put)))
      return null;
    const gap = (i: number): string => text.slice(words[i - 1].end, words[i].start);
    let most = 1;
    while (most < LONGEST && words[at + most] && gap(at + most) === ' ' && !isKnown(words[at + most].low)) most++;
    const name = (put: string, n: number): NamedPlace => ({
      start: words[at].start,
      end: words[at + n - 1].end,
      put: everydayWords.has(put.toLowerCase()) ? `${put}a` : put,
      kind: 'name',
      words: n,
    });
    for (let n = most; n > (found ? 1 : 0); n--) {
      const said = say(words.slice(at, at + n));
      if ((behindNoun || said.replace(VOWELS, '').length >= CLEAR) && isPlace(said)) return name(said, n);
    }
    if (found || !behindNoun) return null;
    const n = most > 1 && words[at + 1].raw.startsWith('ال') ? 2 : 1;
    return name(say(words.slice(at, at + n)), n);
  };
}
