import type { Occurrence } from '../link-records.ts';

/** How many occurrences before and after a word, and at the head of the report, are weighed: no report of people tells more that one word could mean. */
const BACK = 60;
const AHEAD = 10;
const HEAD = 10;

/** The occurrences a word may speak of: those told just before and after it, and those the report opens with. They stand in the order told. */
export function nearTold(told: readonly Occurrence[], token: number): readonly Occurrence[] {
  if (told.length <= BACK + AHEAD + HEAD) return told;
  let lo = 0;
  let hi = told.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (told[mid].frames[0].head < token) lo = mid + 1;
    else hi = mid;
  }
  const from = Math.max(HEAD, lo - BACK);
  return [...told.slice(0, HEAD), ...told.slice(from, lo + AHEAD)];
}
