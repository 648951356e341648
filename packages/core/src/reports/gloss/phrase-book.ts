import type { Gloss } from '../../knowledge/glosses.ts';

/** What a phrase is, as far as the order of words asks for it. */
export type PhraseKind =
  | 'noun'
  | 'placeNoun'
  | 'happening'
  | 'actor'
  | 'adjective'
  | 'verb'
  | 'participle'
  | 'infinitive'
  | 'auxiliary'
  | 'word'
  | 'number'
  | 'name'
  | 'unknown';

/** What a phrase of another language is in English. */
export interface Phrase {
  put: string;
  kind: PhraseKind;
  /** Of a verb that takes other words in between ("تعرض … ل", "griff … an"): the words that may close it, and what the whole is in English. */
  closing?: Readonly<Record<string, string>>;
}

/** A word of the text as it stands; an article or pronoun joined by an apostrophe is a word of its own, apostrophe and all ("l’"). */
export interface SourceWord {
  start: number;
  end: number;
  raw: string;
  low: string;
}

const WORD = /\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?!\d)|\d+h\d\d|\d+|[٠-٩]+|\p{L}{1,6}['’](?=\p{L})|[\p{L}\p{M}]+/gu;
/** What may stand between the words of one phrase. */
const BETWEEN = /^(?:[ \u00a0\-–'’]{0,2}|\n)$/;

/** The words and numbers of a text. In Arabic, "and", "in" and "for" that are written with the next word stand apart where the gloss knows that word. */
export function readWords(text: string, isKnown: (low: string) => boolean): SourceWord[] {
  const out: SourceWord[] = [];
  for (const { 0: raw, index: start } of text.matchAll(WORD)) {
    let at = 0;
    if (/\p{Script=Arabic}/u.test(raw)) {
      for (const proclitic of [/^[وف]/u, /^[بلك]/u]) {
        const rest = raw.slice(at);
        if (isKnown(foldForm(rest)) || rest.length < 4 || !proclitic.test(rest)) continue;
        // "for the" is written without the letter of the article
        const next = foldForm(rest.slice(rest.startsWith('لل') ? 2 : 1));
        if (!isKnown(next) && !/^[بلك]/u.test(next)) continue;
        out.push({ start: start + at, end: start + at + 1, raw: rest[0], low: rest[0] });
        at++;
      }
    }
    const word = raw.slice(at);
    const forms = [word];
    if (at > 0 && raw[at - 1] === 'ل' && word.startsWith('ل')) forms.push(word.slice(1));
    // "لغما" is "لغم" as an object
    if (/\p{Lo}ا$/u.test(word) && word.length > 3) forms.push(word.slice(0, -1));
    const low = forms.map(foldForm);
    out.push({ start: start + at, end: start + raw.length, raw: word, low: low.find(isKnown) ?? low[0] });
  }
  return out;
}

/** Words that mean something else with their article: "the day" is today, "the two" Monday, "the one" Sunday. */
const ARTICLED = /^ال(يوم|اثنين|احد)$/u;

/** A form as it is looked up: small letters; of Arabic without vowel signs, article and the spellings of one letter. */
function foldForm(word: string): string {
  const low = word.toLowerCase().replace('’', "'");
  if (!/\p{Script=Arabic}/u.test(low)) return low;
  const bare = low
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
  return bare.length > 4 && !ARTICLED.test(bare) ? bare.replace(/^ال/u, '') : bare;
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

/** Letters that a word written together has before its last noun, and that noun, at least. */
const SHORTEST_FIRST_PART = 3;
const SHORTEST_HEAD = 4;

/** Finds the longest phrase that begins at a word. */
export type PhraseFinder = (
  text: string,
  words: readonly SourceWord[],
  at: number,
  behind: PhraseKind | 'opening' | null,
) => { phrase: Phrase; words: number } | null;

/** A gloss laid open for look-up, word by word. */
export interface PhraseBook {
  find: PhraseFinder;
  /** The noun that a word written together from several ends in: "Hafenstadt" is a "Stadt". */
  headOf(low: string): Phrase | null;
  /** Whether a word, folded, begins a phrase. */
  isKnown(low: string): boolean;
}

/** Lays a gloss open. */
export function createPhraseBook(gloss: Gloss): PhraseBook {
  const root = newBranch();
  const adjectives = newBranch();
  const afterNouns = newBranch();
  const afterVerbs = newBranch();
  const afterNumbers = newBranch();
  const openings = newBranch();
  const lay = (into: Branch, entries: Record<string, string> | undefined, kind: PhraseKind): void => {
    for (const [english, forms] of Object.entries(entries ?? {}))
      for (const form of forms.split('|')) {
        const [opening, closing] = form.split('…');
        const branch = branchOf(into, opening);
        const put = english === 'none' ? '' : english;
        const known = branch.phrase?.closing;
        const closings = closing ? { ...known, [closing.trim().toLowerCase()]: put } : known;
        branch.phrase = { put: (closing && branch.phrase?.put) || put, kind, ...(closings && { closing: closings }) };
      }
  };
  lay(root, gloss.nouns, 'noun');
  lay(root, gloss.placeNouns, 'placeNoun');
  lay(root, gloss.actors, 'actor');
  lay(adjectives, gloss.adjectives, 'adjective');
  lay(root, gloss.verbs, 'verb');
  lay(root, gloss.participles, 'participle');
  lay(root, gloss.infinitives, 'infinitive');
  lay(root, gloss.auxiliaries, 'auxiliary');
  lay(root, gloss.happenings, 'happening');
  lay(root, gloss.words, 'word');
  lay(openings, gloss.openings, 'verb');
  lay(afterNouns, gloss.afterNouns, 'word');
  lay(afterVerbs, gloss.afterVerbs, 'word');
  lay(root, gloss.months, 'number');
  lay(afterNumbers, gloss.afterNumbers, 'number');
  // the place of a word tells which of its meanings comes first
  const behindNoun = [afterNouns, adjectives, root];
  const plain = [root, adjectives];
  const order: Record<PhraseKind | 'opening', Branch[]> = {
    opening: [openings, ...plain],
    noun: behindNoun,
    placeNoun: behindNoun,
    actor: behindNoun,
    unknown: behindNoun,
    name: behindNoun,
    verb: [afterVerbs, ...plain],
    participle: plain,
    infinitive: plain,
    auxiliary: plain,
    happening: [afterVerbs, ...plain],
    number: [afterNumbers, ...plain],
    adjective: plain,
    word: plain,
  };
  const find: PhraseFinder = (text, words, at, behind) => {
    let best: ReturnType<PhraseFinder> = null;
    for (const branch of order[behind ?? 'word']) {
      const found = longest(branch, text, words, at, 0);
      if (found && found.words > (best?.words ?? 0)) best = found;
    }
    return best;
  };
  const isKnown = (low: string): boolean => plain.some((branch) => branch.exact.has(low) || stemsIn(branch, low).length > 0);
  const headAt = (low: string): Phrase | null | undefined => root.exact.get(low)?.phrase ?? stemsIn(root, low)[0]?.phrase;
  const headOf = (low: string): Phrase | null => {
    for (let n = SHORTEST_FIRST_PART; n <= low.length - SHORTEST_HEAD; n++) {
      const phrase = headAt(low.slice(n)) ?? headAt(low.slice(n).replace(/e?s$/, ''));
      if (phrase?.kind === 'noun') return phrase;
    }
    return null;
  };
  return { find, isKnown, headOf };
}

function branchOf(root: Branch, form: string): Branch {
  let branch = root;
  for (const [, written, star] of form.toLowerCase().matchAll(/(\p{L}+['’](?=\p{L}|$|\s)|[\p{L}\p{M}\d]+)(\*?)/gu)) {
    const word = foldForm(written);
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

/** What goes on from the stems that a word begins with, the longest first. */
function stemsIn({ stems }: Branch, low: string): Branch[] {
  const out: Branch[] = [];
  for (let n = low.length; n >= SHORTEST && stems.size > 0; n--) {
    const stem = stems.get(low.slice(0, n));
    if (stem) out.push(stem);
  }
  return out;
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
  for (const stem of stemsIn(branch, low)) {
    const found = longest(stem, text, words, at, read + 1);
    if (found && found.words > (best?.words ?? 0)) best = found;
  }
  return best ?? own;
}
