import type { Claim } from '../model/claim.ts';
import type { ClaimId, ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { dayRange } from './compare/day-range.ts';
import { findSentence } from './find-sentence.ts';
import { SentenceRows, WAYS } from './sentence-rows.ts';

/** The claims of one report, and what it says. */
export interface ClaimsOfReport {
  id: ReportId;
  claims: readonly Claim[];
  text: string;
}

/** Sentences of a report, in the order in which they stand in it: of each the claim that names it and where its row stands in {@link SentenceRows}. Of each claim, which it was read from. */
export interface ReadSentences {
  report: ReportId;
  named: readonly Claim[];
  rows: readonly number[];
  of: readonly number[];
}

/**
 * Groups claims whose sentences are one sentence, copied or lightly edited: the group's name (its smallest claim id) per claim.
 * Figures, days and nearly all names must agree, so a bulletin's sentence of another day is another sentence.
 */
export function groupSentences(claims: readonly Claim[], reports: ReadonlyMap<ReportId, Report>): Map<ClaimId, ClaimId> {
  const byReport = new Map<ReportId, Claim[]>();
  for (const c of claims) {
    const list = byReport.get(c.report);
    if (list) list.push(c);
    else byReport.set(c.report, [c]);
  }
  const kept = new SentenceRows();
  const read = [...byReport.keys()].sort().flatMap((id) => {
    const text = reports.get(id)?.text;
    return text === undefined ? [] : [readSentences({ id, claims: byReport.get(id)!, text }, kept)];
  });
  const groups = joinSentences(read, kept);
  return new Map(
    read.flatMap(({ report, of }, i) => byReport.get(report)!.map(({ id }, k): [ClaimId, ClaimId] => [id, groups[i][of[k]].id])),
  );
}

/** The groups of the sentences of reports, which come in the order of their names: of each sentence of each report, the claim that names its group. */
export function joinSentences(read: readonly ReadSentences[], kept: SentenceRows): Claim[][] {
  const count = read.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = new Int32Array(count);
  const reports = new Int32Array(count);
  let at = 0;
  for (const [report, one] of read.entries()) {
    for (const row of one.rows) {
      rows[at] = row;
      reports[at++] = report;
    }
  }
  const root = Int32Array.from(rows.keys());
  const rootOf = (i: number): number => {
    let k = i;
    while (root[k] !== k) {
      root[k] = root[root[k]];
      k = root[k];
    }
    return k;
  };
  for (let way = 0; way < WAYS; way++) {
    const drawn = listDrawn(rows, kept, way);
    for (let first = 0, y = 0; y < drawn.length; y++) {
      // those that drew the same stand together
      const key = Math.floor(drawn[y] / SPREAD);
      if (key !== Math.floor(drawn[first] / SPREAD)) first = y;
      const own = drawn[y] - key * SPREAD;
      // one like sentence is enough to belong; the nearest ones stand for the others
      for (let x = Math.max(first, y - 12); x < y; x++) {
        const other = drawn[x] - key * SPREAD;
        const [a, b] = [rootOf(other), rootOf(own)];
        if (a === b || reports[other] === reports[own]) continue;
        if (kept.areSame(rows[other], rows[own])) root[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const naming: Claim[] = read.flatMap(({ named }) => named);
  for (const [i, claim] of naming.entries()) {
    const first = naming[rootOf(i)];
    if (claim !== first && claim.id < first.id) naming[rootOf(i)] = claim;
  }
  at = 0;
  return read.map((one) => one.rows.map(() => naming[rootOf(at++)]));
}

/** Reads the sentences of a report. */
export function readSentences({ id, claims, text }: ClaimsOfReport, kept: SentenceRows): ReadSentences {
  const found = new Map<number, { start: number; end: number; claims: Claim[] }>();
  for (const c of claims) {
    const { start, end } = findSentence(text, c.span);
    const known = found.get(start);
    if (known) known.claims.push(c);
    else found.set(start, { start, end, claims: [c] });
  }
  const at = new Map<Claim, number>();
  const sentences = [...found.values()].sort((a, b) => a.start - b.start);
  const named = sentences.map(({ claims: own }, i) => {
    for (const claim of own) at.set(claim, i);
    return own.reduce((first, claim) => (claim.id < first.id ? claim : first));
  });
  const rows = sentences.map(({ start, end, claims: own }) => {
    const days = own.map(({ when }) => dayRange(when)?.start).filter((day) => day !== undefined);
    return kept.add(text, start, end, [...new Set(days)]);
  });
  return { report: id, named, rows, of: claims.map((claim) => at.get(claim)!) };
}

/** Room for the number of a sentence beside what it drew, in one double. */
const SPREAD = 2 ** 21;

/** What sentences draw in one way, and their numbers, those that may be one together. */
function listDrawn(rows: Int32Array, kept: SentenceRows, way: number): Float64Array {
  const drawn = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) drawn[i] = kept.drawn(rows[i], way) * SPREAD + i;
  return drawn.sort();
}
