import type { When } from '../../model/when.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { TimeMention } from '../mention.ts';
import type { Tokens } from '../tokens.ts';

/**
 * When something told at a token happened, by a time of its sentence. Most times date whatever they stand with. "A day after …" and
 * "two days before …" date two things: what follows the words (to the comma, when they open the sentence) by `when`, all else by `of`.
 */
export function whenAtToken(time: TimeMention, token: number, sentence: Sentence, tokens: Tokens): When | null {
  if (time.of === undefined) return time.when;
  return token >= time.last && token < clauseEnd(time, sentence, tokens) ? time.when : time.of;
}

function clauseEnd(time: TimeMention, sentence: Sentence, tokens: Tokens): number {
  if (time.first > sentence.first + 1) return sentence.last;
  for (let k = time.last; k < sentence.last; k++) if (tokens.lower(k) === ',') return k;
  return sentence.last;
}
