/**
 * The words that a pattern accepts. Most words it is asked about are of a length that none of them has, and are not looked up: half of what a
 * set costs.
 */
export class AskedWords {
  private readonly words: ReadonlySet<string>;
  /** A bit for each length; lengths from 32 on share the bits of those from 0 on. */
  private readonly lengths: number;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.lengths = words.reduce((bits, { length }) => bits | (1 << length), 0);
  }

  /** Whether it is one of them; nothing is none, as with a pattern. */
  has(word: string | undefined): boolean {
    return word !== undefined && ((this.lengths >>> word.length) & 1) !== 0 && this.words.has(word);
  }
}
