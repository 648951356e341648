import type { ReportId } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import { NumberRoom } from '../number-room.ts';
import { CopyLists, SharesFound } from './copy-lists.ts';
import { type CutReport, cutReport, type KeptOverlaps } from './kept-overlaps.ts';
import { MARKS, measureOverlap, mostShared, type Overlap } from './measure-overlap.ts';
import { pairCandidates } from './pair-candidates.ts';
import type { Shingles } from './shingle-text.ts';

/** What reports share with one another. */
export interface Copies {
  /** Per report the others that share its wording, the nearest first; symmetric. Reports without any are not listed. */
  copies: CopyLists;
  /** Per report the name (smallest report id) of the group of reports of one text it belongs to; only groups of two or more. */
  groups: Map<ReportId, ReportId>;
}

/** Least Jaccard of word 5-grams worth listing. */
const LISTED = 0.1;
/** A shorter report that stands in a longer one to this part is listed as well. */
const LISTED_CONTAINED = 0.3;
/** From here on two reports are one text with edits: one voice where the narrator speaks. */
const SAME_TEXT = 0.3;
/** Groups up to this size are compared in full. */
const FULL_GROUP = 600;

/**
 * Finds the text that reports share, in time nearly linear in their number. The order of the reports changes nothing.
 * Two issues of one form (a bulletin of another day) share words and no figures: they are no copies.
 */
export function findCopies(reports: readonly Report[], kept?: KeptOverlaps): Copies {
  const ordered = [...new Map(reports.map((r) => [r.id, r])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { found, groups } = findShares(ordered, kept);
  const ids = ordered.map(({ id }) => id);
  return { copies: new CopyLists(ids, found), groups };
}

/** Compares reports, which come in the order of their names. */
function findShares(ordered: readonly Report[], kept: KeptOverlaps | undefined): { found: SharesFound; groups: Copies['groups'] } {
  const cut = kept?.update(ordered) ?? cutAll(ordered);
  const shingles: Shingles[] = cut.map((one) => one.shingles);
  const found = new SharesFound();
  const root = ordered.map((_, i) => i);
  const rootOf = (i: number): number => {
    let k = i;
    while (root[k] !== k) {
      root[k] = root[root[k]];
      k = root[k];
    }
    return k;
  };
  const marks = cut.map((one) => one.marks);
  const mayBeListed = (a: number, b: number): boolean => {
    const [x, y] = [shingles[a].length, shingles[b].length];
    const most = x < y ? mostShared(marks[b], shingles[a]) : mostShared(marks[a], shingles[b]);
    return most >= LISTED * (x + y - most) || most >= LISTED_CONTAINED * Math.min(x, y);
  };
  const compare = (a: number, b: number): void => {
    const measure = (): Overlap | null => (mayBeListed(a, b) ? measureOverlap(shingles[a], shingles[b]) : null);
    const o = kept ? kept.overlap(ordered[a].id, ordered[b].id, measure) : measure();
    if (o === null || (o.jaccard < LISTED && o.contained < LISTED_CONTAINED)) return;
    found.put(a, b, o.jaccard, o.contained);
    if (o.jaccard < SAME_TEXT) return;
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) root[Math.max(x, y)] = Math.min(x, y);
  };
  if (kept) {
    const places = new Map(ordered.map(({ id }, i) => [id, i]));
    kept.pairs((x, y) => {
      const [a, b] = [places.get(x)!, places.get(y)!];
      compare(Math.min(a, b), Math.max(a, b));
    });
  } else pairCandidates(shingles, compare);
  // A story of many carriers: the candidates link its carriers in a chain, here each is held against each.
  const members = new Map<number, number[]>();
  for (let i = 0; i < ordered.length; i++) {
    const r = rootOf(i);
    const group = members.get(r);
    if (group) group.push(i);
    else members.set(r, [i]);
  }
  const groups = new Map<ReportId, ReportId>();
  for (const group of members.values()) {
    if (group.length < 2) continue;
    for (const i of group) groups.set(ordered[i].id, ordered[group[0]].id);
    if (group.length > FULL_GROUP) continue;
    for (let x = 0; x < group.length; x++) for (let y = x + 1; y < group.length; y++) compare(group[x], group[y]);
  }
  return { found, groups };
}

/** Cuts reports that go together when this is done. */
function cutAll(reports: readonly Report[]): CutReport[] {
  const room = new NumberRoom();
  const marks = new Uint8Array(reports.length * MARKS);
  return reports.map((report, i) => cutReport(report, marks.subarray(i * MARKS, (i + 1) * MARKS), room));
}
