/**
 * A number as it was said. `null` on one side is open: "at least 5" is {5, null}, "up to 5" {null, 5}.
 * `approx` marks "about", "some", "nearly", "dozens".
 */
export interface Count {
  min: number | null;
  max: number | null;
  approx: boolean;
}

/** "a deadly raid", "several", "dozens", "several soldiers and two civilians": no figure, and open above. */
export const isVague = (c: Count): boolean => c.approx === true && c.max === null;

/** Whether a count is the round figure that another gives out in full: "more than 60" beside 62, "over 300" beside 311. */
export function isRoundFor(round: Count, full: Count): boolean {
  if (round.max !== null || round.min === null || full.min === null || full.min !== full.max) return false;
  const base = round.min % 10 === 1 ? round.min - 1 : round.min;
  return base >= 20 && base % 10 === 0 && full.min > base && full.min < base + Math.max(10, base / 10);
}

/** Whether a count says more closely what a vague one says: "at least 62" beside "dozens", "several" beside "a number of". */
export const sharpens = (other: Count, vague: Count): boolean =>
  isVague(vague) && (isVague(other) ? (other.min ?? 0) > (vague.min ?? 0) : vague.min === 1 || (other.min ?? 0) >= (vague.min ?? 0));

/** Two figures that may be one: "dozens" and 61, "around 20" and 22. */
export function agree(a: Count, b: Count): boolean {
  const low = (c: Count): number => (c.min ?? 0) * (c.approx ? 0.85 : 1);
  // "more than 30" and 30
  const over = (x: Count, y: Count): boolean => x.max === null && y.max !== null && y.max > 9 && x.min === y.max + 1;
  if (over(a, b) || over(b, a)) return true;
  const high = (c: Count): number => (c.max ?? Number.POSITIVE_INFINITY) * (c.approx && c.max !== null ? 1.15 : 1);
  // an open figure ("more than 30") agrees with a closed one a little higher, a vague one ("dozens") with one up to four times as high
  const far = (x: Count, y: Count): boolean => x.max === null && y.min !== null && x.min !== null && y.min > x.min * (x.approx ? 4 : 1.3);
  return low(a) <= high(b) && low(b) <= high(a) && !far(a, b) && !far(b, a);
}
