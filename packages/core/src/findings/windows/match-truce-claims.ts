import type { Agreement } from '../../knowledge/agreements.ts';
import type { Claim } from '../../model/claim.ts';
import { matchArea } from '../questions/match-area.ts';
import { localInstant } from './local-time.ts';

const DAY = 86_400_000;

/**
 * Which agreement each claim about a truce, access or a gate speaks of. A claim about a named area goes to the agreement of the smallest area that
 * holds it and was in its time; one about the whole country or no place goes to the latest countrywide agreement then. `dayOf` gives the local
 * day a claim was made on (its report's), or null.
 */
export function matchTruceClaims(
  claims: readonly Claim[],
  agreements: readonly Agreement[],
  dayOf: (claim: Claim) => string | null,
): Map<string, Claim[]> {
  const out = new Map<string, Claim[]>(agreements.map((a) => [a.id, []]));
  const spans = new Map(agreements.map((a) => [a.id, spanOf(a)]));
  const aliases = new Map(agreements.map((a) => [a.id, a.aliases.map((alias) => alias.toLowerCase())]));
  const ofTruces = claims.filter(({ kind }) => kind !== 'incident' && kind !== 'denial' && kind !== 'tally' && kind !== 'observation');
  const theatres = theatresOf(claims, new Set(ofTruces.map(({ report }) => report)), agreements);
  for (const claim of ofTruces) {
    const day = claim.from ?? claim.until ?? claim.when?.start ?? dayOf(claim);
    const said = `${claim.what ?? ''} ${claim.quote}`.toLowerCase();
    const named = ({ id }: Agreement): boolean => aliases.get(id)!.some((alias) => said.includes(alias));
    const best = agreements
      .filter((agreement) => claim.where?.country === agreement.country || inTheatre(theatres.get(claim.report), agreement.country))
      .map((agreement) => ({ agreement, rank: rankOf(claim, agreement, day, spans.get(agreement.id)!, named) }))
      .filter((r) => r.rank > 0)
      .sort(
        (a, b) =>
          b.rank - a.rank ||
          spans.get(b.agreement.id)!.start - spans.get(a.agreement.id)!.start ||
          (a.agreement.id < b.agreement.id ? -1 : 1),
      )[0];
    if (best) out.get(best.agreement.id)!.push(claim);
  }
  return out;
}

/** Ids of the parties that are at home in the theatre: those who accepted the terms, backers and guarantors left out. */
export function homeActors(agreement: Agreement): string[] {
  const members = agreement.sides.flatMap((s) => s.members).filter((m) => m.how === 'accepted' || m.how === 'reported');
  return members.map((m) => m.actor).filter((id) => !agreement.guarantors.includes(id));
}

/** How often the claims of these reports name a place of a country, or a party of an agreement there that is no guarantor. */
function theatresOf(
  claims: readonly Claim[],
  reports: ReadonlySet<string>,
  agreements: readonly Agreement[],
): Map<string, Map<string, number>> {
  const homes = new Map<string, string>();
  // Backers and guarantors take part in many wars; those who accepted the terms are at home in this one.
  for (const a of agreements) for (const id of homeActors(a)) homes.set(id, a.country);
  const out = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    if (!reports.has(claim.report)) continue;
    const count = out.get(claim.report) ?? new Map<string, number>();
    out.set(claim.report, count);
    const say = (country: string | null | undefined): void => {
      if (country) count.set(country, (count.get(country) ?? 0) + 1);
    };
    if (claim.where?.how === 'stated') say(claim.where.country);
    for (const actor of [...claim.by, ...claim.against, ...(claim.who ?? [])]) if (actor.id !== null) say(homes.get(actor.id));
  }
  return out;
}

/** A report that names no country may be of any theatre; one that does is of those it names often. */
function inTheatre(count: ReadonlyMap<string, number> | undefined, country: string): boolean {
  if (!count || count.size === 0) return true;
  return (count.get(country) ?? 0) * 4 >= Math.max(...count.values());
}

/** From the first declared start to the last end and the days in which people still speak of it. */
function spanOf(agreement: Agreement): { start: number; end: number } {
  const starts = agreement.windows.map((w) => localInstant(w.start, agreement.zone));
  const ends = agreement.windows.map((w) => (w.end === null ? Infinity : localInstant(w.end, agreement.zone)));
  const declared = agreement.windows.map((w) => localInstant(w.declaredOn, agreement.zone));
  const ended = agreement.ended ? localInstant(agreement.ended.at, agreement.zone) : Infinity;
  return { start: Math.min(...starts, ...declared) - DAY, end: Math.min(ended, Math.max(...ends)) + 14 * DAY };
}

function rankOf(
  claim: Claim,
  agreement: Agreement,
  day: string | null,
  span: { start: number; end: number },
  isNamed: (agreement: Agreement) => boolean,
): number {
  if (day !== null) {
    const at = localInstant(day, agreement.zone);
    if (!Number.isNaN(at) && (at < span.start || at > span.end)) return 0;
  }
  if (isOtherTruce(claim, agreement)) return 0;
  const named = isNamed(agreement);
  // A place taken over from the dateline ("GENEVA") says where it was told, not where it holds.
  const where = claim.where !== null && claim.where.how !== 'stated' && claim.where.country !== agreement.country ? null : claim.where;
  const wholeCountry = where === null || (where.radiusKm !== null && where.radiusKm > 150);
  if (agreement.area.whole) {
    if (where !== null && where.country !== null && where.country !== agreement.country) return 0;
    return named ? 4 : wholeCountry ? 2 : 1;
  }
  if (where === null) return named ? 5 : 0;
  const inside = matchArea(agreement, where);
  if (inside === 'no' || (inside === 'unknown' && !named)) return 0;
  return named ? 5 : 3;
}

/**
 * A truce of some hours or days, told while one without an end is in force, is a truce of its own, unless those who may extend the larger one
 * extend it for the whole country.
 */
function isOtherTruce(claim: Claim, agreement: Agreement): boolean {
  const small = claim.where !== null && claim.where.how === 'stated' && (claim.where.radiusKm ?? Infinity) <= 30;
  if (claim.fact === 'lapsed' && small && agreement.area.whole) return true;
  if (claim.fact !== 'in-force' && claim.fact !== 'extended') return false;
  if (agreement.windows.some((w) => w.end !== null)) return false;
  if (claim.until === null && (claim.hours === undefined || claim.fact === 'in-force')) return false;
  const local = claim.where !== null && (claim.where.radiusKm ?? 0) <= 150;
  const who = claim.who?.length ? claim.who : claim.speaker;
  return local || !who.some((w) => w.id !== null && agreement.standing.extend.includes(w.id));
}
