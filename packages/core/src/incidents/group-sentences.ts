import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { mixBits, scanWords } from '../reports/scan-words.ts';
import { dayRange } from './compare/day-range.ts';
import { findSentence } from './find-sentence.ts';
import { NumberList } from './number-list.ts';

/**
 * A claim's sentence as a set of words, with those that must agree if it is the same sentence: its words, figures and names stand one after the
 * other in {@link Numbers}, each in rising order.
 */
interface Sentence {
  /** The smallest of the ids of its claims. */
  name: ClaimId;
  report: ReportId;
  start: number;
  end: number;
  words: number;
  figures: number;
  names: number;
  last: number;
  /** First days of what its claims date. */
  days: number[];
}

/** Words that two wordings of one sentence have in common, as part of the shorter one, at least. */
const SAME_WORDS = 0.75;
/** As part of all words of both. */
const SAME_ALL = 0.5;
/** Shorter sentences are too like one another to tell a copy: they must agree wholly. */
const SHORT = 8;
/** Names and figures missing from the other wording, at most, as part of those of the shorter. */
const MISSING_NAMES = 0.2;

/** The claims of one report, and what it says. */
export interface ClaimsOfReport {
  id: ReportId;
  claims: readonly Claim[];
  text: string;
}

/** Sentences of a report, for each what it draws, way by way, and which of them each of the claims was read from. */
export interface ReadSentences {
  report: ReportId;
  sentences: Sentence[];
  drawn: Uint32Array;
  of: readonly number[];
}

/**
 * Groups claims whose sentences are one sentence, copied or lightly edited: the group's name (its smallest claim id) per claim.
 * Figures, days and nearly all names must agree, so a bulletin's sentence of another day is another sentence.
 */
export function groupSentences(claims: readonly Claim[], reports: ReadonlyMap<ReportId, Report>): Map<ClaimId, ClaimId> {
  const byReport = new Map<ReportId, Claim[]>();
  for (const c of claims) {
    const list = byReport.get(c.report);
    if (list) list.push(c);
    else byReport.set(c.report, [c]);
  }
  const numbers = new Numbers();
  const read = [...byReport.keys()].sort().flatMap((id) => {
    const text = reports.get(id)?.text;
    return text === undefined ? [] : [readSentences({ id, claims: byReport.get(id)!, text }, numbers)];
  });
  const groups = joinSentences(read, numbers);
  return new Map(read.flatMap(({ report, of }, i) => byReport.get(report)!.map(({ id }, k): [ClaimId, ClaimId] => [id, groups[i][of[k]]])));
}

