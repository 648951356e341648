/** A growing row of whole numbers, in pieces: it is never copied. */
export class NumberColumn {
  readonly #pieces: Int32Array[] = [];
  #count = 0;

  add(numbers: ArrayLike<number>): void {
    for (let i = 0; i < numbers.length; i++) {
      if (this.#count >> BITS === this.#pieces.length) this.#pieces.push(new Int32Array(1 << BITS));
      this.#pieces[this.#count >> BITS][this.#count & MASK] = numbers[i];
      this.#count++;
    }
  }

  /** How many numbers there are. */
  get length(): number {
    return this.#count;
  }

  at(place: number): number {
    return this.#pieces[place >> BITS][place & MASK];
  }
}
/** A piece is of 128 KB: memory of that size goes back to the system by itself. */
const BITS = 15;
const MASK = (1 << BITS) - 1;
