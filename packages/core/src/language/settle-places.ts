import type { Gazetteer } from '../knowledge/gazetteer.ts';
import { POSTING_ADJECTIVE, POSTING_LAST } from '../knowledge/pack-gazetteer.ts';
import { PLACE_KINDS } from '../knowledge/places.ts';
import type { NameContext } from './place-context.ts';

/** One name in a text with what its surroundings say of it, and the place it was settled on. */
export interface Candidate extends NameContext {
  first: number;
  last: number;
  /** Start of its postings. */
  postings: number;
  sentence: number;
  /** Number of the place settled on, or -1. */
  place: number;
  adjective: boolean;
  /** The kind its type word demands ("province"), or ''. */
  wanted: string;
  score: number;
}

const COUNTRY = PLACE_KINDS.indexOf('country');
const REGION_OF_WORLD = PLACE_KINDS.indexOf('world-region');
const ADMIN1 = PLACE_KINDS.indexOf('admin1');
const ADMIN2 = PLACE_KINDS.indexOf('admin2');
const NEIGHBOURHOOD = PLACE_KINDS.indexOf('neighbourhood');
const VILLAGE = PLACE_KINDS.indexOf('village');

/** Which country a report is about, by the weight of everything it names: cities over countries over adjectives. */
export function weighTheatre(gazetteer: Gazetteer, candidates: readonly Candidate[]): Float32Array {
  const weight = new Float32Array(gazetteer.countries.length + 1);
  for (const c of candidates) {
    if (c.partOfName) continue;
    // a name whose places lie in many countries says nothing by itself
    let best = -1;
    let second = 0;
    for (let k = c.postings; ; k++) {
      const posting = gazetteer.postings[k];
      const place = posting >> 2;
      const people = gazetteer.population[place] + 1;
      if (best < 0) best = posting;
      else if (gazetteer.country[place] !== gazetteer.country[best >> 2] && people > second) second = people;
      if (posting & POSTING_LAST) break;
    }
    const place = best >> 2;
    const country = gazetteer.country[place];
    if (country === 0) continue;
    const kind = gazetteer.kind[place];
    if (kind === COUNTRY) weight[country] += best & POSTING_ADJECTIVE ? 0.4 : c.locative ? 1.5 : 0.7;
    else {
      const share = (gazetteer.population[place] + 1) / (gazetteer.population[place] + 1 + second);
      if (c.common) continue;
      const known = gazetteer.population[place] >= 20_000 || c.locative;
      weight[country] += known ? share * share * (gazetteer.isCapital(place) ? 0.5 : c.locative ? 1.5 : 1) : 0.1;
    }
  }
  let most = 0;
  for (let i = 1; i < weight.length; i++) if (weight[i] > most) most = weight[i];
  if (most > 0) for (let i = 1; i < weight.length; i++) weight[i] /= most;
  return weight;
}

/** What settles a homonym: theatre, the container named beside it, what is named elsewhere in the report, the type word, the head count. */
export class PlaceSettler {
  private readonly named = new Map<number, number>();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly theatre: Float32Array,
  ) {}

  /** Notes that a place is spoken of, with those it lies in, so that names inside them gain. */
  note(place: number): void {
    this.named.set(place, (this.named.get(place) ?? 0) + 1);
  }

  /** Picks the best posting of a candidate; `beside` is a place named as its container ("X, Idlib"), or -1. */
  settle(c: Candidate, beside: number): void {
    const g = this.gazetteer;
    let best = Number.NEGATIVE_INFINITY;
    for (let k = c.postings; ; k++) {
      const posting = g.postings[k];
      const place = posting >> 2;
      const score = this.score(place, c, beside);
      if (score > best) {
        best = score;
        c.place = place;
        c.adjective = (posting & POSTING_ADJECTIVE) !== 0;
      }
      if (posting & POSTING_LAST) break;
    }
    c.score = best;
  }

  private score(place: number, c: Candidate, beside: number): number {
    const g = this.gazetteer;
    const kind = g.kind[place];
    let s = Math.log10(g.population[place] + 30) + 3.2 * this.theatre[g.country[place]];
    if (kind === COUNTRY || kind === REGION_OF_WORLD) s += 1.5;
    else if (g.isCapital(place)) s += 0.7;
    if (kind === ADMIN1) s += c.wanted === 'admin1' ? 4 : 0.2;
    else if (c.wanted === 'admin1' && kind === ADMIN2) s += 1.5;
    else if (c.wanted === 'admin1') s -= 1;
    if (kind === ADMIN2) s += c.wanted === 'admin2' ? 3 : -0.9;
    if (kind >= NEIGHBOURHOOD && kind !== VILLAGE) s += c.wanted === PLACE_KINDS[kind] ? 3 : 0;
    if ((c.wanted === 'city' || c.wanted === 'town' || c.wanted === 'village') && (kind === ADMIN1 || kind === ADMIN2 || kind === COUNTRY))
      s -= 3;
    if (c.wanted === 'neighbourhood' && kind < NEIGHBOURHOOD) s -= 2;
    for (let p = g.parent[place], depth = 0; p >= 0 && depth < 6; p = g.parent[p], depth++) {
      if (p === beside) s += 5;
      if (kind !== ADMIN1 && g.kind[p] !== COUNTRY && this.named.has(p)) s += 1.2;
    }
    if (beside >= 0 && g.country[beside] === g.country[place] && g.country[place] > 0)
      s += 2 - Math.min(1.5, this.far(place, beside) / 400);
    return s;
  }

  private far(a: number, b: number): number {
    const g = this.gazetteer;
    return 111 * Math.hypot(g.lat[a] - g.lat[b], (g.lon[a] - g.lon[b]) * Math.cos((g.lat[a] * Math.PI) / 180));
  }
}
