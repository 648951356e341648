import { lookupForm, placeWords, skeleton } from '../../../core/src/knowledge/fold-place.ts';
import {
  type CountriesFile,
  type Country,
  type OverlayFile,
  type PlaceKind,
  type PlaceRow,
  type PlaceWords,
  USUAL_RADIUS_KM,
} from '../../../core/src/knowledge/places.ts';
import type { PlainTown } from './find-newer-towns.ts';
import { codedNames, findCode, readCodes, withoutDivisionWords } from './match-pcodes.ts';
import { type GeonamesCity, usefulAlternates } from './read-geonames.ts';

interface Centre {
  lat: number;
  lon: number;
  radiusKm: number;
}

/** A kilometre radius for a populated place from its head count: a village a few hundred metres, a city of a million ten. */
function cityRadius(population: number): number {
  if (population <= 0) return 2;
  return Math.round(Math.min(20, Math.max(1.5, 1 + 0.009 * Math.sqrt(population))) * 10) / 10;
}

function kindOf(city: GeonamesCity): PlaceKind {
  if (city.feature === 'PPLX') return 'neighbourhood';
  if (city.population >= 50_000 || city.feature === 'PPLC' || city.feature === 'PPLA') return 'city';
  return city.population >= 5_000 || city.feature === 'PPLA2' ? 'town' : 'village';
}

/** Gathers places from their sources into one list: parents known, doubles joined, names chosen. */
export class PlaceCollection {
  readonly countries: Country[] = [];
  private readonly rows = new Map<string, PlaceRow>();
  private readonly centres = new Map<string, Centre>();
  private readonly capitals = new Map<string, string>();
  private readonly divisionIds = new Map<string, string>();
  private readonly detailed: Set<string>;
  /** Words of the language: no other name of a city is one of them. */
  private readonly common: Set<string>;
  private byCountry: Map<string, PlaceRow[]> | null = null;

  constructor(words: PlaceWords) {
    this.detailed = new Set(words.detailed);
    this.common = new Set([...words.commonWords, ...words.organisations, ...words.titles, ...Object.keys(words.types)]);
  }

  addCountries(file: CountriesFile, centres: string): void {
    for (const line of centres.split('\n')) {
      const [code, lat, lon, radius] = line.split('\t');
      if (radius) this.centres.set(code, { lat: Number(lat), lon: Number(lon), radiusKm: Number(radius) });
    }
    for (const c of file.countries) {
      const centre = this.centres.get(c.iso);
      this.countries.push({ iso: c.iso, name: c.name, zones: c.zones ?? [], adjectives: c.adjectives ?? [] });
      if (c.capital) this.capitals.set(c.iso, placeWords(c.capital).join(' '));
      if (!c.at && !centre) continue;
      this.rows.set(`cc:${c.iso}`, {
        id: `cc:${c.iso}`,
        name: c.name,
        // hurried texts drop the apostrophe: "Syrias"
        names: [c.name, ...(c.also ?? []), ...(/[^s]$/.test(c.name) && !c.name.includes(' ') ? [`${c.name}s`] : [])],
        adjectives: c.adjectives ?? [],
        kind: 'country',
        lat: c.at?.[0] ?? centre?.lat ?? 0,
        lon: c.at?.[1] ?? centre?.lon ?? 0,
        radiusKm: c.radiusKm ?? Math.max(3, centre?.radiusKm ?? USUAL_RADIUS_KM.country),
        country: c.iso,
        population: 50_000_000,
        parent: null,
      });
    }
  }

  /** First- and second-order divisions: centre from polygons or from their towns, OCHA codes by name. */
  addDivisions(
    first: readonly { code: string; name: string }[],
    second: readonly { code: string; name: string }[],
    cities: readonly GeonamesCity[],
    pcodes: string,
  ): void {
    const codes = readCodes(pcodes);
    const seen = new Map<string, GeonamesCity[]>();
    const put = (code: string, city: GeonamesCity): void => {
      const list = seen.get(code);
      if (list) list.push(city);
      else seen.set(code, [city]);
    };
    for (const city of cities) {
      put(`${city.country}.${city.admin1}`, city);
      if (city.admin2) put(`${city.country}.${city.admin1}.${city.admin2}`, city);
    }
    for (const [level, list] of [[1, first] as const, [2, second] as const]) {
      for (const d of list) {
        const country = d.code.slice(0, 2);
        const inside = seen.get(d.code);
        const centre = this.centres.get(d.code) ?? (inside && middle(inside));
        if (!centre || !this.rows.has(`cc:${country}`)) continue;
        const bare = withoutDivisionWords(d.name);
        const parent = level === 1 ? `cc:${country}` : (this.divisionIds.get(d.code.slice(0, d.code.lastIndexOf('.'))) ?? `cc:${country}`);
        const coded = findCode(codes, country, level, bare, this.rows.get(parent)?.pcode);
        const id = `adm${level}:${coded?.code ?? d.code}`;
        if (this.rows.has(id)) continue;
        this.divisionIds.set(d.code, id);
        const people = (inside ?? []).reduce((n, c) => n + c.population, 0);
        this.rows.set(id, {
          id,
          name: bare,
          names: [...new Set([bare, d.name, ...(coded ? codedNames(codes, country, level, coded.code) : [])])],
          kind: level === 1 ? 'admin1' : 'admin2',
          lat: centre.lat,
          lon: centre.lon,
          radiusKm: centre.radiusKm,
          country,
          population: Math.round(people / (level === 1 ? 4 : 8)),
          parent,
          ...(coded ? { pcode: coded.code } : {}),
        });
      }
    }
  }

