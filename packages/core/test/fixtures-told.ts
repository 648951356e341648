import type { Claim } from '../src/model/claim.ts';
import type { Incident } from '../src/model/incident.ts';
import type { When } from '../src/model/when.ts';
import type { Where } from '../src/model/where.ts';
import { daysOf, type GoldCount } from './fixtures-gold.ts';

/** What the program says of one occurrence in one report. */
export interface Told {
  incident: string;
  act: string;
  claims: Claim[];
  where: Where | null;
  days: [number, number] | null;
  killed: GoldCount | null;
  wounded: GoldCount | null;
  /** No false alarm in the core figures: recalled, several told as one, or an unspecified violation. */
  aside: boolean;
  background: boolean;
}

/** The records of one report: its claims of happenings, put together as the program puts them into incidents. */
export function toldOf(claims: readonly Claim[], incidents: readonly Incident[]): Told[] {
  const own = new Map(claims.map((claim) => [claim.id, claim]));
  const out: Told[] = [];
  for (const incident of incidents) {
    const mine = incident.claims
      .flatMap((id) => own.get(id) ?? [])
      .filter(
        (claim) => claim.kind === 'incident' && claim.stance !== 'denies' && (claim.mood === 'actual' || claim.mood === 'background'),
      );
    if (mine.length === 0) continue;
    // of equals the first told counts
    mine.sort((a, b) => a.span.start - b.span.start);
    const background = mine.every((claim) => claim.mood === 'background');
    const act = commonest(mine.map((claim) => claim.act ?? 'other-violation'));
    out.push({
      incident: incident.id,
      act,
      claims: mine,
      where: finest(
        mine.flatMap(({ where }) => where ?? []),
        (where) => where.radiusKm ?? 100,
      ),
      days: daysSaid(
        finest(
          mine.flatMap(({ when }) => when ?? []),
          lengthOf,
        ),
      ),
      killed: joinCounts(mine.map(({ killed }) => killed)),
      wounded: joinCounts(mine.map(({ wounded }) => wounded)),
      background,
      aside: background || act === 'other-violation' || mine.some((claim) => claim.aggregate),
    });
  }
  return out;
}

/** What is stated before what is inferred, the finer before the coarser. */
function finest<T extends { how: string }>(list: T[], size: (one: T) => number): T | null {
  const rank = (one: T): number => (one.how === 'stated' ? 0 : 1e6) + size(one);
  return [...list].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function lengthOf(when: When): number {
  const days = daysSaid(when);
  return days ? days[1] - days[0] : 1e5;
}

function daysSaid(when: When | null): [number, number] | null {
  if (!when) return null;
  const start = daysOf(when.start);
  const end = daysOf(when.end);
  if (!start || !end) return start;
  const wholeDays = when.grain !== 'hour' && when.grain !== 'minute';
  return [start[0], Math.max(wholeDays ? end[0] : end[1], start[0] + 1)];
}

/** Several figures of one toll: the lowest minimum, and the highest maximum unless the highest figure is open. */
export function joinCounts(counts: readonly (GoldCount | null)[]): GoldCount | null {
  const said = counts.filter((count) => count !== null);
  if (said.length === 0) return null;
  const top = [...said].sort((a, b) => (b.max ?? b.min ?? 0) - (a.max ?? a.min ?? 0))[0];
  const lows = said.flatMap(({ min }) => (min === null ? [] : [min]));
  const open = said.some(({ min, max }) => max === null && (min ?? 0) >= (top.max ?? top.min ?? 0));
  return { min: lows.length ? Math.min(...lows) : null, max: open ? null : top.max };
}

function commonest(list: readonly string[]): string {
  const times = (one: string): number => list.filter((other) => other === one).length;
  return [...list].sort((a, b) => times(b) - times(a))[0];
}
