import type { ReportId } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import type { NumberRoom } from '../number-room.ts';
import { MARKS, type Marks, markShingles, type Overlap } from './measure-overlap.ts';
import { indexesOf, isCandidate, reachOf } from './pair-candidates.ts';
import { type Shingles, shingleText } from './shingle-text.ts';

/** A report cut into shingles. */
export interface CutReport {
  shingles: Shingles;
  marks: Marks;
}

/** Cuts a report into shingles. */
export function cutReport({ clean }: Report, marks = new Uint8Array(MARKS), room?: NumberRoom): CutReport {
  const cut = shingleText(clean.text);
  const shingles = room ? room.keep(cut) : cut.slice();
  return { shingles, marks: markShingles(shingles, marks) };
}

/** More numbers than reports will ever have had. */
const NUMBERS = 2 ** 26;

/**
 * Reports cut into shingles, which of them share rare ones, and what pairs of them have in common, kept for the next time that copies are found among
 * nearly the same reports: a new report is looked up by its own shingles alone.
 */
export class KeptOverlaps {
  #ids: ReportId[] = [];
  #numbers = new Map<ReportId, number>();
  #cut: CutReport[] = [];
  /** Per shingle the reports that are indexed by it, in the order of their names. */
  #postings = new Map<number, number[]>();
  /** How often two reports meet, by their numbers. */
  #met = new Map<number, number>();
  #overlaps = new Map<number, Overlap | null>();

  /** Brings what is kept in step with these reports, which are in the order of their names. */
  update(reports: readonly Report[]): readonly CutReport[] {
    const now = new Set(reports.map(({ id }) => id));
    if (this.#ids.some((id) => !now.has(id))) {
      this.#ids = [];
      this.#numbers = new Map();
      this.#cut = [];
      this.#postings = new Map();
      this.#met = new Map();
      this.#overlaps = new Map();
    }
    for (const report of reports) if (!this.#numbers.has(report.id)) this.#add(report);
    return reports.map(({ id }) => this.#cut[this.#numbers.get(id)!]);
  }

  /** Calls `pair` for the reports that are worth comparing. */
  pairs(pair: (a: ReportId, b: ReportId) => void): void {
    for (const [key, times] of this.#met) {
      const [a, b] = [Math.floor(key / NUMBERS), key % NUMBERS];
      if (isCandidate(times, this.#cut[a].shingles, this.#cut[b].shingles)) pair(this.#ids[a], this.#ids[b]);
    }
  }

  /** What two reports have in common, measured where it is not known. */
  overlap(a: ReportId, b: ReportId, measure: () => Overlap | null): Overlap | null {
    const key = keyOf(this.#numbers.get(a)!, this.#numbers.get(b)!);
    const known = this.#overlaps.get(key);
    if (known !== undefined) return known;
    const overlap = measure();
    this.#overlaps.set(key, overlap);
    return overlap;
  }

  #add(report: Report): void {
    const number = this.#ids.push(report.id) - 1;
    this.#numbers.set(report.id, number);
    const cut = cutReport(report);
    this.#cut.push(cut);
    for (const shingle of indexesOf(cut.shingles)) {
      const list = this.#postings.get(shingle);
      if (list) this.#insert(list, number);
      else this.#postings.set(shingle, [number]);
    }
  }

  /** Puts a report among those of a shingle, in the order of names: some of its neighbours meet no longer, for it stands between them. */
  #insert(list: number[], number: number): void {
    let [at, end] = [0, list.length];
    while (at < end) {
      const middle = (at + end) >> 1;
      if (this.#ids[list[middle]] < this.#ids[number]) at = middle + 1;
      else end = middle;
    }
    const [before, after] = [reachOf(list.length), reachOf(list.length + 1)];
    const same = before === after || (before === list.length && after === list.length + 1);
    this.#meet(list, same ? { at, to: at - 1 } : null, before, -1);
    list.splice(at, 0, number);
    this.#meet(list, same ? { at, to: at } : null, after, 1);
  }

  /** Counts the meetings of the reports of one shingle, or takes them back: all, or those of the ones up to `to` with the ones from `at` on. */
  #meet(list: readonly number[], across: { at: number; to: number } | null, reach: number, times: 1 | -1): void {
    const { at, to } = across ?? { at: 0, to: list.length - 1 };
    for (let x = across ? Math.max(0, at - reach + 1) : 0; x <= to; x++) {
      const end = Math.min(list.length, x + reach);
      for (let y = Math.max(x + 1, at); y < end; y++) {
        const key = keyOf(list[x], list[y]);
        const met = (this.#met.get(key) ?? 0) + times;
        if (met) this.#met.set(key, met);
        else this.#met.delete(key);
      }
    }
  }
}

const keyOf = (a: number, b: number): number => (a < b ? a * NUMBERS + b : b * NUMBERS + a);
