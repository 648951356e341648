/** Pairs of numbered things with their scores, in typed arrays: there may be a million. */
export class EdgeList {
  private first = new Int32Array(1024);
  private second = new Int32Array(1024);
  private scores = new Float64Array(1024);
  private count = 0;

  /** How many pairs there are. */
  get size(): number {
    return this.count;
  }

  /** Adds a pair. */
  push(a: number, b: number, score: number): void {
    if (this.count === this.scores.length) {
      this.first = widen(this.first, new Int32Array(this.count * 2));
      this.second = widen(this.second, new Int32Array(this.count * 2));
      this.scores = widen(this.scores, new Float64Array(this.count * 2));
    }
    this.first[this.count] = a;
    this.second[this.count] = b;
    this.scores[this.count++] = score;
  }

  /** The first thing of a pair. */
  a(edge: number): number {
    return this.first[edge];
  }

  /** The second thing of a pair. */
  b(edge: number): number {
    return this.second[edge];
  }

  /** The score of a pair. */
  score(edge: number): number {
    return this.scores[edge];
  }

  /** The number of a pair of things, or -1, among pairs that were added in the order of their things. */
  find(a: number, b: number): number {
    let [at, end] = [0, this.count];
    while (at < end) {
      const middle = (at + end) >>> 1;
      if (this.first[middle] < a || (this.first[middle] === a && this.second[middle] < b)) at = middle + 1;
      else end = middle;
    }
    return at < this.count && this.first[at] === a && this.second[at] === b ? at : -1;
  }

  /** Whether a pair comes before another: by its score, of equals by its things. */
  isBetter(x: number, y: number): boolean {
    if (this.scores[x] !== this.scores[y]) return this.scores[x] > this.scores[y];
    return this.first[x] < this.first[y] || (this.first[x] === this.first[y] && this.second[x] < this.second[y]);
  }

  /** The pairs of each of `things` things: those of thing `i` stand in `at` from `from[i]` up to `from[i + 1]`. */
  byThing(things: number): { from: Int32Array; at: Int32Array } {
    const from = new Int32Array(things + 1);
    for (let k = 0; k < this.count; k++) {
      from[this.first[k] + 1]++;
      from[this.second[k] + 1]++;
    }
    for (let i = 0; i < things; i++) from[i + 1] += from[i];
    const at = new Int32Array(this.count * 2);
    const next = from.slice();
    for (let k = 0; k < this.count; k++) {
      at[next[this.first[k]]++] = k;
      at[next[this.second[k]]++] = k;
    }
    return { from, at };
  }
}

function widen<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
