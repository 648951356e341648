/** Two clusters being considered: their average likeness when they were last looked at. */
export interface Offer {
  score: number;
  a: number;
  b: number;
  /** Sizes when offered: an offer is stale once either has grown. */
  sizes: number;
}

/**
 * Offers, the best first; equals by their numbers, so that nothing depends on the order of arrival. They are many, so they stand in typed arrays; those that are
 * stale go where room is needed.
 */
export class OfferHeap {
  private score = new Float64Array(1024);
  /** Of each offer the two clusters and their sizes. */
  private about = new Int32Array(3072);
  private count = 0;

  /** `isStale`: whether one of two clusters has grown since they had these sizes together. */
  constructor(private readonly isStale: (a: number, b: number, sizes: number) => boolean) {}

  push(score: number, a: number, b: number, sizes: number): void {
    if (this.count === this.score.length) this.makeRoom();
    let i = this.count++;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!this.before(score, a, b, up)) break;
      this.move(up, i);
      i = up;
    }
    this.put(i, score, a, b, sizes);
  }

  /** Whether it holds an offer that comes before this one. */
  beats(score: number, a: number, b: number): boolean {
    return this.count > 0 && !this.before(score, a, b, 0);
  }

  pop(): Offer | undefined {
    if (this.count === 0) return undefined;
    const top = { score: this.score[0], a: this.about[0], b: this.about[1], sizes: this.about[2] };
    if (--this.count > 0) this.sink(0, this.count);
    return top;
  }

  /** Puts the offer at `from` where `i` is, or as far below as it belongs. */
  private sink(i: number, from: number): void {
    const score = this.score[from];
    const [a, b, sizes] = this.about.subarray(from * 3, from * 3 + 3);
    let at = i;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.count) break;
      const right = left + 1;
      const least =
        right < this.count && this.before(this.score[right], this.about[right * 3], this.about[right * 3 + 1], left) ? right : left;
      if (this.before(score, a, b, least)) break;
      this.move(least, at);
      at = least;
    }
    this.put(at, score, a, b, sizes);
  }

  /** Whether an offer comes before the one at `k`. */
  private before(score: number, a: number, b: number, k: number): boolean {
    if (score !== this.score[k]) return score > this.score[k];
    return a < this.about[k * 3] || (a === this.about[k * 3] && b < this.about[k * 3 + 1]);
  }

  private put(i: number, score: number, a: number, b: number, sizes: number): void {
    this.score[i] = score;
    this.about[i * 3] = a;
    this.about[i * 3 + 1] = b;
    this.about[i * 3 + 2] = sizes;
  }

  private move(from: number, to: number): void {
    this.put(to, this.score[from], this.about[from * 3], this.about[from * 3 + 1], this.about[from * 3 + 2]);
  }

  /** Lets stale offers go; where most are not, there is room for as many again. */
  private makeRoom(): void {
    let kept = 0;
    for (let k = 0; k < this.count; k++)
      if (!this.isStale(this.about[k * 3], this.about[k * 3 + 1], this.about[k * 3 + 2])) this.move(k, kept++);
    this.count = kept;
    for (let i = (kept >> 1) - 1; i >= 0; i--) this.sink(i, i);
    if (kept * 2 > this.score.length) this.widen();
  }

  private widen(): void {
    const { score, about } = this;
    this.score = new Float64Array(score.length * 2);
    this.score.set(score);
    this.about = new Int32Array(about.length * 2);
    this.about.set(about);
  }
}
