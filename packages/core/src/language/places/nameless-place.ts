import type { PlaceMention } from '../mention.ts';
import { GLUED, LOWER, type Tokens } from '../tokens.ts';
import type { UnlistedName } from './find-unlisted-places.ts';

/** Words for buildings, and for parts of a front, that belong to the name. */
const BUILDING =
  /^(hospital|clinic|school|university|college|academy|mosque|church|prison|jail|barracks|airport|airbase|airfield|base|hotel|plant|station|sector)$/;

/** Words that are written large behind the name of a street. */
const STREET = /^(street|avenue|boulevard|lane|roundabout|square)$/;

/** A place that no gazetteer holds: its name as said, no coordinates, its kind by its type word. */
export function nameless(tokens: Tokens, u: UnlistedName, country: string | null): PlaceMention {
  const built = tokens.space[u.last] !== GLUED && (tokens.caps[u.last] === LOWER ? BUILDING : STREET).test(tokens.lower(u.last));
  // "Salam |hospital|", "Salam |Street|"
  const last = built ? u.last + 1 : u.last;
  return {
    first: u.first,
    last,
    kind: u.wanted || (built ? 'facility' : 'village'),
    adjective: false,
    within: country === null ? [] : [`cc:${country}`],
    relation: u.preposition,
    namesake: null,
    partOfName: false,
    where: {
      name: tokens.slice(u.first, last).replace(/\s+/g, ' '),
      id: null,
      lat: null,
      lon: null,
      radiusKm: null,
      country,
      how: 'stated',
      ...(country === null ? {} : { because: 'the country is that of the report' }),
    },
  };
}
