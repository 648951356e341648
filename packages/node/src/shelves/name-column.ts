import { NumberColumn } from '@truceline/core/reports/number-column.ts';

/** Characters before the digits of a name, and its sixteen digits. */
const KIND = 4;
const DIGITS = 16;

const CODES = Buffer.from('0123456789abcdef');

/** Names of things of one kind (four characters and sixteen hex digits) as two numbers each: a text of its own would take five times as much. */
export class NameColumn {
  readonly #numbers = new NumberColumn();
  readonly #room = Buffer.alloc(KIND + DIGITS);

  /** Puts in names that were packed: what their kind is written as, and two numbers for each. */
  add({ kind, numbers }: PackedNames): void {
    if (numbers.length) this.#room.write(kind, 'latin1');
    this.#numbers.add(numbers);
  }

  at(place: number): string {
    for (const half of [0, 1]) {
      let number = this.#numbers.at(place * 2 + half);
      for (let k = KIND + 8 * (half + 1); k > KIND + 8 * half; number >>>= 4) this.#room[--k] = CODES[number & 15];
    }
    return this.#room.toString('latin1');
  }
}

/** Names as they go to a column. */
export interface PackedNames {
  kind: string;
  numbers: Int32Array<ArrayBuffer>;
}

/** Packs names for a column; throws on one that is no name of this form. */
export function packNames(names: readonly string[]): PackedNames {
  const kind = names[0]?.slice(0, KIND) ?? '';
  const numbers = new Int32Array(names.length * 2);
  names.forEach((name, i) => {
    if (!name.startsWith(kind) || !/^.{4}[0-9a-f]{16}$/.test(name)) throw new Error(`${name} is no name of the kind ${kind}`);
    numbers[i * 2] = Number.parseInt(name.slice(KIND, KIND + 8), 16);
    numbers[i * 2 + 1] = Number.parseInt(name.slice(KIND + 8), 16);
  });
  return { kind, numbers };
}
