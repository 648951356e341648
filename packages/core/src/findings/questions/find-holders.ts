import type { Claim } from '../../model/claim.ts';
import type { Citation } from '../../model/ids.ts';
import { distanceKm } from '../../model/where.ts';
import { localInstant } from '../windows/local-time.ts';
import type { Part } from './know-parties.ts';
import type { Matter } from './matter.ts';

/** Side of a cell, in degrees: no wider than the places that say who holds them, so that nine cells hold all that is near. */
const CELL = 0.5;
const DAY = 86_400_000;

/** Claims of who holds or has taken a place, to be found by where they lie. */
export class HolderIndex {
  /** The claims that it keeps, by their ids. */
  readonly claims: readonly Claim[];
  private readonly cells = new Map<string, Claim[]>();
  /** What was found around nine cells. */
  private readonly around = new Map<string, readonly Claim[]>();

  /** Keeps the claims that name a holder and a place small enough to say something of those in it. */
  constructor(claims: readonly Claim[]) {
    this.claims = claims.filter(tellsHolder).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const claim of this.claims) {
      const key = cellOf(claim.where!.lat!, claim.where!.lon!);
      const cell = this.cells.get(key);
      if (cell) cell.push(claim);
      else this.cells.set(key, [claim]);
    }
  }

  /** The claims whose place lies within some dozens of kilometres of a point. */
  near(lat: number, lon: number): readonly Claim[] {
    const keys: string[] = [];
    for (const dy of [-CELL, 0, CELL]) for (const dx of [-CELL, 0, CELL]) keys.push(cellOf(lat + dy, lon + dx));
    const around = keys.join();
    let near = this.around.get(around);
    if (near === undefined) {
      near = keys.flatMap((key) => this.cells.get(key) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
      this.around.set(around, near);
    }
    return near;
  }
}

function cellOf(lat: number, lon: number): string {
  return `${Math.floor(lat / CELL)} ${Math.floor(lon / CELL)}`;
}

function tellsHolder(claim: Claim): boolean {
  if (
    claim.where === null ||
    claim.where.lat === null ||
    claim.where.lon === null ||
    (claim.where.radiusKm ?? 0) > 12 ||
    claim.stance === 'denies'
  )
    return false;
  return claim.kind === 'control' ? (claim.who?.length ?? 0) > 0 : claim.act === 'seizure-of-territory' && claim.by.length > 0;
}

/** Who last took or held the place, as reported up to the incident; null where nobody says or the place is wide. */
export function heldBy(matter: Matter): { name: string; part: Part; claim: Citation } | null {
  const { where, when } = matter.incident;
  if (where === null || where.lat === null || where.lon === null || when === null) return null;
  let best: { name: string; part: Part; claim: Citation; on: string } | null = null;
  for (const claim of matter.holding.near(where.lat, where.lon)) {
    const there = claim.where!;
    if (distanceKm(where.lat, where.lon, there.lat!, there.lon!) > Math.max(3, there.radiusKm ?? 0)) continue;
    const on = claim.when?.start ?? '';
    if (on > when.end || (best !== null && on < best.on)) continue;
    const who = claim.kind === 'control' ? claim.who![0]! : claim.by[0]!;
    best = { name: who.name, part: matter.parties.partOf(who, matter.day), claim: claim.id, on };
  }
  return best;
}

/** Claims with a place, and where: laid out once, since every incident is held against all of them. */
interface Placed {
  claims: Claim[];
  lat: Float64Array;
  lon: Float64Array;
  /** Kilometres. */
  radius: Float64Array;
}
const PLACED = new WeakMap<readonly Claim[], Placed>();

function placed(mixing: readonly Claim[]): Placed {
  let known = PLACED.get(mixing);
  if (known === undefined) {
    // "In many places of the country" puts nobody anywhere.
    const claims = mixing.filter((c) => c.where !== null && c.where.lat !== null && c.where.lon !== null && (c.where.radiusKm ?? 0) <= 60);
    known = {
      claims,
      lat: Float64Array.from(claims, (c) => c.where?.lat ?? 0),
      lon: Float64Array.from(claims, (c) => c.where?.lon ?? 0),
      radius: Float64Array.from(claims, (c) => c.where?.radiusKm ?? 5),
    };
    PLACED.set(mixing, known);
  }
  return known;
}

/** A report that excluded and covered groups stand together near there, within two months before or after. */
export function mixedHere(matter: Matter): Citation | null {
  const { where, when } = matter.incident;
  if (where === null || where.lat === null || where.lon === null || when === null) return null;
  const at = localInstant(when.start, matter.agreement.zone);
  const { claims, lat, lon, radius } = placed(matter.mixing);
  for (let k = 0; k < claims.length; k++) {
    const reach = radius[k] + (where.radiusKm ?? 0);
    // a degree of latitude is 111.2 km
    if (Math.abs(where.lat - lat[k]) * 111 > reach) continue;
    if (distanceKm(where.lat, where.lon, lat[k], lon[k]) > reach) continue;
    const claim = claims[k];
    const said = claim.when ? localInstant(claim.when.start, matter.agreement.zone) : Number.NaN;
    if (Number.isNaN(said) || Math.abs(said - at) <= 60 * DAY) return claim.id;
  }
  return null;
}
