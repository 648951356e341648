import { createHash } from 'node:crypto';
import { NumberColumn } from '@truceline/core/reports/number-column.ts';
import { NameColumn } from './name-column.ts';
import { fieldsKept, type Packed, packThings, type ShelfPlan } from './pack-things.ts';
import { ShelfFile } from './shelf-file.ts';

/** Things read from the file that are kept at hand for a while, at most; a power of two. */
const AT_HAND = 1024;
/** Values by which it is found whether a thing has one that another had. */
const REMEMBERED = 20_000;

/** A thing that was put away: what is asked for often is in memory, the rest is read from the file when it is asked for. */
type Kept<T> = T & { toJSON(): T };

/** Puts things away in a file, one by one or many that were packed elsewhere. */
export interface Shelf<T> {
  /**
   * What it gives for a thing reads like the thing, as long as only fields are asked for: it is not to be spread or written to, but for its own
   * fields.
   */
  put(thing: T): T;
  putAll(packed: Packed): T[];
  /** Between two steps: forgets which values it has, so that what comes then has its own, and what is at hand. */
  rest(): void;
}

/**
 * Opens a shelf. What is kept in memory of a thing stands in columns; the thing itself is no more than its number and its own fields. `beside` gives by that
 * number what is kept elsewhere.
 */
export function createShelf<T extends object>(
  plan: ShelfPlan<T>,
  atHand: number = AT_HAND,
  beside: Record<string, (number: number) => unknown> = {},
): Shelf<T> {
  const own = fieldsKept(plan, 'own');
  const named = fieldsKept(plan, 'name').map((field) => ({ field, column: new NameColumn() }));
  const stretches = fieldsKept(plan, 'stretch').map((field) => ({ field, column: new NumberColumn() }));
  const shared = new Pool<Partial<T>>();
  const pooled = fieldsKept(plan, 'pooled').map((field) => ({ field, pool: new Pool<unknown>() }));
  const pools: Pool<unknown>[] = [shared, ...pooled.map(({ pool }) => pool)];
  const file = new ShelfFile();
  const numbers = new Int32Array(atHand).fill(-1);
  const things: (T | undefined)[] = new Array(atHand);
  const take = (number: number): T => {
    const at = number & (atHand - 1);
    if (numbers[at] !== number) {
      things[at] = JSON.parse(file.text(number)) as T;
      numbers[at] = number;
    }
    return things[at]!;
  };
  class Put {
    constructor(readonly number: number) {}
    toJSON(): T {
      const thing = { ...take(this.number) };
      for (const field of own) if (thing[field] !== undefined) thing[field] = (this as unknown as T)[field];
      return thing;
    }
  }
  const read = (field: PropertyKey, get: (number: number) => unknown): void => {
    Object.defineProperty(Put.prototype, field, {
      get(this: Put) {
        return get(this.number);
      },
    });
  };
  for (const [field, get] of Object.entries(beside)) read(field, get);
  for (const field of fieldsKept(plan, 'file')) read(field, (number) => take(number)[field]);
  for (const field of fieldsKept(plan, 'shared')) read(field, (number) => shared.of(number)?.[field]);
  for (const { field, pool } of pooled) read(field, (number) => pool.of(number));
  for (const { field, column } of named) read(field, (number) => column.at(number));
  for (const { field, column } of stretches) {
    read(field, (number) => ({ start: column.at(number * 2), end: column.at(number * 2 + 1) }));
  }
  const putAll = (packed: Packed): T[] => {
    const first = file.addAll(packed.bytes, packed.lengths);
    for (const [i, pool] of pools.entries()) pool.add(packed.values[i], packed.which[i]);
    for (const [i, { column }] of named.entries()) column.add(packed.names[i]);
    for (const [i, { column }] of stretches.entries()) column.add(packed.stretches[i]);
    return Array.from(packed.lengths, (_, n) => {
      const put = new Put(first + n) as unknown as Kept<T>;
      for (const [i, field] of own.entries()) put[field] = packed.own[i][n] as Kept<T>[keyof T];
      return put;
    });
  };
  const rest = (): void => {
    for (const pool of pools) pool.forget();
    numbers.fill(-1);
    things.fill(undefined);
  };
  return { putAll, put: (thing) => putAll(packThings([thing], plan))[0], rest };
}

/** The values of a field, each once for many things that have it, and which of them each thing has. */
class Pool<V> {
  readonly #values: (V | undefined)[] = [];
  readonly #which = new NumberColumn();
  /** Where a value stands, by the sign of its JSON. */
  readonly #numbers = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  add(values: readonly string[], which: Uint32Array): void {
    if (this.#numbers.size > REMEMBERED) this.forget();
    const known = values.map((value) => {
      const sign = signOf(value);
      let number = this.#numbers.get(sign);
      if (number === undefined) {
        number = this.#values.push(value === '' ? undefined : this.#sharing(JSON.parse(value) as V)) - 1;
        this.#numbers.set(sign, number);
      }
      return number;
    });
    this.#which.add(which.map((value) => known[value]));
  }

  forget(): void {
    this.#numbers.clear();
    this.#texts.clear();
  }

  /** A value, whose texts are those of others where they say the same ("the country is that of the report"). */
  #sharing(value: V): V {
    if (typeof value !== 'object') return value;
    const texts = value as Record<string, unknown> | null;
    for (const key in texts) {
      const text = texts[key];
      if (typeof text !== 'string') continue;
      const known = this.#texts.get(text);
      if (known === undefined) this.#texts.set(text, text);
      else texts[key] = known;
    }
    return value;
  }

  of(number: number): V | undefined {
    return this.#values[this.#which.at(number)];
  }
}

/** What a value is known by: its JSON where that is short, else a hash of it, for a place takes some 350 bytes. */
const signOf = (json: string): string => (json.length <= 32 ? json : createHash('sha256').update(json).digest('binary'));
