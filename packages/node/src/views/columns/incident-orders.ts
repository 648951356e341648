import { readCursor, writeCursor } from '../compose/cursor.ts';
import { type Key, keyOf } from '../memory/list-incidents.ts';
import type { Sort } from '../schemas/filter-schema.ts';
import type { IncidentColumns } from './incident-columns.ts';
import type { IncidentField } from './incident-fields.ts';
import type { Marks } from './mark-incidents.ts';

/** The column that holds what an order goes by; `updated` is a column of its own. */
const FIELDS: Record<string, IncidentField | null> = {
  when: 'when',
  published: 'published',
  updated: null,
  killed: 'killed',
  wounded: 'wounded',
  origins: 'origins',
  act: 'act',
  place: 'where',
};

/** An order as it was worked out: the rows in it, and where each stands. */
interface Ordered {
  version: number;
  rows: Uint32Array;
  /** Per row what it goes by, in rising order whichever way round; +Infinity for nothing. */
  ranks: Float64Array;
  rankOf(key: Key): number;
}

/** Orders of incidents, worked out when they are first asked for and kept until something changes. */
export class IncidentOrders {
  readonly #orders = new Map<Sort, Ordered>();

  constructor(readonly columns: IncidentColumns) {}

  /** A part of the marked incidents in an order, from where the cursor stands. */
  list(marks: Marks, sort: Sort, limit: number, cursor: string | undefined): { rows: number[]; next: string | null } {
    const { columns } = this;
    const { rows, ranks, rankOf } = this.#ordered(sort);
    let from = 0;
    if (cursor !== undefined) {
      const [, key, id] = readCursor(cursor, sort);
      from = firstAfter(rows, ranks, columns, rankOf(key), id);
    }
    const found: number[] = [];
    for (let i = from; i < rows.length; i++) {
      if (!marks[rows[i]]) continue;
      if (found.length < limit) found.push(rows[i]);
      else return { rows: found, next: writeCursor([sort, this.#key(sort, found.at(-1)!), columns.id(found.at(-1)!)]) };
    }
    return { rows: found, next: null };
  }

  #key(sort: Sort, n: number): Key {
    const name = sort.replace('-', '');
    const field = FIELDS[name];
    return field === null ? this.columns.updated(n) : keyOf(name)(this.columns.fields[field].at(n).row);
  }

  #ordered(sort: Sort): Ordered {
    const known = this.#orders.get(sort);
    if (known?.version === this.columns.version) return known;
    const made = this.#order(sort);
    this.#orders.set(sort, made);
    return made;
  }

  #order(sort: Sort): Ordered {
    const { columns } = this;
    const { size, version } = columns;
    const name = sort.replace('-', '');
    const sign = sort.startsWith('-') ? -1 : 1;
    const field = FIELDS[name];
    const ranks = new Float64Array(size);
    let rankOf: (key: Key) => number;
    if (field === null) {
      for (let n = 0; n < size; n++) ranks[n] = sign * columns.updated(n);
      rankOf = (key) => (key === null ? Number.POSITIVE_INFINITY : sign * Number(key));
    } else {
      const column = columns.fields[field];
      const keys = column.values.map(({ row }) => keyOf(name)(row));
      const words = [...new Set(keys.filter((key) => typeof key === 'string'))].sort();
      const places = new Map(words.map((word, i) => [word, i]));
      rankOf = (key) => {
        if (key === null) return Number.POSITIVE_INFINITY;
        if (typeof key === 'number') return sign * key;
        const place = places.get(key) ?? words.filter((word) => word < key).length - 0.5;
        return sign * place;
      };
      const table = Float64Array.from(keys, rankOf);
      for (let n = 0; n < size; n++) ranks[n] = table[column.codes[n]];
    }
    const rows = new Uint32Array(columns.count);
    for (let n = 0, i = 0; n < size; n++) if (columns.has(n)) rows[i++] = n;
    rows.sort((a, b) => compareRanks(ranks[a], ranks[b]) || columns.compareIds(a, b));
    return { version, rows, ranks, rankOf };
  }
}

/** The place of the first row that stands after a rank and an id. */
function firstAfter(rows: Uint32Array, ranks: Float64Array, columns: IncidentColumns, rank: number, id: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    const order = compareRanks(ranks[row], rank) || (columns.id(row) < id ? -1 : columns.id(row) > id ? 1 : 0);
    if (order > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

const compareRanks = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
