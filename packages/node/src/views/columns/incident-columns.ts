import type { IndexedIncident } from '../compose/compose-row.ts';
import { CodedColumn } from './coded-column.ts';
import { INCIDENT_FIELDS, type IncidentField } from './incident-fields.ts';

/** A value that a column holds, as the part of an incident that it is. */
export type IncidentPart = IndexedIncident;

/**
 * What lists, filters, counts, maps and timelines ask of incidents, in columns in memory: a hundred bytes each. The row of an incident has a number
 * that never changes; the documents stand in the tables.
 */
export class IncidentColumns {
  /** One more than the highest number given. */
  size = 0;
  /** Grows with every change, so that what was worked out is known to be old. */
  version = 0;
  readonly fields: Record<IncidentField, CodedColumn<IncidentPart>>;
  /** 1 for a row that is there. */
  #there = new Uint8Array(1024);
  /** The revision at which each last changed. */
  #updated = new Float64Array(1024);
  /** The id's hexadecimal digits, in two halves. */
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  count = 0;

  constructor() {
    this.fields = Object.fromEntries(INCIDENT_FIELDS.map((field) => [field, new CodedColumn<IncidentPart>()])) as typeof this.fields;
  }

  /** Puts an incident into row `n`; `keys` is what `writeKeys` wrote. */
  put(n: number, id: string, keys: string, updated: number): void {
    this.#grow(n);
    const lines = keys.split('\n');
    for (const [i, field] of INCIDENT_FIELDS.entries()) this.fields[field].put(n, lines[i]);
    this.#high[n] = Number.parseInt(id.slice(4, 12), 16);
    this.#low[n] = Number.parseInt(id.slice(12, 20), 16);
    this.#updated[n] = updated;
    if (!this.#there[n]) this.count++;
    this.#there[n] = 1;
    this.version++;
  }

  remove(n: number): void {
    if (!this.#there[n]) return;
    this.#there[n] = 0;
    this.count--;
    this.version++;
  }

  has(n: number): boolean {
    return this.#there[n] === 1;
  }

  id(n: number): string {
    const hex = (half: number): string => half.toString(16).padStart(8, '0');
    return `inc_${hex(this.#high[n])}${hex(this.#low[n])}`;
  }

  updated(n: number): number {
    return this.#updated[n];
  }

  /** The order of two rows by their ids. */
  compareIds(a: number, b: number): number {
    return this.#high[a] - this.#high[b] || this.#low[a] - this.#low[b];
  }

  /** Marks every row that is there. */
  all(): Uint8Array {
    return this.#there.slice(0, this.size);
  }

  #grow(n: number): void {
    this.size = Math.max(this.size, n + 1);
    if (n < this.#there.length) return;
    const length = Math.max(n + 1, this.#there.length * 2);
    const grown = <A extends Uint8Array | Uint32Array | Float64Array>(longer: A, old: A): A => {
      longer.set(old as never);
      return longer;
    };
    this.#there = grown(new Uint8Array(length), this.#there);
    this.#updated = grown(new Float64Array(length), this.#updated);
    this.#high = grown(new Uint32Array(length), this.#high);
    this.#low = grown(new Uint32Array(length), this.#low);
  }
}
