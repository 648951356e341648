import { placeWords } from '@truceline/core/knowledge/fold-place.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import { createNamer, type Namer } from '../views/compose/name-things.ts';
import type { HeldPlace, RegisterViews } from '../views/register-views.ts';
import type { PlaceAnswer } from '../views/schemas/register-schemas.ts';
import { PlaceNames, searchedWords } from './place-names.ts';

/** Places that are given at most. */
const MOST = 20;

/** What the register has to do with: how many incidents lie in each place, and the places of its own that no gazetteer holds as such. */
interface Held {
  revision: number;
  counts: Map<number, number>;
  own: HeldPlace[];
  countries: Set<string>;
}

/** Finds places for people who type: those of the register first, then all of the gazetteer. */
export class PlaceFinder {
  #names: PlaceNames | null = null;
  #held: Promise<Held> | null = null;
  #revision = -1;
  readonly #numbers = new Map<string, number>();
  readonly #namer: Namer;

  constructor(
    readonly knowledge: Knowledge,
    readonly views: RegisterViews,
  ) {
    this.#namer = createNamer(knowledge);
  }

  /**
   * Places of which a name, or a word of it, begins so; and those that are also called exactly this. First those with most incidents, then those in
   * the countries that the register is about, then by how populous they are. Where few begin so, those that sound so in these countries.
   */
  async find(q: string): Promise<PlaceAnswer[]> {
    const words = searchedWords(q);
    if (words === '') return [];
    const { gazetteer } = this.knowledge;
    const held = await this.#heldNow();
    this.#names ??= new PlaceNames(gazetteer);
    const names = this.#names;
    const called = gazetteer.named(q);
    const found = new Set([...called, ...names.beginning(words)]);
    if (found.size < MOST) {
      for (const country of held.countries) for (const place of gazetteer.soundingLike(placeWords(q), country)) found.add(place);
    }
    const exact = new Set(called);
    const rank = (place: number): number[] => [
      held.counts.get(place) ?? 0,
      held.countries.has(gazetteer.iso(place) ?? '') ? 1 : 0,
      exact.has(place) || names.isNamed(place, words) ? 1 : 0,
      gazetteer.population[place],
      -place,
    ];
    const ranked = [...found].map((place) => ({ place, by: rank(place) }));
    ranked.sort((a, b) => compareRanks(a.by, b.by));
    const own = held.own.filter(({ where }) => searchedWords(where.name).includes(words)).map((one) => this.#tellOwn(one));
    const told = ranked.slice(0, MOST).map(({ place, by: [n] }) => this.#tell(place, n));
    return [...own, ...told].sort((a, b) => b.n - a.n).slice(0, MOST);
  }

  /** What the register holds, worked out once for each state of it. */
  async #heldNow(): Promise<Held> {
    const revision = await this.views.revision();
    if (this.#held && this.#revision === revision) return this.#held;
    this.#revision = revision;
    this.#held = this.views.heldPlaces().then((places) => this.#count(revision, places));
    this.#held.catch(() => {
      this.#held = null;
    });
    return this.#held;
  }

  #count(revision: number, places: readonly HeldPlace[]): Held {
    const { gazetteer } = this.knowledge;
    const held: Held = { revision, counts: new Map(), own: [], countries: new Set() };
    for (const one of places) {
      const { id, country } = one.where;
      if (country) held.countries.add(country);
      const number = id === null ? -1 : this.#numberOf(id);
      if (id === null || number < 0 || id.includes('/')) held.own.push(one);
      if (number < 0) continue;
      for (const place of [number, ...gazetteer.above(number)]) held.counts.set(place, (held.counts.get(place) ?? 0) + one.n);
    }
    return held;
  }

  #tell(place: number, n: number): PlaceAnswer {
    const { gazetteer } = this.knowledge;
    const id = gazetteer.id(place);
    const { name, kind, lat, lon, radiusKm, country } = gazetteer.describePlace(place);
    return { id, name, kind, lat, lon, radiusKm, country, within: this.#namer.areas(id).slice(1), n };
  }

  #tellOwn({ where: { id, name, lat, lon, radiusKm, country }, n }: HeldPlace): PlaceAnswer {
    const number = id === null ? -1 : this.#numberOf(id);
    const kind = number < 0 ? null : this.knowledge.gazetteer.kindOf(number);
    return { id, name, kind, lat, lon, radiusKm, country, within: number < 0 ? [] : this.#namer.areas(id), n };
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id) ?? this.knowledge.gazetteer.numberOf(id);
    this.#numbers.set(id, known);
    return known;
  }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return b[i] - one;
  return 0;
}
