import { CHECK_SEED, hashWord, joinHash, skeleton } from './fold-place.ts';
import { FLAG_CAPITAL, GAZETTEER_MAGIC, type GazetteerHead, nameKey, POSTING_LAST, packGazetteer } from './pack-gazetteer.ts';
import { type Country, PLACE_KINDS, type PlaceKind, type PlaceWords } from './places.ts';

/** One place as the gazetteer describes it, for maps, facets and exports. */
export interface PlaceDescription {
  id: string;
  name: string;
  kind: PlaceKind;
  lat: number;
  lon: number;
  radiusKm: number;
  /** ISO 3166-1 alpha-2; null for seas and regions of the world. */
  country: string | null;
  countryName: string | null;
  population: number;
  /** Ids of the places it lies in, from the smallest up to its country. */
  within: string[];
  /** The first-order division it lies in (or is), by name and OCHA code where there is one. */
  admin1: { id: string; name: string; pcode: string | null } | null;
  admin2: { id: string; name: string; pcode: string | null } | null;
}

const ADMIN1 = PLACE_KINDS.indexOf('admin1');
const UNASKED = -2;
const degrees = (x: number): number => Math.round(x * 1e5) / 1e5;

/** All places known, in typed arrays over one buffer; a place is its number. Opened in a few milliseconds, nothing is parsed but the head. */
export class Gazetteer {
  readonly head: GazetteerHead;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly radius: Float32Array;
  readonly population: Uint32Array;
  readonly parent: Int32Array;
  readonly kind: Uint8Array;
  /** Number of the country plus 1; 0 for none. */
  readonly country: Uint16Array;
  readonly postings: Uint32Array;
  private readonly flags: Uint8Array;
  private readonly gn: Int32Array;
  private readonly textAt: Uint32Array;
  private readonly text: Uint8Array;
  private readonly buckets: Uint32Array;
  private readonly hashes: Uint32Array;
  private readonly values: Uint32Array;
  private readonly checks: Uint16Array;
  private readonly boneBuckets: Uint32Array;
  private readonly boneHashes: Uint32Array;
  private readonly bonePlaces: Uint32Array;
  private readonly decoder = new TextDecoder();
  private byId: Int32Array | null = null;
  private readonly ids = new Map<number, string>();
  private readonly withins = new Map<number, readonly string[]>();
  private readonly divisions: Int32Array;

