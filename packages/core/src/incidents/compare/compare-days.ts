import type { Telling } from '../telling.ts';
import { daysApart } from './day-range.ts';

/** Compares when it is said to have happened; `said` is told why. A day concluded from the report's own date weighs less than a day said. */
export function compareDays(a: Telling, b: Telling, said?: { because: string }): number {
  if (!a.days || !b.days) return compareToPublication(a, b, said);
  const firm = (a.daysInferred ? 0.6 : 1) * (b.daysInferred ? 0.6 : 1);
  const apart = daysApart(a.days, b.days);
  if (apart === 0) {
    const longer = Math.max(a.days.end - a.days.start, b.days.end - b.days.start);
    const shorter = Math.min(a.days.end - a.days.start, b.days.end - b.days.start);
    if (longer === 1) return because('on the same day', 1.2 * firm, said);
    if (longer === shorter && a.days.start === b.days.start) return because('in the same days', 1 * firm, said);
    if (longer <= 3) return because('on days that meet', 0.7 * firm, said);
    return because('in a span of days that meet', longer <= 9 ? 0.2 : -0.2, said);
  }
  if (apart === 1) return because('a day apart', -1.5 * Math.max(0.4, firm), said);
  const concluded = a.daysInferred || b.daysInferred;
  if (said) said.because = `${apart} days apart${concluded ? ', one concluded' : ''}`;
  if (concluded) return -Math.min(2.2, 1 + apart * 0.2) - distrust(apart);
  return -Math.min(4.5, 2.5 + apart * 0.5);
}

/** A day concluded from the news may be months late, where a court or a commemoration tells of it; years are another matter. */
function distrust(apart: number): number {
  return apart > 30 ? Math.min(2, 0.5 * Math.log2(apart / 30)) : 0;
}

function because(why: string, weight: number, said: { because: string } | undefined): number {
  if (said) said.because = why;
  return weight;
}

/** A day against none: what happened on it must lie before the other report, and not long before. */
function compareToPublication(a: Telling, b: Telling, said: { because: string } | undefined): number {
  const dated = a.days ? a : b;
  const undated = a.days ? b : a;
  if (undated.published === null) return a.days || b.days ? 0 : because('nothing dates either', -0.8, said);
  const day = dated.days?.start ?? dated.published;
  if (day === null) return 0;
  const ago = undated.published - day;
  if (ago < -1 && dated.days) return because('reported before the day', -3, said);
  if (Math.abs(ago) <= 3) return because('reported within days', 0.4, said);
  if (Math.abs(ago) > 30 && !undated.background) return because('reported more than a month apart', -1.5, said);
  return 0;
}
