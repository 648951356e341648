import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { mixBits, scanWords } from '../reports/scan-words.ts';
import { dayRange } from './compare/day-range.ts';
import { findSentence } from './find-sentence.ts';

/** A claim's sentence as a set of words, with the words that must agree if it is the same sentence. */
interface Sentence {
  claims: Claim[];
  report: ReportId;
  words: Uint32Array;
  figures: Uint32Array;
  names: Uint32Array;
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
    const words: number[] = [];
    const figures: number[] = [];
    const names: number[] = [];
    const scan = scanWords(text, start, end);
    for (let k = 0; k < scan.count; k++) {
      const hash = scan.hash[k];
      if (scan.digit[k]) figures.push(hash);
      else if (scan.capital[k] && k > 0 && scan.length[k] > 2) names.push(hash);
      words.push(hash);
    }
    const s: Sentence = {
      claims: own,
      report: own[0].report,
      words: sorted(words),
      figures: sorted(figures),
      names: sorted(names),
      days: new Set(),
    };
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
      const stir = Math.imul(salt + 1, 0x9e3779b1);
      let least = 0xffffffff;
      let second = 0xffffffff;
      for (let k = 0; k < s.words.length; k++) {
        const h = mixBits(s.words[k] ^ stir);
        if (h < least) {
          second = least;
          least = h;
        } else if (h > least && h < second) second = h;
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
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < SAME_ALL * long.words.length || !sameDays(a, b)) return false;
  if (common(short.figures, long.figures) < short.figures.length) return false;
  const shared = common(short.words, long.words);
  if (short.words.length < SHORT) return shared === short.words.length && shared === long.words.length;
  if (shared < SAME_WORDS * short.words.length || shared < SAME_ALL * (a.words.length + b.words.length - shared)) return false;
  if (short.names.length - common(short.names, long.words) > MISSING_NAMES * short.names.length) return false;
  return true;
}

function sameDays(a: Sentence, b: Sentence): boolean {
  if (a.days.size === 0 || b.days.size === 0) return true;
  for (const d of a.days) if (b.days.has(d)) return true;
  return false;
}

/** Each number once, in rising order. */
function sorted(numbers: readonly number[]): Uint32Array {
  const all = Uint32Array.from(numbers).sort();
  let n = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[n++] = all[i];
  return n === all.length ? all : all.slice(0, n);
}

/** How many numbers two rising lists have in common. */
function common(a: Uint32Array, b: Uint32Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      n++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return n;
}
