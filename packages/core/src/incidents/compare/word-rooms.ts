import { mixBits } from '../../reports/scan-words.ts';

/** Words of a list, as many as two bytes can tell apart, and of a room, and texts of a room, at most. */
const ROOM = 1 << 16;

/** So often a word counts within a text, and in so many texts, at most: both stand in one number of sixteen bits. */
const TIMES = 128;
const TEXTS = 512;

/** Texts that the prior stands for. */
const PRIOR_TEXTS = 60;

/** How often a word stands in its text and in how many texts, as one number. */
export const countsOf = (times: number, texts: number): number => Math.min(times, TIMES - 1) * TEXTS + Math.min(texts, TEXTS - 1);

/** What words weigh by how often they stand in a text and in how many of so many texts. */
function valuesOf(texts: number): Float64Array {
  return Float64Array.from({ length: TIMES * TEXTS }, (_, counts) => {
    const idf = Math.log((texts + PRIOR_TEXTS + 1) / (counts % TEXTS));
    return idf > 0 ? (1 + Math.log(Math.floor(counts / TEXTS))) * idf : 0;
  });
}

/** Words that texts have, as hashes, each with how often it stands there and in how many texts: many texts have the same, and name it by its number here. */
class WordList {
  readonly hashes: Uint32Array;
  readonly counts: Uint16Array;
  used = 0;
  /** Where each stands, one more, at the first free place from the one that its hash tells. */
  #places: Int32Array;

  constructor(readonly size: number) {
    this.hashes = new Uint32Array(size);
    this.counts = new Uint16Array(size);
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * size)));
  }

  /** The number of a word, which is put in where it is new. */
  numberOf(hash: number, counts: number): number {
    const mask = this.#places.length - 1;
    let at = mixBits(hash ^ counts) & mask;
    for (; this.#places[at] > 0; at = (at + 1) & mask) {
      const number = this.#places[at] - 1;
      if (this.hashes[number] === hash && this.counts[number] === counts) return number;
    }
    this.hashes[this.used] = hash;
    this.counts[this.used] = counts;
    this.#places[at] = ++this.used;
    return this.used - 1;
  }

  /** No more words come: what they were found by can go. */
  close(): void {
    this.#places = new Int32Array();
  }
}

/** Texts as weighed words, one after the other. */
class WordRoom {
  /** Words as numbers of a list, in the rising order of their hashes within each text. */
  readonly numbers: Uint16Array | Uint32Array;
  /** Of each text where its words end, and what its values are scaled by. */
  readonly ends: number[] = [];
  readonly scales: number[] = [];
  used = 0;

  constructor(
    size: number,
    readonly list: WordList,
    /** What the counts of words weigh before they are scaled. */
    readonly values: Float64Array,
  ) {
    this.numbers = list.size > ROOM ? new Uint32Array(size) : new Uint16Array(size);
  }

  /** Puts in the next word of a text; gives what it weighs before it is scaled. */
  put(word: number, counts: number): number {
    this.numbers[this.used++] = this.list.numberOf(word, counts);
    return this.values[counts];
  }

  /** Ends a text. */
  end(scale: number): void {
    this.ends.push(this.used);
    this.scales.push(scale);
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
    const lists = last !== undefined && last.list.used + count <= last.list.size;
    if (lists && last.used + count <= last.numbers.length && last.ends.length < ROOM) return last;
    if (!lists) last?.list.close();
    const size = Math.max(ROOM, count);
    const room = new WordRoom(size, lists ? last.list : new WordList(size), this.#values);
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

  /** The word at a place. */
  word(at: number): number {
    return this.room.list.hashes[this.room.numbers[at]];
  }

  /** Whether a word is among them. */
  has(word: number): boolean {
    let [at, end] = [this.from, this.to];
    while (at < end) {
      const middle = (at + end) >>> 1;
      if (this.word(middle) < word) at = middle + 1;
      else end = middle;
    }
    return at < this.to && this.word(at) === word;
  }

  /** The weight of the word at a place. */
  weight(at: number): number {
    const { values, list, numbers, scales } = this.room;
    return Math.fround(Math.fround(values[list.counts[numbers[at]]]) * scales[this.number]);
  }

  /** How alike it and another are, 0..1 (cosine). */
  likeness(other: WordWeights): number {
    const { to, room } = this;
    const { to: end, room: beside } = other;
    const [{ hashes }, { hashes: others }] = [room.list, beside.list];
    const [{ numbers }, { numbers: theirs }] = [room, beside];
    let [i, j, sum] = [this.from, other.from, 0];
    while (i < to && j < end) {
      const x = hashes[numbers[i]];
      let y = others[theirs[j]];
      while (y < x && ++j < end) y = others[theirs[j]];
      if (x === y) sum += this.weight(i) * other.weight(j++);
      i++;
    }
    return sum;
  }
}
