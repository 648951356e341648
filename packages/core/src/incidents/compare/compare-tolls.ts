import type { Count } from '../../model/count.ts';
import type { Telling } from '../telling.ts';
import type { Evidence } from './compare-tellings.ts';

/** Compares the figures of dead and wounded. Figures differ between voices, so a difference says little and an unusual agreement much. */
export function compareTolls(a: Telling, b: Telling): Evidence | null {
  const killed = closest(a.killed, b.killed);
  const wounded = closest(a.wounded, b.wounded);
  const weight = (killed?.weight ?? 0) + 0.6 * (wounded?.weight ?? 0);
  if (weight === 0) return null;
  const because = (): string =>
    [killed && `${killed.because()} dead`, wounded && `${wounded.because()} wounded`].filter(Boolean).join(', ');
  return { weight, because };
}

function closest(a: Count[], b: Count[]): Evidence | null {
  let best: Evidence | null = null;
  for (const x of a) {
    for (const y of b) {
      const e = weighCounts(x, y);
      if (!best || e.weight > best.weight) best = e;
    }
  }
  return best;
}

function weighCounts(a: Count, b: Count): Evidence {
  const [x, y] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0];
  const because = (): string => (x === y ? `${x}` : `${x} and ${y}`);
  if (x === y) return { weight: x === 0 ? 0.3 : x === 1 ? 0.5 : x < 5 ? 1 : x < 10 ? 1.4 : 2, because };
  const [low, high] = x < y ? [x, y] : [y, x];
  const openLow = (x < y ? a : b).max === null;
  if (low === 0) return { weight: high <= 2 ? -0.4 : -1, because };
  const ratio = high / low;
  if (ratio <= 1.35 || high - low <= 1) return { weight: high >= 8 ? 0.8 : 0.2, because };
  if (openLow && ratio <= 3) return { weight: 0, because };
  if (ratio <= 2) return { weight: -0.2, because };
  return { weight: ratio > 5 && high - low > 8 ? -1.5 : -0.8, because };
}
