import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { PlaceMention } from '../../language/mention.ts';
import { beyond, kilometresBefore, partOf } from '../../language/places/place-area.ts';
import { bearingOf } from '../../language/places/place-words.ts';
import { POSSESSIVE, type Tokens } from '../../language/tokens.ts';
import type { Where } from '../../model/where.ts';
import { DETERMINERS_BEFORE_CAPITAL } from '../sentence/grammar.ts';
import type { Reading } from '../sentence/reading.ts';

/** Capitals by ISO country code; made once per gazetteer. */
export function capitalsOf(gazetteer: Gazetteer): ReadonlyMap<string, Where> {
  const out = new Map<string, Where>();
  for (let place = 0; place < gazetteer.population.length; place++) {
    if (!gazetteer.isCapital(place)) continue;
    const country = gazetteer.iso(place);
    if (!country) continue;
    const { id, name, lat, lon, radiusKm } = gazetteer.describePlace(place);
    out.set(country, { name, id, lat, lon, radiusKm, country, how: 'stated' });
  }
  return out;
}

/** Adds "the capital", "the Sudanese capital" as the capital of the country meant: the adjective's, else the one whose places the report names most. */
export function addCapitals(reading: Reading, capitals: ReadonlyMap<string, Where>): void {
  const { tokens } = reading;
  const found: PlaceMention[] = [];
  const capital = tokens.vocabulary.id('capital');
  const named = namedHere(reading, capital);
  let other = Number.POSITIVE_INFINITY;
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.word[i] !== capital) continue;
    // "the Vardan capital", "Varda's capital"
    const owned = tokens.kind[i - 1] === POSSESSIVE ? i - 1 : i;
    const before = reading.places.find((p) => p.last === owned && (p.adjective || (owned < i && p.kind === 'country')));
    if (!before && !DETERMINERS_BEFORE_CAPITAL.has(tokens.lower(i - 1))) continue;
    // "the capital of Orsela province. ... fired at the capital": of that one
    if (tokens.lower(i + 1) === 'of' && reading.places.some((p) => p.first === i + 2 && PART.test(p.kind))) other = Math.min(other, i);
    // "the capital Sanaa" names it already
    if (
      reading.places.some((p) => (p.first === i + 1 || p.first === i + 2) && !p.adjective) ||
      reading.places.some((p) => p.first <= i && p.last > i)
    )
      continue;
    // "the capital |of the breakaway region|" is another
    if (tokens.lower(i + 1) === 'of' && !COUNTRY.test(tokens.lower(i + 3)) && !reading.places.some((p) => p.first === i + 2)) {
      other = Math.min(other, i);
      continue;
    }
    if (!before && other < i) continue;
    const country = before?.where.country ?? mostNamed(reading.places);
    // "the Abkhaz capital": in Abkhazia, and not the capital of the country it lies in
    const where = before && before.kind !== 'country' ? before.where : (named.get(country) ?? capitals.get(country));
    if (!where) continue;
    found.push(
      aside(
        tokens,
        {
          first: i,
          last: i + 1,
          where: { ...where },
          kind: 'city',
          adjective: false,
          within: [`cc:${where.country}`],
          relation: '',
          namesake: null,
          partOfName: false,
        },
        before?.first ?? i,
      ),
    );
  }
  if (found.length) reading.places = [...reading.places, ...found].sort((a, b) => a.first - b.first);
}

const COUNTRY = /^(country|nation)$/;
const PART = /^(admin1|region|area)$/;

/** What a report itself calls a capital ("the capital, Marrat", "Marrat, the capital of Varda"): a seat of government moves, and old reports know the old one. */
function namedHere({ tokens, places }: Reading, capital: number): ReadonlyMap<string, Where> {
  const out = new Map<string, Where>();
  const isOwner = (p: PlaceMention): boolean => p.adjective || p.kind === 'country';
  for (const p of places) {
    const { country } = p.where;
    if (country === null || isOwner(p) || p.kind === 'region' || out.has(country)) continue;
    const ahead = tokens.lower(p.first - 1) === ',' ? p.first - 2 : p.first - 1;
    const behind = tokens.lower(p.last) === ',' && tokens.lower(p.last + 1) === 'the' ? p.last + 2 : -1;
    const at = tokens.word[ahead] === capital ? ahead : behind >= 0 && tokens.word[behind] === capital ? behind : -1;
    if (at < 0) continue;
    const owned = tokens.kind[at - 1] === POSSESSIVE ? at - 1 : at;
    // "the capital of the province" is another
    if (tokens.lower(at + 1) === 'of' && !places.some((o) => o.first === at + 2 && isOwner(o))) continue;
    if (tokens.lower(at - 1) === 'the' || places.some((o) => o.last === owned && isOwner(o))) out.set(country, p.where);
  }
  return out;
}

/** "12 km north of the capital", "in the east of the Vardan capital": beyond it, or a part of it. `first` is the first token of its name. */
function aside(tokens: Tokens, capital: PlaceMention, first: number): PlaceMention {
  const of = tokens.lower(first - 1) === 'the' ? first - 2 : first - 1;
  const side = tokens.lower(of - 1);
  const bearing = tokens.lower(of) === 'of' ? bearingOf(side) : null;
  if (!bearing) return capital;
  if (tokens.lower(of - 2) === 'the') {
    partOf(capital, side);
    capital.where.id = `${capital.where.id}/${side}`;
    capital.relation = 'in';
  } else beyond(capital, bearing, kilometresBefore(tokens, { first: Math.max(0, of - 12) }, of - 2), side, of - 2);
  capital.where.name = `${side} of ${capital.where.name}`;
  return capital;
}

/** The country whose places a list names most, by ISO code; '' for none. */
export function mostNamed(places: readonly PlaceMention[]): string {
  const named = new Map<string, number>();
  const first = places.find((p) => p.where.country !== null && !p.partOfName);
  // the country a report opens with weighs more than one it mentions
  if (first?.where.country) named.set(first.where.country, 1.5);
  for (const p of places)
    if (p.where.country && !p.partOfName) named.set(p.where.country, (named.get(p.where.country) ?? 0) + (p.adjective ? 0.5 : 1));
  return [...named].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
