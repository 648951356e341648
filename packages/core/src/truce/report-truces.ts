import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import { distanceKm, type Where } from '../model/where.ts';

const FACTS: ReadonlySet<string> = new Set(['in-force', 'extended', 'lapsed', 'declared-over']);
/** Reports of one local truce lie within this many days of one another. */
const NEAR_DAYS = 21;
const DAY = 86_400_000;

/** A truce that reports tell of and no agreement is known for: its outline, as an agreement without clauses, and its claims. */
export interface ReportedTruce {
  agreement: Agreement;
  claims: Claim[];
}

interface Group {
  where: Where;
  claims: Claim[];
  first: string;
  /** Epoch milliseconds of the last day it was told of. */
  at: number;
}

/**
 * Truces known only from reports, by place and time: each needs at least one report that states when it begins, ends or how long it lasts.
 * `claims` are those that speak of no known agreement; `zoneOf` gives the zone of a country.
 */
export function reportTruces(
  claims: readonly Claim[],
  dayOf: (claim: Claim) => string | null,
  zoneOf: (country: string) => string,
): ReportedTruce[] {
  const groups: Group[] = [];
  let recent: Group[] = [];
  const told = claims
    .filter(
      (c) =>
        c.fact !== null &&
        FACTS.has(c.fact) &&
        c.where?.country &&
        c.stance !== 'denies' &&
        c.mood !== 'hypothetical' &&
        c.mood !== 'planned',
    )
    .map((claim) => ({ claim, day: (claim.from ?? claim.until ?? claim.when?.start ?? dayOf(claim) ?? '').slice(0, 10) }))
    .filter((t) => t.day !== '')
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.claim.id < b.claim.id ? -1 : 1));
  for (const { claim, day } of told) {
    const at = Date.parse(day);
    // the claims go by their days: what lies too far back for this one lies too far back for the rest
    if (!Number.isNaN(at)) recent = recent.filter((g) => Math.abs(at - g.at) / DAY <= NEAR_DAYS);
    const group = Number.isNaN(at) ? undefined : recent.find((g) => samePlace(g.where, claim.where!));
    if (!group) {
      const found = { where: claim.where!, claims: [claim], first: day, at };
      groups.push(found);
      recent.push(found);
      continue;
    }
    group.claims.push(claim);
    group.at = at;
  }
  return groups
    .filter((g) => g.claims.some((c) => c.from !== null || c.until !== null || c.hours !== undefined))
    .map((g) => ({ agreement: outline(g, zoneOf(g.where.country!)), claims: g.claims }));
}

/** What is known of it: a place and a time, and nothing of its text. */
function outline(group: Group, zone: string): Agreement {
  const { where } = group;
  const circle =
    where.lat !== null && where.lon !== null
      ? [{ name: where.name, lat: where.lat, lon: where.lon, km: Math.max(where.radiusKm ?? 0, 5) }]
      : [];
  const source = { id: 'reports', title: 'The reports cited', read: 'second-hand' as const };
  return {
    id: `reported-${slug(where.id ?? where.name)}-${group.first}`,
    title: `Truce reported in ${where.name}, ${group.first}`,
    short: `Truce reported in ${where.name}`,
    kind: 'local-truce',
    aliases: [],
    languages: ['en'],
    publication: 'known-unseen',
    marking: 'TLP:CLEAR',
    country: where.country!,
    zone,
    area: { name: where.name, whole: false, circles: circle, names: [where.name] },
    guarantors: [],
    windows: [],
    standing: { declare: [], extend: [], end: [], source: 'reports' },
    gates: [],
    mechanisms: [],
    values: [],
    mapping: {},
    sources: [source],
    clauses: [],
    sides: [],
    excluded: [],
    mixedWords: [],
    cases: [],
  };
}

function samePlace(a: Where, b: Where): boolean {
  if (a.country !== b.country) return false;
  if (a.id !== null && a.id === b.id) return true;
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.name.toLowerCase() === b.name.toLowerCase();
  // A country and one of its towns have truces of their own.
  if ((a.radiusKm ?? 0) > 150 !== (b.radiusKm ?? 0) > 150) return false;
  return distanceKm(a.lat, a.lon, b.lat, b.lon) <= Math.max(10, Math.min(a.radiusKm ?? 0, 40));
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
