import { mixBits } from '../reports/scan-words.ts';

/** Scores remembered for each thing on average, and for all together at most (16 MB). */
const EACH = 32;
const MOST = 2 ** 20;

/**
 * Scores of pairs that were asked for lately. Over many things millions of pairs are asked for, most of them again soon: of two pairs at one place a third
 * puts the earlier one out, which is weighed anew where it is asked for once more.
 */
export class LateScores {
  readonly #pairs: Float64Array;
  readonly #scores: Float64Array;

  /** `things`: how many there are; the numbers of a pair lie below it. */
  constructor(private readonly things: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.min(MOST, Math.max(EACH, things * EACH))));
    this.#pairs = new Float64Array(room).fill(-1);
    this.#scores = new Float64Array(room);
  }

  /** The score of a pair, weighed where it is not known. The pair is ordered. */
  of(a: number, b: number, weigh: (a: number, b: number) => number): number {
    const pair = a * this.things + b;
    const slot = this.#slotOf(a, b);
    if (this.#pairs[slot] === pair) return this.#scores[slot];
    if (this.#pairs[slot ^ 1] === pair) return this.#scores[slot ^ 1];
    const score = weigh(a, b);
    this.#put(slot, pair, score);
    return score;
  }

  #put(slot: number, pair: number, score: number): void {
    this.#pairs[slot ^ 1] = this.#pairs[slot];
    this.#scores[slot ^ 1] = this.#scores[slot];
    this.#pairs[slot] = pair;
    this.#scores[slot] = score;
  }

  #slotOf(a: number, b: number): number {
    return mixBits(Math.imul(a, 0x9e3779b1) ^ b) & (this.#pairs.length - 1);
  }
}
