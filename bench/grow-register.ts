import type { Gazetteer } from '@truceline/core/knowledge/gazetteer.ts';
import type { Finding } from '@truceline/core/model/finding.ts';
import type { Incident } from '@truceline/core/model/incident.ts';
import type { RegisterSnapshot } from '../packages/node/src/views/compose/register-snapshot.ts';

/** Days over which the incidents are spread. */
const SPREAD = 1_000;
const DAY = 86_400_000;

/**
 * A register of `n` incidents out of a small one: each incident again and again, at other places of its country and on other days, with the claims
 * and findings it has. The same seed gives the same register. Its figures mean nothing but size.
 */
export function growRegister(snapshot: RegisterSnapshot, gazetteer: Gazetteer, n: number, seed = 1): RegisterSnapshot {
  const { situation } = snapshot.model;
  const next = createChance(seed);
  const places = placesByCountry(gazetteer);
  const incidents: Incident[] = [];
  const findings: Finding[] = [];
  for (let i = 0; i < n; i++) {
    const from = situation.incidents[i % situation.incidents.length];
    const id = `inc_${hex(next())}${hex(next())}` as const;
    const days = Math.floor(next() * SPREAD);
    incidents.push({ ...from, id, when: shift(from.when, days), where: move(from.where, places, gazetteer, next) });
    for (const finding of situation.findings) {
      if (finding.incident !== from.id) continue;
      findings.push({ ...finding, id: `fnd_${findings.length.toString(16).padStart(16, '0')}` as Finding['id'], incident: id });
    }
  }
  return { ...snapshot, model: { ...snapshot.model, records: [], redirects: {}, situation: { ...situation, incidents, findings } } };
}

/** Eight digits of a name. */
function hex(chance: number): string {
  return Math.floor(chance * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

/** Chances between 0 and 1 that are the same for a seed (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function placesByCountry(gazetteer: Gazetteer): Map<string, number[]> {
  const byCountry = new Map<string, number[]>();
  for (let place = 0; place < gazetteer.head.places; place++) {
    const country = gazetteer.iso(place);
    const kind = gazetteer.kindOf(place);
    if (!country || !['city', 'town', 'village', 'neighbourhood'].includes(kind)) continue;
    const same = byCountry.get(country);
    if (same) same.push(place);
    else byCountry.set(country, [place]);
  }
  return byCountry;
}

function shift(when: Incident['when'], days: number): Incident['when'] {
  if (!when) return null;
  const later = (local: string): string => {
    const day = new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
    return day + local.slice(10);
  };
  return { ...when, start: later(when.start), end: later(when.end) };
}

function move(where: Incident['where'], places: Map<string, number[]>, gazetteer: Gazetteer, next: () => number): Incident['where'] {
  if (!where?.country) return where;
  const near = places.get(where.country) ?? [];
  if (near.length === 0) return where;
  const place = near[Math.floor(next() * near.length)];
  return {
    ...where,
    name: gazetteer.name(place),
    id: gazetteer.id(place),
    lat: Math.round(gazetteer.lat[place] * 1000) / 1000,
    lon: Math.round(gazetteer.lon[place] * 1000) / 1000,
    radiusKm: gazetteer.radius[place],
  };
}
