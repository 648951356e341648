import type { Gazetteer } from '../knowledge/gazetteer.ts';
import type { PlaceMention } from '../language/mention.ts';
import { beyond, kilometresBefore, partOf } from '../language/place-area.ts';
import { bearingOf } from '../language/place-words.ts';
import { POSSESSIVE, type Tokens } from '../language/tokens.ts';
import type { Where } from '../model/where.ts';
import { DETERMINERS_BEFORE_CAPITAL } from './grammar.ts';
import type { Reading } from './reading.ts';

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
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.word[i] !== capital) continue;
    // "the Vardan capital", "Varda's capital"
    const owned = tokens.kind[i - 1] === POSSESSIVE ? i - 1 : i;
    const before = reading.places.find((p) => p.last === owned && (p.adjective || (owned < i && p.kind === 'country')));
    if (!before && !DETERMINERS_BEFORE_CAPITAL.has(tokens.lower(i - 1))) continue;
    // "the capital Sanaa" names it already
    if (
      reading.places.some((p) => (p.first === i + 1 || p.first === i + 2) && !p.adjective) ||
      reading.places.some((p) => p.first <= i && p.last > i)
    )
      continue;
    const where = capitals.get(before?.where.country ?? mostNamed(reading.places));
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
          partOfName: false,
        },
        before?.first ?? i,
      ),
    );
  }
  if (found.length) reading.places = [...reading.places, ...found].sort((a, b) => a.first - b.first);
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
