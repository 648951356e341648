import { isName, type Piece } from './order-words.ts';
import { capital } from './romanise.ts';

/** Puts small words anew that a noun of the gloss follows, with what stands before a noun between. */
export function putBeforeNouns(text: string, pieces: readonly Piece[], before: ReadonlyMap<string, string>): void {
  pieces.forEach((piece, i) => {
    const put = before.get(text.slice(piece.start, piece.end).toLowerCase());
    if (put === undefined) return;
    const noun = pieces
      .slice(i + 1, i + 5)
      .find(({ kind, put: word }) => kind === 'noun' || isName({ kind, put: word }) || /^(in|on|to)$/.test(word));
    if (noun?.kind === 'noun') piece.put = piece.opens ? capital(put) : put;
  });
}

/** Puts nouns in the number that the words before them say; `alike`: nouns of the language are often the same for one and for many. */
export function settleNumber(pieces: readonly Piece[], alike: boolean): void {
  countedOnce(pieces);
  if (alike) onePerArticle(pieces);
}

/** "один военнослужащий" is "one serviceman": a noun that stands with its article in the gloss loses it behind a number. */
function countedOnce(pieces: readonly Piece[]): void {
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (piece.kind === 'noun' && piece.put.startsWith('a ') && (before?.kind === 'number' || /^(one|another)$/i.test(before?.put ?? '')))
      piece.put = piece.put.slice(2);
  });
}

/** Nouns that are the same for one and for many stand for one behind "a": "einen Palästinenser". */
function onePerArticle(pieces: readonly Piece[]): void {
  pieces.forEach(({ put }, i) => {
    if (put.toLowerCase() !== 'a') return;
    const noun = pieces.slice(i + 1, i + 4).find(({ kind }) => kind !== 'number' && kind !== 'unknown' && kind !== 'word');
    if (noun?.kind === 'noun' && /[^su]s$/.test(noun.put)) noun.put = noun.put.slice(0, -1);
  });
}
