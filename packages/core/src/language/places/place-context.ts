import type { Sentence } from '../../passages/split-passages.ts';
import { ALL_CAPS, GLUED, LOWER, NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import {
  AFTER_COMMA,
  ARTICLE,
  CALENDAR,
  COMMON,
  COMPASS,
  FACILITY,
  IN,
  ORGANISATION,
  PERSON,
  PLACE_BEGINS,
  THE,
  TITLE,
  TOWARD,
  TYPE,
} from './place-words.ts';

/** What the words around a name say of it. */
export interface NameContext {
  /** A preposition of place stands before it (compass words, articles and type words between allowed). */
  locative: boolean;
  /** The preposition before it, or ''. */
  preposition: string;
  /** It opens a sentence, or all words around it are capitalised: its capital says nothing. */
  capitalsIdle: boolean;
  /** It is a word of the language as well. */
  common: boolean;
  /** It is a name that persons bear. */
  person: boolean;
  /** A capitalised word that is no place stands right before or after it. */
  besideCapital: boolean;
  /** It stands inside another name. */
  partOfName: boolean;
  /** Token of a type word after ("Aleppo province") or before ("the town of X"), or -1. */
  typeAt: number;
}

/** Whether most words of a sentence are capitalised, so that capitals tell no names. */
export function isTitleCase(tokens: Tokens, sentence: Sentence): boolean {
  if (tokens.shouting) return true;
  let capital = 0;
  let words = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens.kind[i] !== WORD || tokens.end[i] - tokens.start[i] < 4) continue;
    words++;
    if (tokens.caps[i] !== LOWER) capital++;
  }
  return sentence.heading ? words >= 3 && capital > words * 0.7 : words >= 7 && capital > words * 0.8;
}

const isHyphen = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === PUNCT && tokens.space[i] === GLUED && '-‐‑–'.includes(tokens.raw(i));

/** Looks at the words around a name: see {@link NameContext}. */
export function readContext(
  tokens: Tokens,
  sentence: Sentence,
  first: number,
  last: number,
  titleCase: boolean,
  marks: WordTable,
  known: (i: number) => number,
): NameContext {
  const mark = (i: number): number => (i >= sentence.first && i < sentence.last && tokens.kind[i] === WORD ? marks.of(tokens.word[i]) : 0);
  const capital = (i: number): boolean => i >= sentence.first && i < sentence.last && tokens.kind[i] === WORD && tokens.caps[i] !== LOWER;

  let before = first - 1;
  let typeAt = -1;
  // "the town of X", "the northern province of X", "in eastern X"
  if (tokens.lower(before) === 'of' && before > sentence.first) {
    let k = before - 1;
    if (mark(k) & TYPE) {
      typeAt = k;
      while ((mark(k) & (TYPE | COMPASS)) !== 0 || tokens.kind[k] === POSSESSIVE) k--;
      before = k;
    }
  } else if (mark(before) & TYPE && tokens.caps[before] === LOWER && tokens.space[first] !== GLUED) {
    typeAt = before;
    before--;
  }
  for (let steps = 0; steps < 4 && before >= sentence.first; steps++) {
    const m = mark(before);
    if (m & (COMPASS | THE) || (steps > 0 && m & TYPE) || tokens.lower(before) === 'a' || isHyphen(tokens, before)) before--;
    else break;
  }
  // "the In-Lar outpost": joined to the name it is a part of it
  const m = before + 1 < first && isHyphen(tokens, before + 1) && tokens.space[before + 2] === GLUED ? 0 : mark(before);
  const word = tokens.lower(before);
  const locative =
    dateline(tokens, sentence, first, last) ||
    isHome(tokens, sentence, first, last) ||
    // "|Orsela| Mayor Jo Kent"
    tokens.lower(last) === 'mayor' ||
    (m & IN) !== 0 ||
    ((m & TOWARD) !== 0 && word !== 'of' && word !== 'against');
  const preposition = (m & (IN | TOWARD)) !== 0 ? word : '';

  const after = tokens.kind[last] === POSSESSIVE ? last + 1 : last;
  if (typeAt < 0 && last - first > 1 && mark(last - 1) & TYPE) typeAt = last - 1;
  else if (typeAt < 0 && mark(last) & TYPE) typeAt = capital(last) && capital(last + 1) && mark(last + 1) & TYPE ? last + 1 : last;
  const common = !(last - first === 1 && mark(first) & AFTER_COMMA) && allCommon(tokens, first, last, marks);
  const opens = first === sentence.first || (first === sentence.first + 1 && tokens.kind[sentence.first] === PUNCT);
  const stranger = (i: number): boolean =>
    capital(i) && known(i) === 0 && !titleCase && (mark(i) & (TYPE | COMPASS | CALENDAR | IN | TOWARD | THE | FACILITY | TITLE)) === 0;
  const besideCapital =
    (tokens.space[first] !== GLUED && first - 1 > sentence.first && stranger(first - 1)) ||
    (tokens.space[last] !== GLUED && stranger(last));
  const partOfName = insideName(tokens, first, last, after, titleCase, mark, capital, known);
  return {
    locative,
    preposition,
    capitalsIdle: opens || titleCase,
    common,
    person: last - first === 1 && (mark(first) & PERSON) !== 0,
    besideCapital,
    partOfName,
    typeAt,
  };
}

