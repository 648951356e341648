import type { DayRange } from './compare/day-range.ts';

/** What many tellings say alike (their acts, actors, days, tolls) is in memory once. What it gives is shared: nobody writes to it. */
export class SharedLists {
  readonly #texts = new Map<string, readonly string[]>();
  readonly #things = new Map<string, readonly unknown[]>();
  readonly #days = new Map<number, DayRange>();

  /** The list of these texts. */
  texts<T extends string>(list: T[]): T[] {
    return known(this.#texts, list, (texts) => texts.join('\n')) as T[];
  }

  /** A list of what says the same as these, in small things: each is told whole to be told from others. */
  things<T>(list: T[]): T[] {
    return known(this.#things, list, JSON.stringify) as T[];
  }

  /** The range of these days. */
  days(range: DayRange | null): DayRange | null {
    if (range === null) return null;
    const key = range.start * MOST_DAYS + (range.end - range.start);
    const first = this.#days.get(key);
    if (!first) this.#days.set(key, range);
    return first ?? range;
  }
}

/** More days than any range has. */
const MOST_DAYS = 2 ** 22;

const NOTHING: never[] = [];

function known<L extends readonly unknown[]>(lists: Map<string, L>, list: L, keyOf: (list: L) => string): L {
  if (list.length === 0) return NOTHING as unknown as L;
  const key = keyOf(list);
  let first = lists.get(key);
  if (!first) {
    // as long as it is, without the room in which it grew
    first = list.slice() as unknown as L;
    lists.set(key, first);
  }
  return first;
}
