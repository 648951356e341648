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
