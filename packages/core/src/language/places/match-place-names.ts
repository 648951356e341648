import { CHECK_SEED, hashWord, joinHash, lookupForm } from '../../knowledge/fold-place.ts';
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { NODE_CONTINUES } from '../../knowledge/pack-gazetteer.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { ALL_CAPS, GLUED, LOWER, NEWLINE, PUNCT, type Tokens, WORD } from '../tokens.ts';
import { type Vocabulary, WordTable } from '../vocabulary.ts';
import {
  AFTER_COMMA,
  ARTICLE,
  CALENDAR,
  COMMON,
  COMPASS,
  ENGLISH_ARTICLES,
  linkedOn,
  ONLY_CAPITALS,
  opensInEnglish,
  TYPE,
} from './place-words.ts';

/** A stretch of tokens that is some place's name in the gazetteer, not yet judged. */
export interface NameHit {
  first: number;
  last: number;
  /** Where its postings start. */
  postings: number;
  sentence: number;
}

const AL = lookupForm('al');

/** Finds the longest names of the gazetteer in running text, left to right. One array look-up per token that opens no name. */
export class NameMatcher {
  private readonly opens: WordTable;
  private readonly hash: WordTable;
  private readonly check: WordTable;
  private readonly alHash = joinHash(0, hashWord(AL));
  private readonly alCheck = joinHash(0, hashWord(AL, CHECK_SEED));

  constructor(
    private readonly gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    private readonly marks: WordTable,
  ) {
    this.hash = new WordTable(vocabulary, (w) => hashWord(lookupForm(w)));
    this.check = new WordTable(vocabulary, (w) => hashWord(lookupForm(w), CHECK_SEED));
    this.opens = new WordTable(vocabulary, (w) => {
      const form = lookupForm(w);
      return form !== '' && gazetteer.node(joinHash(0, hashWord(form)), joinHash(0, hashWord(form, CHECK_SEED))) >= 0 ? 1 : 0;
    });
  }

  match(tokens: Tokens, sentences: readonly Sentence[]): NameHit[] {
    const out: NameHit[] = [];
    for (let s = 0; s < sentences.length; s++) {
      const end = sentences[s].last;
      for (let i = sentences[s].first; i < end; i++) {
        if (tokens.kind[i] !== WORD) continue;
        if (tokens.caps[i] !== LOWER && startsLow(tokens.text.charCodeAt(tokens.start[i]))) continue;
        const article = (this.marks.of(tokens.word[i]) & ARTICLE) !== 0;
        if (!article && (tokens.caps[i] === LOWER ? !this.opensCompassName(tokens, i, end) : this.opens.of(tokens.word[i]) === 0)) continue;
        if (article && !this.opensArticleName(tokens, i, end)) continue;
        const hit = this.longest(tokens, i, end, article, s);
        if (hit === null || (tokens.caps[i] === LOWER && !article && !this.isArea(hit.postings))) continue;
        // "southern |Gaza City|" is no southern Gaza
        if (tokens.caps[i] === LOWER && !article && (this.longest(tokens, i + 1, end, false, s)?.last ?? 0) > hit.last) continue;
        if (!article) hit.first = this.articleBefore(tokens, hit.first, Math.max(sentences[s].first, out.at(-1)?.last ?? 0));
        out.push(hit);
        i = hit.last - 1;
      }
    }
    return out;
  }

  /** "eastern Syria": a compass word that a name of the gazetteer begins with, a capital after it. */
  private opensCompassName(tokens: Tokens, i: number, end: number): boolean {
    return (
      (this.marks.of(tokens.word[i]) & COMPASS) !== 0 && i + 1 < end && tokens.caps[i + 1] !== LOWER && this.opens.of(tokens.word[i]) === 1
    );
  }

  /** Whether the first place of a name is wider than a town: "eastern Syria" is one, "east London" names no city. */
  private isArea(postings: number): boolean {
    const kind = this.gazetteer.kindOf(this.gazetteer.postings[postings] >> 2);
    return kind === 'region' || kind === 'area' || kind === 'world-region' || kind === 'admin1' || kind === 'water';
  }

  /** "al-Bab", "Al Bab", "el Fasher": an article and a capital (or a hyphen) after it. */
  private opensArticleName(tokens: Tokens, i: number, end: number): boolean {
    const next = i + 1;
    if (next >= end) return false;
    if (tokens.kind[next] === PUNCT)
      return tokens.space[next] === GLUED && tokens.raw(next) === '-' && next + 1 < end && tokens.caps[next + 1] !== LOWER;
    return tokens.kind[next] === WORD && tokens.caps[next] !== LOWER && tokens.caps[i] !== LOWER && !opensInEnglish(tokens, i);
  }

