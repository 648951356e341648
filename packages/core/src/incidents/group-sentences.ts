import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { mixBits, scanWords } from '../reports/scan-words.ts';
import { dayRange } from './day-range.ts';
import { findSentence } from './find-sentence.ts';

/** A claim's sentence as a set of words, with the words that must agree if it is the same sentence. */
interface Sentence {
  claims: Claim[];
  report: ReportId;
  words: Set<number>;
  figures: Set<number>;
  names: Set<number>;
  /** First days of what its claims date. */
  days: Set<number>;
}

/** Words that two wordings of one sentence have in common, as part of the shorter one, at least. */
const SAME_WORDS = 0.75;
/** As part of all words of both. */
const SAME_ALL = 0.5;
/** Shorter sentences are too like one another to tell a copy: they must agree wholly. */
const SHORT = 8;
/** Names and figures missing from the other wording, at most, as part of those of the shorter. */
const MISSING_NAMES = 0.2;

/**
 * Groups claims whose sentences are one sentence, copied or lightly edited: the group's name (its smallest claim id) per claim.
 * Figures, days and nearly all names must agree, so a bulletin's sentence of another day is another sentence.
 */
export function groupSentences(claims: Claim[], reports: ReadonlyMap<ReportId, Report>): Map<ClaimId, ClaimId> {
  const sentences = readSentences(claims, reports);
  const root = sentences.map((_, i) => i);
  const rootOf = (i: number): number => {
    let k = i;
    while (root[k] !== k) {
      root[k] = root[root[k]];
      k = root[k];
    }
    return k;
  };
  for (const bucket of bucketSentences(sentences).values()) {
    for (let y = 1; y < bucket.length; y++) {
      // one like sentence is enough to belong; the first ones of a bucket stand for it
      for (let x = Math.max(0, y - 12); x < y; x++) {
        const [a, b] = [rootOf(bucket[x]), rootOf(bucket[y])];
        if (a !== b && sameSentence(sentences[bucket[x]], sentences[bucket[y]])) root[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const names = new Map<number, ClaimId>();
  sentences.forEach((s, i) => {
    const r = rootOf(i);
    for (const c of s.claims) {
      const name = names.get(r);
      if (name === undefined || c.id < name) names.set(r, c.id);
    }
  });
  const out = new Map<ClaimId, ClaimId>();
  sentences.forEach((s, i) => {
    for (const c of s.claims) out.set(c.id, names.get(rootOf(i))!);
  });
  return out;
}

/** Sentences in canonical order: by report, then by place in it. */
function readSentences(claims: Claim[], reports: ReadonlyMap<ReportId, Report>): Sentence[] {
  const found = new Map<string, { start: number; end: number; text: string; claims: Claim[] }>();
  for (const c of claims) {
    const text = reports.get(c.report)?.text;
    if (text === undefined) continue;
    const { start, end } = findSentence(text, c.span);
    const key = `${c.report} ${String(start).padStart(9, '0')}`;
    const known = found.get(key);
    if (known) known.claims.push(c);
    else found.set(key, { start, end, text, claims: [c] });
  }
  return [...found.keys()].sort().map((key) => {
    const { start, end, text, claims: own } = found.get(key)!;
    const s: Sentence = { claims: own, report: own[0].report, words: new Set(), figures: new Set(), names: new Set(), days: new Set() };
    scanWords(text, start, end, (hash, length, capital, digit) => {
      if (digit) s.figures.add(hash);
      else if (capital && s.words.size && length > 2) s.names.add(hash);
      s.words.add(hash);
    });
    for (const c of own) {
      const days = dayRange(c.when);
      if (days) s.days.add(days.start);
    }
    return s;
  });
}

/** Several ways of drawing two words from a sentence: like sentences draw the same two in one of them (min-hashing). */
const WAYS = 8;

/** Sentences that may be one, by what they draw. */
function bucketSentences(sentences: Sentence[]): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  sentences.forEach((s, i) => {
    const keys = new Set<number>();
    for (let salt = 0; salt < WAYS; salt++) {
      let least = 0xffffffff;
      for (const w of s.words) least = Math.min(least, mixBits(w ^ Math.imul(salt + 1, 0x9e3779b1)));
      let second = 0xffffffff;
      for (const w of s.words) {
        const h = mixBits(w ^ Math.imul(salt + 1, 0x9e3779b1));
        if (h > least && h < second) second = h;
      }
      keys.add(mixBits(least + Math.imul(second, 31) + salt));
    }
    for (const k of keys) {
      const list = buckets.get(k);
      if (list) list.push(i);
      else buckets.set(k, [i]);
    }
  });
  return buckets;
}

function sameSentence(a: Sentence, b: Sentence): boolean {
  if (a.report === b.report) return false;
  const [short, long] = a.words.size <= b.words.size ? [a, b] : [b, a];
  const shared = common(short.words, long.words);
  if (short.words.size < SHORT) return shared === short.words.size && shared === long.words.size && sameDays(a, b);
  if (shared < SAME_WORDS * short.words.size || shared < SAME_ALL * (a.words.size + b.words.size - shared)) return false;
  if (common(short.figures, long.figures) < short.figures.size) return false;
  if (short.names.size - common(short.names, long.words) > MISSING_NAMES * short.names.size) return false;
  return sameDays(a, b);
}

const sameDays = (a: Sentence, b: Sentence): boolean => a.days.size === 0 || b.days.size === 0 || common(a.days, b.days) > 0;

function common(a: Set<number>, b: Set<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}
