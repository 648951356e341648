import type { Telling } from '../telling.ts';
import { daysApart } from './day-range.ts';
import { type Asked, type ReasonCode, tellWhy } from './reason.ts';

/** Compares when it is said to have happened; `asked` is told why. A day concluded from the report's own date weighs less than a day said. */
export function compareDays(a: Telling, b: Telling, asked?: Asked): number {
  if (!a.days || !b.days) return compareToPublication(a, b, asked);
  const firm = (a.daysInferred ? 0.6 : 1) * (b.daysInferred ? 0.6 : 1);
  const apart = daysApart(a.days, b.days);
  if (apart === 0) {
    const longer = Math.max(a.days.end - a.days.start, b.days.end - b.days.start);
    const shorter = Math.min(a.days.end - a.days.start, b.days.end - b.days.start);
    if (longer === 1) return because('same-day', 1.2 * firm, asked);
    if (longer === shorter && a.days.start === b.days.start) return because('same-days', 1 * firm, asked);
    if (longer <= 3) return because('days-meet', 0.7 * firm, asked);
    return because('spans-meet', longer <= 9 ? 0.2 : -0.2, asked);
  }
  if (apart === 1) return because('day-apart', -1.5 * Math.max(0.4, firm), asked);
  if (foretold(a, b) || foretold(b, a)) return because('reported-before', -4, asked);
  const concluded = a.daysInferred || b.daysInferred;
  if (asked) tellWhy(asked, concluded ? 'days-apart-concluded' : 'days-apart', { n: apart });
  if (concluded) return -Math.min(2.2, 1 + apart * 0.2) - distrust(apart);
  return -Math.min(4.5, 2.5 + apart * 0.5);
}

/** One telling stood in print before the day that the other says. */
const foretold = (a: Telling, b: Telling): boolean =>
  a.published !== null && !b.daysInferred && b.days !== null && b.days.start - a.published > 1;

/** A day concluded from the news may be months late, where a court or a commemoration tells of it; years are another matter. */
export function distrust(apart: number): number {
  return apart > 30 ? Math.min(2, 0.5 * Math.log2(apart / 30)) : 0;
}

function because(code: ReasonCode, weight: number, asked: Asked | undefined): number {
  tellWhy(asked, code);
  return weight;
}

/** A day against none: what happened on it must lie before the other report, and not long before. */
function compareToPublication(a: Telling, b: Telling, asked: Asked | undefined): number {
  const dated = a.days ? a : b;
  const undated = a.days ? b : a;
  if (undated.published === null) return a.days || b.days ? 0 : because('undated', -0.8, asked);
  const day = dated.days?.start ?? dated.published;
  if (day === null) return 0;
  const ago = undated.published - day;
  if (ago < -1 && dated.days) return because('reported-before', -3, asked);
  if (Math.abs(ago) <= 3) return because('reported-within-days', 0.4, asked);
  if (Math.abs(ago) > 30 && !undated.background) return because('reported-late', -1.5, asked);
  return 0;
}
