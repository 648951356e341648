import { ownCopy } from '../model/own-copy.ts';
import { codesOf } from './char-codes.ts';

/** Every distinct folded word once, as a small number: readers keep their marks in arrays by that number, so a token costs one look-up each. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly ids = new Map<string, number>();

  /** The number of a folded word, given on first sight. */
  id(folded: string): number {
    let id = this.ids.get(folded);
    if (id === undefined) {
      id = this.words.length;
      this.words.push(folded);
      this.ids.set(folded, id);
    }
    return id;
  }

  /** The number of a raw spelling; folds it only the first time it is seen. */
  idOfRaw(raw: string): number {
    const codes = codesOf(raw);
    let hash = SPELLING_SEED;
    for (let i = 0; i < raw.length; i++) hash = spell(hash, codes[i]);
    return this.idAt(codes, 0, raw.length, hash);
  }

  // Spellings by their hash, open addressing, their characters one behind another: a token seen before costs no string.
  private slots = new Int32Array(1 << 16).fill(-1);
  private letters = new Uint16Array(1 << 17);
  /** Of each spelling: its hash, the word it spells, where its characters end. */
  private hashes = new Int32Array(1 << 14);
  private spelled = new Int32Array(1 << 14);
  private ends = new Int32Array(1 << 14);
  private held = 0;

  /** The number of the spelling codes[start..end), whose characters {@link spell} that hash. */
  idAt(codes: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, hashes, ends, letters } = this;
    const mask = slots.length - 1;
    let slot = mixed(hash) & mask;
    for (let step = 1; ; slot = (slot + step++) & mask) {
      const known = slots[slot];
      if (known < 0) break;
      if (hashes[known] !== hash) continue;
      let from = known === 0 ? 0 : ends[known - 1];
      const until = ends[known];
      if (until - from !== end - start) continue;
      let i = start;
      while (from < until && letters[from] === codes[i]) {
        from++;
        i++;
      }
      if (from === until) return this.spelled[known];
    }
    return this.learn(codes.subarray(start, end), hash, slot);
  }

  private learn(spelling: Uint16Array, hash: number, slot: number): number {
    const n = this.held++;
    const from = n === 0 ? 0 : this.ends[n - 1];
    if (n >= this.ends.length) {
      this.hashes = widened(this.hashes);
      this.spelled = widened(this.spelled);
      this.ends = widened(this.ends);
    }
    while (from + spelling.length > this.letters.length) this.letters = widened(this.letters);
    this.letters.set(spelling, from);
    const id = this.id(ownCopy(foldWord(textOf(spelling))));
    this.hashes[n] = hash;
    this.spelled[n] = id;
    this.ends[n] = from + spelling.length;
    this.slots[slot] = n;
    if (this.held * 2 > this.slots.length) this.widen();
    return id;
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let n = 0; n < this.held; n++) {
      let slot = mixed(this.hashes[n]) & mask;
      for (let step = 1; this.slots[slot] >= 0; step++) slot = (slot + step) & mask;
      this.slots[slot] = n;
    }
  }
}

/** The hash of no character. */
export const SPELLING_SEED = 0x811c9dc5 | 0;
/** What the hash is multiplied by at every character. */
export const SPELLING_STEP = 0x01000193;
/** The hash of a spelling with one more character (FNV-1a). */
export const spell = (hash: number, code: number): number => Math.imul(hash ^ code, SPELLING_STEP);
const mixed = (hash: number): number => hash ^ (hash >>> 15);

function widened<A extends Int32Array | Uint16Array>(a: A): A {
  const b = new (a.constructor as new (n: number) => A)(a.length * 2);
  b.set(a);
  return b;
}

/** A text from its codes, piece by piece: a call takes only so many arguments. */
function textOf(codes: Uint16Array): string {
  let out = '';
  for (let i = 0; i < codes.length; i += 4096) out += String.fromCharCode(...codes.subarray(i, i + 4096));
  return out;
}

/** Lower case, without accents or apostrophes: "Dar‘ā" and "Dara" are one word. */
export function foldWord(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c > 127 || c === 39) {
      plain = false;
      break;
    }
  }
  if (plain) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼʻʿʾ]+/gu, '')
    .toLowerCase();
}

/** A number per word, worked out when the word is first met: the way every reader marks the words it cares about. */
export class WordTable {
  private marks = new Int32Array(4096).fill(-1);
  constructor(
    readonly vocabulary: Vocabulary,
    private readonly markOf: (word: string) => number,
  ) {}

  /** The mark (0 or more) of the word with this number. */
  of(id: number): number {
    if (id >= this.marks.length) {
      const grown = new Int32Array(Math.max(id + 1, this.marks.length * 2)).fill(-1);
      grown.set(this.marks);
      this.marks = grown;
    }
    let mark = this.marks[id];
    if (mark < 0) {
      mark = this.markOf(this.vocabulary.words[id]);
      this.marks[id] = mark;
    }
    return mark;
  }
}

/** A {@link WordTable} for readers that are not prepared with a vocabulary: it is made for the one they meet, and kept while that one is met. */
export class SharedTable {
  private table: WordTable | null = null;
  constructor(private readonly markOf: (word: string) => number) {}

  /** The table of a vocabulary. */
  of(vocabulary: Vocabulary): WordTable {
    if (this.table?.vocabulary !== vocabulary) this.table = new WordTable(vocabulary, this.markOf);
    return this.table;
  }
}
