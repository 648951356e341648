import { foldWords } from '../compose/compose-row.ts';

/** A lexeme holds no more than this many characters; longer words are cut, in texts and in questions alike. */
const LONGEST = 200;
/** More words than these are not searched: no report of a person says as many different ones. */
const MOST = 20_000;

/** The words of an incident as the text of a tsvector, which the program keeps by itself: no dictionary, no positions. `words` are folded, apart by spaces. */
export function writeWords(words: string): string {
  return [...new Set(words.split(' ').filter(Boolean).map(cut))].slice(0, MOST).map(quote).join(' ');
}

/** A question as the text of a tsquery: every word, the last of which may be the beginning of one. Null where it holds no word. */
export function writeQuestion(q: string): string | null {
  const words = foldWords(q).split(' ').filter(Boolean).map(cut);
  return words.length ? words.map((word, i) => (i === words.length - 1 ? `${quote(word)}:*` : quote(word))).join(' & ') : null;
}

const cut = (word: string): string => word.slice(0, LONGEST);
const quote = (word: string): string => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
