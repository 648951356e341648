import type { Citation } from '../../model/ids.ts';
import { localInstant } from '../windows/local-time.ts';
import type { Part } from './know-parties.ts';
import { distanceKm } from './match-area.ts';
import type { Matter } from './matter.ts';

const DAY = 86_400_000;

/** Who last took or held the place, as reported up to the incident; null where nobody says or the place is wide. */
export function heldBy(matter: Matter): { name: string; part: Part; claim: Citation } | null {
  const { where, when } = matter.incident;
  if (where === null || where.lat === null || where.lon === null || when === null) return null;
  let best: { name: string; part: Part; claim: Citation; on: string } | null = null;
  for (const claim of matter.holding) {
    const there = claim.where!;
    if (distanceKm(where.lat, where.lon, there.lat!, there.lon!) > Math.max(3, there.radiusKm ?? 0)) continue;
    const on = claim.when?.start ?? '';
    if (on > when.end || (best !== null && on < best.on)) continue;
    const who = claim.kind === 'control' ? claim.who![0]! : claim.by[0]!;
    best = { name: who.name, part: matter.parties.partOf(who, matter.day), claim: claim.id, on };
  }
  return best;
}

/** A report that excluded and covered groups stand together near there, within two months before or after. */
export function mixedHere(matter: Matter): Citation | null {
  const { where, when } = matter.incident;
  if (where === null || where.lat === null || where.lon === null || when === null) return null;
  const at = localInstant(when.start, matter.agreement.zone);
  for (const claim of matter.mixing) {
    const there = claim.where;
    if (!there || there.lat === null || there.lon === null) continue;
    // "In many places of the country" puts nobody anywhere.
    if ((there.radiusKm ?? 0) > 60) continue;
    const reach = (there.radiusKm ?? 5) + (where.radiusKm ?? 0);
    if (distanceKm(where.lat, where.lon, there.lat, there.lon) > reach) continue;
    const said = claim.when ? localInstant(claim.when.start, matter.agreement.zone) : Number.NaN;
    if (Number.isNaN(said) || Math.abs(said - at) <= 60 * DAY) return claim.id;
  }
  return null;
}
