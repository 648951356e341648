/** Values that many rows share, each kept once: a row holds the number of its value. What is asked of values is asked once for each. */
export class CodedColumn<T> {
  codes = new Uint32Array(1024);
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** Puts the value that is written as this JSON into row `n`. */
  put(n: number, json: string): void {
    if (n >= this.codes.length) {
      const longer = new Uint32Array(Math.max(n + 1, this.codes.length * 2));
      longer.set(this.codes);
      this.codes = longer;
    }
    let code = this.#numbers.get(json);
    if (code === undefined) {
      code = this.values.push(JSON.parse(json) as T) - 1;
      this.#numbers.set(json, code);
    }
    this.codes[n] = code;
  }

  at(n: number): T {
    return this.values[this.codes[n]];
  }

  /** Marks the rows up to `size` whose value passes. */
  mask(size: number, passes: (value: T) => boolean): Uint8Array {
    const table = Uint8Array.from(this.values, (value) => (passes(value) ? 1 : 0));
    const marked = new Uint8Array(size);
    const { codes } = this;
    for (let n = 0; n < size; n++) marked[n] = table[codes[n]];
    return marked;
  }

  /** How many of the marked rows hold each value, in the order of the values. */
  count(marked: Uint8Array): Uint32Array {
    const counts = new Uint32Array(this.values.length);
    const { codes } = this;
    for (let n = 0; n < marked.length; n++) if (marked[n]) counts[codes[n]]++;
    return counts;
  }
}
