import type { Occurrence } from '../tellings/occurrence.ts';

/** How many occurrences before and after a word, and at the head of the report, are weighed: no report of people tells more that one word could mean. */
const BACK = 60;
const AHEAD = 10;
const HEAD = 10;

/** The occurrences a word may speak of: those told just before and after it, and those the report opens with. They stand in the order told. */
export function nearTold(told: readonly Occurrence[], token: number): readonly Occurrence[] {
  if (told.length <= BACK + AHEAD + HEAD) return told;
  const at = toldBefore(told, token);
  const from = Math.max(HEAD, at - BACK);
  return [...told.slice(0, HEAD), ...told.slice(from, at + AHEAD)];
}

/** How many occurrences were first told before a word. */
export function toldBefore(told: readonly Occurrence[], token: number): number {
  let low = 0;
  let high = told.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (told[middle].frames[0].head < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
