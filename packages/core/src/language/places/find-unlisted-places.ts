import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { SoundAlikes } from '../actors/sound-alike.ts';
import { ALL_CAPS, CAPITALISED, GLUED, LOWER, NEWLINE, NUMBER, POSSESSIVE, PUNCT, SPACE, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import { entryHeadEnd, opensLine } from './find-entry-head.ts';
import { endsList, joins, listedBefore, sharedWords } from './list-places.ts';
import { BETWEEN } from './pair-places.ts';
import {
  ARMS,
  aheadOfHolder,
  BEHIND_TYPE,
  calledAfter,
  FALLS_ON,
  FLIES,
  HAS,
  HITS,
  HOW_MANY,
  hasIndefinite,
  INHABITED,
  isGoneTo,
  isLaidUnder,
  LEADS_NAME,
  leavesDead,
  listedKind,
  menAt,
  onGround,
  onWay,
  opensAsPlace,
  PLAIN,
  SAINTED,
  shapedAsPlace,
  TAKES_PLACES,
  takenBefore,
} from './place-openers.ts';
import {
  ARTICLE,
  CALENDAR,
  COMMON,
  COMPASS,
  EDGE,
  ENGLISH_ARTICLES,
  FACILITY,
  IN,
  linkedOn,
  ORGANISATION,
  opensInEnglish,
  PERSON,
  PLACE_BEGINS,
  THE,
  TITLE,
  TOWARD,
  TYPE,
} from './place-words.ts';

/** A capitalised name that stands where a place stands and that the gazetteer does not hold as spelt. */
export interface UnlistedName {
  first: number;
  last: number;
  sentence: number;
  /** Place of the theatre that sounds alike, or -1. */
  place: number;
  /** Kind by its type word ("the village of X"), or ''. */
  wanted: string;
  preposition: string;
  typeAt: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Who goes by such a name as well. */
const BAND = /^(brigades?|group|network|militia|battalion|division|faction|family|clan|tribe|cell|movement|unit|said|told)$/;
/** "in |nearby| X": what says how a place lies to the one told of before. */
const NEXT_TO = words('nearby neighbouring neighboring adjacent adjoining');
/** "shells |also| hit X". */
const ADDS = words('also again later then reportedly');
/** What opens another clause or phrase before the word. */
const AGAIN = words('who of in at from for to by with which whose that and or');

/** Where the head of the entry ends that the line of this sentence opens with; a row's cells share one. */
function headOver(tokens: Tokens, start: number, before: number): number {
  return tokens.raw(start - 1) !== '|' && opensLine(tokens, start) ? entryHeadEnd(tokens, start) : before;
}

/** "4 January, |Mirna| (Tarik).", "| |Kolm| ridge |": between signs, and no abbreviation. */
function standsAlone(tokens: Tokens, { first, last }: { first: number; last: number }): boolean {
  // "(Meridian Wire) –": who sent it
  if (tokens.raw(first - 1) === '(' && tokens.raw(last) === ')' && /^[-–—:]$/.test(tokens.raw(last + 1))) return false;
  const behind =
    tokens.kind[last] === PUNCT ||
    /^(road|ridge|district|province|region|county|village|town|area|sector|bridge|farm|crossing)$/.test(tokens.lower(last));
  return (
    (first === 0 || tokens.kind[first - 1] === PUNCT || tokens.kind[first - 1] === NUMBER || tokens.space[first] >= NEWLINE) &&
    behind &&
    tokens.caps[first] === CAPITALISED
  );
}

/** Finds names that only their surroundings tell as places; those that sound like a place of the theatre are taken for it. */
export class UnlistedFinder {
  private readonly alike: SoundAlikes;

  constructor(
    gazetteer: Gazetteer,
    private readonly marks: WordTable,
    private readonly types: Record<string, string>,
  ) {
    this.alike = new SoundAlikes(gazetteer);
  }

  find(
    tokens: Tokens,
    sentences: readonly Sentence[],
    covered: Uint8Array,
    idleCapitals: (sentence: number) => boolean,
    countries: readonly string[],
  ): UnlistedName[] {
    const out: UnlistedName[] = [];
    const doubted: UnlistedName[] = [];
    let head = -1;
    for (let s = 0; s < sentences.length; s++) {
      const { first: start, last: end } = sentences[s];
      const shared = sharedWords(tokens, sentences[s], this.marks, covered);
      let idle = -1;
      let open = '';
      const waiting: UnlistedName[] = [];
      head = headOver(tokens, start, head);
      for (let i = start; i < end; i++) {
        if (tokens.kind[i] !== WORD || covered[i] > 1) continue;
        const m = this.marks.of(tokens.word[i]);
        const plain = (m & (COMMON | CALENDAR | TYPE | COMPASS | ORGANISATION | THE | IN | TOWARD)) === 0;
        const opensName =
          this.articleName(tokens, i, end) ||
          (tokens.caps[i] !== LOWER &&
            ((plain && (m & TITLE) === 0) ||
              calledAfter(tokens, i) ||
              ((plain || m & TITLE || SAINTED.has(tokens.lower(i))) && opensAsPlace(tokens, i))));
        if (!opensName) continue;
        const last = this.nameEnd(tokens, i, end, covered);
        if (calledAfter(tokens, i) && (tokens.kind[last] === POSSESSIVE || BAND.test(tokens.lower(last)))) continue;
        // "at Kilometre 74"
        if (
          last === i + 1 &&
          tokens.kind[last] === NUMBER &&
          /^(kilomet(er|re)|km|mile|mp|grid|unit|group|type|phase|section)$/.test(tokens.lower(i))
        )
          continue;
        if (last === i + 1 && HOW_MANY.has(tokens.lower(i))) continue;
        // "PKF checkpoints": letters that stand for whoever holds them
        if (last === i + 1 && tokens.caps[i] === ALL_CAPS && !tokens.shouting && tokens.end[i] - tokens.start[i] < 6) continue;
        if (last === i + 1 && (m & ARTICLE || tokens.end[i] - tokens.start[i] < 3)) continue;
        const from = this.nameStart(tokens, i, start, covered);
        const name: UnlistedName = { first: from, last, sentence: s, place: -1, wanted: '', preposition: '', typeAt: -1 };
        i = last - 1;
        if (idle < 0) idle = idleCapitals(s) ? 1 : 0;
        const typed = shared?.get(name.first) ?? -1;
        const context = typed > 0 || (last <= head && standsAlone(tokens, name)) ? 2 : this.context(tokens, sentences[s], name);
        if (typed > 0) name.wanted = this.types[tokens.lower(typed)];
        const joined = context < 2 ? joins(tokens, start, name.first, covered, out) : 0;
        if (joined) name.preposition ||= open;
        else if (context === 0 && !this.manyWords(tokens, name)) {
          waiting.push(name);
          doubted.push(name);
          continue;
        }
        if (context > 0) open = name.preposition;
        // "in Kafr Zita, Latamneh and Morek", "Latamneh and Morek villages"
        const sure = context === 2 || (joined === 2 && endsList(tokens, name, end, this.marks));
        if (sure && name.typeAt === last)
          for (const w of listedBefore(tokens, name, out, waiting)) if (!this.person(tokens, w)) out.push(w);
        if (tokens.kind[last] === POSSESSIVE && !sure) continue;
        name.place = this.alike.of(tokens.slice(name.first, name.last), name.wanted, countries);
        // "the front line of the Varda Battalion": of men, and of no ground
        if (name.wanted === 'front' && name.place < 0 && this.holdsUnit(tokens, name)) continue;
        if (name.place < 0 && (!sure || idle === 1 || this.person(tokens, name))) {
          waiting.push(name);
          doubted.push(name);
          continue;
        }
        if (name.place >= 0 && idle === 1 && context === 0) continue;
        out.push(name);
      }
    }
    return this.sureOnce(tokens, out, doubted);
  }

  /** What the words around it tell once as a place is one wherever the report names it, though not where it owns something. */
  private sureOnce(tokens: Tokens, told: UnlistedName[], doubted: readonly UnlistedName[]): UnlistedName[] {
    if (!told.length || !doubted.length) return told;
    const words = ({ first, last }: UnlistedName): string => tokens.slice(first, last);
    const known = new Map(told.filter(({ place }) => place < 0).map((name) => [words(name), name]));
    const listed = new Set(told);
    for (const name of doubted) {
      const same = known.get(words(name));
      if (same === undefined || listed.has(name) || tokens.kind[name.last] === POSSESSIVE) continue;
      name.wanted = same.wanted;
      told.push(name);
    }
    return told;
  }

  /** "on |Man| Kyin Lay village", "in |Arab| Saleem": a plain word with a capital, right behind a preposition of place, begins the name. */
  private nameStart(tokens: Tokens, i: number, start: number, covered: Uint8Array): number {
    const k = i - 1;
    if (k <= start || tokens.kind[k] !== WORD || tokens.caps[k] !== CAPITALISED || covered[k] > 1 || tokens.space[i] !== SPACE) return i;
    const plain = (this.marks.of(tokens.word[k]) & (CALENDAR | TYPE | COMPASS | TITLE | ORGANISATION | THE | IN | TOWARD)) === 0;
    const before = tokens.kind[k - 1] === WORD && tokens.caps[k - 1] === LOWER ? this.marks.of(tokens.word[k - 1]) : 0;
    if (!plain) return i;
    // "the |Tell| Zarda area"
    if (PLACE_BEGINS.has(tokens.lower(k))) return k;
    return before & IN || (before & TOWARD && /^(on|into|to)$/.test(tokens.lower(k - 1))) ? k : i;
  }

  private articleName(tokens: Tokens, i: number, end: number): boolean {
    if ((this.marks.of(tokens.word[i]) & ARTICLE) === 0 || i + 1 >= end) return false;
    const k = tokens.kind[i + 1] === PUNCT && tokens.raw(i + 1) === '-' && tokens.space[i + 1] === GLUED ? i + 2 : i + 1;
    if (k === i + 1 && (opensInEnglish(tokens, i) || (tokens.caps[i] === LOWER && ENGLISH_ARTICLES.has(tokens.lower(i))))) return false;
    return k < end && tokens.kind[k] === WORD && tokens.caps[k] !== LOWER && (this.marks.of(tokens.word[k]) & COMMON) === 0;
  }

  private nameEnd(tokens: Tokens, i: number, end: number, covered: Uint8Array): number {
    let last = i + 1;
    while (last < end && last < i + 7) {
      let k = last;
      if (linkedOn(tokens, k) && tokens.caps[k + 3] !== LOWER) {
        last = k + 4;
        continue;
      }
      if (tokens.kind[k] === PUNCT && tokens.space[k] === GLUED && tokens.raw(k) === '-' && k + 1 < end && tokens.space[k + 1] === GLUED)
        k++;
      if (
        k >= end ||
        tokens.kind[k] !== WORD ||
        (covered[k] > 1 && !(k > last && last - 1 > i && this.marks.of(tokens.word[last - 1]) & ARTICLE))
      )
        break;
      const m = this.marks.of(tokens.word[k]);
      const article = (m & ARTICLE) !== 0 && this.articleName(tokens, k, end);
      if (!article && (tokens.caps[k] === LOWER || m & (CALENDAR | TYPE | TITLE))) break;
      last = k + 1;
    }
    return last;
  }

  /** 2: a type word or a plain preposition of place; 1: a weaker preposition; 0: nothing. */
  private context(tokens: Tokens, sentence: Sentence, name: UnlistedName): number {
    const mark = (i: number): number =>
      i >= sentence.first && i < sentence.last && tokens.kind[i] === WORD ? this.marks.of(tokens.word[i]) : 0;
    if (mark(name.last) & TYPE && tokens.space[name.last] !== GLUED) {
      const type = this.types[tokens.lower(name.last)];
      if (type !== 'front' || tokens.caps[name.last] === LOWER) {
        name.wanted = type;
        name.typeAt = name.last;
      }
    }
    // "in the Zarda-Orsela section"
    const hyphen = name.last - name.first === 3 && tokens.raw(name.first + 1) === '-';
    if (hyphen && Object.hasOwn(BETWEEN, tokens.lower(name.last)) && tokens.caps[name.last] === LOWER) {
      name.wanted = BETWEEN[tokens.lower(name.last)];
      name.typeAt = name.last;
    }
    // "Varda-backed fighters"
    if (tokens.raw(name.last) === '-' && tokens.space[name.last] === GLUED && tokens.caps[name.last + 1] === LOWER) return 0;
    // "in Southern Liria", "in northern Liria": in capitals it is a part of the name; "in nearby Liria"
    let side = name.first;
    const besides = (at: number): boolean => (mark(at) & COMPASS) !== 0 || NEXT_TO.has(tokens.lower(at));
    while (side > sentence.first + 1 && besides(side - 1) && tokens.lower(side - 1).length > 3) side--;
    const aside = side < name.first && mark(side - 1) & IN ? side : name.first;
    if (side < name.first && tokens.caps[side] === CAPITALISED) name.first = side;
    let k = name.first - 1;
    if (tokens.lower(k) === 'of' && mark(k - 1) & TYPE) {
      name.wanted = this.types[tokens.lower(k - 1)];
      name.typeAt = k - 1;
      k -= 2;
    } else if (mark(k) & TYPE && (tokens.caps[k] === LOWER || LEADS_NAME.has(tokens.lower(k))) && !hasIndefinite(tokens, sentence, k)) {
      name.wanted = this.types[tokens.lower(k)];
      name.typeAt = k;
      k--;
    }
    const kind = listedKind(tokens, name.first);
    if (kind > 0 && mark(kind) & TYPE) {
      name.wanted = this.types[tokens.lower(kind)];
      return 2;
    }
    const held = aheadOfHolder(tokens, name);
    if (held < k && name.typeAt < 0) k = held;
    const described = name.typeAt < 0 ? this.saidToBe(tokens, name.last, sentence.last) : '';
    if (described) name.wanted = described;
    while (k >= sentence.first && (mark(k) & (THE | TYPE) || besides(k) || tokens.raw(k) === '-')) k--;
    const m = mark(k);
    if (m & (IN | TOWARD)) name.preposition = tokens.lower(k);
    // "11 pm @ X"
    if (tokens.raw(name.first - 1) === '@' && tokens.space[name.first] === SPACE) return 2;
    // "drone over X"
    if (k === name.first - 1 && name.preposition === 'over' && FLIES.has(tokens.lower(k - 1))) return 2;
    const plain = PLAIN.has(name.preposition);
    if (name.typeAt >= 0 || described) return 2;
    if (plain && k === aside - 1) return 2;
    if (k === held && held < name.first - 1 && (m & (IN | TOWARD) || HITS.has(tokens.lower(k)))) return 2;
    if (this.behindType(tokens, name, mark)) return 2;
    // "shells fell on X", "air strikes on X": what comes down comes down on a place
    const people = name.last - name.first === 1 && /[^s]s$/.test(tokens.lower(name.first));
    if (k === name.first - 1 && (name.preposition === 'on' || name.preposition === 'into') && FALLS_ON.has(tokens.lower(k - 1)) && !people)
      return 2;
    if (k === name.first - 1 && isGoneTo(tokens, k) && !people) return 2;
    // "a strike targeting X", "the army shelled X"
    if (k === name.first - 1 && HITS.has(tokens.lower(k)) && !leavesDead(tokens, k, sentence.last))
      return menAt(tokens, ADDS.has(tokens.lower(k - 1)) ? k - 2 : k - 1) ||
        (TAKES_PLACES.has(tokens.lower(k)) && !people) ||
        (mark(name.last) & FACILITY && tokens.caps[name.last] === LOWER) ||
        shapedAsPlace(tokens, name)
        ? 2
        : 1;
    // "took the mayor from X"
    if (k === name.first - 1 && tokens.lower(k) === 'from' && takenBefore(tokens, sentence.first, k)) return 2;
    // "the track from X to Y", "at the X hospital"
    if (k === name.first - 1 && /^(from|to|between|and)$/.test(tokens.lower(k)) && onWay(tokens, sentence.first, k)) {
      name.preposition ||= tokens.lower(k);
      return 2;
    }
    // "the Zarda |military| base"
    const built = ARMS.has(tokens.lower(name.last)) ? name.last + 1 : name.last;
    if (mark(built) & FACILITY && tokens.caps[built] === LOWER && tokens.lower(name.first - 1) === 'the') return 2;
    if (!people && isLaidUnder(tokens, name.last)) return 2;
    if (!(m & (IN | TOWARD)) || name.preposition === 'against') return 0;
    // "12 km north of X", "the road to X", "across X bridge": a name with the shape of a place's
    return (k === name.first - 1 && this.measured(tokens, name)) || shapedAsPlace(tokens, name) ? 2 : 1;
  }

  /** "the village, |X|, …": a kind of place, and its name between commas. */
  private behindType(tokens: Tokens, name: UnlistedName, mark: (i: number) => number): boolean {
    const type = name.first - 2;
    if (tokens.raw(type + 1) !== ',' || !(mark(type) & TYPE) || tokens.caps[type] !== LOWER || tokens.lower(type - 1) !== 'the')
      return false;
    if (!/^[,.;)]$/.test(tokens.raw(name.last)) || !INHABITED.has(this.types[tokens.lower(type)])) return false;
    name.wanted = this.types[tokens.lower(type)];
    return true;
  }

  /** "X, |a village 12 km from Y|", "X, |a rebel-held town|": the kind of place that an apposition says it is, or ''. */
  private saidToBe(tokens: Tokens, at: number, until: number): string {
    if (tokens.raw(at) !== ',' || !/^(an?|the)$/.test(tokens.lower(at + 1))) return '';
    for (let i = at + 2; i < Math.min(until, at + 7); i++) {
      if (tokens.kind[i] === PUNCT && tokens.raw(i) !== '-') return '';
      const mark = tokens.caps[i] === LOWER ? this.marks.of(tokens.word[i]) : 0;
      // "X, a military base"
      if (mark & FACILITY && (mark & TYPE) === 0 && BEHIND_TYPE.has(tokens.lower(i + 1))) return 'facility';
      const type = mark & TYPE ? this.types[tokens.lower(i)] : '';
      // "Sadio, a town councillor": what follows the word goes on naming a person
      if (type && INHABITED.has(type) && (tokens.kind[i + 1] !== WORD || BEHIND_TYPE.has(tokens.lower(i + 1)))) return type;
      if (AGAIN.has(tokens.lower(i))) return '';
    }
    return '';
  }

  /** "12 km north |of X|", "the outskirts |of X|", "the market |of X|". */
  private measured(tokens: Tokens, name: UnlistedName): boolean {
    if (tokens.lower(name.first - 1) !== 'of' || name.first < 2) return false;
    return (this.marks.of(tokens.word[name.first - 2]) & (COMPASS | EDGE)) !== 0 || HAS.has(tokens.lower(name.first - 2));
  }

  private manyWords(tokens: Tokens, name: UnlistedName): boolean {
    let words = 0;
    let articles = 0;
    for (let i = name.first; i < name.last; i++) {
      if (tokens.kind[i] !== WORD) continue;
      if (this.marks.of(tokens.word[i]) & ARTICLE) articles++;
      else words++;
    }
    return words >= 2 && (articles > 0 || words >= 2);
  }

  private holdsUnit(tokens: Tokens, name: UnlistedName): boolean {
    for (let i = name.first; i < name.last; i++) if (BAND.test(tokens.lower(i))) return true;
    return false;
  }

  private person(tokens: Tokens, name: UnlistedName): boolean {
    if (calledAfter(tokens, name.first) && PLAIN.has(name.preposition)) return false;
    // "in Puerto Jordan", "near Villa Hidalgo": behind such a word anybody's name is a place's
    if (PLACE_BEGINS.has(tokens.lower(name.first)) && name.last > name.first + 1 && PLAIN.has(name.preposition)) return false;
    for (let i = name.first; i < name.last; i++) {
      const m = tokens.kind[i] === WORD ? this.marks.of(tokens.word[i]) : 0;
      // "El Mashra", "in San Tarvo": what is a title elsewhere opens a place's name here
      const opens =
        i === name.first && (m & ARTICLE || (opensAsPlace(tokens, i) && (onGround(tokens, name) || this.measured(tokens, name))));
      if (m & (PERSON | TITLE | ORGANISATION) && !opens) return name.typeAt < 0;
    }
    let words = 0;
    for (let i = name.first; i < name.last; i++) if (tokens.kind[i] === WORD && !(this.marks.of(tokens.word[i]) & ARTICLE)) words++;
    return name.typeAt < 0 && words > 4;
  }
}