  addCities(cities: readonly GeonamesCity[]): void {
    const zones = new Map<string, Map<string, number>>();
    for (const city of cities) {
      if (!this.rows.has(`cc:${city.country}`)) continue;
      const ofCountry = zones.get(city.country) ?? new Map<string, number>();
      zones.set(city.country, ofCountry);
      ofCountry.set(city.zone, (ofCountry.get(city.zone) ?? 0) + city.population + 1);
      const rich = this.detailed.has(city.country) || city.population >= 50_000 || city.feature === 'PPLC' || city.feature === 'PPLA';
      if (!rich && city.population < 300 && city.feature !== 'PPLX') continue;
      const others = rich ? usefulAlternates(city).filter((a) => !this.common.has(a.toLowerCase())) : [];
      const names = [...new Set([city.name, city.ascii, ...others])];
      const capital =
        city.feature === 'PPLC' ||
        names.some((n) => city.population > 20_000 && placeWords(n).join(' ') === this.capitals.get(city.country));
      const name = capital ? (names.find((n) => placeWords(n).join(' ') === this.capitals.get(city.country)) ?? city.name) : city.name;
      this.rows.set(`gn:${city.id}`, {
        id: `gn:${city.id}`,
        name: plainest(name, names),
        names,
        kind: kindOf(city),
        lat: city.lat,
        lon: city.lon,
        radiusKm: cityRadius(city.population),
        country: city.country,
        population: city.population,
        parent:
          this.divisionIds.get(`${city.country}.${city.admin1}.${city.admin2}`) ??
          this.divisionIds.get(`${city.country}.${city.admin1}`) ??
          `cc:${city.country}`,
        capital,
      });
    }
    this.tellZones(zones);
  }

  /** Towns of which no more than name, spot and divisions are known; none called like a country, a first-order division or a great city. */
  addTowns(towns: readonly PlainTown[]): void {
    const great = new Set(this.common);
    for (const row of this.rows.values())
      if (row.kind === 'country' || row.kind === 'admin1' || row.population > GREAT_CITY) great.add(row.name.toLowerCase());
    for (const { name, lat, lng, country, admin1, admin2 } of towns) {
      if (!this.rows.has(`cc:${country}`) || great.has(name.toLowerCase())) continue;
      const id = `town:${lat},${lng}`;
      this.rows.set(id, {
        id,
        name,
        names: [name],
        kind: 'village',
        lat: Number(lat),
        lon: Number(lng),
        radiusKm: cityRadius(PLAIN_TOWN),
        country,
        population: PLAIN_TOWN,
        parent: this.divisionIds.get(`${country}.${admin1}.${admin2}`) ?? this.divisionIds.get(`${country}.${admin1}`) ?? `cc:${country}`,
      });
    }
  }

  /** A country's zones by head count; a neighbour's zone that strayed in with a border town is left out. */
  private tellZones(zones: Map<string, Map<string, number>>): void {
    const sorted = new Map([...zones].map(([iso, list]) => [iso, [...list].sort((a, b) => b[1] - a[1])]));
    const main = new Map([...sorted].map(([iso, list]) => [list[0][0], iso]));
    for (const c of this.countries) {
      if (c.zones.length > 0) continue;
      const list = sorted.get(c.iso) ?? [];
      const all = list.reduce((n, [, people]) => n + people, 0);
      c.zones = list.filter(([zone, people]) => people > all * 0.05 || (main.get(zone) ?? c.iso) === c.iso).map(([zone]) => zone);
    }
  }

  /** Curated places; one that stands for a GeoNames place adds its names and centre to that. */
  addOverlay(file: OverlayFile): void {
    if (file.countries) this.addCountries({ sources: file.sources, countries: file.countries }, '');
    const country = file.country;
    for (const p of file.places) {
      const id = /^(adm1|adm2|gn|cc):/.test(p.in ?? '') || !p.in ? (p.in ?? null) : `ov:${p.in}`;
      const known = p.geonames ? this.rows.get(`gn:${p.geonames}`) : this.sameNearby(p, p.country ?? country);
      if (known) {
        known.name = p.name;
        known.names = [...new Set([p.name, ...(p.also ?? []), ...known.names])];
        if (p.adjectives) known.adjectives = p.adjectives;
        known.lat = p.at[0];
        known.lon = p.at[1];
        known.radiusKm = p.radiusKm ?? known.radiusKm;
        if (id !== null && this.rows.has(id))
          known.parent = known.parent?.startsWith('adm2:') && id.startsWith('adm1:') ? known.parent : id;
        known.population = p.population ?? Math.max(known.population, OVERLAY_POPULATION[p.kind] ?? 0);
        continue;
      }
      this.rows.set(`ov:${p.id}`, {
        id: `ov:${p.id}`,
        name: p.name,
        names: [p.name, ...(p.also ?? [])],
        adjectives: p.adjectives ?? [],
        kind: p.kind,
        lat: p.at[0],
        lon: p.at[1],
        radiusKm: p.radiusKm ?? USUAL_RADIUS_KM[p.kind],
        country: p.country === 'XX' ? null : (p.country ?? country),
        population: p.population ?? OVERLAY_POPULATION[p.kind] ?? 8_000,
        parent: id,
      });
    }
  }

