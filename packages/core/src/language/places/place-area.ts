import type { Where } from '../../model/where.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import type { PlaceMention } from '../mention.ts';
import { NUMBER, PUNCT, type Tokens } from '../tokens.ts';
import { bearingOf } from './place-words.ts';

/** Degrees to five places: a metre. */
export const round = (x: number): number => Math.round(x * 1e5) / 1e5;

/** One place halfway between two, under a name of its own; as wide as they lie apart. */
export function halfway(a: PlaceMention, b: PlaceMention, name: string): PlaceMention {
  const [from, to] = [a.where, b.where];
  const lat = ((from.lat ?? 0) + (to.lat ?? 0)) / 2;
  const lon = ((from.lon ?? 0) + (to.lon ?? 0)) / 2;
  const half = 111.2 * Math.hypot(lat - (from.lat ?? 0), (lon - (from.lon ?? 0)) * Math.cos((lat * Math.PI) / 180));
  return {
    ...b,
    first: a.first,
    relation: a.relation,
    kind: b.kind === 'front' ? 'front' : 'road',
    namesake: null,
    within: a.within.filter((id) => b.within.includes(id)),
    where: {
      ...to,
      name: name.replace(/\s+/g, ' '),
      id: `${from.id}..${to.id}`,
      lat: round(lat),
      lon: round(lon),
      radiusKm: Math.round(half * 10) / 10 + 2,
    },
  };
}

/** Moves a centre by kilometres north and east. */
export function shifted(lat: number, lon: number, northKm: number, eastKm: number): [number, number] {
  const at = Math.max(-89, Math.min(89, lat + northKm / 111.2));
  return [round(at), round(lon + eastKm / (111.2 * Math.cos((at * Math.PI) / 180)))];
}

/** "south of X": beyond its edge on that side. */
export function beyond(m: PlaceMention, bearing: [number, number], distance: number | null, side: string, before: number): void {
  const w = m.where;
  if (w.lat === null || w.lon === null) return;
  const r = w.radiusKm ?? 2;
  const far = distance ?? Math.min(r, 60) + Math.min(8, Math.max(3, r));
  [w.lat, w.lon] = shifted(w.lat, w.lon, bearing[0] * far, bearing[1] * far);
  w.radiusKm = Math.round((distance === null ? Math.max(4, far * 0.8) : Math.max(3, distance * 0.3)) * 10) / 10;
  w.id = `${w.id}/${side}-of`;
  // "south of the line", "north of the lake": a side of something long says less than a town's name beside it
  m.kind = distance === null && (m.kind === 'front' || m.kind === 'water') ? 'front' : 'area';
  m.relation = `${side}-of`;
  m.first = before + 1;
}

/** "northern X", "central X": a part of the area. */
export function partOf(m: PlaceMention, word: string): void {
  const w = m.where;
  if (w.lat === null || w.lon === null || w.radiusKm === null) return;
  const bearing = bearingOf(word);
  const r = w.radiusKm;
  if (word === 'rural') w.radiusKm = Math.max(30, r);
  else if (word === 'greater') w.radiusKm = Math.round(r * 2);
  else if (bearing) {
    [w.lat, w.lon] = shifted(w.lat, w.lon, bearing[0] * r * 0.45, bearing[1] * r * 0.45);
    w.radiusKm = Math.round(r * 6.5) / 10;
  } else w.radiusKm = Math.round(r * 5) / 10;
  m.kind = m.kind === 'country' ? 'region' : m.kind === 'city' || m.kind === 'town' ? 'area' : m.kind;
}

/** "the eastern outskirts of X", "X countryside": around it, or to one side. */
export function widen(w: Where, kind: string, compass: string | null, byKm: number): void {
  if (w.lat === null || w.lon === null) return;
  const r = w.radiusKm ?? 3;
  const bearing = compass ? bearingOf(compass) : null;
  if (kind === 'country') return;
  const far = byKm >= 25 ? r + 12 : r;
  if (bearing) [w.lat, w.lon] = shifted(w.lat, w.lon, bearing[0] * far, bearing[1] * far);
  w.radiusKm = Math.round((bearing ? Math.max(5, byKm * 0.8) : r + byKm) * 10) / 10;
  w.id = `${w.id}/${compass ?? ''}edge`;
}

/** A facility in a place: not nearer than the place itself, unless the gazetteer knows it. */
export function insideOf(m: PlaceMention, known: boolean): void {
  if (known) return;
  m.where.id = `${m.where.id}/${m.kind}`;
  m.where.radiusKm = Math.round(((m.where.radiusKm ?? 3) + 6) * 10) / 10;
}

const UNITS: Record<string, number> = {
  km: 1,
  kms: 1,
  kilometers: 1,
  kilometres: 1,
  kilometer: 1,
  kilometre: 1,
  miles: 1.609,
  mile: 1.609,
  metres: 0.001,
  meters: 0.001,
};

/** The distance said before a direction: "12 km (7 miles) south of", in kilometres; null when none is said. */
export function kilometresBefore(tokens: Tokens, sentence: Pick<Sentence, 'first'>, at: number): number | null {
  let k = at;
  for (let steps = 0; steps < 9 && k > sentence.first; steps++, k--) {
    const unit = UNITS[tokens.lower(k)];
    if (unit === undefined) {
      if (
        tokens.kind[k] === PUNCT ||
        tokens.kind[k] === NUMBER ||
        tokens.lower(k) === 'to' ||
        tokens.lower(k) === 'about' ||
        tokens.lower(k) === 'the'
      )
        continue;
      return null;
    }
    let n = k - 1;
    if (tokens.raw(n) === '-') n--;
    if (tokens.kind[n] !== NUMBER) return null;
    const said = Number(tokens.raw(n).replace(/,/g, ''));
    return Number.isFinite(said) && said <= 600 ? said * unit : null;
  }
  return null;
}
