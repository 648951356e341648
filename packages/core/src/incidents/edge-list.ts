/** Pairs of numbered things with their scores, in typed arrays: there may be a million. They are added in the order of their things, the lower number of each first. */
export class EdgeList {
  /** Of each thing where the pairs begin that it is the first of; one more for the end. Until all are added, how many there are. */
  readonly #from: Int32Array;
  #second = new Int32Array(1024);
  #scores = new Float64Array(1024);
  #count = 0;
  /** Of each thing where those begin that it is the second of, and the first of each. */
  #backFrom = new Int32Array();
  #first = new Int32Array();

  /** `things`: how many there are; the numbers of a pair lie below it. */
  constructor(things: number) {
    this.#from = new Int32Array(things + 1);
  }

  /** How many pairs there are. */
  get size(): number {
    return this.#count;
  }

  /** Adds a pair. */
  push(a: number, b: number, score: number): void {
    if (this.#count === this.#scores.length) {
      this.#second = widen(this.#second, new Int32Array(this.#count * 2));
      this.#scores = widen(this.#scores, new Float64Array(this.#count * 2));
    }
    this.#from[a + 1]++;
    this.#second[this.#count] = b;
    this.#scores[this.#count++] = score;
  }

  /** Lays the pairs open when all are added: from here on they can be asked for. */
  close(): void {
    const from = this.#from;
    const things = from.length - 1;
    for (let i = 0; i < things; i++) from[i + 1] += from[i];
    // no more are added: the room in which they grew goes
    this.#second = this.#second.slice(0, this.#count);
    this.#scores = this.#scores.slice(0, this.#count);
    this.#backFrom = new Int32Array(things + 1);
    for (let k = 0; k < this.#count; k++) this.#backFrom[this.#second[k] + 1]++;
    for (let i = 0; i < things; i++) this.#backFrom[i + 1] += this.#backFrom[i];
    this.#first = new Int32Array(this.#count);
    const next = this.#backFrom.slice();
    for (let a = 0; a < things; a++) for (let k = from[a]; k < from[a + 1]; k++) this.#first[next[this.#second[k]]++] = a;
  }

  /** The first thing of a pair. */
  a(edge: number): number {
    let [at, end] = [0, this.#from.length - 1];
    while (end - at > 1) {
      const middle = (at + end) >>> 1;
      if (this.#from[middle] <= edge) at = middle;
      else end = middle;
    }
    return at;
  }

  /** The second thing of a pair. */
  b(edge: number): number {
    return this.#second[edge];
  }

  /** The score of a pair. */
  score(edge: number): number {
    return this.#scores[edge];
  }

  /** The number of a pair of things, or -1. */
  find(a: number, b: number): number {
    let [at, end] = [this.#from[a], this.#from[a + 1]];
    while (at < end) {
      const middle = (at + end) >>> 1;
      if (this.#second[middle] < b) at = middle + 1;
      else end = middle;
    }
    return at < this.#from[a + 1] && this.#second[at] === b ? at : -1;
  }

  /** Whether a pair comes before another: by its score, of equals by its things. */
  isBetter(x: number, y: number): boolean {
    return this.#scores[x] === this.#scores[y] ? x < y : this.#scores[x] > this.#scores[y];
  }

  /** How many pairs a thing is in. */
  degree(i: number): number {
    return this.#backFrom[i + 1] - this.#backFrom[i] + this.#from[i + 1] - this.#from[i];
  }

  /** The other thing of the pair that is the k-th that a thing is in: those before it first, in rising order. */
  other(i: number, k: number): number {
    const before = this.#backFrom[i + 1] - this.#backFrom[i];
    return k < before ? this.#first[this.#backFrom[i] + k] : this.#second[this.#from[i] + k - before];
  }
}

function widen<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
