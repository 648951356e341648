import { isArticle } from '../../knowledge/fold-place.ts';
import type { PlaceWords } from '../../knowledge/places.ts';
import { GLUED, NEWLINE, PUNCT, type Tokens } from '../tokens.ts';
import { type Vocabulary, WordTable } from '../vocabulary.ts';

/** What a word can be to a place name beside it; several may hold. */
export const IN = 1 << 0;
export const TOWARD = 1 << 1;
export const COMPASS = 1 << 2;
export const TYPE = 1 << 3;
export const ORGANISATION = 1 << 4;
export const FACILITY = 1 << 5;
export const TITLE = 1 << 6;
export const PERSON = 1 << 7;
export const COMMON = 1 << 8;
export const ARTICLE = 1 << 9;
export const ONLY_CAPITALS = 1 << 10;
export const GOVERNING = 1 << 11;
export const THE = 1 << 12;
export const EDGE = 1 << 13;
export const CALENDAR = 1 << 14;
export const HELPER = 1 << 15;
export const AFTER_COMMA = 1 << 16;

const set = (words: string): Set<string> => new Set(words.split(' '));

// closed classes of English
const IN_WORDS = set(
  'in vic ivo at near around outside inside within across throughout above over between along beyond opposite off through surrounding',
);
const TOWARD_WORDS = set('to toward towards into onto from via of against on');
const COMPASS_WORDS = set(
  'north south east west n s e w ne nw se sw northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern northeasterly central rural greater downtown upper lower outer inner mid',
);
const EDGE_WORDS = set(
  'outskirts suburbs suburb countryside edge edges outskirt environs vicinity surroundings periphery hinterland fringes fringe',
);
const CALENDAR_WORDS = set(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
);
const HELPER_WORDS = set(
  'has have had is was are were be been being will would may might must should could can not also again already repeatedly still later on',
);

/** Marks every word once with what it can be to a place name. */
export function placeWordTable(words: PlaceWords, vocabulary: Vocabulary): WordTable {
  const organisations = new Set(words.organisations);
  const facilities = new Set(words.facilities);
  const titles = new Set(words.titles);
  const persons = new Set(words.givenNames);
  const common = new Set(words.commonWords);
  const onlyCapitals = new Set(words.onlyCapitals);
  const afterComma = new Set(words.afterComma);
  const governing = new Set(words.governmentVerbs);
  return new WordTable(vocabulary, (w) => {
    let m = 0;
    if (IN_WORDS.has(w)) m |= IN;
    if (TOWARD_WORDS.has(w)) m |= TOWARD;
    if (COMPASS_WORDS.has(w)) m |= COMPASS;
    if (Object.hasOwn(words.types, w)) m |= TYPE;
    if (organisations.has(w)) m |= ORGANISATION;
    if (facilities.has(w)) m |= FACILITY;
    if (titles.has(w)) m |= TITLE;
    if (persons.has(w)) m |= PERSON;
    if (common.has(w)) m |= COMMON;
    if (isArticle(w)) m |= ARTICLE;
    if (onlyCapitals.has(w)) m |= ONLY_CAPITALS;
    if (afterComma.has(w)) m |= AFTER_COMMA;
    if (governing.has(w)) m |= GOVERNING;
    if (w === 'the') m |= THE;
    if (EDGE_WORDS.has(w)) m |= EDGE;
    if (CALENDAR_WORDS.has(w)) m |= CALENDAR;
    if (HELPER_WORDS.has(w)) m |= HELPER;
    return m;
  });
}

/** The direction of a compass word as [north, east] of length 1; null for "central", "rural" and other words without one. */
export function bearingOf(word: string): [number, number] | null {
  const letters = /^(n|s)?(e|w)?$/.exec(word);
  const north = word.startsWith('north') || letters?.[1] === 'n' ? 1 : word.startsWith('south') || letters?.[1] === 's' ? -1 : 0;
  const east = word.includes('east') || letters?.[2] === 'e' ? 1 : word.includes('west') || letters?.[2] === 'w' ? -1 : 0;
  if (north === 0 && east === 0) return null;
  const length = Math.hypot(north, east);
  return [north / length, east / length];
}

/** Words that places' names begin with, in many languages, and endings they have. */
export const PLACE_BEGINS: ReadonlySet<string> = new Set(
  'deir dayr ras kafr kafar beit bayt ain ayn tel tal tell khan umm wadi jabal jebel djebel bab bir burj qasr qalat majdal maaret maarat jisr dar nahr marj khirbet mazraat tall um bahr san santa santo puerto port fort mount new novo nova nizhny verkhny stary staro upper lower ban phu koh kuala barangay sitio kampung villa ciudad monte rio saint el las los la le porto camp point cape lake'.split(
    ' ',
  ),
);

/** Articles of Arabic names that are words of English, or of another language, by themselves. */
export const ENGLISH_ARTICLES: ReadonlySet<string> = set('as at an ad er ed es');

/** "|At| Zarda two people were killed": where a sentence opens, such a word in capitals is no article. */
export const opensInEnglish = (tokens: Tokens, i: number): boolean =>
  /^(at|as|an)$/.test(tokens.lower(i)) && (i === 0 || tokens.kind[i - 1] === PUNCT || tokens.space[i] >= NEWLINE);

/** Whether a hyphen, a link and a hyphen stand from a token on: "Dasht|-e-|Nawi", "Tal|-al-|Zarda". */
export const linkedOn = (tokens: Tokens, at: number): boolean =>
  tokens.raw(at) === '-' &&
  tokens.space[at] === GLUED &&
  tokens.space[at + 1] === GLUED &&
  (LINKS.has(tokens.lower(at + 1)) || isArticle(tokens.lower(at + 1))) &&
  tokens.raw(at + 2) === '-' &&
  tokens.space[at + 2] === GLUED &&
  tokens.space[at + 3] === GLUED;
const LINKS = set('e i ye o ul ud ur us');
