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
    return this.idAt(raw, 0, raw.length);
  }

  // Spellings by their hash, open addressing: a token seen before costs no string.
  private spellings: (string | undefined)[] = new Array(1 << 15);
  private spelled = new Int32Array(1 << 15);
  private held = 0;

  /** The number of the spelling text[start..end). */
  idAt(text: string, start: number, end: number): number {
    const length = end - start;
    let h = length;
    for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
    const mask = this.spelled.length - 1;
    let slot = h & mask;
    for (let step = 1; ; slot = (slot + step++) & mask) {
      const known = this.spellings[slot];
      if (known === undefined) break;
      if (known.length !== length) continue;
      let i = 0;
      while (i < length && known.charCodeAt(i) === text.charCodeAt(start + i)) i++;
      if (i === length) return this.spelled[slot];
    }
    // a copy of its own: a slice would keep the whole report in memory
    const raw = ownCopy(text.slice(start, end));
    const id = this.id(foldWord(raw));
    this.spellings[slot] = raw;
    this.spelled[slot] = id;
    if (++this.held * 2 > mask) this.widen();
    return id;
  }

  private widen(): void {
    const { spellings, spelled } = this;
    this.spellings = new Array(spellings.length * 2);
    this.spelled = new Int32Array(spellings.length * 2);
    const mask = this.spelled.length - 1;
    for (let k = 0; k < spellings.length; k++) {
      const raw = spellings[k];
      if (raw === undefined) continue;
      let h = raw.length;
      for (let i = 0; i < raw.length; i++) h = Math.imul(h ^ raw.charCodeAt(i), 0x01000193);
      h ^= h >>> 15;
      let slot = h & mask;
      for (let step = 1; this.spellings[slot] !== undefined; step++) slot = (slot + step) & mask;
      this.spellings[slot] = raw;
      this.spelled[slot] = spelled[k];
    }
  }
}

/** The same characters in memory of their own. */
const ownCopy = (s: string): string => (s.length < 13 ? s : JSON.parse(JSON.stringify(s)));

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
