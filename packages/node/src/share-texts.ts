import type { ReadReports } from '@truceline/core/claims/read-reports.ts';
import type { Report } from '@truceline/core/model/report.ts';

/** Texts met in what threads sent: names, ids, reasons. They are few and come again and again. */
const pool = new Map<string, string>();
const ROOM = 200_000;

/**
 * What another thread read, in little memory: a claim's quote is a part of its report's text again, its report's id is the report's own, and
 * texts that stand in many claims stand in memory once.
 */
export function shareTexts(read: ReadReports, reports: readonly Report[]): ReadReports {
  const byId = new Map(reports.map((report) => [report.id, report]));
  if (pool.size > ROOM) pool.clear();
  for (const claim of read.claims) {
    const report = byId.get(claim.report);
    share(claim as unknown as Record<string, unknown>);
    if (!report) continue;
    claim.report = report.id;
    const quote = report.text.slice(claim.span.start, claim.span.end);
    if (quote === claim.quote) claim.quote = quote;
  }
  return read;
}

/** Puts the known copy of a text in the place of every text below, ids of claims and quotes left alone. */
function share(of: Record<string, unknown>): void {
  for (const key in of) {
    const value = of[key];
    if (typeof value === 'string') {
      if (key === 'id' && value.startsWith('clm_')) continue;
      if (key === 'quote' || value.length > 200) continue;
      const known = pool.get(value);
      if (known === undefined) pool.set(value, value);
      else of[key] = known;
    } else if (typeof value === 'object' && value !== null) share(value as Record<string, unknown>);
  }
}
