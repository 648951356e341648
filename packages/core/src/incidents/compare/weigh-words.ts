import { scanWords } from '../../reports/scan-words.ts';

/** Texts as weighed words, one after the other. */
class WordRoom {
  /** Words as hashes, in rising order within each text. */
  readonly words: Uint32Array;
  /** How often each stands in its text and in how many texts, as one number. */
  readonly counts: Uint16Array;
  /** Of each text where its words end, and what its values are scaled by. */
  readonly ends: number[] = [];
  readonly scales: number[] = [];
  used = 0;

  constructor(
    size: number,
    /** What those numbers weigh before they are scaled. */
    readonly values: Float64Array,
  ) {
    this.words = new Uint32Array(size);
    this.counts = new Uint16Array(size);
  }
}

/** All texts as weighed words. There are many, so a text is no more than a number until its words are asked for. */
export class WordRooms {
  readonly #rooms: WordRoom[] = [];
  readonly #values: Float64Array;

  /** `texts`: how many it was learnt from how rare words are. */
  constructor(texts: number) {
    this.#values = valuesOf(texts);
  }

  /** Room for a text of so many words at most: arrays for thousands of texts, since one for each would cost more than its words. */
  roomFor(count: number): WordRoom {
    const last = this.#rooms.at(-1);
    if (last && last.used + count <= last.words.length && last.ends.length < ROOM) return last;
    const room = new WordRoom(Math.max(ROOM, count), this.#values);
    this.#rooms.push(room);
    return room;
  }

  /** The number of the text that was put in last. */
  get last(): number {
    return this.#rooms.length * ROOM - ROOM + this.#rooms.at(-1)!.ends.length - 1;
  }

  /** The text of a number. */
  at(number: number): WordWeights {
    return new WordWeights(this.#rooms[Math.floor(number / ROOM)], number % ROOM);
  }
}
const ROOM = 1 << 16;

/** A text as weighed words: weights are scaled to length 1. */
export class WordWeights {
  constructor(
    private readonly room: WordRoom,
    private readonly number: number,
  ) {}

  /** Where its words begin among those of its room. */
  get from(): number {
    return this.number === 0 ? 0 : this.room.ends[this.number - 1];
  }

  get to(): number {
    return this.room.ends[this.number];
  }

  /** Words of its room. */
  get words(): Uint32Array {
    return this.room.words;
  }

  /** The weight of the word at a place. */
  weight(at: number): number {
    return Math.fround(Math.fround(this.room.values[this.room.counts[at]]) * this.room.scales[this.number]);
  }

  /** How alike it and another are, 0..1 (cosine). */
  likeness(other: WordWeights): number {
    const { words, to } = this;
    const { words: others, to: end } = other;
    let sum = 0;
    for (let i = this.from, j = other.from; i < to && j < end; ) {
      const x = words[i];
      const y = others[j];
      if (x === y) sum += this.weight(i++) * other.weight(j++);
      else if (x < y) i++;
      else j++;
    }
    return sum;
  }
}

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

/** Texts that the prior stands for. */
const PRIOR_TEXTS = 60;
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
  const { words, counts, values } = room;
  let length = 0;
  let at = room.used;
  for (let i = 0; i < count; ) {
    const word = Math.floor(entries[i] / PRIORS);
    let j = i + 1;
    while (j < count && entries[j] < (word + 1) * PRIORS) j++;
    words[at] = word;
    counts[at] = Math.min(j - i, TIMES - 1) * TEXTS + Math.min(rarity.of(word) + entries[j - 1] - word * PRIORS, TEXTS - 1);
    length += values[counts[at++]] ** 2;
    i = j;
  }
  room.used = at;
  room.scales.push(length > 0 ? 1 / Math.sqrt(length) : 1);
  room.ends.push(at);
  return rarity.rooms.last;
}

/** So often a word counts within a text, and in so many texts, at most: both stand in one number of sixteen bits. */
const TIMES = 128;
const TEXTS = 512;

/** What words weigh by how often they stand in a text and in how many of so many texts. */
function valuesOf(texts: number): Float64Array {
  return Float64Array.from({ length: TIMES * TEXTS }, (_, counts) => {
    const idf = Math.log((texts + PRIOR_TEXTS + 1) / (counts % TEXTS));
    return idf > 0 ? (1 + Math.log(Math.floor(counts / TEXTS))) * idf : 0;
  });
}

/** Words of a text with their priors, one number each; the same room for every text. */
let tagged = new Float64Array(1024);
/** Room for a prior beside a word. */
const PRIORS = 128;
