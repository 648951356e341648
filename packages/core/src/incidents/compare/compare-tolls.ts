import type { Count } from '../../model/count.ts';
import type { Telling } from '../telling.ts';
import type { Reason } from './reason.ts';

/** Compares the figures of dead and wounded. Figures differ between voices, so a difference says little and an unusual agreement much. */
export function compareTolls(a: Telling, b: Telling): number {
  return closest(a.killed, b.killed) + 0.6 * closest(a.wounded, b.wounded) + (onlyWounded(a, b) || onlyWounded(b, a) ? ONLY_WOUNDED : 0);
}

/** What it weighs that the one tells of dead and the other of wounded only. */
const ONLY_WOUNDED = -0.8;

const onlyWounded = (a: Telling, b: Telling): boolean =>
  a.killed.length === 0 && a.wounded.some((c) => figureOf(c) > 0) && b.killed.some((c) => figureOf(c) > 0);

/** Which figures of two tellings were held against each other: of those killed, or where only one gives them, of those wounded. */
export function tellTolls(a: Telling, b: Telling): Reason {
  if (onlyWounded(a, b) || onlyWounded(b, a)) return { code: 'only-wounded', values: {} };
  const killed = closestPair(a.killed, b.killed);
  const [figure, other] = killed ?? closestPair(a.wounded, b.wounded) ?? [0, 0];
  if (figure === other) return { code: killed ? 'same-killed' : 'same-wounded', values: { figure } };
  return { code: killed ? 'killed' : 'wounded', values: { figure, other } };
}

/** What the two figures that agree best weigh; nothing where there are not two. */
function closest(a: Count[], b: Count[]): number {
  if (!a.length || !b.length) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) best = Math.max(best, weighCounts(a[i], b[j]));
  return best;
}

function closestPair(a: Count[], b: Count[]): [number, number] | null {
  const best = closest(a, b);
  for (const m of a) {
    for (const n of b) {
      if (weighCounts(m, n) !== best) continue;
      return [figureOf(m), figureOf(n)];
    }
  }
  return null;
}

const figureOf = (c: Count): number => c.min ?? c.max ?? 0;

function weighCounts(a: Count, b: Count): number {
  const x = figureOf(a);
  const y = figureOf(b);
  if (x === y) return x === 0 ? 0.3 : x === 1 ? 0.5 : x < 5 ? 1 : x < 10 ? 1.4 : 2;
  const low = Math.min(x, y);
  const high = Math.max(x, y);
  const openLow = (x < y ? a : b).max === null;
  // "a deadly raid": any number of dead
  if (low === 1 && openLow) return 0;
  if (low === 0) return high <= 2 ? -0.4 : -1;
  const ratio = high / low;
  if (ratio <= 1.35 || high - low <= 1) return high >= 8 ? 0.8 : 0.2;
  if (openLow && ratio <= 3) return 0;
  if (ratio <= 2) return high - low > 10 ? -0.4 : -0.2;
  return ratio > 5 && high - low > 8 ? -1.5 : -0.8;
}