  /** Reads a packed gazetteer; throws when the bytes are not one. The view must start at a multiple of 4 bytes in its buffer. */
  constructor(bytes: Uint8Array<ArrayBufferLike>) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 8 || view.getUint32(0) !== GAZETTEER_MAGIC)
      throw new Error('These bytes are no gazetteer of this version: build the knowledge again.');
    const headLength = view.getUint32(4);
    this.head = JSON.parse(this.decoder.decode(bytes.subarray(8, 8 + headLength))) as GazetteerHead;
    let at = bytes.byteOffset + 8 + ((headLength + 3) & ~3);
    const take = <T>(make: new (b: ArrayBufferLike, o: number, n: number) => T, n: number, width: number): T => {
      const part = new make(bytes.buffer, at, n);
      at += (n * width + 3) & ~3;
      return part;
    };
    const { places, nodes, postings, skeletons, textBytes } = this.head;
    this.lat = take(Float32Array, places, 4);
    this.lon = take(Float32Array, places, 4);
    this.radius = take(Float32Array, places, 4);
    this.population = take(Uint32Array, places, 4);
    this.parent = take(Int32Array, places, 4);
    this.gn = take(Int32Array, places, 4);
    this.textAt = take(Uint32Array, places + 1, 4);
    this.buckets = take(Uint32Array, 65537, 4);
    this.hashes = take(Uint32Array, nodes, 4);
    this.values = take(Uint32Array, nodes, 4);
    this.postings = take(Uint32Array, postings, 4);
    this.boneBuckets = take(Uint32Array, 65537, 4);
    this.boneHashes = take(Uint32Array, skeletons, 4);
    this.bonePlaces = take(Uint32Array, skeletons, 4);
    this.checks = take(Uint16Array, nodes, 2);
    this.country = take(Uint16Array, places, 2);
    this.kind = take(Uint8Array, places, 1);
    this.flags = take(Uint8Array, places, 1);
    this.text = take(Uint8Array, textBytes, 1);
    this.divisions = new Int32Array(places).fill(UNASKED);
  }

  get words(): PlaceWords {
    return this.head.words;
  }

  get countries(): readonly Country[] {
    return this.head.countries;
  }

  /** The node of a name's words so far, or -1: its value holds where its postings start and whether longer names go on from it. */
  node(hash: number, check: number): number {
    const h = hash >>> 0;
    const bucket = h >>> 16;
    for (let i = this.buckets[bucket]; i < this.buckets[bucket + 1]; i++) {
      if (this.hashes[i] === h && this.checks[i] === (check & 0xffff)) return this.values[i];
    }
    return -1;
  }

  /** Places of one country whose name sounds like these words, most populous first as packed. */
  soundingLike(words: readonly string[], country: string): number[] {
    const bones = skeleton(words);
    if (bones === '') return [];
    const h = joinHash(hashWord(country), hashWord(bones)) >>> 0;
    const out: number[] = [];
    for (let i = this.boneBuckets[h >>> 16]; i < this.boneBuckets[(h >>> 16) + 1]; i++) {
      const place = this.bonePlaces[i];
      if (this.boneHashes[i] === h && this.iso(place) === country) out.push(place);
    }
    return out;
  }

  private line(place: number): string {
    return this.decoder.decode(this.text.subarray(this.textAt[place], this.textAt[place + 1] - 1));
  }

  name(place: number): string {
    const line = this.line(place);
    const tab = line.indexOf('\t');
    return tab < 0 ? line : line.slice(0, tab);
  }

  /** The stable id: `gn:` GeoNames, `ov:` overlay, `adm1:` and `adm2:` with the OCHA code where there is one, `cc:` country. */
  id(place: number): string {
    let id = this.ids.get(place);
    if (id === undefined) {
      id = this.gn[place] > 0 ? `gn:${this.gn[place]}` : this.ownId(place);
      this.ids.set(place, id);
    }
    return id;
  }

  /** The id of a place that is not of GeoNames. */
  private ownId(place: number): string {
    const line = this.line(place);
    return line.slice(line.indexOf('\t') + 1);
  }

  /** Ids of the places this one lies in, from the smallest up. */
  within(place: number): readonly string[] {
    let ids = this.withins.get(place);
    if (ids === undefined) {
      ids = this.above(place).map((p) => this.id(p));
      this.withins.set(place, ids);
    }
    return ids;
  }

  /** The first-order division a place lies in or is, by number; -1 for none. */
  divisionOf(place: number): number {
    let division = this.divisions[place];
    if (division === UNASKED) {
      division = -1;
      for (let p = place, depth = 0; p >= 0 && depth < 7; p = this.parent[p], depth++) {
        if (this.kind[p] !== ADMIN1) continue;
        division = p;
        break;
      }
      this.divisions[place] = division;
    }
    return division;
  }

  iso(place: number): string | null {
    const c = this.country[place];
    return c === 0 ? null : this.head.countries[c - 1].iso;
  }

  kindOf(place: number): PlaceKind {
    return PLACE_KINDS[this.kind[place]];
  }

  isCapital(place: number): boolean {
    return (this.flags[place] & FLAG_CAPITAL) !== 0;
  }

  /** Numbers of the places this one lies in, from the smallest up. */
  above(place: number): number[] {
    const out: number[] = [];
    for (let p = this.parent[place]; p >= 0 && out.length < 8 && !out.includes(p); p = this.parent[p]) out.push(p);
    return out;
  }

  /** The number of the place with this id, or -1; a part or side of a place ("gn:170063/northern") is told by its place. */
  numberOf(id: string): number {
    const slash = id.indexOf('/');
    const whole = slash < 0 ? id : id.slice(0, slash);
    if (whole.startsWith('gn:')) return Number(whole.slice(3)) > 0 ? this.gn.indexOf(Number(whole.slice(3))) : -1;
    this.byId ??= this.layOutIds();
    const last = this.byId.length - 1;
    for (let at = hashWord(whole) & last; ; at = (at + 1) & last) {
      const place = this.byId[at];
      if (place < 0 || this.id(place) === whole) return place;
    }
  }

  /** Places that are not of GeoNames where the hash of their id says, or in the next room that was free: a map of their ids would take ten times as much. */
  private layOutIds(): Int32Array {
    const count = this.gn.reduce((sum, number) => sum + (number === 0 ? 1 : 0), 0);
    const rooms = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2))).fill(-1);
    // of two with one id the later is met first
    for (let place = this.head.places - 1; place >= 0; place--) {
      if (this.gn[place] !== 0) continue;
      let at = hashWord(this.ownId(place)) & (rooms.length - 1);
      while (rooms[at] >= 0) at = (at + 1) & (rooms.length - 1);
      rooms[at] = place;
    }
    return rooms;
  }

  /** All that is known of the place with this id; null for an unknown id. */
  describe(id: string): PlaceDescription | null {
    const place = this.numberOf(id);
    return place < 0 ? null : this.describePlace(place);
  }

  /** All that is known of the area with this code of the humanitarian data sets ("SY01"); null for an unknown code. */
  describePcode(code: string): PlaceDescription | null {
    const found = Object.entries(this.head.pcodes).find(([, pcode]) => pcode === code);
    return found ? this.describe(found[0]) : null;
  }

  /** All that is known of a place by its number. */
  describePlace(place: number): PlaceDescription {
    const above = this.above(place);
    const division = (kind: PlaceKind): PlaceDescription['admin1'] => {
      const found = [place, ...above].find((p) => this.kindOf(p) === kind);
      if (found === undefined) return null;
      const id = this.id(found);
      return { id, name: this.name(found), pcode: this.head.pcodes[id] ?? null };
    };
    return {
      id: this.id(place),
      name: this.name(place),
      kind: this.kindOf(place),
      lat: degrees(this.lat[place]),
      lon: degrees(this.lon[place]),
      radiusKm: Math.round(this.radius[place] * 10) / 10,
      country: this.iso(place),
      countryName: this.countryOf(this.iso(place))?.name ?? null,
      population: this.population[place],
      within: above.map((p) => this.id(p)),
      admin1: division('admin1'),
      admin2: division('admin2'),
    };
  }

  /** The country with this ISO code, or null. */
  countryOf(iso: string | null): Country | null {
    return this.head.countries.find((c) => c.iso === iso) ?? null;
  }

  /** Places whose name is exactly this, folded, most populous first: for look-ups by people and for other readers, not for running text. */
  named(name: string): number[] {
    let h = 0;
    let c = 0;
    for (const word of nameKey(name)) {
      h = joinHash(h, hashWord(word));
      c = joinHash(c, hashWord(word, CHECK_SEED));
    }
    const value = this.node(h, c);
    const out: number[] = [];
    for (let i = value >> 1; value > 1; i++) {
      out.push(this.postings[i] >> 2);
      if (this.postings[i] & POSTING_LAST) break;
    }
    return out;
  }
}

/** A gazetteer that holds no place, for readers that run without one. */
export function emptyGazetteer(): Gazetteer {
  return new Gazetteer(
    packGazetteer([], [], {
      types: {},
      organisations: [],
      facilities: [],
      titles: [],
      givenNames: [],
      commonWords: [],
      governmentVerbs: [],
      afterComma: [],
      onlyCapitals: [],
      detailed: [],
      actAbroad: [],
    }),
  );
}
