import type { Gloss } from '../../knowledge/glosses.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CleanText, Report } from '../../model/report.ts';
import { applyEdits, type Edit } from '../text-map.ts';
import { createPlaceNamer } from './name-places.ts';
import { closeBehind, isName, joinWithOf, type Piece, putBefore, subjectsFirst, timesFirst } from './order-words.ts';
import { layStretches, ownWords, type Stretch } from './own-words.ts';
import { createPhraseBook, type Phrase, readWords, type SourceWord } from './phrase-book.ts';
import { capital, romanise } from './romanise.ts';
import { putBeforeNouns, settleNumber } from './settle-words.ts';
import { verbsForward } from './verbs-last.ts';

/**
 * Prepares the function that puts a report of another language into English, word by word: phrases of its gloss as they stand there, adjectives
 * before their nouns, names as they are. It is no translation for people to read: it lets the one reader of English find who did what, where
 * and when, and every span leads back to the report's own words. Other reports are given back as they are.
 */
export function createGlosser(knowledge: GlossKnowledge): (report: Report) => Report {
  const known = glossers.get(knowledge.glosses) ?? newGlosser(knowledge);
  glossers.set(knowledge.glosses, known);
  return known;
}

/** What glossing needs of the knowledge. */
export type GlossKnowledge = Pick<Knowledge, 'glosses' | 'everydayWords' | 'gazetteer'>;

/** By the glosses they were made from: a report is dated and read by the same English. */
const glossers = new WeakMap<object, (report: Report) => Report>();

function newGlosser(knowledge: GlossKnowledge): (report: Report) => Report {
  const books = new Map<string, (text: string) => Glossed>();
  const put = new WeakMap<CleanText, CleanText>();
  return (report) => {
    const gloss = report.language ? knowledge.glosses[report.language] : undefined;
    if (!gloss || !report.language) return report;
    const { clean, language } = report;
    let english = put.get(clean);
    if (!english) {
      const edit = books.get(language) ?? glosserOf(gloss, knowledge);
      books.set(language, edit);
      const { edits, stretches } = edit(clean.text);
      const edited = applyEdits(clean.text, edits);
      english = {
        text: edited.text,
        toTaken: (at) => clean.toTaken(edited.toTaken(at)),
        ownWords: (from, to) => {
          const own = ownWords(stretches, edited.text, from, to);
          return own && { start: clean.toTaken(own.start), end: clean.toTaken(own.end - 1) + 1 };
        },
      };
      put.set(clean, english);
    }
    return { ...report, clean: english };
  };
}

