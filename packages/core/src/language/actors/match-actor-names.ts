import { ALL_CAPS, GLUED, LOWER, type Tokens } from '../tokens.ts';
import type { ActorWords, NamedThing, NamePattern } from './actor-words.ts';

/** A known name or generic word met in a text: tokens `first` up to but without `last`, and everything it may name. */
export interface NamePiece {
  first: number;
  last: number;
  things: readonly NamedThing[];
}

/** Every known name and generic word of a text, longest first and without overlap. Hyphens and dots inside are skipped. */
export function matchActorNames(tokens: Tokens, words: ActorWords): NamePiece[] {
  const out: NamePiece[] = [];
  const { word } = tokens;
  for (let i = 0; i < tokens.count; i++) {
    if (!words.patterns.opens(word[i])) continue;
    let piece: NamePiece | null = null;
    let pieceLength = 0;
    for (const pattern of words.patterns.at(word[i], secondWord(tokens, i, words))) {
      if (piece && pattern.words.length < pieceLength) break;
      const last = lastOf(tokens, i, pattern, words);
      if (last < 0) continue;
      if (!piece) {
        piece = { first: i, last, things: pattern.things };
        pieceLength = pattern.words.length;
      } else if (last === piece.last) piece.things = [...piece.things, ...pattern.things];
    }
    if (!piece) continue;
    out.push(piece);
    i = piece.last - 1;
  }
  return out;
}

/** The word after the one at `i`, over a glued hyphen or dot. */
function secondWord(tokens: Tokens, i: number, words: ActorWords): number {
  let k = i + 1;
  if (k < tokens.count && tokens.space[k] === GLUED && (tokens.word[k] === words.hyphen || tokens.word[k] === words.dot)) k++;
  return tokens.word[k];
}

function lastOf(tokens: Tokens, i: number, pattern: NamePattern, words: ActorWords): number {
  const { words: name, capitals } = pattern;
  if (name.length > 1 && i + name.length > tokens.count) return -1;
  let k = i;
  for (let w = 0; w < name.length; w++) {
    if (w > 0 && k < tokens.count && tokens.space[k] === GLUED && (tokens.word[k] === words.hyphen || tokens.word[k] === words.dot)) k++;
    if (k >= tokens.count || tokens.word[k] !== name[w]) return -1;
    k++;
  }
  if (pattern.exact) return !tokens.shouting && tokens.slice(i, k) === pattern.exact ? k : -1;
  if (tokens.shouting) return k;
  let at = i;
  for (let w = 0; w < name.length; w++, at++) {
    while (tokens.word[at] !== name[w]) at++;
    if (capitals[w] === 1 && tokens.caps[at] === LOWER) return -1;
    if (capitals[w] === 2 && tokens.caps[at] !== ALL_CAPS) return -1;
  }
  return k;
}
