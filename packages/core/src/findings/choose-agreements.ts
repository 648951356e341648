import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import { matchArea } from './questions/match-area.ts';
import { localInstant } from './windows/local-time.ts';
import { homeActors } from './windows/match-truce-claims.ts';

const DAY = 86_400_000;
/** Reports still speak of a truce for a while after it has run out. */
const TAIL = 30 * DAY;

/**
 * The agreements whose area and period can touch the reports: a claim or report lies in its time (and the month after), and a place or an actor
 * of its parties is named.
 */
export function chooseAgreements(
  reports: readonly Pick<Report, 'publishedOn'>[],
  claims: readonly Claim[],
  agreements: readonly Agreement[],
): Agreement[] {
  const days = [
    ...reports.map((r) => r.publishedOn).filter((w) => w !== null),
    ...claims
      .filter((c) => c.mood !== 'background')
      .map((c) => c.when)
      .filter((w) => w !== null),
  ];
  return agreements.filter((agreement) => {
    const home = new Set(homeActors(agreement));
    const zone = agreement.zone;
    const first = Math.min(...agreement.windows.flatMap((w) => [localInstant(w.start, zone), localInstant(w.declaredOn, zone)]));
    const ended = agreement.ended ? localInstant(agreement.ended.at, zone) : Infinity;
    const last = Math.min(ended, Math.max(...agreement.windows.map((w) => (w.end === null ? Infinity : localInstant(w.end, zone))))) + TAIL;
    const inTime = days.length === 0 || days.some((d) => localInstant(d.end, zone) > first && localInstant(d.start, zone) < last);
    return inTime && claims.some((c) => touches(agreement, home, c));
  });
}

function touches(agreement: Agreement, home: ReadonlySet<string>, claim: Claim): boolean {
  if (claim.where !== null) {
    if (claim.where.country !== null && claim.where.country !== agreement.country) return false;
    if (matchArea(agreement, claim.where) !== 'no' && claim.where.country === agreement.country) return true;
  }
  const named = [...claim.by, ...claim.against, ...claim.speaker, ...(claim.who ?? [])];
  return agreement.area.whole && named.some((a) => a.id !== null && home.has(a.id));
}
