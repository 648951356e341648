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
    const words = scanWords(text, 0, text.length);
    for (let k = 0; k < words.count; k++) {
      const hash = words.hash[k];
      const known = seen.get(hash);
      if (known === undefined) seen.set(hash, SEEN + n);
      else if (known % SEEN !== n) seen.set(hash, known - (known % SEEN) + SEEN + n);
    }
  }
  return { texts: n, of: (word) => Math.floor((seen.get(word) ?? 0) / SEEN) };
}
const SEEN = 2 ** 24;

/** Weighs the words of stretches of a text by how often they stand there and how rare they are. */
export function weighWords(text: string, stretches: { start: number; end: number }[], rarity: Rarity): WordWeights {
  let count = 0;
  for (const s of stretches) {
    const found = scanWords(text, s.start, s.end);
    if (count + found.count > tagged.length) {
      const wider = new Float64Array((count + found.count) * 2);
      wider.set(tagged);
      tagged = wider;
    }
    for (let k = 0; k < found.count; k++) {
      const letters = found.length[k];
      if (letters < 3 && !found.digit[k]) continue;
      const named = found.digit[k] || found.capital[k];
      const prior = named ? Math.min(PRIOR_NAME + (letters < 4 ? 20 : 0), 60) : (PRIOR_BY_LENGTH[letters] ?? PRIOR_LONG);
      tagged[count++] = found.hash[k] * PRIORS + prior;
    }
  }
  // sorted, one word's entries stand together, the one of its largest prior last
  const entries = tagged.subarray(0, count).sort();
  const words = new Uint32Array(count);
  const weights = new Float32Array(count);
  let length = 0;
  let distinct = 0;
  for (let i = 0; i < count; ) {
    const word = Math.floor(entries[i] / PRIORS);
    let j = i + 1;
    while (j < count && entries[j] < (word + 1) * PRIORS) j++;
    const idf = Math.log((rarity.texts + PRIOR_TEXTS + 1) / (rarity.of(word) + (entries[j - 1] % PRIORS)));
    const w = idf > 0 ? (1 + Math.log(j - i)) * idf : 0;
    words[distinct] = word;
    weights[distinct++] = w;
    length += w * w;
    i = j;
  }
  if (length > 0) {
    const scale = 1 / Math.sqrt(length);
    for (let i = 0; i < distinct; i++) weights[i] *= scale;
  }
  return { words: words.slice(0, distinct), weights: weights.slice(0, distinct) };
}

/** Words of a text with their priors, one number each; the same room for every text. */
let tagged = new Float64Array(1024);
/** Room for a prior beside a word. */
const PRIORS = 128;

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