/** The groups of the sentences of reports, which come in the order of their names: of each sentence of each report, the name of its group. */
export function joinSentences(read: readonly ReadSentences[], numbers: Numbers): ClaimId[][] {
  const sentences = read.flatMap((one) => one.sentences);
  const root = Int32Array.from(sentences.keys());
  const rootOf = (i: number): number => {
    let k = i;
    while (root[k] !== k) {
      root[k] = root[root[k]];
      k = root[k];
    }
    return k;
  };
  const drawn = listDrawn(read);
  for (let first = 0, y = 0; y < drawn.length; y++) {
    // those that drew the same stand together
    if (Math.floor(drawn[y] / SPREAD) !== Math.floor(drawn[first] / SPREAD)) first = y;
    const own = drawn[y] % SPREAD;
    // one like sentence is enough to belong; the nearest ones stand for the others
    for (let x = Math.max(first, y - 12); x < y; x++) {
      const other = drawn[x] % SPREAD;
      const [a, b] = [rootOf(other), rootOf(own)];
      if (a !== b && sameSentence(sentences[other], sentences[own], numbers)) root[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const names: ClaimId[] = sentences.map((s) => s.name);
  for (const [i, { name }] of sentences.entries()) if (name < names[rootOf(i)]) names[rootOf(i)] = name;
  let at = 0;
  return read.map((one) => one.sentences.map(() => names[rootOf(at++)]));
}

/** Rows of numbers one after the other, without a list for each. */
export class Numbers {
  all = new Uint32Array(1 << 14);
  count = 0;

  /** Puts in each of some numbers once, in rising order. */
  add(some: Uint32Array): void {
    if (this.count + some.length > this.all.length) {
      const wider = new Uint32Array(Math.max(this.all.length * 2, this.count + some.length));
      wider.set(this.all);
      this.all = wider;
    }
    some.sort();
    for (let i = 0; i < some.length; i++) if (i === 0 || some[i] !== some[i - 1]) this.all[this.count++] = some[i];
  }
}

/** Reads the sentences of a report, in the order in which they stand in it. */
export function readSentences({ id, claims, text }: ClaimsOfReport, numbers: Numbers): ReadSentences {
  const found = new Map<number, Sentence & { claims: Claim[] }>();
  for (const c of claims) {
    const { start, end } = findSentence(text, c.span);
    const known = found.get(start);
    if (known) known.claims.push(c);
    else found.set(start, { claims: [c], name: c.id, report: id, start, end, words: 0, figures: 0, names: 0, last: 0, days: [] });
  }
  const at = new Map<Claim, number>();
  const sentences = [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ claims: own, ...sentence }, i): Sentence => {
      for (const claim of own) {
        const { id, when } = claim;
        at.set(claim, i);
        if (id < sentence.name) sentence.name = id;
        const days = dayRange(when);
        if (days && !sentence.days.includes(days.start)) sentence.days.push(days.start);
      }
      layOutWords(sentence, text, numbers);
      return sentence;
    });
  return { report: id, sentences, drawn: drawWords(sentences, numbers), of: claims.map((claim) => at.get(claim)!) };
}

/** Room for the words of the sentence looked at. */
let words = new Uint32Array(256);
let figures = new Uint32Array(256);
let names = new Uint32Array(256);

function layOutWords(s: Sentence, text: string, numbers: Numbers): void {
  const scan = scanWords(text, s.start, s.end);
  if (scan.count > words.length) [words, figures, names] = [0, 1, 2].map(() => new Uint32Array(scan.count * 2));
  let figured = 0;
  let named = 0;
  for (let k = 0; k < scan.count; k++) {
    const hash = scan.hash[k];
    if (scan.digit[k]) figures[figured++] = hash;
    else if (scan.capital[k] && k > 0 && scan.length[k] > 2) names[named++] = hash;
    words[k] = hash;
  }
  s.words = numbers.count;
  numbers.add(words.subarray(0, scan.count));
  s.figures = numbers.count;
  numbers.add(figures.subarray(0, figured));
  s.names = numbers.count;
  numbers.add(names.subarray(0, named));
  s.last = numbers.count;
}

/** Several ways of drawing two words from a sentence: like sentences draw the same two in one of them (min-hashing). */
const WAYS = 8;
/** Room for the number of a sentence beside what it drew, in one double. */
const SPREAD = 2 ** 21;

/** What sentences draw. */
function drawWords(sentences: readonly Sentence[], { all }: Numbers): Uint32Array {
  const drawn = new Uint32Array(sentences.length * WAYS);
  sentences.forEach((s, i) => {
    for (let salt = 0; salt < WAYS; salt++) {
      const stir = Math.imul(salt + 1, 0x9e3779b1);
      let least = 0xffffffff;
      let second = 0xffffffff;
      for (let k = s.words; k < s.figures; k++) {
        const h = mixBits(all[k] ^ stir);
        if (h < least) {
          second = least;
          least = h;
        } else if (h > least && h < second) second = h;
      }
      drawn[i * WAYS + salt] = mixBits(least + Math.imul(second, 31) + salt);
    }
  });
  return drawn;
}

/** What all sentences draw, and their numbers, those that may be one together. */
function listDrawn(read: readonly ReadSentences[]): Float64Array {
  const all = new NumberList();
  let before = 0;
  for (const { sentences, drawn } of read) {
    for (let k = 0; k < drawn.length; k++) all.push(drawn[k] * SPREAD + before + Math.floor(k / WAYS));
    before += sentences.length;
  }
  return all.sorted();
}

function sameSentence(a: Sentence, b: Sentence, { all }: Numbers): boolean {
  if (a.report === b.report) return false;
  const [x, y] = [a.figures - a.words, b.figures - b.words];
  const short = x <= y ? a : b;
  const long = x <= y ? b : a;
  const [fewer, more] = [Math.min(x, y), Math.max(x, y)];
  if (fewer < SAME_ALL * more || !sameDays(a, b)) return false;
  const figured = short.names - short.figures;
  if (common(all, short.figures, short.names, long.figures, long.names) < figured) return false;
  const shared = common(all, short.words, short.figures, long.words, long.figures);
  if (fewer < SHORT) return shared === fewer && shared === more;
  if (shared < SAME_WORDS * fewer || shared < SAME_ALL * (x + y - shared)) return false;
  const named = short.last - short.names;
  return named - common(all, short.names, short.last, long.words, long.figures) <= MISSING_NAMES * named;
}

const sameDays = (a: Sentence, b: Sentence): boolean =>
  a.days.length === 0 || b.days.length === 0 || a.days.some((d) => b.days.includes(d));

/** How many numbers two rising stretches have in common. */
function common(all: Uint32Array, from: number, to: number, other: number, end: number): number {
  let n = 0;
  for (let i = from, j = other; i < to && j < end; ) {
    if (all[i] === all[j]) {
      n++;
      i++;
      j++;
    } else if (all[i] < all[j]) i++;
    else j++;
  }
  return n;
}
