import { shortHash } from '../model/hash.ts';
import { NumberColumn } from '../reports/number-column.ts';

/**
 * What many tellings say alike (their acts, places, people, days, tolls) is in memory once, and so are the lists in it that others have as well. What it gives is
 * shared: nobody writes to it. Parts are found by a hash of what they say in two numbers: a map of texts would take as much room as the parts.
 */
export class SharedParts {
  readonly #parts: unknown[] = [];
  readonly #hashes = new NumberColumn();
  /** Where each part stands among them, one more, at the first free place from the one that its hash tells. */
  #places = new Int32Array(1 << 10);

  /** What says the same as this. */
  share<T>(part: T): T {
    const name = shortHash(JSON.stringify(part));
    const [one, other] = [name.slice(0, 8), name.slice(8)].map((half) => Number.parseInt(half, 16) | 0);
    const known = this.#places[this.#find(one, other)];
    if (known > 0) return this.#parts[known - 1] as T;
    const own = this.#sharing(part);
    if (this.#parts.length * 2 > this.#places.length) this.#widen();
    this.#hashes.add([one, other]);
    this.#places[this.#find(one, other)] = this.#parts.push(own);
    return own;
  }

  /** A part whose lists are those of others; a list without the room in which it grew. */
  #sharing<T>(part: T): T {
    if (Array.isArray(part)) return part.slice() as T;
    for (const key in part) if (Array.isArray(part[key])) part[key] = this.share(part[key]);
    return part;
  }

  /** The place of the part with this hash, or the one where it would stand. */
  #find(one: number, other: number): number {
    const last = this.#places.length - 1;
    for (let at = one & last; ; at = (at + 1) & last) {
      const known = this.#places[at] - 1;
      if (known < 0 || (this.#hashes.at(2 * known) === one && this.#hashes.at(2 * known + 1) === other)) return at;
    }
  }

  #widen(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let known = 0; known < this.#parts.length; known++)
      this.#places[this.#find(this.#hashes.at(2 * known), this.#hashes.at(2 * known + 1))] = known + 1;
  }
}
