import { isVerb } from './clauses.ts';
import { DETERMINER, QUOTE } from './grammar.ts';
import type { Scan } from './scan.ts';

/** "a deadly raid", "the fatal shelling" */
export function saysDeadly(scan: Scan, start: number, head: number): boolean {
  for (let i = start; i < head; i++) if (/^(deadly|fatal)$/.test(scan.lower(i))) return true;
  return false;
}

/** "|the| \"double-tap\" strike": the determiner before words in quotation marks; else where the group begins. */
export function behindQuote(scan: Scan, start: number): number {
  if (!scan.has(start - 1, QUOTE)) return start;
  for (let i = start - 2; i > start - 8; i--) {
    if (scan.has(i, QUOTE)) return scan.has(i - 1, DETERMINER) ? i - 1 : start;
    if (isVerb(scan, i)) return start;
  }
  return start;
}
