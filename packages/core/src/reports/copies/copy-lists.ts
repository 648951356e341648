import type { ReportId } from '../../model/ids.ts';
import type { Copy } from '../../model/report.ts';
import { NumberColumn } from '../number-column.ts';

/** Numbers that stand for one pair: the two reports, and what they share (both parts, in ten-thousandths). */
const FIELDS = 3;
/** Shares are told to the ten-thousandth. */
const PARTS = 1e4;
/** Room for one share beside another. */
const BESIDE = 2 ** 14;

/** What pairs of reports share, while they are found. A pair may be noted twice. */
export class SharesFound {
  readonly pairs = new NumberColumn();

  /** Notes what two reports, by their numbers, have in common. */
  put(a: number, b: number, share: number, contained: number): void {
    this.pairs.add([a, b, Math.round(share * PARTS) * BESIDE + Math.round(contained * PARTS)]);
  }
}

/**
 * What each report shares with others. In a form that is filled in every day, and over many reports, there are a hundred copies of each: they stand in bytes,
 * and a list is made when it is asked for.
 */
export class CopyLists {
  readonly #numbers: ReadonlyMap<ReportId, number>;
  /** Per report where its copies begin among the bytes; one more for the end. */
  readonly #from: Float64Array;
  /** Of each copy of a report, in the order of their numbers, how far its number lies behind the last one's (seven bits a byte), and what is shared (four bytes). */
  readonly #bytes: Uint8Array;

  /** `ids`: of the reports, by their numbers. */
  constructor(
    private readonly ids: readonly ReportId[],
    found: SharesFound,
  ) {
    this.#numbers = new Map(ids.map((id, i) => [id, i]));
    const { from, entries } = byReport(ids.length, found);
    this.#from = new Float64Array(ids.length + 1);
    // a gap takes three bytes at most among two million reports
    const bytes = new Uint8Array(entries.length * (3 + 4));
    let at = 0;
    for (let report = 0; report < ids.length; report++) {
      let last = 0;
      // a pair noted twice stands side by side
      for (const entry of entries.subarray(from[report], from[report + 1]).sort()) {
        const other = Math.floor(entry / (BESIDE * BESIDE));
        if (other + 1 === last) continue;
        let gap = other + 1 - last;
        for (; gap > 0x7f; gap >>= 7) bytes[at++] = (gap & 0x7f) | 0x80;
        bytes[at++] = gap;
        last = other + 1;
        const parts = entry % (BESIDE * BESIDE);
        for (let shift = 0; shift < 32; shift += 8) bytes[at++] = parts >> shift;
      }
      this.#from[report + 1] = at;
    }
    this.#bytes = bytes.slice(0, at);
  }

  /** How many reports share anything with another. */
  get size(): number {
    return this.ids.filter((_, i) => this.#from[i] < this.#from[i + 1]).length;
  }

  /** Whether a report shares anything with another. */
  has(id: ReportId): boolean {
    const report = this.#numbers.get(id);
    return report !== undefined && this.#from[report] < this.#from[report + 1];
  }

  /** The others that share a report's wording, the nearest first; undefined where there are none. */
  get(id: ReportId): Copy[] | undefined {
    if (!this.has(id)) return undefined;
    const bytes = this.#bytes;
    const report = this.#numbers.get(id)!;
    const copies: Copy[] = [];
    let other = -1;
    for (let at = this.#from[report]; at < this.#from[report + 1]; at += 4) {
      for (let shift = 0; ; shift += 7) {
        other += (bytes[at] & 0x7f) << shift;
        if (bytes[at++] < 0x80) break;
      }
      const parts = bytes[at] + (bytes[at + 1] << 8) + (bytes[at + 2] << 16) + (bytes[at + 3] << 24);
      copies.push({ report: this.ids[other], share: Math.floor(parts / BESIDE) / PARTS, contained: (parts % BESIDE) / PARTS });
    }
    return copies.sort((a, b) => b.share - a.share || (a.report < b.report ? -1 : 1));
  }
}

/** The copies of each report, its own from `from[i]` up to `from[i + 1]`: the other's number and what is shared, as one number. */
function byReport(reports: number, { pairs }: SharesFound): { from: Int32Array; entries: Float64Array } {
  const from = new Int32Array(reports + 1);
  for (let k = 0; k < pairs.length; k += FIELDS) for (const side of [0, 1]) from[pairs.at(k + side) + 1]++;
  for (let i = 0; i < reports; i++) from[i + 1] += from[i];
  const entries = new Float64Array(from[reports]);
  const next = from.slice();
  for (let k = 0; k < pairs.length; k += FIELDS) {
    const [a, b, parts] = [pairs.at(k), pairs.at(k + 1), pairs.at(k + 2)];
    entries[next[a]++] = b * BESIDE * BESIDE + parts;
    entries[next[b]++] = a * BESIDE * BESIDE + parts;
  }
  return { from, entries };
}
