import { z } from 'zod';

/** Schema of `words/<lang>.yaml`. */
export const wordsFile = z.strictObject({
  sources: z.array(z.string().min(1)).min(1).describe('Where the words were taken from.'),
  language: z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code such as en'),
  words: z.string().min(1).describe('Words in small letters with spaces between, in their plain form where the language inflects by rule.'),
});

/** Common words by language, as they stand in the file. */
export type WordLists = Record<string, string>;

/** The common words of a language: what is none of them is probably a name. */
export class EverydayWords {
  private roots: ReadonlySet<string> | null = null;
  /** Words come again and again: each is taken apart once. */
  private readonly asked = new Map<string, boolean>();

  constructor(private readonly list: string) {}

  /** Whether this word, in small letters, is a common word or one inflected by rule: "towns", "tries", "planned", "making". */
  has(word: string): boolean {
    let known = this.asked.get(word);
    if (known === undefined) {
      this.roots ??= new Set(this.list.split(/\s+/));
      const { roots } = this;
      known = roots.has(word) || rootsOf(word).some((root) => root.length > 1 && roots.has(root));
      if (this.asked.size >= ROOM) this.asked.clear();
      this.asked.set(word, known);
    }
    return known;
  }
}

/** Words remembered, at most. */
const ROOM = 20_000;

const ENDINGS: readonly [ending: string, put: readonly string[]][] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['ly', ['']],
  ['ness', ['']],
];

/** The plain forms that English endings may have been put to, a doubled consonant undone. */
export function rootsOf(word: string): string[] {
  const out: string[] = [];
  for (const [ending, put] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    for (const end of put) out.push(stem + end);
    if (/^(ed|ing|er|ers)$/.test(ending) && /([bdfgklmnprstz])\1$/.test(stem)) out.push(stem.slice(0, -1));
  }
  return out;
}