function glosserOf(gloss: Gloss, knowledge: GlossKnowledge): (text: string) => Glossed {
  const { find, isKnown, headOf } = createPhraseBook(gloss);
  const findPlaceName = createPlaceNamer(gloss, isKnown, knowledge);
  const nameOf = createNamer(gloss, knowledge);
  const beforeNouns = new Map(
    Object.entries(gloss.beforeNouns ?? {}).flatMap(([put, forms]) => forms.split('|').map((form) => [form.trim(), put])),
  );
  /** What a name that the gloss or the gazetteer holds is in English. */
  const nameIn = (raw: string): string | null => {
    const phrase = find(raw, [{ start: 0, end: raw.length, raw, low: raw.toLowerCase() }], 0, null)?.phrase;
    if (phrase) return isName(phrase) ? phrase.put : null;
    return raw.length > 3 && knowledge.gazetteer.named(raw).length > 0 ? raw : null;
  };
  return (text) => {
    const pieces: Piece[] = [];
    const words = readWords(text, isKnown);
    let opening = false;
    for (let i = 0; i < words.length; ) {
      const last = pieces[pieces.length - 1];
      const behind = last && closeBehind(text, last.end, words[i].start) ? last.kind : null;
      opening ||= mayOpen(words[i]) && opens(text, words[i].start);
      const particle = isParticle(text, words, i, last) && !find(text, words, i + 1, null);
      const found = particle ? null : find(text, words, i, opening ? 'opening' : behind);
      const named = behind ? findPlaceName(text, words, i, last, found) : null;
      const piece: Piece =
        named ??
        (found
          ? pieceOf(words, i, found)
          : ((gloss.compounds ? compound(words[i], headOf, nameIn) : null) ??
            unknownWord(words, i, opening, mayBePlace(text, pieces, words[i].start), nameOf)));
      // where the first word of a sentence is none in English, the next one opens it
      if (opening && piece.put !== '') {
        piece.put = capital(piece.put);
        piece.opens = true;
        opening = false;
      }
      i += named?.words ?? found?.words ?? 1;
      // "3. Mai"
      if (piece.kind === 'number' && last?.kind === 'number' && text.slice(last.end, piece.start) === '. ') last.end++;
      const before = pieces[pieces.length - 2];
      const join = /^(and|or)$/.test(last?.put ?? '') ? before : undefined;
      if (piece.kind !== 'adjective' || !behind) pieces.push(piece);
      else if (last.put !== '' && /^(noun|placeNoun|actor|unknown)$/.test(last.kind)) putBefore(last, piece, '');
      else if (/ern$/.test(piece.put) && words[i] && isName(find(text, words, i, null)?.phrase ?? piece)) {
        // "جنوبي طرابلس" is "south of Tripoli"
        pieces.push({ ...piece, put: piece.put.replace(/ern$/, ' of') });
      } else if (before?.kind === 'placeNoun' && isName(last) && closeBehind(text, before.end, last.start)) {
        // "ريف حماة الشمالي" is "northern countryside of Hama"
        putBefore(before, piece, '', before.end);
        last.end = piece.end;
      } else if (join?.before) putBefore(join, piece, `${pieces.pop()?.put} `);
      else pieces.push(piece);
    }
    settleNumber(pieces, gloss.smallNouns ?? false);
    putBeforeNouns(text, pieces, beforeNouns);
    joinWithOf(text, pieces, gloss.genitives ?? false);
    const ordered = gloss.auxiliaries
      ? verbsForward(text, pieces)
      : timesFirst(text, gloss.actors || gloss.happenings ? subjectsFirst(text, pieces) : pieces);
    const signs = [...text.matchAll(/[،؛؟]/gu)].map((m) => ({ start: m.index, end: m.index + 1, put: SIGNS[m[0]] }));
    const edits = [...ordered.map(({ start, end, put }) => swallowSpace(text, start, end, put)), ...signs];
    return { edits: edits.filter((e) => text.slice(e.start, e.end) !== e.put), stretches: layStretches(ordered, edits) };
  };
}
/** What makes a text English, and which of its English stands for which of its words. */
interface Glossed {
  edits: Edit[];
  stretches: Stretch[];
}
const SIGNS: Record<string, string> = { '،': ',', '؛': ';', '؟': '?' };

const pieceOf = (words: readonly SourceWord[], at: number, { phrase, words: n }: { phrase: Phrase; words: number }): Piece => ({
  start: words[at].start,
  end: words[at + n - 1].end,
  ...phrase,
});

/** Whether a sentence or a line opens here, or the story behind its dateline ("DAMASCUS, 3 May 2021 - "). */
const opens = (text: string, start: number): boolean => OPENS.test(text.slice(Math.max(0, start - 4), start));
const OPENS = /(^|[.!?:\n«“"])[\s«“"]*$|[\d)] [-–—] $/;

/** Small words that stand within names: "Norte de Santander", "Umm al Koubra". */
const PARTICLE = /^(de|d'|du|del|de la|la|las|los|el|al|as|ad|ash|ez|es|ben|bin|ibn|von|van|der)$/;
function isParticle(text: string, words: readonly SourceWord[], at: number, last: Piece | undefined): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  return (
    PARTICLE.test(word.low) &&
    isCapital(before) &&
    isCapital(after) &&
    last?.kind === 'name' &&
    closeBehind(text, before.end, word.start) &&
    (closeBehind(text, word.end, after.start) || word.end === after.start)
  );
}
/** A capital, or a letter of a script that has none. */
const mayOpen = (word: SourceWord): boolean => isCapital(word) || /^\p{Lo}/u.test(word.raw);
const isCapital = (word: SourceWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.raw);

/** What the gloss does not hold: a name, a number, or a word that must not be taken for an English one. */
function unknownWord(words: readonly SourceWord[], at: number, opening: boolean, placed: boolean, nameOf: NameOf): Piece {
  const { start, end, raw } = words[at];
  if (/^\p{N}/u.test(raw)) return { start, end, put: englishNumber(raw), kind: 'number' };
  if (PARTICLE.test(words[at].low) && isCapital(words[at + 1])) return { start, end, put: raw, kind: 'name' };
  const put = nameOf(raw, opening && !isCapital(words[at + 1]), placed);
  return { start, end, put, kind: isCapital(words[at]) && put[0] !== put[0].toLowerCase() ? 'name' : 'unknown' };
}

