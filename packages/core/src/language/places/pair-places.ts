import type { PlaceMention } from '../mention.ts';
import { CAPITALISED, GLUED, LOWER, PUNCT, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import { halfway } from './place-area.ts';
import { ARTICLE, FACILITY, PERSON, TITLE, TYPE } from './place-words.ts';

/** What runs between two places or lies where they meet, by the kind it makes of their two names. */
export const BETWEEN: Record<string, string> = {
  road: 'road',
  highway: 'road',
  route: 'road',
  motorway: 'road',
  railway: 'road',
  junction: 'road',
  line: 'front',
  axis: 'front',
  section: 'front',
  sector: 'front',
  direction: 'front',
  stretch: 'road',
  crossing: 'crossing',
  border: 'crossing',
  bridge: 'road',
};
/** A border of two lands is no place between two towns. */
const WIDE = /^(country|region|admin1|world-region)$/;
const JOINS = /^[-‐‑–]$/;

/**
 * Makes one place of two names that a hyphen joins before a word for what runs between them: "the Zarda-Orsela road", "the Khari-Venna crossing point".
 * Where only one of them is on the map it is drawn there, unless that one is abroad: then it is a namesake. `countries`: those the report is about.
 */
export function pairPlaces(
  tokens: Tokens,
  mentions: readonly PlaceMention[],
  marks: WordTable,
  countries: readonly string[],
): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (const m of mentions) {
    const pair = m.adjective || WIDE.test(m.kind) || out.at(-1)?.last === m.last ? null : pairAround(tokens, m, marks, countries);
    if (!pair) {
      if ((out.at(-1)?.last ?? 0) <= m.first) out.push(m);
      continue;
    }
    let end: PlaceMention | undefined;
    while ((out.at(-1)?.last ?? 0) > pair.first) end = out.pop();
    out.push(end?.where.lat != null && pair.where.lat !== null ? halfway(end, pair, pair.where.name) : pair);
  }
  return out;
}

function pairAround(tokens: Tokens, m: PlaceMention, marks: WordTable, countries: readonly string[]): PlaceMention | null {
  const isName = (i: number): boolean =>
    tokens.kind[i] === WORD && tokens.caps[i] === CAPITALISED && !(marks.of(tokens.word[i]) & (TITLE | TYPE | FACILITY | ARTICLE | PERSON));
  const hyphen = (i: number): boolean =>
    tokens.kind[i] === PUNCT && JOINS.test(tokens.raw(i)) && tokens.space[i] === GLUED && tokens.space[i + 1] === GLUED;
  let { first, last } = m;
  const type = (at: number): string | undefined => (tokens.caps[at] === LOWER ? BETWEEN[tokens.lower(at)] : undefined);
  // the word for what runs there may have been taken into the second name
  const typed = last - first > 1 && type(last - 1) !== undefined;
  if (typed) last--;
  if (hyphen(first - 1) && isName(first - 2)) first -= 2;
  else if (!typed && hyphen(last) && isName(last + 1)) last += 2;
  else return null;
  const kind = type(last);
  if (kind === undefined) return null;
  const namesake = countries.length > 0 && m.where.country !== null && !countries.includes(m.where.country);
  const end = tokens.lower(last + 1) === 'point' ? last + 2 : last + 1;
  return {
    ...m,
    first,
    last: end,
    kind,
    namesake: null,
    partOfName: false,
    relation: m.relation || tokens.lower(tokens.lower(first - 1) === 'the' ? first - 2 : first - 1),
    where: {
      ...m.where,
      ...(namesake ? { lat: null, lon: null, country: null } : {}),
      id: m.where.id === null || namesake ? null : `${m.where.id}/${kind}`,
      name: tokens.slice(first, end).replace(/\s+/g, ' '),
      radiusKm: m.where.radiusKm === null ? null : Math.max(m.where.radiusKm, 10),
    },
  };
}
