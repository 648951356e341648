import type { ReadReports } from '@truceline/core/claims/read-reports.ts';
import type { Report } from '@truceline/core/model/report.ts';
import type { When } from '@truceline/core/model/when.ts';
import type { Where } from '@truceline/core/model/where.ts';

/** Texts met in claims (names, ids, reasons), and times and places by what they say: they are few and come again and again. */
const texts = new Map<string, string>();
const whens = new Map<string, When>();
const wheres = new Map<string, Where>();
const ROOM = 20_000;

/**
 * What was read, in little memory: a claim's quote is a part of its report's text, its report's id is the report's own, and texts, times and
 * places that stand in many claims stand in memory once.
 */
export function shareTexts(read: ReadReports, reports: readonly Report[]): ReadReports {
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const pool of [texts, whens, wheres]) if (pool.size > ROOM) pool.clear();
  for (const claim of read.claims) {
    const report = byId.get(claim.report);
    share(claim as unknown as Record<string, unknown>);
    const { when, where } = claim;
    if (when) claim.when = known(whens, JSON.stringify(when), when);
    if (where) claim.where = known(wheres, JSON.stringify(where), where);
    if (!report) continue;
    claim.report = report.id;
    const quote = report.text.slice(claim.span.start, claim.span.end);
    if (quote === claim.quote) claim.quote = quote;
  }
  return read;
}

/** The value that was met first under a key. */
function known<T>(pool: Map<string, T>, key: string, value: T): T {
  const first = pool.get(key);
  if (first !== undefined) return first;
  pool.set(key, value);
  return value;
}

/** Puts the known copy of a text in the place of every text below, ids of claims and quotes left alone. */
function share(of: Record<string, unknown>): void {
  for (const key in of) {
    const value = of[key];
    if (typeof value === 'string') {
      if (key === 'id' && value.startsWith('clm_')) continue;
      if (key === 'quote' || value.length > 200) continue;
      of[key] = known(texts, value, value);
    } else if (typeof value === 'object' && value !== null) share(value as Record<string, unknown>);
  }
}
