import { scanWords } from '../../reports/scan-words.ts';

/** A text as weighed words: hashes in rising order, weights scaled to length 1. */
export interface WordWeights {
  words: Uint32Array;
  weights: Float32Array;
}

/** How rare words are, learnt from the texts at hand on top of a prior, so that two reports alone can be compared as well as two thousand. */
export interface Rarity {
  /** Texts counted. */
  texts: number;
  of(word: number): number;
}

/** Texts that the prior stands for. */
const PRIOR_TEXTS = 60;
/** In how many of the prior's texts a word of so many letters stands: short words are common in every language we read. */
const PRIOR_BY_LENGTH = [60, 60, 58, 45, 30, 20, 14, 9, 6];
const PRIOR_LONG = 5;
/** Names and figures are rarer. */
const PRIOR_NAME = 3;

/** Counts words of texts before they can be weighed. */
export function countWords(texts: Iterable<string>): Rarity {
  // per word the texts it was seen in and the last of them, in one number
  const seen = new Map<number, number>();
  let n = 0;
  for (const text of texts) {
    n++;
    scanWords(text, 0, text.length, (hash) => {
      const known = seen.get(hash);
      if (known === undefined) seen.set(hash, SEEN + n);
      else if (known % SEEN !== n) seen.set(hash, known - (known % SEEN) + SEEN + n);
    });
  }
  return { texts: n, of: (word) => Math.floor((seen.get(word) ?? 0) / SEEN) };
}
const SEEN = 2 ** 24;

/** Weighs the words of stretches of a text by how often they stand there and how rare they are. */
export function weighWords(text: string, stretches: { start: number; end: number }[], rarity: Rarity): WordWeights {
  const counts = new Map<number, { n: number; prior: number }>();
  for (const s of stretches) {
    scanWords(text, s.start, s.end, (hash, length, capital, digit) => {
      if (length < 3 && !digit) return;
      const prior = digit || capital ? Math.min(PRIOR_NAME + (length < 4 ? 20 : 0), 60) : (PRIOR_BY_LENGTH[length] ?? PRIOR_LONG);
      const seen = counts.get(hash);
      if (seen) {
        seen.n++;
        seen.prior = Math.max(seen.prior, prior);
      } else counts.set(hash, { n: 1, prior });
    });
  }
  const words = Uint32Array.from(counts.keys()).sort();
  const weights = new Float32Array(words.length);
  let length = 0;
  words.forEach((word, i) => {
    const { n, prior } = counts.get(word)!;
    const idf = Math.log((rarity.texts + PRIOR_TEXTS + 1) / (rarity.of(word) + prior));
    const w = idf > 0 ? (1 + Math.log(n)) * idf : 0;
    weights[i] = w;
    length += w * w;
  });
  if (length > 0) {
    const scale = 1 / Math.sqrt(length);
    for (let i = 0; i < weights.length; i++) weights[i] *= scale;
  }
  return { words, weights };
}

/** How alike two weighed texts are, 0..1 (cosine). */
export function likeness(a: WordWeights, b: WordWeights): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const x = a.words[i];
    const y = b.words[j];
    if (x === y) sum += a.weights[i++] * b.weights[j++];
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
