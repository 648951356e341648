import type { Sentence } from '../../passages/split-passages.ts';
import type { CountMention } from '../mention.ts';
import { CAPITALISED, NUMBER, POSSESSIVE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import { type Vocabulary, WordTable } from '../vocabulary.ts';
import { withNoun } from './attach-count-noun.ts';
import { readLead } from './count-leads.ts';
import { LOSS, looksPlural, MEASURE, markCountNoun, PERSON, STOP } from './count-nouns.ts';
import { ordinalNumber, readNumber, scaleNumber, smallNumber } from './count-words.ts';
import { isIdleNumber } from './idle-counts.ts';

/** Finds every number of people or things, as it was said. Sorted by first token. */
export type CountFinder = (tokens: Tokens, sentences: Sentence[]) => CountMention[];

const FIGURE = 1;
const WORDED = 2;
const VAGUE = 3;
const NONE = 4;
const SINGLE = 5;
const PAIR = 6;
const ANOTHER = 7;

const VAGUE_MIN = new Map<string, number>([
  ['several', 3],
  ['few', 3],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['tens', 20],
  ['number', 2],
  ['handful', 3],
  ['many', 3],
  ['numerous', 3],
  ['multiple', 2],
  ['various', 2],
]);

const MORE = /^(others?|more)$/;

function markCountWord(word: string): number {
  const c = word.charCodeAt(0);
  if (c >= 48 && c <= 57) return FIGURE;
  if (smallNumber(word) !== undefined || word === 'half' || word === 'quarter') return WORDED;
  if (VAGUE_MIN.has(word)) return VAGUE;
  if (word === 'no' || word === 'none' || word === 'nobody') return NONE;
  if (word === 'a' || word === 'an') return SINGLE;
  if (word === 'both' || word === 'couple' || word === 'pair') return PAIR;
  if (word === 'another') return ANOTHER;
  return 0;
}

/** Prepares the reading of counts. */
export function createCountFinder(_knowledge: object, vocabulary: Vocabulary): CountFinder {
  const marks = new WordTable(vocabulary, markCountWord);
  const nouns = new WordTable(vocabulary, markCountNoun);
  return (tokens, sentences) => {
    const out: CountMention[] = [];
    let s = 0;
    let floor = 0;
    for (let i = 0; i < tokens.count; i++) {
      const mark = marks.of(tokens.word[i]);
      if (mark === 0 || i < floor) continue;
      while (s < sentences.length && sentences[s].last <= i) s++;
      const end = s < sentences.length ? sentences[s].last : tokens.count;
      const mention = readCount(tokens, nouns, i, mark, floor, end);
      if (!mention) continue;
      // "at least 100 people, |perhaps as many as 200|": how many they may be at most
      const before = out[out.length - 1];
      if (
        before &&
        mention.min === null &&
        mention.max !== null &&
        mention.max > (before.min ?? before.max ?? mention.max) &&
        guesses(tokens, before, mention.first)
      ) {
        before.max = mention.max;
        before.approx = true;
        mention.idle = true;
      }
      out.push(mention);
      floor = mention.last;
      i = mention.last - 1;
    }
    return out;
  };
}

/** Whether only a guess stands between a count and the words on how many more it may be: ", perhaps", "or possibly", "and maybe". */
function guesses(tokens: Tokens, before: CountMention, at: number): boolean {
  let i = Math.max(before.last, before.nounLast);
  if (at - i > 3 || at <= i) return false;
  let guess = false;
  for (; i < at; i++) {
    const word = tokens.lower(i);
    guess ||= /^(perhaps|possibly|maybe|probably|or)$/.test(word);
    if (!/^(perhaps|possibly|maybe|probably|or|and|,)$/.test(word)) return false;
  }
  return guess;
}

function readCount(tokens: Tokens, nouns: WordTable, i: number, mark: number, floor: number, end: number): CountMention | null {
  switch (mark) {
    case FIGURE:
    case WORDED:
      return readStated(tokens, nouns, i, floor, end);
    case VAGUE:
      return readVague(tokens, nouns, i, floor, end);
    case NONE:
      return readNone(tokens, nouns, i, end);
    case SINGLE:
      return scaleNumber(tokens.lower(i + 1)) !== undefined ? readStated(tokens, nouns, i, floor, end) : readSingle(tokens, nouns, i, end);
    case PAIR:
      return readPair(tokens, nouns, i, floor, end);
    case ANOTHER:
      return readAnother(tokens, nouns, i, end);
    default:
      return null;
  }
}

/** A number said outright, with the words before and after that open it on one side, blur it or make it a range. */
function readStated(tokens: Tokens, nouns: WordTable, i: number, floor: number, end: number): CountMention | null {
  const read = readNumber(tokens, i);
  if (!read) return null;
  const idle = isIdleNumber(tokens, nouns, i, read.last, read.digits);
  let min: number | null = read.value;
  let max: number | null = read.value;
  let approx = false;
  let first = i;
  let last = read.last;
  let additional = false;
  const upper = rangeEnd(tokens, last, tokens.lower(i - 1) === 'between');
  if (upper && upper.value >= read.value && !idle) {
    max = upper.value;
    last = upper.last;
  }
  const lead = readLead(tokens, first, floor);
  if (lead && !idle) {
    first = lead.first;
    if (lead.kind === 'least') max = null;
    else if (lead.kind === 'over') {
      min = (max ?? read.value) + 1;
      max = null;
    } else if (lead.kind === 'most') min = null;
    else if (lead.kind === 'under') {
      max = (min ?? 1) - 1;
      min = null;
    } else if (lead.kind === 'about') approx = true;
  }
  if (tokens.lower(first - 1) === 'another' && first - 1 >= floor) {
    additional = true;
    first--;
  }
  // "seven (7) men", "(7) men"
  const written = bracketed(tokens, last);
  if (written === read.value) last += 3;
  else if (tokens.lower(first - 1) === '(' && first > floor && tokens.lower(last) === ')' && COUNTED_ON.test(tokens.lower(last + 1))) {
    first--;
    last++;
  }
  const tail = tokens.lower(last);
  if (tail === '+' || (tail === 'or' && tokens.lower(last + 1) === 'more')) {
    max = null;
    last += tail === '+' ? 1 : 2;
  } else if (tail === 'or' && tokens.lower(last + 1) === 'so') {
    approx = true;
    last += 2;
  } else if (tail === 'plus' && tokens.space[last] <= 1) {
    max = null;
    last++;
  }
  return withNoun(tokens, nouns, { first, last, min, max, approx, noun: -1, nounLast: last, additional, idle }, end);
}

/** The figure in brackets that stands at a token; null for none. */
const bracketed = (tokens: Tokens, at: number): number | null =>
  tokens.lower(at) === '(' && tokens.kind[at + 1] === NUMBER && tokens.lower(at + 2) === ')'
    ? (readNumber(tokens, at + 1)?.value ?? null)
    : null;

/** What a figure in brackets counts, right behind it. */
const COUNTED_ON =
  /^(others?|people|persons|civilians|citizens|soldiers|men|women|children|martyrs|victims|members|fighters|militants|wounded|injured|killed|dead)$/;

function rangeEnd(tokens: Tokens, at: number, between: boolean): { value: number; last: number } | null {
  const link = tokens.lower(at);
  if (link === 'to' || link === 'or' || (between && link === 'and')) return readNumber(tokens, at + 1);
  if ((link === '-' || link === '–') && tokens.kind[at + 1] === NUMBER && tokens.lower(at + 2) !== '-') return readNumber(tokens, at + 1);
  return null;
}

/** "several", "dozens of", "a number of", "hundreds". */
function readVague(tokens: Tokens, nouns: WordTable, i: number, floor: number, end: number): CountMention | null {
  const word = tokens.lower(i);
  let min = VAGUE_MIN.get(word)!;
  let first = i;
  let last = i + 1;
  // "scores" of men
  if (/^["”]$/.test(tokens.lower(last)) && tokens.lower(last + 1) === 'of' && word !== 'number') last++;
  const lead = i - 1 >= floor ? tokens.lower(i - 1) : '';
  if (word === 'few' || word === 'number' || word === 'handful') {
    const unknown = word === 'number' && /^(unknown|unspecified|undisclosed|undetermined|uncertain)$/.test(lead);
    const size = word === 'number' && /^(large|good|great|small|certain|considerable|significant|fair)$/.test(lead);
    if (lead !== 'a' && lead !== 'some' && !size && !unknown) return null;
    if (unknown) min = 1;
    first = unknown && tokens.lower(i - 2) === 'an' && i - 2 >= floor ? i - 2 : i - 1;
    if (word === 'number' || word === 'handful') {
      // "a good number |wounded|"
      const bare = size && /^(killed|dead|wounded|injured|hurt)$/.test(tokens.lower(last));
      if (tokens.lower(last) !== 'of' && !bare) return null;
      if (!bare) last++;
    }
  } else if (word === 'tens') {
    if (tokens.lower(last) !== 'of') return null;
    if (tokens.lower(last + 1) === 'thousands') {
      min = 20000;
      last += 2;
    }
  } else if (word === 'hundreds' && tokens.lower(last) === 'of' && tokens.lower(last + 1) === 'thousands') {
    min = 200000;
    last += 2;
  } else if (word === 'several') {
    const scale = scaleNumber(tokens.lower(last));
    if (scale !== undefined) {
      min *= scale;
      last++;
    }
  } else if (word === 'scores') {
    const next = tokens.lower(last);
    if (next !== 'of' && nouns.of(tokens.word[last] ?? 0) !== STOP && next !== 'more' && next !== 'others') return null;
  } else if (word !== 'dozens' && word !== 'hundreds' && word !== 'thousands' && lead === 'the') return null;
  // "many others were hurt": how many more; bare, the word counts nobody
  if (
    word === 'many' &&
    !(MORE.test(tokens.lower(last)) && !/^(than|of|like)$/.test(tokens.lower(last + 1)) && lead !== 'as' && lead !== 'how' && lead !== 'so')
  )
    return null;
  // "several days", "a few miles": a measure
  const measure = nouns.of(tokens.word[tokens.lower(last) === 'of' ? last + 1 : last] ?? 0) === MEASURE;
  if (first > floor && tokens.lower(first - 1) === 'least' && tokens.lower(first - 2) === 'at' && first - 2 >= floor) first -= 2;
  return withNoun(
    tokens,
    nouns,
    {
      first,
      last,
      min,
      max: null,
      approx: true,
      noun: -1,
      nounLast: last,
      additional: tokens.lower(first - 1) === 'another',
      idle: measure,
    },
    end,
  );
}

/** "no casualties", "no one", "nobody", "none": nought. Other things that are not there are no count of ours. */
function readNone(tokens: Tokens, nouns: WordTable, i: number, end: number): CountMention | null {
  const nought = { first: i, last: i + 1, min: 0, max: 0, approx: false, noun: -1, nounLast: i + 1, additional: false, idle: false };
  const word = tokens.lower(i);
  if (word === 'nobody' || word === 'none') return nought;
  if (tokens.lower(i + 1) === '.' || tokens.lower(i + 1) === 'longer') return null;
  if (tokens.lower(i + 1) === 'one' && i + 1 < end) return { ...nought, last: i + 2, nounLast: i + 2 };
  for (let k = i + 1; k < Math.min(end, i + 4); k++) {
    if (tokens.kind[k] !== WORD) break;
    const mark = nouns.of(tokens.word[k]);
    if (mark === LOSS || mark === PERSON) return { ...nought, noun: k, nounLast: k + 1 };
    if (mark === STOP) break;
  }
  return null;
}

/** "a child", "an Israeli soldier": one, where a person's noun closes the group. */
function readSingle(tokens: Tokens, nouns: WordTable, i: number, end: number): CountMention | null {
  let noun = -1;
  if (tokens.lower(i + 2) === 'of' && (tokens.lower(i + 1) === 'couple' || tokens.lower(i + 1) === 'pair')) return null;
  for (let k = i + 1; k < Math.min(end, i + 8); k++) {
    if (tokens.kind[k] === PUNCT && tokens.lower(k) === '-' && tokens.space[k] === 0) continue;
    if (tokens.kind[k] !== WORD && tokens.kind[k] !== NUMBER) break;
    const word = tokens.lower(k);
    const mark = nouns.of(tokens.word[k]);
    if (mark === STOP || mark === MEASURE) {
      if (mark === MEASURE && tokens.lower(k - 1) === '-') continue;
      // "a displaced man"
      if (noun < 0 && word.endsWith('ed') && k + 1 < end && nouns.of(tokens.word[k + 1]) === PERSON) continue;
      break;
    }
    if (
      (mark === PERSON || word === 'victim') &&
      !looksPlural(word) &&
      word !== 'people' &&
      word !== 'men' &&
      word !== 'women' &&
      word !== 'children'
    )
      noun = k;
    else if (noun >= 0) {
      // "a farmer ploughing his field", "a miner reportedly killed", "a man armed with", "a woman named Ana"
      if (/(ing|ly|ed)$/.test(word) && (nouns.of(tokens.word[k + 1] ?? 0) === STOP || tokens.caps[k + 1] === CAPITALISED)) break;
      // "a police station", "a child protection officer": the group goes on past the person
      noun = -1;
    }
  }
  if (noun < 0 && standsAlone(tokens, nouns, i, end))
    return { first: i, last: i + 2, min: 1, max: 1, approx: false, noun: -1, nounLast: i + 2, additional: true, idle: false };
  if (noun < 0 || tokens.kind[noun + 1] === POSSESSIVE) return null;
  if (tokens.lower(i - 1) === 'as' || tokens.lower(i - 1) === 'like') return null;
  const of = tokens.lower(noun) === 'family' && tokens.lower(noun + 1) === 'of' ? readNumber(tokens, noun + 2) : null;
  if (of)
    return {
      first: i,
      last: of.last,
      min: of.value,
      max: of.value,
      approx: false,
      noun,
      nounLast: of.last,
      additional: false,
      idle: false,
    };
  if (tokens.lower(noun) === 'other') return null;
  const heads = tokens.lower(noun) === 'couple' ? 2 : 1;
  return { first: i, last: i + 1, min: heads, max: heads, approx: false, noun, nounLast: noun + 1, additional: false, idle: false };
}

/** "injured |a fourth|", "|a seventh| died": the next of those counted before, with no noun of its own. */
function standsAlone(tokens: Tokens, nouns: WordTable, i: number, end: number): boolean {
  if ((ordinalNumber(tokens.lower(i + 1)) ?? 1) < 2 || /^(in|for|within|per|by)$/.test(tokens.lower(i - 1))) return false;
  if (i + 2 >= end || (tokens.kind[i + 2] === PUNCT && tokens.lower(i + 2) !== '-')) return true;
  // "a second badly hurt", "a fourth wounded", "a third fighting for his life"
  if (/ly$|^(wounded|fighting|suffering|missing|dying|bleeding|recovering)$/.test(tokens.lower(i + 2))) return true;
  return nouns.of(tokens.word[i + 2]) === STOP && !/^(of|the|a|an)$/.test(tokens.lower(i + 2));
}

function readPair(tokens: Tokens, nouns: WordTable, i: number, floor: number, end: number): CountMention | null {
  const word = tokens.lower(i);
  let first = i;
  let last = i + 1;
  if (word !== 'both') {
    if (tokens.lower(i - 1) !== 'a' || i - 1 < floor || tokens.lower(i + 1) !== 'of') return null;
    first = i - 1;
    last = i + 2;
  }
  const mention = withNoun(
    tokens,
    nouns,
    { first, last, min: 2, max: 2, approx: false, noun: -1, nounLast: last, additional: false, idle: false },
    end,
  );
  // "both sides agreed" counts two; "both X and Y" counts nothing
  return word === 'both' && mention.noun < 0 ? null : mention;
}

/** "another soldier": one more. */
function readAnother(tokens: Tokens, nouns: WordTable, i: number, end: number): CountMention | null {
  if (readNumber(tokens, i + 1)) return null;
  const mention = readSingle(tokens, nouns, i, end);
  return mention ? { ...mention, additional: true } : null;
}
