import type { ReportId } from '../model/ids.ts';
import type { Copy } from '../model/report.ts';

/** In a form that is filled in every day, and over many reports, there are a hundred copies of each: shares stand as numbers, a list is made when it is asked for. */
export class CopyLists {
  /** Per report its last entry, or -1. */
  readonly #last: Int32Array;
  /** Of each entry: the other report, the entry before it, and what is shared (both parts, in ten-thousandths). */
  #entries = new Int32Array(1024);
  #count = 0;
  readonly #numbers: ReadonlyMap<ReportId, number>;

  constructor(private readonly ids: readonly ReportId[]) {
    this.#last = new Int32Array(ids.length).fill(-1);
    this.#numbers = new Map(ids.map((id, i) => [id, i]));
  }

  /** Notes what two reports, by their numbers, have in common. */
  put(a: number, b: number, share: number, contained: number): void {
    this.#put(a, b, share, contained);
    this.#put(b, a, share, contained);
  }

  /** How many reports share anything with another. */
  get size(): number {
    return this.#last.reduce((n, last) => (last < 0 ? n : n + 1), 0);
  }

  /** Whether a report shares anything with another. */
  has(id: ReportId): boolean {
    return (this.#last[this.#numbers.get(id) ?? -1] ?? -1) >= 0;
  }

  /** Whether two reports, by their numbers, were noted. */
  holds(a: number, b: number): boolean {
    let at = this.#last[a];
    while (at >= 0 && this.#entries[at * FIELDS] !== b) at = this.#entries[at * FIELDS + 1];
    return at >= 0;
  }

  /** The others that share a report's wording, the nearest first; undefined where there are none. */
  get(id: ReportId): Copy[] | undefined {
    if (!this.has(id)) return undefined;
    const copies: Copy[] = [];
    for (let at = this.#last[this.#numbers.get(id)!]; at >= 0; at = this.#entries[at * FIELDS + 1]) {
      const [report, , parts] = this.#entries.subarray(at * FIELDS, (at + 1) * FIELDS);
      copies.push({ report: this.ids[report], share: Math.floor(parts / BESIDE) / PARTS, contained: (parts % BESIDE) / PARTS });
    }
    return copies.sort((a, b) => b.share - a.share || (a.report < b.report ? -1 : 1));
  }

  #put(from: number, to: number, share: number, contained: number): void {
    const at = this.#count++;
    if (this.#count * FIELDS > this.#entries.length) {
      const wider = new Int32Array(Math.ceil(this.#count * FIELDS * 1.5));
      wider.set(this.#entries);
      this.#entries = wider;
    }
    this.#entries.set([to, this.#last[from], Math.round(share * PARTS) * BESIDE + Math.round(contained * PARTS)], at * FIELDS);
    this.#last[from] = at;
  }
}

const FIELDS = 3;
/** Shares are told to the ten-thousandth. */
const PARTS = 1e4;
/** Room for one share beside another. */
const BESIDE = 2 ** 14;
