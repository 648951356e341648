import { type ActorWords, type NamedThing, STARTS_NAME } from './actor-words.ts';
import { ALL_CAPS, LOWER, type Tokens, WORD } from './tokens.ts';

/** A known name or generic word met in a text: tokens `first` up to but without `last`, and everything it may name. */
export interface NamePiece {
  first: number;
  last: number;
  things: readonly NamedThing[];
}

/** Every known name and generic word of a text, longest first and without overlap. Hyphens between words are skipped. */
export function matchActorNames(tokens: Tokens, words: ActorWords): NamePiece[] {
  const out: NamePiece[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD || (words.marks.of(tokens.word[i]) & STARTS_NAME) === 0) continue;
    for (const pattern of words.byFirst.get(tokens.word[i])!) {
      const last = lastOf(tokens, i, pattern.words, pattern.capitals);
      if (last < 0) continue;
      const before = out.length ? out[out.length - 1] : null;
      // the same words with and without capitals: both readings stay open
      if (before && before.first === i && before.last === last) before.things = [...before.things, ...pattern.things];
      else if (!before || before.last <= i) out.push({ first: i, last, things: pattern.things });
    }
    const piece = out[out.length - 1];
    if (piece && piece.first === i) i = piece.last - 1;
  }
  return out;
}

function lastOf(tokens: Tokens, i: number, words: Int32Array, capitals: Uint8Array): number {
  let k = i;
  for (let w = 0; w < words.length; w++) {
    if (w > 0 && k < tokens.count && tokens.space[k] === 0 && tokens.raw(k) === '-') k++;
    if (w > 0 && k < tokens.count && tokens.space[k] === 0 && tokens.raw(k) === '.') k++;
    if (k >= tokens.count || tokens.word[k] !== words[w]) return -1;
    if (!tokens.shouting) {
      const caps = tokens.caps[k];
      if (capitals[w] === 1 && caps === LOWER && !tokens.lower(k).startsWith('al')) return -1;
      if (capitals[w] === 2 && caps !== ALL_CAPS) return -1;
    }
    k++;
  }
  return k;
}
