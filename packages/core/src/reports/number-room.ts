/** Numbers of a piece: a megabyte. */
const PIECE = 1 << 18;

/** Rows of numbers in pieces of memory that they share: one for each row would cost more than many a row's numbers, and leave holes when it goes. */
export class NumberRoom {
  #piece = new Uint32Array();
  #used = 0;
  /** Pieces in which rows have numbers. */
  readonly #pieces: Uint32Array[] = [];

  /** A copy of a row that stands here. */
  keep(row: Uint32Array): Uint32Array {
    const kept = this.#open(row.length);
    kept.set(row);
    return kept;
  }

  /** Puts in a copy of a row; gives its number, for even the array that shows a row takes a hundred bytes. */
  put(row: Uint32Array): number {
    const kept = this.#open(row.length + 1);
    kept[0] = row.length;
    kept.set(row, 1);
    if (this.#pieces.at(-1) !== this.#piece) this.#pieces.push(this.#piece);
    return (this.#pieces.length - 1) * PIECE + this.#used - kept.length;
  }

  /** The row of a number. */
  row(number: number): Uint32Array {
    const piece = this.#pieces[Math.floor(number / PIECE)];
    const from = (number % PIECE) + 1;
    return piece.subarray(from, from + piece[from - 1]);
  }

  #open(length: number): Uint32Array {
    if (this.#used + length > this.#piece.length) {
      this.#piece = new Uint32Array(Math.max(PIECE, length));
      this.#used = 0;
    }
    this.#used += length;
    return this.#piece.subarray(this.#used - length, this.#used);
  }
}
