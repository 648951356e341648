import type { Knowledge } from '../knowledge/knowledge.ts';
import { isShouting } from './tokens.ts';

/** A word of a text that is all capitals, and how it is to be written. */
interface Word {
  start: number;
  end: number;
  low: string;
  common: boolean;
  put: string;
}

/** Words of names, by their first word in small letters, as they are written. */
type NamesByWord = Map<string, string[][]>;

const WORD = /\p{L}[\p{L}'’]*/gu;
const SMALL = new Set('of the and for to in on at by a an de del la las los el y al von van der'.split(' '));
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Endings of the words that stand inside the names of groups: "national", "revolutionary", "liberation". */
const WITHIN_NAME = /(ion|ic|al|ar|ary|ist|an|ed)$/;
/** Words from the abbreviation back to the start of the name before it, at most. */
const NAME_WORDS = 8;

/**
 * Prepares the function that gives a text in all capitals (a cable, an old dispatch) the capitals it would have in print: names begin with one,
 * common words do not. A word that no list of common words holds is a name. Every character keeps its place; other texts are left as they are.
 */
export function createCapitalRestorer(knowledge: Knowledge): (text: string) => string {
  let known: NamesByWord | null = null;
  const groups = new Set(knowledge.actors.groupWords.flatMap((g) => g.words.map((w) => w.toLowerCase())));
  return (text) => {
    if (!isShouting(text)) return text;
    known ??= namesOf(knowledge);
    const words = readWords(text, knowledge);
    capitaliseOpenings(text, words);
    capitaliseKnown(text, words, known);
    capitalisePlaces(text, words, knowledge);
    capitaliseGroups(text, words, groups);
    let out = '';
    let done = 0;
    for (const w of words) {
      out += text.slice(done, w.start) + w.put;
      done = w.end;
    }
    return out + text.slice(done);
  };
}

function readWords(text: string, knowledge: Knowledge): Word[] {
  const words: Word[] = [];
  for (const m of text.matchAll(WORD)) {
    const [raw] = m;
    const start = m.index;
    const low = raw.toLowerCase();
    // "4TH BRIGADE"
    if (/\d/.test(text[start - 1] ?? '') && /^(st|nd|rd|th|d)$/.test(low)) {
      words.push({ start, end: start + raw.length, low, common: true, put: low });
      continue;
    }
    // a letter whose small form is longer would move what follows
    if (low.length !== raw.length) {
      words.push({ start, end: start + raw.length, low, common: false, put: raw });
      continue;
    }
    const bare = low.replace(/['’]s?$/, '');
    const common = knowledge.everydayWords.has(bare) || knowledge.everydayWords.has(bare.replace(/['’]/g, '')) || bare === 'a';
    const abbreviation =
      raw.length === 1 || !/[aeiouy]/.test(bare) || isDotted(text, start, raw.length) || isBracketed(text, start, raw.length);
    words.push({ start, end: start + raw.length, low, common, put: common ? low : abbreviation ? raw : capitalise(raw, low) });
  }
  return words;
}

const capitalise = (raw: string, low: string): string => raw[0] + low.slice(1);
const isDotted = (text: string, start: number, length: number): boolean =>
  length <= 2 && text[start + length] === '.' && /\p{L}/u.test(text[start + length + 1] ?? '');
/** "[FMLN]", "(ELN)": what stands alone in brackets is short for the name before it. */
const isBracketed = (text: string, start: number, length: number): boolean =>
  length <= 6 && /[[(]/.test(text[start - 1] ?? '') && /[\])\-/]/.test(text[start + length] ?? '');

function raise(text: string, w: Word): void {
  if (w.put === w.low) w.put = capitalise(text.slice(w.start, w.end), w.low);
}

const LABEL = /^(text|excerpts?|report|article|commentary|editorial|interview)$/;

/** Sentences and paragraphs open with a capital; a month beside a number has one. */
function capitaliseOpenings(text: string, words: readonly Word[]): void {
  words.forEach((w, i) => {
    const between = i === 0 ? '\n\n' : text.slice(words[i - 1].end, w.start);
    // "A U.S. CITIZEN": the dot of an abbreviation ends no sentence
    const dotted = i > 0 && words[i - 1].end - words[i - 1].start === 1 && between[0] === '.' && !/\n\s*\n|--/.test(between);
    // "-- [TEXT] TWO MEN": a desk's word on what follows
    const labelled = between[0] === ']' && i > 0 && LABEL.test(words[i - 1].low) && /\[$/.test(text.slice(0, words[i - 1].start));
    if (labelled || (!dotted && /[.!?]["”']?\s|\n\s*\n|--/.test(between))) raise(text, w);
    else if (MONTHS.has(w.low) && (/\d[\s,]*$/.test(between) || /^[\s,.]*\d/.test(text.slice(w.end, w.end + 4)))) raise(text, w);
  });
}

/** Whether only white space or a hyphen stands between two words. */
const touches = (text: string, a: Word, b: Word): boolean => /^(\s+|-)$/.test(text.slice(a.end, b.start));

function namesOf(knowledge: Knowledge): NamesByWord {
  const names: NamesByWord = new Map();
  const add = (name: string): void => {
    const words = name.match(WORD);
    if (!words || !/\p{Lu}/u.test(name)) return;
    if (words.length === 1 && knowledge.everydayWords.has(words[0].toLowerCase())) return;
    const key = words[0].toLowerCase();
    const list = names.get(key);
    if (list) list.push(words);
    else names.set(key, [words]);
  };
  for (const actor of knowledge.actors.actors.values())
    for (const n of [...actor.names, ...(actor.demonyms ?? []).map((name) => ({ name }))]) add(n.name);
  for (const person of knowledge.actors.people.values()) for (const n of person.names) add(n.name);
  for (const source of knowledge.sources.values()) for (const n of source.names) add(n);
  for (const list of names.values()) list.sort((a, b) => b.length - a.length);
  return names;
}

/** Names that the knowledge holds are written as it writes them. */
function capitaliseKnown(text: string, words: readonly Word[], known: NamesByWord): void {
  for (let i = 0; i < words.length; i++) {
    const name = known
      .get(words[i].low)
      ?.find((n) =>
        n.every((part, k) => words[i + k]?.low === part.toLowerCase() && (k === 0 || touches(text, words[i + k - 1], words[i + k]))),
      );
    if (!name || (name.length === 1 && isGivenName(text, words, i, name[0]))) continue;
    name.forEach((part, k) => {
      words[i + k].put = part;
    });
    i += name.length - 1;
  }
}

/** "ANA LOPEZ" is no abbreviation: another name goes on from it. */
function isGivenName(text: string, words: readonly Word[], i: number, name: string): boolean {
  const next = words[i + 1];
  return name === name.toUpperCase() && next !== undefined && !next.common && touches(text, words[i], next);
}

/** "GUATEMALA CITY", "NEW HAVEN": a common word beside a name makes one with it where the map knows the two. */
function capitalisePlaces(text: string, words: readonly Word[], knowledge: Knowledge): void {
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words[i - 1], words[i]];
    if (a.common === b.common || SMALL.has(a.low) || SMALL.has(b.low) || !touches(text, a, b)) continue;
    if (!knowledge.gazetteer.named(`${a.low} ${b.low}`).length) continue;
    raise(text, a);
    raise(text, b);
  }
}

/** "ZAPATA LIBERATION FRONT", "ARMY OF THE POOR [EDP]": the common words in the name of a group. */
function capitaliseGroups(text: string, words: readonly Word[], groups: ReadonlySet<string>): void {
  for (let i = 0; i < words.length; i++) {
    if (!words[i].common && isBracketed(text, words[i].start, words[i].end - words[i].start)) {
      let first = i;
      while (
        first > 0 &&
        i - first < NAME_WORDS &&
        /^(\s+|-|\s*[[(])$/.test(text.slice(words[first - 1].end, words[first].start)) &&
        words[first - 1].low !== 'the'
      )
        first--;
      if (words[first - 1]?.low === 'the') for (let k = first; k < i; k++) if (!SMALL.has(words[k].low)) raise(text, words[k]);
    }
    if (!words[i].common || !groups.has(words[i].low)) continue;
    let first = i;
    while (
      first > 0 &&
      i - first < 4 &&
      touches(text, words[first - 1], words[first]) &&
      words[first - 1].common &&
      WITHIN_NAME.test(words[first - 1].low)
    )
      first--;
    const before = words[first - 1];
    if (!before || before.common || !touches(text, before, words[first])) continue;
    for (let k = first; k <= i; k++) raise(text, words[k]);
  }
}
