import type { Scan } from '../sentence/scan.ts';
import type { TollStatement } from './toll-statement.ts';

const BEFORE = /^(earlier|previous|initial|provisional|preliminary|original|first)$/;
const AT_FIRST =
  /^(initially|earlier|previously|originally|first) (report(ed|ing)|say(ing)?|said|put|putting|giv(en|ing)|announc(ed|ing))$/i;
const FIGURE = /^(figures?|tolls?|counts?|estimates?|reports?|totals?|tally)$/;

/** "ten were killed, the ministry said, revising |an earlier figure of six dead|": what a later figure of the same sentence stands in the place of. */
export function outdatedBy(scan: Scan, toll: TollStatement, tolls: readonly TollStatement[]): boolean {
  let i = toll.first - 1;
  const known = tolls.some((t) => t.at < toll.first && (toll.killed ? t.killed : t.wounded) !== null);
  // "the ministry said, having |initially reported| five"
  if (AT_FIRST.test(scan.tokens.slice(i - 1, i + 1))) return known;
  if (scan.lower(i) !== 'of' || !FIGURE.test(scan.lower(i - 1))) return false;
  i -= 2;
  if (/^(death|casualty)$/.test(scan.lower(i))) i--;
  return known && BEFORE.test(scan.lower(i));
}