/** "BEIRUT (AFP) -", "GOMA, DR Congo -": a place in capitals that opens a sentence, a comma, bracket or dash after it. */
function dateline(tokens: Tokens, sentence: Sentence, first: number, last: number): boolean {
  if (first !== sentence.first || tokens.caps[first] !== ALL_CAPS || tokens.shouting) return false;
  const sign = tokens.raw(last);
  return sign === ',' || sign === '(' || sign === '-' || sign === '–' || sign === '—' || sign === ':' || sign === '/';
}

/** "Jo Kent, 43, of |Orsela|", "43-year-old Jo Kent, of |Orsela|": where somebody lives whose age is told. */
function isHome(tokens: Tokens, sentence: Sentence, first: number, last: number): boolean {
  if (tokens.lower(first - 1) !== 'of' || tokens.kind[last] !== PUNCT) return false;
  let k = first - 2;
  if (tokens.raw(k) === ',') k--;
  if (tokens.kind[k] === NUMBER) return k < first - 2 && tokens.raw(k - 1) === ',' && tokens.end[k] - tokens.start[k] < 3;
  for (let words = 0; words < 4 && k > sentence.first && tokens.kind[k] === WORD && tokens.caps[k] !== LOWER; words++) k--;
  return k < first - 2 && tokens.lower(k) === 'old' && tokens.lower(k - 2) === 'year';
}

function allCommon(tokens: Tokens, first: number, last: number, marks: WordTable): boolean {
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] === WORD && (marks.of(tokens.word[i]) & (COMMON | ARTICLE | TYPE | COMPASS | CALENDAR)) === 0) return false;
  }
  return true;
}

/** "the Ban Lar outpost": the name is the second half of one that nobody lists; "upper" and "new" leave it what it is. */
const opensPlaceName = (word: string): boolean => PLACE_BEGINS.has(word) && !/^(upper|lower|new|point|lake)$/.test(word);

/** Words that are joined to a name and leave it what it is: "North-Kivu", "Al-Qasr". */
const marksOff = (m: number): boolean => (m & (COMPASS | ARTICLE | TYPE)) !== 0;

/** Whether the name goes on into, or comes out of, the name of a person, a group or an outlet. */
function insideName(
  tokens: Tokens,
  first: number,
  last: number,
  after: number,
  titleCase: boolean,
  mark: (i: number) => number,
  capital: (i: number) => boolean,
  known: (i: number) => number,
): boolean {
  const plain = (i: number): boolean =>
    capital(i) && tokens.space[i] !== GLUED && (mark(i) & (TYPE | COMPASS | CALENDAR | IN | TOWARD | THE | FACILITY)) === 0 && known(i) < 4;
  if (after === last) {
    // "Aleppo Media Center", "Damascus Free Army": an organisation's word within three capitalised words
    for (let i = last; i < last + 3 && capital(i) && tokens.space[i] !== GLUED; i++) {
      // "George Khouri Square": a square of somebody's, not of the place
      if (mark(i) & FACILITY && !(mark(i) & ORGANISATION))
        return i > last && !(mark(i - 1) & (COMMON | TYPE | COMPASS | FACILITY)) && known(i - 1) === 0;
      if (mark(i) & ORGANISATION && (!titleCase || i === last)) return !(mark(i) & FACILITY);
    }
    if (!titleCase && plain(last) && !(mark(last) & (TITLE | COMMON))) {
      // "Paris Hilton": a name that persons bear, a surname after it
      if (mark(first) & PERSON) return true;
      if (tokens.end[last] - tokens.start[last] > 2) return known(last) === 0;
    }
  }
  // "Ban-Lar", "In-Sen": one name with the word joined to it
  if (first > 1 && isHyphen(tokens, first - 1) && tokens.space[first] === GLUED && !marksOff(mark(first - 2)) && known(first - 2) === 0)
    if (capital(first - 2) && !titleCase) return true;
  if (!titleCase && first > 0 && tokens.space[first] !== GLUED) {
    const b = first - 1;
    if (mark(b) & TITLE && capital(b) && mark(first) & PERSON) return true;
    // "Kim London", "Jack Kent": a name before it that is no place, no word of the language
    if (
      plain(b) &&
      known(b) === 0 &&
      (opensPlaceName(tokens.lower(b)) || !(mark(b) & (COMMON | ORGANISATION)) || (mark(b) & PERSON && b > 0 && capital(b))) &&
      tokens.kind[b] === WORD
    )
      return true;
  }
  return false;
}
