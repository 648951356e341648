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
    let id = this.raw.get(raw);
    if (id === undefined) {
      id = this.id(foldWord(raw));
      this.raw.set(raw, id);
    }
    return id;
  }
  private readonly raw = new Map<string, number>();
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
