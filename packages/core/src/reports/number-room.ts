/** Numbers of a piece: a megabyte. */
const PIECE = 1 << 18;

/** Rows of numbers in pieces of memory that they share: one for each row would cost more than many a row's numbers, and leave holes when it goes. */
export class NumberRoom {
  #piece = new Uint32Array();
  #used = 0;

  /** A copy of a row that stands here. */
  keep(row: Uint32Array): Uint32Array {
    if (this.#used + row.length > this.#piece.length) {
      this.#piece = new Uint32Array(Math.max(PIECE, row.length));
      this.#used = 0;
    }
    const kept = this.#piece.subarray(this.#used, this.#used + row.length);
    kept.set(row);
    this.#used += row.length;
    return kept;
  }
}
