import { mixBits } from '../reports/scan-words.ts';

/** Scores remembered for each thing on average, and for all together at most (12 MB). */
const EACH = 32;
const MOST = 2 ** 20;

/**
 * Scores of pairs that were asked for lately. Over many things millions of pairs are asked for, most of them again soon: of two pairs at one place a third
 * puts the earlier one out, which is weighed anew where it is asked for once more.
 */
export class LateScores {
  /** Of each place the first thing of the pair there, twice, and one more where its second thing is odd: the place tells the rest of the second. */
  readonly #pairs: Int32Array;
  readonly #scores: Float64Array;

  /** `things`: how many there are; the numbers of a pair lie below it. */
  constructor(things: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(EACH, things, Math.min(MOST, things * EACH))));
    this.#pairs = new Int32Array(room).fill(-1);
    this.#scores = new Float64Array(room);
  }

  /** The score of a pair, weighed where it is not known. The pair is ordered. */
  of(a: number, b: number, weigh: (a: number, b: number) => number): number {
    const pair = a * 2 + (b & 1);
    // two places, the later score in the first: of the pairs of one first thing none but two whose second ones are neighbours have theirs in common
    const place = (mixBits(Math.imul(a, 0x9e3779b1)) ^ b) & (this.#pairs.length - 2);
    if (this.#pairs[place] === pair) return this.#scores[place];
    if (this.#pairs[place + 1] === pair) return this.#scores[place + 1];
    const score = weigh(a, b);
    this.#pairs[place + 1] = this.#pairs[place];
    this.#scores[place + 1] = this.#scores[place];
    this.#pairs[place] = pair;
    this.#scores[place] = score;
    return score;
  }
}
