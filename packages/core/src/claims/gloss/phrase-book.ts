import type { GlossFile } from '../../knowledge/glosses.ts';

/** What a phrase is, as far as the order of words asks for it. */
export type PhraseKind = 'noun' | 'adjective' | 'verb' | 'word' | 'number' | 'name' | 'unknown';

/** What a phrase of another language is in English. */
export interface Phrase {
  put: string;
  kind: PhraseKind;
}

/** A word of the text as it stands; an article or pronoun joined by an apostrophe is a word of its own, apostrophe and all ("l’"). */
export interface SourceWord {
  start: number;
  end: number;
  raw: string;
  low: string;
}

const WORD = /\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?!\d)|\d+h\d\d|\d+|\p{L}{1,6}['’](?=\p{L})|[\p{L}\p{M}]+/gu;
/** What may stand between the words of one phrase. */
const BETWEEN = /^(?:[ \u00a0\-–'’]{0,2}|\n)$/;

/** The words and numbers of a text. */
export function readWords(text: string): SourceWord[] {
  return [...text.matchAll(WORD)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    raw: m[0],
    low: m[0].toLowerCase().replace('’', "'"),
  }));
}

/** Words by their letters, and stems that other letters may follow. */
interface Branch {
  exact: Map<string, Branch>;
  stems: Map<string, Branch>;
  phrase: Phrase | null;
}
const newBranch = (): Branch => ({ exact: new Map(), stems: new Map(), phrase: null });
/** Letters of the shortest stem. */
const SHORTEST = 2;

/** Finds the longest phrase that begins at a word. */
export type PhraseFinder = (
  text: string,
  words: readonly SourceWord[],
  at: number,
  behind: PhraseKind | null,
) => { phrase: Phrase; words: number } | null;

/** A gloss laid open for look-up, word by word. */
export function createPhraseBook(gloss: Omit<GlossFile, 'sources'>): PhraseFinder {
  const root = newBranch();
  const adjectives = newBranch();
  const afterNouns = newBranch();
  const afterVerbs = newBranch();
  const afterNumbers = newBranch();
  const lay = (into: Branch, entries: Record<string, string> | undefined, kind: PhraseKind): void => {
    for (const [english, forms] of Object.entries(entries ?? {}))
      for (const form of forms.split('|')) branchOf(into, form).phrase = { put: english === 'none' ? '' : english, kind };
  };
  lay(root, gloss.nouns, 'noun');
  lay(adjectives, gloss.adjectives, 'adjective');
  lay(root, gloss.verbs, 'verb');
  lay(root, gloss.words, 'word');
  lay(afterNouns, gloss.afterNouns, 'word');
  lay(afterVerbs, gloss.afterVerbs, 'word');
  lay(root, gloss.months, 'number');
  lay(afterNumbers, gloss.afterNumbers, 'number');
  // the place of a word tells which of its meanings comes first
  const behindNoun = [afterNouns, adjectives, root];
  const plain = [root, adjectives];
  const order: Record<PhraseKind, Branch[]> = {
    noun: behindNoun,
    unknown: behindNoun,
    name: behindNoun,
    verb: [afterVerbs, ...plain],
    number: [afterNumbers, ...plain],
    adjective: plain,
    word: plain,
  };
  return (text, words, at, behind) => {
    let best: ReturnType<PhraseFinder> = null;
    for (const branch of order[behind ?? 'word']) {
      const found = longest(branch, text, words, at, 0);
      if (found && found.words > (best?.words ?? 0)) best = found;
    }
    return best;
  };
}

function branchOf(root: Branch, form: string): Branch {
  let branch = root;
  for (const [, word, star] of form.toLowerCase().matchAll(/(\p{L}+['’](?=\p{L}|$|\s)|[\p{L}\p{M}\d]+)(\*?)/gu)) {
    const side = star ? branch.stems : branch.exact;
    let next = side.get(word);
    if (!next) {
      next = newBranch();
      side.set(word, next);
    }
    branch = next;
  }
  return branch;
}

function longest(
  branch: Branch,
  text: string,
  words: readonly SourceWord[],
  at: number,
  read: number,
): { phrase: Phrase; words: number } | null {
  const own = branch.phrase && read > 0 ? { phrase: branch.phrase, words: read } : null;
  const here = at + read;
  if (here >= words.length || (read > 0 && !BETWEEN.test(text.slice(words[here - 1].end, words[here].start)))) return own;
  const { low } = words[here];
  const exact = branch.exact.get(low);
  let best = exact ? longest(exact, text, words, at, read + 1) : null;
  for (let n = low.length; n >= SHORTEST && branch.stems.size > 0; n--) {
    const stem = branch.stems.get(low.slice(0, n));
    const found = stem ? longest(stem, text, words, at, read + 1) : null;
    if (found && found.words > (best?.words ?? 0)) best = found;
  }
  return best ?? own;
}
