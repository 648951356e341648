import { mixBits, scanWords } from '../reports/scan-words.ts';

/** Words that two wordings of one sentence have in common, as part of the shorter one, at least. */
const SAME_WORDS = 0.75;
/** As part of all words of both. */
const SAME_ALL = 0.5;
/** Shorter sentences are too like one another to tell a copy: they must agree wholly. */
const SHORT = 8;
/** Names and figures missing from the other wording, at most, as part of those of the shorter. */
const MISSING_NAMES = 0.2;

/** Several ways of drawing two words from a sentence: like sentences draw the same two in one of them (min-hashing). */
export const WAYS = 8;

/** A row begins with how many days, words, figures and names it has, and with what it draws in each way. */
const [DAYS, WORDS, FIGURES, NAMES, DRAWN] = [0, 1, 2, 3, 4];
const HEAD = DRAWN + WAYS;

/** Numbers of a piece (a megabyte), as a power of two: a row goes by its piece and its place in it. */
const BITS = 18;
const MASK = (1 << BITS) - 1;

/**
 * Sentences as rows of numbers: the first days of what is dated in it, its words, and those that must agree if it is the same sentence (figures and names), each in
 * rising order. Rows stand in pieces of memory, not as things of their own: there are eight of them in a report.
 */
export class SentenceRows {
  readonly #pieces: Uint32Array[] = [];
  #used = 0;

  /** Puts in a sentence of a text; gives its row. */
  add(text: string, start: number, end: number, days: readonly number[]): number {
    const { count, hash, digit, capital, length } = scanWords(text, start, end);
    const most = HEAD + days.length + 3 * count;
    if (this.#pieces.length === 0 || this.#used + most > this.#pieces.at(-1)!.length) {
      this.#pieces.push(new Uint32Array(Math.max(1 << BITS, most)));
      this.#used = 0;
    }
    const row = this.#pieces.at(-1)!.subarray(this.#used, this.#used + most);
    let at = HEAD;
    const put = (some: (k: number) => boolean): number => {
      const first = at;
      for (let k = 0; k < count; k++) if (some(k)) row[at++] = hash[k];
      const sorted = row.subarray(first, at).sort();
      at = first;
      for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) row[at++] = sorted[k];
      return at - first;
    };
    for (const day of days) row[at++] = day;
    row.subarray(HEAD, at).sort();
    row[DAYS] = days.length;
    row[WORDS] = put(() => true);
    row[FIGURES] = put((k) => digit[k] === 1);
    row[NAMES] = put((k) => digit[k] !== 1 && capital[k] === 1 && k > 0 && length[k] > 2);
    const words = row.subarray(HEAD + days.length, HEAD + days.length + row[WORDS]);
    for (let way = 0; way < WAYS; way++) row[DRAWN + way] = drawFrom(words, way);
    this.#used += at;
    return ((this.#pieces.length - 1) << BITS) + this.#used - at;
  }

  /** What a sentence draws in one way. */
  drawn(row: number, way: number): number {
    return this.#pieces[row >>> BITS][(row & MASK) + DRAWN + way];
  }

  /** Whether two sentences of different reports are one, copied or lightly edited. */
  areSame(one: number, other: number): boolean {
    const [a, i, b, j] = [this.#pieces[one >>> BITS], one & MASK, this.#pieces[other >>> BITS], other & MASK];
    return a[i + WORDS] <= b[j + WORDS] ? sameSentence(a, i, b, j) : sameSentence(b, j, a, i);
  }
}

/** Draws two words. */
function drawFrom(words: Uint32Array, way: number): number {
  const stir = Math.imul(way + 1, 0x9e3779b1);
  let least = 0xffffffff;
  let second = 0xffffffff;
  for (let k = 0; k < words.length; k++) {
    const h = mixBits(words[k] ^ stir);
    if (h < least) {
      second = least;
      least = h;
    } else if (h > least && h < second) second = h;
  }
  return mixBits(least + Math.imul(second, 31) + way);
}

/** Whether the sentence at `i` is the one at `j`, which is as long or longer. */
function sameSentence(a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  const [fewer, more] = [a[i + WORDS], b[j + WORDS]];
  if (fewer < SAME_ALL * more) return false;
  const [days, others] = [i + HEAD, j + HEAD];
  const [words, theirs] = [days + a[i + DAYS], others + b[j + DAYS]];
  if (words > days && theirs > others && common(a, days, words, b, others, theirs) === 0) return false;
  const [figures, theirFigures] = [words + fewer, theirs + more];
  const [names, theirNames] = [figures + a[i + FIGURES], theirFigures + b[j + FIGURES]];
  if (common(a, figures, names, b, theirFigures, theirNames) < names - figures) return false;
  const shared = common(a, words, figures, b, theirs, theirFigures);
  if (fewer < SHORT) return shared === fewer && shared === more;
  if (shared < SAME_WORDS * fewer || shared < SAME_ALL * (fewer + more - shared)) return false;
  const named = a[i + NAMES];
  return named - common(a, names, names + named, b, theirs, theirFigures) <= MISSING_NAMES * named;
}

/** How many numbers two rising stretches have in common. */
function common(a: Uint32Array, from: number, to: number, b: Uint32Array, other: number, end: number): number {
  let n = 0;
  for (let i = from, j = other; i < to && j < end; ) {
    if (a[i] === b[j]) {
      n++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return n;
}
