import { type PackedNames, packNames } from './name-column.ts';

/**
 * Where each field of a thing is kept: in memory, each thing its own; in memory, a name in its eight bytes; in memory, as one of the values that other things have as well (each field for itself, or
 * all `shared` ones of a thing together, which may have few values); in memory as two numbers; or in the file.
 */
export type ShelfPlan<T> = Record<keyof Required<T>, 'own' | 'name' | 'shared' | 'pooled' | 'stretch' | 'file'>;

/** Things as they go on a shelf, in a form that one thread hands to another without a copy. */
export interface Packed {
  /** The things as JSON, one after the other, and how many bytes each takes. */
  bytes: Uint8Array<ArrayBuffer>;
  lengths: Uint32Array<ArrayBuffer>;
  /** Of each field of their own, the things' values. */
  own: unknown[][];
  /** Of each field of names, the things' names. */
  names: PackedNames[];
  /** Of each stretch, where it starts and ends, thing by thing. */
  stretches: Int32Array<ArrayBuffer>[];
  /** Of the shared fields together, and of each pooled one: the values among these things as JSON, and which of them each thing has. */
  values: string[][];
  which: Uint32Array<ArrayBuffer>[];
}

/** The fields of a plan that are kept in one way. */
export function fieldsKept<T>(plan: ShelfPlan<T>, how: ShelfPlan<T>[keyof T]): (keyof T)[] {
  return (Object.keys(plan) as (keyof T)[]).filter((field) => plan[field] === how);
}

/** Packs things for a shelf of this plan. */
export function packThings<T extends object>(things: readonly T[], plan: ShelfPlan<T>): Packed {
  const texts = things.map((thing) => JSON.stringify(thing));
  const lengths = Uint32Array.from(texts, (text) => Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafeSlow(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  const shared = fieldsKept(plan, 'shared');
  const said = (thing: T): Partial<T> => {
    const of: Partial<T> = {};
    for (const field of shared) of[field] = thing[field];
    return of;
  };
  const valued = [said, ...fieldsKept(plan, 'pooled').map((field) => (thing: T) => thing[field])].map((tell) => listValues(things, tell));
  return {
    bytes: new Uint8Array(bytes.buffer as ArrayBuffer),
    lengths,
    own: fieldsKept(plan, 'own').map((field) => things.map((thing) => thing[field])),
    names: fieldsKept(plan, 'name').map((field) => packNames(things.map((thing) => thing[field] as string))),
    stretches: fieldsKept(plan, 'stretch').map((field) =>
      Int32Array.from(
        things.flatMap((thing) => {
          const { start, end } = thing[field] as { start: number; end: number };
          return [start, end];
        }),
      ),
    ),
    values: valued.map(({ values }) => values),
    which: valued.map(({ which }) => which),
  };
}

/** The memory that goes to another thread with packed things. */
export const buffersOf = ({ bytes, lengths, names, stretches, which }: Packed): ArrayBuffer[] =>
  [bytes, lengths, ...names.map(({ numbers }) => numbers), ...stretches, ...which].map(({ buffer }) => buffer);

function listValues<T>(things: readonly T[], tell: (thing: T) => unknown): { values: string[]; which: Uint32Array<ArrayBuffer> } {
  const numbers = new Map<string, number>();
  const which = Uint32Array.from(things, (thing) => {
    const value = JSON.stringify(tell(thing)) ?? '';
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return { values: [...numbers.keys()], which };
}
