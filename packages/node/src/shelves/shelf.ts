import { ShelfFile } from './shelf-file.ts';

/** Things read from the file that are kept at hand for a while, at most; a power of two. */
const AT_HAND = 4096;

/** A thing that was put away: what is asked for often is in memory, the rest is read from the file when it is asked for. */
type Kept<T> = T & { toJSON(): T };

/**
 * Where each field of a thing is kept: in memory, each thing its own; in memory, shared by all things that agree in those fields, which few
 * together may have many values; or in the file.
 */
export type ShelfPlan<T> = Record<keyof Required<T>, 'own' | 'shared' | 'file'>;

/**
 * Puts things away in a file. What it gives for a thing reads like the thing, as long as only fields are asked for: it is not to be spread or
 * written to, but for its own fields.
 */
export function createShelf<T extends object>(plan: ShelfPlan<T>): (thing: T) => T {
  const fields = Object.keys(plan) as (keyof T)[];
  const own = fields.filter((field) => plan[field] === 'own');
  const shared = fields.filter((field) => plan[field] === 'shared');
  const file = new ShelfFile();
  const commons = new Map<string, Partial<T>>();
  const numbers = new Int32Array(AT_HAND).fill(-1);
  const things: T[] = new Array(AT_HAND);
  const take = (number: number): T => {
    const at = number & (AT_HAND - 1);
    if (numbers[at] !== number) {
      things[at] = JSON.parse(file.text(number)) as T;
      numbers[at] = number;
    }
    return things[at];
  };
  class Put {
    constructor(
      readonly number: number,
      readonly common: Partial<T>,
    ) {}
    toJSON(): T {
      const thing = { ...take(this.number) };
      for (const field of own) if (thing[field] !== undefined) thing[field] = (this as unknown as T)[field];
      return thing;
    }
  }
  for (const field of fields) {
    if (own.includes(field)) continue;
    const get = shared.includes(field)
      ? function (this: Put) {
          return this.common[field];
        }
      : function (this: Put) {
          return take(this.number)[field];
        };
    Object.defineProperty(Put.prototype, field, { get });
  }
  return (thing) => {
    const said: Partial<T> = {};
    for (const field of shared) said[field] = thing[field];
    const key = JSON.stringify(said);
    const common = commons.get(key) ?? said;
    commons.set(key, common);
    const put = new Put(file.add(JSON.stringify(thing)), common) as unknown as Kept<T>;
    for (const field of own) put[field] = thing[field] as Kept<T>[keyof T];
    return put;
  };
}