  /** The populated place of GeoNames that a curated one is: near it, with a name of the same words or sounds. */
  private sameNearby(p: OverlayFile['places'][number], country: string | null): PlaceRow | undefined {
    if (country === null) return undefined;
    if (p.kind === 'admin1' || p.kind === 'admin2') {
      const names = new Set([p.name, ...(p.also ?? [])].map((n) => placeWords(withoutDivisionWords(n)).map(lookupForm).join(' ')));
      for (const row of this.rows.values()) {
        if (row.kind === p.kind && row.country === country && row.names.some((n) => names.has(placeWords(n).map(lookupForm).join(' '))))
          return row;
      }
      return undefined;
    }
    if (!MERGING.has(p.kind)) return undefined;
    if (!this.byCountry) {
      this.byCountry = new Map();
      for (const row of this.rows.values()) {
        if (!/^(gn|town):/.test(row.id) || !row.country) continue;
        const list = this.byCountry.get(row.country);
        if (list) list.push(row);
        else this.byCountry.set(row.country, [row]);
      }
    }
    const fold = (name: string): string => placeWords(name).map(lookupForm).join(' ');
    const own = new Set([p.name, ...(p.also ?? [])].flatMap((n) => [fold(n), skeleton(placeWords(n))]));
    own.delete('');
    return this.byCountry.get(country)?.find((row) => {
      if (Math.abs(row.lat - p.at[0]) > 0.06 || Math.abs(row.lon - p.at[1]) > 0.08) return false;
      return row.names.some((n) => own.has(fold(n)) || own.has(skeleton(placeWords(n))));
    });
  }

  /** Every place, parents of overlay entries found by nearness where none is named. */
  finish(): PlaceRow[] {
    const rows = [...this.rows.values()];
    const divisions = rows.filter((r) => r.kind === 'admin1');
    for (const row of rows) {
      if (row.parent !== null && this.rows.has(row.parent)) continue;
      row.parent = null;
      if (row.country === null || row.kind === 'country' || row.kind === 'world-region') continue;
      let best: PlaceRow | null = null;
      let bestAt = Number.POSITIVE_INFINITY;
      for (const d of row.kind === 'region' || row.kind === 'water' ? [] : divisions) {
        if (d.country !== row.country) continue;
        const far = Math.hypot(d.lat - row.lat, (d.lon - row.lon) * Math.cos((row.lat * Math.PI) / 180)) / Math.max(d.radiusKm, 5);
        if (far < bestAt) {
          best = d;
          bestAt = far;
        }
      }
      row.parent = best?.id ?? (this.rows.has(`cc:${row.country}`) ? `cc:${row.country}` : null);
    }
    return rows;
  }
}

/** Kinds of curated place that may be a populated place of GeoNames under another spelling. */
const MERGING: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['city', 'town', 'village', 'neighbourhood']);

/** A city of more is known by its name everywhere. */
const GREAT_CITY = 300_000;

/** Head count of a town that stands in a list of towns of a thousand and more, which tells none. */
const PLAIN_TOWN = 1000;

/** Weight of a curated place among homonyms, where its entry gives no head count. */
const OVERLAY_POPULATION: Partial<Record<PlaceKind, number>> = {
  'world-region': 30_000_000,
  region: 3_000_000,
  area: 300_000,
  water: 2_000_000,
  city: 100_000,
  town: 20_000,
};

/** The spelling without marks where one is among the names ("Dūmā" is told as "Douma", "Ḩamāh" as "Hama"). */
function plainest(name: string, names: readonly string[]): string {
  if (/^[\x20-\x7e]+$/.test(name)) return name;
  return names.find((n) => /^[A-Za-z][A-Za-z -]+$/.test(n) && n !== n.toUpperCase()) ?? name;
}

function middle(cities: readonly GeonamesCity[]): Centre {
  const lat = cities.reduce((s, c) => s + c.lat, 0) / cities.length;
  const lon = cities.reduce((s, c) => s + c.lon, 0) / cities.length;
  const far = Math.max(...cities.map((c) => 111 * Math.hypot(c.lat - lat, (c.lon - lon) * Math.cos((lat * Math.PI) / 180))));
  return { lat, lon, radiusKm: Math.round(Math.min(80, Math.max(5, far))) };
}
