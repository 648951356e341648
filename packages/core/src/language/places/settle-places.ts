import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { POSTING_ADJECTIVE, POSTING_LAST } from '../../knowledge/pack-gazetteer.ts';
import { PLACE_KINDS } from '../../knowledge/places.ts';
import type { Tokens } from '../tokens.ts';
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
  /** The place that the name before it says is meant, or -1. */
  meant: number;
  adjective: boolean;
  /** The kind its type word demands ("province"), or ''. */
  wanted: string;
  score: number;
  /** A place is named right after it in which a place of this name lies. */
  contained: boolean;
  /** 0 no place, 1 a place if it is one elsewhere in the report, 2 a place. */
  verdict: number;
}

const COUNTRY = PLACE_KINDS.indexOf('country');
const REGION_OF_WORLD = PLACE_KINDS.indexOf('world-region');
const ADMIN1 = PLACE_KINDS.indexOf('admin1');
const ADMIN2 = PLACE_KINDS.indexOf('admin2');
const CITY = PLACE_KINDS.indexOf('city');
const NEIGHBOURHOOD = PLACE_KINDS.indexOf('neighbourhood');
const VILLAGE = PLACE_KINDS.indexOf('village');

/** What a report is about: weight of countries, 0 to 1 by their index, and support of first-order divisions by their number. */
export interface Theatre {
  countries: Float32Array;
  /** The same by towns and divisions alone: a country that only acts is no theatre of small towns. */
  grounds: Float32Array;
  divisions: Map<number, Support>;
  /** How many names of a report speak for each country. */
  names: Uint16Array;
  /** Countries told by their own names. */
  told: Uint8Array;
  /** The places of those told by more than a word in passing. */
  lands: number[];
  /** Several names of one country's ground stand in the report. */
  firm: boolean;
}

/** How much, and how many names, speak for a division. */
export interface Support {
  sum: number;
  names: number;
}

/** What the country an outlet writes from weighs, as against 1 for a town that one country alone has. */
const OUTLET = 2;

/** What names a country less than this tells it in passing: "a Greek salad", once. */
const IN_PASSING = 0.45;

/**
 * Weighs everything a report names: each name once, a little more for every repeat; places over countries over adjectives. `outlet`: the country
 * (ISO) its outlet writes from, where that is known.
 */
export function weighTheatre(gazetteer: Gazetteer, candidates: readonly Candidate[], outlet: string | null): Theatre {
  const countries = new Float32Array(gazetteer.countries.length + 1);
  const divisions = new Map<number, Support>();
  const grounds = new Float32Array(countries.length);
  const names = new Uint16Array(countries.length);
  const told = new Uint8Array(countries.length);
  const times = new Map<number, number>();
  for (const c of candidates) if (!c.partOfName) times.set(c.postings, (times.get(c.postings) ?? 0) + (c.locative ? 1.5 : 1));
  const seen = new Set<number>();
  for (const c of candidates) {
    if (c.partOfName || seen.has(c.postings)) continue;
    seen.add(c.postings);
    weighName(gazetteer, c, 1 + Math.log2(times.get(c.postings) ?? 1), countries, grounds, divisions);
    const one = gazetteer.country[gazetteer.postings[c.postings] >> 2];
    if (!c.common) names[one]++;
    if (gazetteer.kind[gazetteer.postings[c.postings] >> 2] === COUNTRY) told[one] = 1;
  }
  const home = outlet === null ? 0 : gazetteer.countries.findIndex(({ iso }) => iso === outlet) + 1;
  // at home a country need not be named; where others are named and it is not, the news is of theirs
  if (home > 0 && (countries[home] > 0 || countries.every((weight) => weight < IN_PASSING))) {
    grounds[home] += OUTLET;
    names[home]++;
  }
  const lands = landsOf(gazetteer, candidates).filter((land) => countries[gazetteer.country[land]] >= IN_PASSING);
  for (let i = 1; i < countries.length; i++) countries[i] += grounds[i];
  scale(countries, 0.01);
  let most = 0;
  for (let i = 1; i < grounds.length; i++) if (grounds[i] > most) most = grounds[i];
  scale(grounds, 0.8);
  return { countries, grounds, divisions, names, told, lands, firm: most >= 1.5 };
}

/** The countries that a report names, as places. */
const landsOf = (gazetteer: Gazetteer, candidates: readonly Candidate[]): number[] => [
  ...new Set(candidates.map((c) => gazetteer.postings[c.postings] >> 2).filter((place) => gazetteer.kind[place] === COUNTRY)),
];

function scale(weights: Float32Array, least: number): void {
  let most = least;
  for (let i = 1; i < weights.length; i++) if (weights[i] > most) most = weights[i];
  for (let i = 1; i < weights.length; i++) weights[i] /= most;
}