  /** "south of |al-|Hodeida": the token of an article that the gazetteer leaves out of a name; the name's own first token where none stands before it. */
  private articleBefore(tokens: Tokens, first: number, floor: number): number {
    const joined = tokens.raw(first - 1) === '-' && tokens.space[first] === GLUED && tokens.space[first - 1] === GLUED;
    const at = joined ? first - 2 : first - 1;
    if (at < floor || tokens.kind[at] !== WORD || (this.marks.of(tokens.word[at]) & ARTICLE) === 0) return first;
    return joined || (!ENGLISH_ARTICLES.has(tokens.lower(at)) && tokens.caps[at] !== LOWER) ? at : first;
  }

  private longest(tokens: Tokens, i: number, end: number, article: boolean, sentence: number): NameHit | null {
    let h = article ? this.alHash : 0;
    let c = article ? this.alCheck : 0;
    let best = 0;
    let last = -1;
    let words = article ? 1 : 0;
    for (let j = article ? this.next(tokens, i + 1, end) : i; j >= 0 && j < end; j = this.next(tokens, j + 1, end)) {
      const w = tokens.word[j];
      if (words > 0 && (this.marks.of(w) & ARTICLE) !== 0) continue;
      h = joinHash(h, this.hash.of(w));
      c = joinHash(c, this.check.of(w));
      const value = this.gazetteer.node(h, c);
      if (value < 0) break;
      words++;
      if (value > 1 && this.mayEnd(tokens, i, j, words)) {
        best = value >> 1;
        last = j + 1;
      }
      if ((value & NODE_CONTINUES) === 0) break;
    }
    return best === 0 ? null : { first: i, last, postings: best, sentence };
  }

  /** The next word of a name from token `j`, over a hyphen or the dot of an abbreviation; -1 where the name must end. */
  private next(tokens: Tokens, j: number, end: number): number {
    if (j >= end || tokens.space[j] >= NEWLINE) return -1;
    if (tokens.kind[j] === WORD) return j;
    if (tokens.kind[j] !== PUNCT || tokens.space[j] !== GLUED) return -1;
    const sign = tokens.text.charCodeAt(tokens.start[j]);
    const hyphen = sign === 45 || sign === 0x2010 || sign === 0x2011;
    const dot = sign === 46 && tokens.end[j - 1] - tokens.start[j - 1] <= 3;
    if (!hyphen && !dot) return -1;
    return j + 1 < end && tokens.kind[j + 1] === WORD && (dot || tokens.space[j + 1] === GLUED) ? j + 1 : -1;
  }

  /** Initials ("U.N.", "B.C.") name countries and divisions, never towns. */
  private isWide(i: number, tokens: Tokens): boolean {
    const value = this.gazetteer.node(joinHash(0, this.hash.of(tokens.word[i])), joinHash(0, this.check.of(tokens.word[i])));
    if (value < 2) return false;
    const kind = this.gazetteer.kindOf(this.gazetteer.postings[value >> 1] >> 2);
    return kind === 'country' || kind === 'admin1';
  }

  private mayEnd(tokens: Tokens, i: number, j: number, words: number): boolean {
    // "|Dasht|-e-Nawi", "Dasht-e-|Nawi|": a part of another name
    if (linkedOn(tokens, j + 1) || linkedOn(tokens, i - 3)) return false;
    const marks = this.marks.of(tokens.word[j]);
    if (j === i && (marks & (TYPE | COMPASS | CALENDAR)) !== 0) return false;
    // "GOS", "MUP": three capitals in mixed print are an abbreviation, of a country or of none
    if (j === i && tokens.caps[i] === ALL_CAPS && !tokens.shouting && tokens.end[i] - tokens.start[i] <= 3 && !this.isWide(i, tokens))
      return false;
    if (j === i && (marks & AFTER_COMMA) !== 0) return i > 1 && tokens.raw(i - 1) === ',' && tokens.caps[i - 2] !== LOWER;
    if (j === i && (marks & ONLY_CAPITALS) !== 0) return tokens.caps[i] === ALL_CAPS || tokens.raw(i).includes('.');
    if (j === i && tokens.text.charCodeAt(tokens.end[i] - 1) === 46 && !this.isWide(i, tokens)) return false;
    if (tokens.caps[j] === LOWER && (marks & TYPE) === 0 && (words < 2 || (marks & COMMON) !== 0)) return false;
    return words > 1 || j > i || tokens.end[j] - tokens.start[j] > 1 || (marks & COMMON) === 0;
  }
}

/** A small Latin letter: a word that is capitalised only inside names nothing. */
function startsLow(code: number): boolean {
  return code >= 97 && code <= 122;
}
