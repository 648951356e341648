import { shortHash } from '../model/hash.ts';
import { tighten } from '../model/tighten.ts';

/** What many tellings say alike (their acts, places, people, days, tolls) is in memory once. What it gives is shared: nobody writes to it. */
export class SharedParts {
  readonly #parts = new Map<string, unknown>();

  /** What says the same as this. */
  share<T>(part: T): T {
    const key = shortHash(JSON.stringify(part));
    const first = this.#parts.get(key);
    if (first === undefined) this.#parts.set(key, tighten(part));
    return (first as T | undefined) ?? part;
  }
}
