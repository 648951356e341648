import { scanWords } from '../../reports/scan-words.ts';
import { countsOf, WordRooms } from './word-rooms.ts';

/** How rare words are, learnt from a sample of the texts at hand on top of a prior, so that two reports alone can be compared as well as two thousand. */
export interface Rarity {
  /** Texts that it was learnt from. */
  texts: number;
  /** How many of those have a word. */
  of(word: number): number;
  /** Whether a word stands in more than one of all texts. */
  isShared(word: number): boolean;
  /** Where the words of texts go. */
  rooms: WordRooms;
}

/** Reports from which it is learnt what is usual, at most: the first ones in the order of their names, which are hashes, are a fair sample. */
export const LEARNT_FROM = 256;

/** In how many of the prior's texts a word of so many letters stands: short words are common in every language we read. */
const PRIOR_BY_LENGTH = [60, 60, 58, 45, 30, 20, 14, 9, 6];
const PRIOR_LONG = 5;
/** Names and figures are rarer. */
const PRIOR_NAME = 3;

/** Learns how rare words are from some texts; `all` has seen these and all others. */
export function learnRarity(texts: Iterable<string>, all: WordsSeen): Rarity {
  // per word the texts it was seen in and the last of them, in one number
  const seen = new Map<number, number>();
  let n = 0;
  for (const text of texts) {
    n++;
    const words = scanWords(text, 0, text.length);
    for (let k = 0; k < words.count; k++) {
      const hash = words.hash[k];
      const known = seen.get(hash);
      const times = known === undefined ? 0 : Math.floor(known / SEEN);
      if (known !== times * SEEN + n) seen.set(hash, (times + 1) * SEEN + n);
    }
  }
  return {
    texts: n,
    rooms: new WordRooms(n),
    of: (word) => Math.floor((seen.get(word) ?? 0) / SEEN),
    isShared: (word) => all.isShared(word),
  };
}
const SEEN = 2 ** 24;

/** Words of texts, and whether one text alone has them. */
export class WordsSeen {
  /** Per word the number of the text that has it, or of several. */
  readonly #seen = new Map<number, number>();

  /** Takes in a text of a number of its own; `shares` is told the number of a text that had a word of it to itself until now. */
  add(text: string, number: number, shares: (other: number) => void = () => {}): void {
    const { count, hash } = scanWords(text, 0, text.length);
    for (let k = 0; k < count; k++) {
      const known = this.#seen.get(hash[k]);
      if (known === SEVERAL || known === number) continue;
      this.#seen.set(hash[k], known === undefined ? number : SEVERAL);
      if (known !== undefined) shares(known);
    }
  }

  isShared(word: number): boolean {
    return this.#seen.get(word) === SEVERAL;
  }
}
const SEVERAL = -1;

/** Weighs the words of stretches of a text by how often they stand there and how rare they are; gives their number among the texts of {@link WordRooms}. */
export function weighWords(text: string, stretches: { start: number; end: number }[], rarity: Rarity): number {
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
  const room = rarity.rooms.roomFor(count);
  let length = 0;
  for (let i = 0; i < count; ) {
    const word = Math.floor(entries[i] / PRIORS);
    let j = i + 1;
    while (j < count && entries[j] < (word + 1) * PRIORS) j++;
    length += room.put(word, countsOf(j - i, rarity.of(word) + entries[j - 1] - word * PRIORS)) ** 2;
    i = j;
  }
  room.end(length > 0 ? 1 / Math.sqrt(length) : 1);
  return rarity.rooms.last;
}

/** Words of a text with their priors, one number each; the same room for every text. */
let tagged = new Float64Array(1024);
/** Room for a prior beside a word. */
const PRIORS = 128;