/** A noun written together with others, by the one it ends in; a name with the part of its country before it, or its owner's "s" behind. */
function compound(
  { start, end, raw, low }: SourceWord,
  headOf: (low: string) => Phrase | null,
  nameIn: (raw: string) => string | null,
): Piece | null {
  if (!/^\p{Lu}/u.test(raw)) return null;
  const [, side, rest] = /^(Nord|Süd|Ost|West)(\p{Ll}{3,})$/u.exec(raw) ?? [];
  const land = rest ? nameIn(capital(rest)) : null;
  if (land) return { start, end, put: `${SIDES[side]} ${land}`, kind: 'name' };
  const owner = raw.endsWith('s') && !nameIn(raw) ? nameIn(raw.slice(0, -1)) : null;
  if (owner) return { start, end, put: `${owner}'s`, kind: 'name' };
  const head = headOf(low);
  return head && { start, end, ...head };
}
const SIDES: Record<string, string> = { Nord: 'northern', Süd: 'southern', Ost: 'eastern', West: 'western' };

/** Whether a name of a place may stand here: behind "in", "the town of", the first part of a name, or a name and "and". */
function mayBePlace(text: string, pieces: readonly Piece[], start: number): boolean {
  const last = pieces[pieces.length - 1];
  if (!last) return false;
  if (last.kind === 'name') return closeBehind(text, last.end, start) || text.slice(last.end, start) === '-';
  if (last.put === 'and') return pieces.length > 1 && isName(pieces[pieces.length - 2]);
  return last.kind === 'placeNoun' || BEFORE_PLACE.test(last.put);
}
const BEFORE_PLACE = /(^| )(in|near|to|from|of|on|over)$|^(city|town|village|province|region|district)( of)?$/;

/** "3.000", "3 000" with commas; "14h30" with a colon. */
const englishNumber = (raw: string): string =>
  /^[٠-٩]/u.test(raw)
    ? raw.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    : /^\d{1,3}([. \u00a0\u202f]\d{3})+$/.test(raw)
      ? raw.replace(/[. \u00a0\u202f]/g, ',')
      : raw.replace(/^(\d{1,2})h(\d{2})$/, '$1:$2');

/** A word of which nothing is left takes the space behind it along. */
function swallowSpace(text: string, start: number, end: number, put: string): Edit {
  const wide = put === '' && text[end] === ' ' ? end + 1 : end;
  // what was joined to the next word stands apart from it in English
  const apart = put !== '' && /['’\p{Lo}]$/u.test(text.slice(start, end)) && /^\p{L}/u.test(text.slice(end, end + 2)) ? `${put} ` : put;
  return { start, end: wide, put: apart };
}

/** How a word that the gloss does not hold stands in the English text; `alone`: it opens a sentence, so that its capital says nothing; `placed`: a place may stand here. */
type NameOf = (raw: string, alone: boolean, placed: boolean) => string;

function createNamer(gloss: Gloss, knowledge: GlossKnowledge): NameOf {
  const endings = gloss.endings?.split(/\s+/) ?? [];
  const isPlace = (name: string): boolean => knowledge.gazetteer.named(name).length > 0;
  return (raw, alone, placed) => {
    if (!/^\p{Lu}/u.test(raw)) return neutral(raw, knowledge);
    if (/\p{Script=Cyrillic}/u.test(raw)) return inLatin(raw, endings, isPlace);
    const asks = (gloss.smallNouns || alone) && raw.length > 2 && raw !== raw.toUpperCase();
    return asks && !isPlace(raw) && !(placed && gloss.smallNouns && !COMMON_NOUN.test(raw)) ? neutral(raw, knowledge) : raw;
  };
}

/** Endings of German nouns that names of places have not: a noun without an article behind "in". */
const COMMON_NOUN = /(ung|ungen|heit|keit|schaft|schaften|tion|tionen|tät|nis|nissen|ismus|tum|ling|chen|lein|zeit|haft|recht|land)$/;

/** A foreign word that is spelt like an English one says nothing. */
function neutral(raw: string, knowledge: GlossKnowledge): string {
  const low = romanise(raw.toLowerCase());
  return knowledge.everydayWords.has(low) || low.length < 3 ? `${low}oe` : low;
}

/** A name in Latin letters, without an ending of case where a place bears the name without it. */
function inLatin(raw: string, endings: readonly string[], isPlace: (name: string) => boolean): string {
  const whole = capital(romanise(raw));
  if (isPlace(whole)) return whole;
  const low = raw.toLowerCase();
  for (const ending of endings) {
    if (!low.endsWith(ending) || low.length - ending.length < 3) continue;
    const stem = raw.slice(0, raw.length - ending.length);
    for (const back of ['а', '', 'ь', 'я', 'о', 'ий', 'ое']) {
      const name = capital(romanise(stem + back));
      if (isPlace(name)) return name;
    }
  }
  return whole;
}
