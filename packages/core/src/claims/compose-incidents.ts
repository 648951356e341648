import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Claim } from '../model/claim.ts';
import { composeIncidentClaim } from './compose-claim.ts';
import { readAccounts } from './denials/read-accounts.ts';
import { markLeaders, readAdmissions } from './denials/read-admissions.ts';
import { readDenials } from './denials/read-denials.ts';
import type { OpenReading } from './lay-open.ts';
import { settleHits } from './targets/settle-hits.ts';
import type { ToldReport } from './tellings/occurrence.ts';
import { sumsUp } from './tellings/sums-up.ts';
import { newsOf } from './times/news-days.ts';
import { countDeadly, settleTolls } from './tolls/settle-tolls.ts';
import { readTestimonies } from './voices/read-testimonies.ts';

/** The claims that a report's events make, with what witnesses, owners and those accused say of them. */
export function composeIncidents(open: OpenReading, knowledge: Knowledge, report: ToldReport): Claim[] {
  const { events, denied } = report;
  const claims = claimsOf(open, report);
  // who speaks of what is recalled tells no news of it
  for (const t of readTestimonies(open, events)) {
    const of = claims.filter((c) => c.occurrence === t.occurrence);
    claims.push(of.length && of.every((c) => c.mood !== 'actual') ? { ...t, mood: of[0].mood } : t);
  }
  const owned = [...readAdmissions(open, events, knowledge), ...readAccounts(open, events)];
  for (const a of owned) if (!claims.some((c) => ownsAlready(c, a))) claims.push(a);
  markLeaders(claims, knowledge);
  const { denials, versions } = readDenials(open, events, denied);
  putVersions(claims, versions);
  markDenied(claims, denials);
  // where the denial itself is read, the words that only repeat the charge are no second one
  const answered = new Set(denials.map((d) => d.occurrence));
  return [...claims.filter((c) => c.stance !== 'denies' || !answered.has(c.occurrence)), ...denials];
}

/** One claim for each frame; what others of its event say of means, hits and tolls is settled among them. */
function claimsOf(open: OpenReading, { events, readings }: ToldReport): Claim[] {
  const news = newsOf(readings, open.report.publishedOn, open);
  // what a later sentence says of the means holds for the earlier one that left it open
  const hits = settleHits(open.scan, readings);
  const claims = readings.map(({ frame, act, occurrence }, k) =>
    composeIncidentClaim(open, frame, frame.generic || frame.bareFire ? occurrence.act : act, occurrence.key, news, hits[k]),
  );
  const sums = new Set(events.filter((o) => sumsUp(o, events)).map((o) => o.key));
  if (sums.size) for (const claim of claims) if (claim.occurrence && sums.has(claim.occurrence)) claim.aggregate = true;
  countDeadly(readings, claims);
  settleTolls(readings, claims);
  return claims;
}

/** What one side tells otherwise is an event of its own version. */
function putVersions(claims: readonly Claim[], versions: ReadonlyMap<string, string>): void {
  for (const claim of versions.size ? claims : []) {
    const version = versions.get(claim.occurrence ?? '');
    if (version === undefined) continue;
    claim.occurrence = version;
    // "their spokesman" is not that of the army whom he accuses
    if (claim.byStatus === 'claimed-by-actor' && claim.speaker.every(({ id }) => id === null)) claim.byStatus = 'accused';
  }
}

/** What the same voice already tells of itself is no second admission. */
function ownsAlready(claim: Claim, admission: Claim): boolean {
  const [own] = admission.speaker;
  return (
    claim.occurrence === admission.occurrence &&
    claim.byStatus === 'claimed-by-actor' &&
    claim.speaker.some((s) => (s.id ?? s.name) === (own.id ?? own.name))
  );
}

/** An accused who denies in the same report stands as denied. */
function markDenied(claims: readonly Claim[], denials: readonly Claim[]): void {
  for (const d of denials) {
    if (!d.occurrence) continue;
    for (const c of claims) {
      if (c.occurrence !== d.occurrence || c.byStatus !== 'accused') continue;
      if (
        c.by.some(
          (b) =>
            d.by.some((x) => x.name === b.name) ||
            d.speaker.some((s) => (s.id !== null && s.id === b.id) || s.name.toLowerCase() === b.name.toLowerCase()),
        )
      )
        c.byStatus = 'denied-by-actor';
    }
  }
}
