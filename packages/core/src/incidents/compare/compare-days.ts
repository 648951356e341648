import type { Telling } from '../telling.ts';
import type { Evidence } from './compare-tellings.ts';
import { daysApart } from './day-range.ts';

/** Compares when it is said to have happened. A day concluded from the report's own date weighs less than a day said. */
export function compareDays(a: Telling, b: Telling): Evidence | null {
  if (!a.days || !b.days) return compareToPublication(a, b);
  const firm = (a.daysInferred ? 0.6 : 1) * (b.daysInferred ? 0.6 : 1);
  const apart = daysApart(a.days, b.days);
  if (apart === 0) {
    const longer = Math.max(a.days.end - a.days.start, b.days.end - b.days.start);
    const shorter = Math.min(a.days.end - a.days.start, b.days.end - b.days.start);
    if (longer === 1) return { weight: 1.2 * firm, because: () => 'on the same day' };
    if (longer === shorter && a.days.start === b.days.start) return { weight: 1 * firm, because: () => 'in the same days' };
    if (longer <= 3) return { weight: 0.7 * firm, because: () => 'on days that meet' };
    return { weight: longer <= 9 ? 0.2 : -0.2, because: () => 'in a span of days that meet' };
  }
  if (apart === 1) return { weight: -1.5 * Math.max(0.4, firm), because: () => 'a day apart' };
  if (a.daysInferred || b.daysInferred)
    return { weight: -Math.min(2.2, 1 + apart * 0.2), because: () => `${apart} days apart, one concluded` };
  return { weight: -Math.min(4.5, 2.5 + apart * 0.5), because: () => `${apart} days apart` };
}

/** A day against none: what happened on it must lie before the other report, and not long before. */
function compareToPublication(a: Telling, b: Telling): Evidence | null {
  const [dated, undated] = a.days ? [a, b] : [b, a];
  if (undated.published === null) return a.days || b.days ? null : { weight: -0.8, because: () => 'nothing dates either' };
  const day = dated.days?.start ?? dated.published;
  if (day === null) return null;
  const ago = undated.published - day;
  if (ago < -1 && dated.days) return { weight: -3, because: () => 'reported before the day' };
  if (Math.abs(ago) <= 3) return { weight: 0.4, because: () => 'reported within days' };
  if (Math.abs(ago) > 30 && !undated.background) return { weight: -1.5, because: () => 'reported more than a month apart' };
  return null;
}
