import type { Scan } from '../sentence/scan.ts';
import type { TollStatement } from './toll-statement.ts';

const BEFORE = /^(earlier|previous|initial|provisional|preliminary|original|first)$/;
const FIGURE = /^(figures?|tolls?|counts?|estimates?|reports?|totals?|tally)$/;

/** "ten were killed, the ministry said, revising |an earlier figure of six dead|": what a later figure of the same sentence stands in the place of. */
export function outdatedBy(scan: Scan, toll: TollStatement, tolls: readonly TollStatement[]): boolean {
  let i = toll.first - 1;
  if (scan.lower(i) !== 'of' || !FIGURE.test(scan.lower(i - 1))) return false;
  i -= 2;
  if (/^(death|casualty)$/.test(scan.lower(i))) i--;
  return BEFORE.test(scan.lower(i)) && tolls.some((t) => t.at < toll.first && (toll.killed ? t.killed : t.wounded) !== null);
}
