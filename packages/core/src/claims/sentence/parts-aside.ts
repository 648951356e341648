import { isVerb } from './clauses.ts';
import type { Scan } from './scan.ts';

/** Words such an aside goes on for, and from those counted to it. */
const ASIDE = 30;
const COUNTED = 9;

/** "12 people|, of whom nine were soldiers,| were killed": the comma of an aside on some of those counted, where a verb group stands behind it; -1 for none. */
export function partsAside(scan: Scan, verb: number, floor: number): number {
  if (!scan.comma(verb - 1)) return -1;
  for (let i = verb - 2; i > Math.max(floor, verb - ASIDE); i--)
    if (scan.comma(i) && opensParts(scan, i + 1)) return isCounted(scan, i, floor) ? i : -1;
  return -1;
}

/** "|of whom| nine", "|among them|", "|most of them|", "|one of whom|", "|including|" */
function opensParts(scan: Scan, at: number): boolean {
  const word = scan.lower(at);
  if (/^(including|mostly|mainly)$/.test(word)) return true;
  const some = scan.count(at)?.last ?? (/^(most|all|some|many|both|half|several|none)$/.test(word) ? at + 1 : at);
  return /^(of|among|amongst)$/.test(scan.lower(some)) && /^(whom|which|them|these)$/.test(scan.lower(some + 1));
}

/** Whether people are counted right before the aside. */
function isCounted(scan: Scan, at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - COUNTED) && !isVerb(scan, i); i--) {
    const c = scan.count(i);
    if (c) return !c.idle;
  }
  return false;
}