function weighName(
  g: Gazetteer,
  c: Candidate,
  times: number,
  countries: Float32Array,
  grounds: Float32Array,
  divisions: Map<number, Support>,
): void {
  let best = -1;
  let all = 0;
  let number = 0;
  for (let k = c.postings; ; k++) {
    const posting = g.postings[k];
    if (best < 0 || (g.isCapital(posting >> 2) && !g.isCapital(best >> 2) && g.kind[best >> 2] !== COUNTRY)) best = posting;
    all += g.population[posting >> 2] + 1000;
    number++;
    if (posting & POSTING_LAST) break;
  }
  const first = best >> 2;
  if (g.kind[first] === COUNTRY) {
    if (g.country[first] > 0) countries[g.country[first]] += times * (best & POSTING_ADJECTIVE ? 0.4 : 0.8);
    return;
  }
  if (c.common) return;
  if (g.isCapital(first)) {
    if (g.country[first] > 0) countries[g.country[first]] += 0.5 * (namedAbroad(g, c.postings) ? 0.5 : 1) * times;
    return;
  }
  // every place of the name has its share by head count; few places of one name say more than many
  let counted = 0;
  const doubt = namedAbroad(g, c.postings) ? 0.35 : 1;
  for (let k = c.postings; counted < 40; k++, counted++) {
    const place = g.postings[k] >> 2;
    const share = (g.population[place] + 1000) / all;
    const country = g.country[place];
    if (country > 0) grounds[country] += doubt * times * share * share;
    const division = g.divisionOf(place);
    if (division >= 0) {
      const says = g.kind[place] === ADMIN1 ? 1.5 * share : Math.max(share * 0.5, 1 / number) * 0.8;
      const support = divisions.get(division);
      const counts = says > 0.08 ? 1 : 0;
      if (support) {
        support.sum += says;
        support.names += counts;
      } else divisions.set(division, { sum: says, names: counts });
    }
    if (g.postings[k] & POSTING_LAST) break;
  }
}

/** What a capital of millions is ahead of a small namesake by, where nothing beside the name tells which. */
const NAMESAKE = 3;

/** What a bare name says against a small place elsewhere in the country, where a first-order division of it is called so. */
const BORROWED = 3;
const isBorrowed = (g: Gazetteer, place: number, division: number): boolean =>
  g.population[place] < 100_000 && g.country[place] === g.country[division] && g.divisionOf(place) !== division;

/** The first-order division among the most populous places of a name, or -1. */
function divisionCalled(g: Gazetteer, postings: number): number {
  for (let k = postings, n = 0; n < 12; k++, n++) {
    if (g.kind[g.postings[k] >> 2] === ADMIN1) return g.postings[k] >> 2;
    if (g.postings[k] & POSTING_LAST) return -1;
  }
  return -1;
}

/** "in São Paulo", "the São Paulo-based bank": the great city that a division is called after is meant where something is in it; else -1. */
export function cityCalledSo(g: Gazetteer, tokens: Tokens, { postings, place, wanted, preposition, last }: Candidate): number {
  if (wanted !== '' || g.kind[place] !== ADMIN1) return -1;
  if (preposition !== 'in' && !(tokens.raw(last) === '-' && tokens.lower(last + 1) === 'based')) return -1;
  for (let k = postings, n = 0; n < 12; k++, n++) {
    const city = g.postings[k] >> 2;
    if (g.population[city] > METROPOLIS && g.kind[city] === CITY && g.divisionOf(city) === place) return city;
    if (g.postings[k] & POSTING_LAST) return -1;
  }
  return -1;
}
/** A city of so many is told of more than the division around it. */
const METROPOLIS = 5_000_000;

/** Whether the place bears the name itself: a city is not told by the province of its own name. */
function bears(g: Gazetteer, postings: number, place: number): boolean {
  for (let k = postings, n = 0; n < 40; k++, n++) {
    if (g.postings[k] >> 2 === place) return true;
    if (g.postings[k] & POSTING_LAST) return false;
  }
  return false;
}

/** Whether towns of some size in two countries bear the name. */
function namedAbroad(g: Gazetteer, postings: number): boolean {
  const country = g.country[g.postings[postings] >> 2];
  for (let k = postings, n = 0; n < 12; k++, n++) {
    const place = g.postings[k] >> 2;
    if (g.country[place] !== country && g.population[place] > 15_000) return true;
    if (g.postings[k] & POSTING_LAST) return false;
  }
  return false;
}

