import { tighten } from '../model/tighten.ts';
import { type Vocabulary, WordTable } from './vocabulary.ts';

/** Phrases that begin with one word: those of that word alone, and longer ones by their second word. */
interface Head<P> {
  single: P[];
  /** By second word, longest first, with those of one word behind them. */
  pairs: Map<number, P[]> | null;
}

/** Phrases by their first two words, so that a token is compared with the few that can stand there and not with all that begin like it. */
export class PhraseTable<P extends { readonly words: ArrayLike<number> }> {
  private readonly heads: Head<P>[] = [];
  private readonly headOf: WordTable;
  /** Whether a word stands second in any phrase: most do not, and need no look at the pairs. */
  private readonly second: WordTable;
  private readonly none: readonly P[] = [];

  /** Of phrases of one length the one given first is tried first. */
  constructor(vocabulary: Vocabulary, phrases: Iterable<P>) {
    const numbers = new Map<number, number>();
    const seconds = new Set<number>();
    for (const phrase of [...phrases].sort((a, b) => b.words.length - a.words.length)) {
      const [first, second] = [phrase.words[0], phrase.words[1]];
      const number = numbers.get(first) ?? this.heads.push({ single: [], pairs: null });
      numbers.set(first, number);
      const head = this.heads[number - 1];
      if (phrase.words.length === 1) for (const list of [head.single, ...(head.pairs?.values() ?? [])]) list.push(phrase);
      else {
        seconds.add(second);
        head.pairs ??= new Map();
        const list = head.pairs.get(second);
        if (list) list.push(phrase);
        else head.pairs.set(second, [phrase]);
      }
    }
    for (const { pairs } of this.heads.map(tighten)) pairs?.forEach((list, second) => void pairs.set(second, list.slice()));
    this.headOf = new WordTable(vocabulary, (word) => numbers.get(vocabulary.id(word)) ?? 0);
    this.second = new WordTable(vocabulary, (word) => (seconds.has(vocabulary.id(word)) ? 1 : 0));
  }

  /** Whether any phrase begins with a word. */
  opens(word: number): boolean {
    return this.headOf.of(word) !== 0;
  }

  /** The phrases that may stand where a word and the next one stand, longest first. */
  at(word: number, next: number): readonly P[] {
    const number = this.headOf.of(word);
    if (number === 0) return this.none;
    const { pairs, single } = this.heads[number - 1];
    return pairs === null || this.second.of(next) === 0 ? single : (pairs.get(next) ?? single);
  }
}
