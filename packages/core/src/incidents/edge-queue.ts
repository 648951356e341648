import type { EdgeList } from './edge-list.ts';

/** The pairs of a list, the best first: a heap of their numbers. */
export class EdgeQueue {
  readonly #heap: Int32Array;
  #count: number;

  constructor(private readonly edges: EdgeList) {
    this.#heap = Int32Array.from({ length: edges.size }, (_, edge) => edge);
    this.#count = edges.size;
    for (let i = (this.#count >> 1) - 1; i >= 0; i--) this.#sink(i, this.#heap[i]);
  }

  /** The best pair that is left, or -1. */
  get best(): number {
    return this.#count ? this.#heap[0] : -1;
  }

  /** Takes the best pair away. */
  drop(): void {
    if (--this.#count > 0) this.#sink(0, this.#heap[this.#count]);
  }

  /** Puts a pair at `i` or as far below as it belongs. */
  #sink(i: number, edge: number): void {
    let at = i;
    for (;;) {
      let next = 2 * at + 1;
      if (next >= this.#count) break;
      if (next + 1 < this.#count && this.edges.isBetter(this.#heap[next + 1], this.#heap[next])) next++;
      if (this.edges.isBetter(edge, this.#heap[next])) break;
      this.#heap[at] = this.#heap[next];
      at = next;
    }
    this.#heap[at] = edge;
  }
}