/** What settles a homonym: theatre, the container named beside it, what is named elsewhere in the report, the type word, the head count. */
export class PlaceSettler {
  private readonly named = new Set<number>();
  private readonly settled = new Map<number, Candidate>();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly theatre: Theatre,
  ) {}

  /** Notes that a place is spoken of, with those it lies in, so that names inside them gain. */
  note(place: number): void {
    this.named.add(place);
  }

  /** Picks the best posting of a candidate; `beside` is a place named as its container ("X, Idlib"), or -1. */
  settle(c: Candidate, beside: number): void {
    if (c.meant >= 0) return;
    const g = this.gazetteer;
    const plain = beside < 0 && c.wanted === '';
    const same = plain ? this.settled.get(c.postings) : undefined;
    if (same !== undefined) {
      c.place = same.place;
      c.adjective = same.adjective;
      c.score = same.score;
      return;
    }
    let best = Number.NEGATIVE_INFINITY;
    const division = plain ? divisionCalled(g, c.postings) : -1;
    for (let k = c.postings; ; k++) {
      const posting = g.postings[k];
      const place = posting >> 2;
      const score = this.score(place, c, beside) - (division >= 0 && isBorrowed(g, place, division) ? BORROWED : 0);
      if (score > best) {
        best = score;
        c.place = place;
        c.adjective = (posting & POSTING_ADJECTIVE) !== 0;
      }
      if (posting & POSTING_LAST) break;
    }
    c.score = best;
    // "X, Orsela" says which X the report means from there on
    if (plain || c.contained) this.settled.set(c.postings, c);
  }

  /** Forgets what was settled before all was noted. */
  again(): void {
    this.settled.clear();
  }

  private score(place: number, c: Candidate, beside: number): number {
    const g = this.gazetteer;
    const kind = g.kind[place];
    let s = magnitude(g.population[place]) + 1.2 * this.theatre.countries[g.country[place]] + 2 * this.theatre.grounds[g.country[place]];
    const division = kind === COUNTRY ? -1 : g.divisionOf(place);
    // what other names of the report lie in the same division; its own share left out
    const support = division < 0 ? undefined : this.theatre.divisions.get(division);
    if (support && support.names >= 2) s += Math.min(3.5, 1.3 * Math.max(0, support.sum - 0.4));
    if (kind === COUNTRY || kind === REGION_OF_WORLD) s += 3.5;
    else if (g.isCapital(place)) s += 1.2;
    else if (beside < 0 && g.population[place] < 100_000) s -= this.behindWorldCity(g.postings[c.postings] >> 2);
    if (kind === ADMIN1) s += c.wanted === 'admin1' ? 4 : c.wanted === 'region' ? 1.5 : 0.2;
    else if (c.wanted === 'admin1' && kind === ADMIN2) s += 1.5;
    else if (c.wanted === 'admin1') s -= 1;
    if (kind === ADMIN2) s += c.wanted === 'admin2' ? 3 : -0.9;
    if (kind >= NEIGHBOURHOOD && kind !== VILLAGE) s += c.wanted === PLACE_KINDS[kind] ? 3 : 0;
    if ((c.wanted === 'city' || c.wanted === 'town' || c.wanted === 'village') && (kind === ADMIN1 || kind === ADMIN2 || kind === COUNTRY))
      s -= 3;
    if (c.wanted === 'neighbourhood' && kind < NEIGHBOURHOOD) s -= 2;
    for (let p = g.parent[place], depth = 0; p >= 0 && depth < 6; p = g.parent[p], depth++) {
      if (p === beside) s += 5;
      if (kind !== ADMIN1 && g.kind[p] !== COUNTRY && this.named.has(p) && !bears(g, c.postings, p)) s += 1.2;
    }
    if (beside >= 0 && g.country[beside] === g.country[place] && g.country[place] > 0)
      s += 2 - Math.min(1.5, this.far(place, beside) / 400);
    return s;
  }

  /** What a small namesake of a world city is behind it: more where the report names that city's country besides. */
  private behindWorldCity(city: number): number {
    const g = this.gazetteer;
    if (!g.isCapital(city) || g.population[city] < 1_000_000) return 0;
    return this.theatre.told[g.country[city]] ? NAMESAKE + 2 : NAMESAKE;
  }

  private far(a: number, b: number): number {
    const g = this.gazetteer;
    return 111 * Math.hypot(g.lat[a] - g.lat[b], (g.lon[a] - g.lon[b]) * Math.cos((g.lat[a] * Math.PI) / 180));
  }
}

/** How large a place is, by tens: towns of a few thousand are asked again and again. */
function magnitude(population: number): number {
  if (population >= MAGNITUDES.length) return Math.log10(population + 30);
  let known = MAGNITUDES[population];
  if (known === 0) {
    known = Math.log10(population + 30);
    MAGNITUDES[population] = known;
  }
  return known;
}
const MAGNITUDES = new Float64Array(1 << 17);
