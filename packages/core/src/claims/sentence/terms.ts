import type { Knowledge } from '../../knowledge/knowledge.ts';
import { lexiconOf } from '../../knowledge/knowledge.ts';
import type { LexiconEntry } from '../../knowledge/lexicons.ts';
import { PhraseTable } from '../../language/phrase-table.ts';
import type { Tokens } from '../../language/tokens.ts';
import { foldWord, type Vocabulary } from '../../language/vocabulary.ts';
import type { Act, TargetKind } from '../../model/act.ts';
import { ownCopy } from '../../model/own-copy.ts';

/** One sense a word may have: an entry of a lexicon, with what the frames ask of it worked out once. */
export interface Sense {
  sense: string;
  entry: LexiconEntry;
  act: Act | null;
  targetKind: TargetKind | null;
  /** The form is a verb wherever it stands ("shelled"), not perhaps a noun ("strikes"). */
  verbOnly: boolean;
  /** Names an event whose means is not said: "attack", "hit". */
  generic: boolean;
  /** Names an event only together with a place, an actor, a toll or a weapon. */
  weak: boolean;
  data: Record<string, unknown>;
}

/** What a form is as a verb. */
export interface VerbForm {
  /** The form may be something else than a verb as well. */
  noun: boolean;
  verbOnly: boolean;
}

/** A term of the lexicons met in a text: the longest form there, with every sense that form has. */
export interface Term {
  first: number;
  last: number;
  form: string;
  senses: Sense[];
  /** What the form is as a verb; null where it is none. */
  verb: VerbForm | null;
  /** Can open a frame: an event, or the dead and the wounded of one. */
  sparks: boolean;
  /** Can tell who speaks. */
  speaks: boolean;
}

/** The lexicons that incident frames are read with. */
export const FRAME_LEXICONS = ['acts', 'tolls', 'weapons', 'targets', 'saying', 'denying', 'hedging', 'unarmed'] as const;

interface Pattern {
  words: readonly number[];
  /** Its last word. */
  last: number;
  form: string;
  senses: Sense[];
  verb: VerbForm | null;
  sparks: boolean;
  speaks: boolean;
}

/** Finds every term of the frame lexicons in a text, longest first, none inside another. */
export function createTermFinder(knowledge: Knowledge, vocabulary: Vocabulary): (tokens: Tokens) => Term[] {
  const byForm = new Map<string, Sense[]>();
  for (const name of FRAME_LEXICONS) {
    for (const entry of lexiconOf(knowledge, 'en', name)) {
      for (const form of entry.forms) {
        const text = form.text.split(' ').map(foldWord).join(' ');
        const sense = senseOf(entry, text);
        const senses = byForm.get(text);
        if (senses) senses.push(sense);
        else byForm.set(text, [sense]);
      }
    }
  }
  const patterns: Pattern[] = [];
  for (const [form, senses] of byForm) {
    const words = form.split(' ').map((w) => vocabulary.id(w));
    const sparks = senses.some(({ sense }) => SPARKS.has(sense));
    const speaks = senses.some(({ sense }) => SPEAKS.has(sense));
    patterns.push({ words, last: words[words.length - 1], form, senses, verb: verbForm(senses, form), sparks, speaks });
  }
  const table = new PhraseTable(vocabulary, patterns);
  const hyphen = vocabulary.id('-');
  // "rebel fire on Wednesday": a day is nothing to fire on
  const on = vocabulary.id('on');
  const days = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((day) => vocabulary.id(day)));
  return (tokens) => {
    const out: Term[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (!table.opens(tokens.word[i])) continue;
      for (const p of table.at(tokens.word[i], tokens.word[tokens.word[i + 1] === hyphen ? i + 2 : i + 1])) {
        const last = standsAt(tokens, i, p.words, hyphen);
        if (last < 0 || (p.last === on && days.has(tokens.word[last]))) continue;
        out.push({ first: i, last, form: p.form, senses: p.senses, verb: p.verb, sparks: p.sparks, speaks: p.speaks });
        i = last - 1;
        break;
      }
    }
    return out;
  };
}

function standsAt(tokens: Tokens, i: number, words: readonly number[], hyphen: number): number {
  let k = i;
  for (let w = 0; w < words.length; w++) {
    if (w > 0 && k < tokens.count && tokens.word[k] === hyphen) k++;
    if (k >= tokens.count || tokens.word[k] !== words[w]) return -1;
    k++;
  }
  return k;
}

const VERB_SENSES = new Set([
  'act-verb',
  'strike-verb',
  'fire-verb',
  'land-verb',
  'light-verb',
  'seize-verb',
  'fall-verb',
  'lose-verb',
  'move-verb',
  'arrive-verb',
  'build-verb',
  'keep-verb',
  'aid-verb',
  'close-verb',
  'violate-verb',
  'suffer',
  'kill',
  'die',
  'wound',
  'says',
  'denies',
  'admits',
  'issues',
  'displace',
]);

/** What a form with these senses is as a verb; null where it is none. */
function verbForm(senses: readonly Sense[], form: string): VerbForm | null {
  const verb = senses.find((s) => VERB_SENSES.has(s.sense));
  if (verb === undefined) return null;
  const ambiguous = verb.entry.data?.ambiguous;
  return {
    noun: senses.some((s) => !VERB_SENSES.has(s.sense)) || (Array.isArray(ambiguous) && ambiguous.includes(form)),
    verbOnly: verb.verbOnly,
  };
}

/** Senses of the words that tell of an event. */
export const NEWS: ReadonlySet<string> = new Set([
  'act-noun',
  'act-verb',
  'strike-verb',
  'fire-verb',
  'land-verb',
  'seize-verb',
  'lose-verb',
  'suffer',
  'kill',
  'wound',
  'violation',
  'violate-verb',
]);

const SPARKS = new Set([
  ...NEWS,
  'fall-verb',
  'move-verb',
  'arrive-verb',
  'build-verb',
  'sight-verb',
  'hold-verb',
  'siege',
  'keep-verb',
  'aid-verb',
  'close-verb',
  'die',
  'dead',
  'deaths',
  'injuries',
  'casualties',
]);
const SPEAKS = new Set(['says', 'admits', 'denies', 'according', 'hearsay', 'issues']);

function senseOf(entry: LexiconEntry, form: string): Sense {
  const data = entry.data ?? {};
  const listed = data.verbOnly;
  const verbOnly = listed === 'all' || (Array.isArray(listed) && listed.some((f) => foldWord(String(f)).replace(/-/g, ' ') === form));
  return {
    sense: ownCopy(entry.sense),
    entry,
    act: (data.act as Act | undefined) ?? null,
    targetKind: (data.kind as TargetKind | undefined) ?? null,
    verbOnly,
    generic: data.generic === true,
    weak: data.weak === true,
    data,
  };
}

/** The first sense of one of these names, or null. Asked of most words of most sentences: names one by one cost no list. */
export function senseNamed(term: Term | null, a: string, b = a, c = a, d = a, e = a, f = a, g = a, h = a): Sense | null {
  if (!term) return null;
  for (const s of term.senses) {
    const n = s.sense;
    if (n === a || n === b || n === c || n === d || n === e || n === f || n === g || n === h) return s;
  }
  return null;
}
