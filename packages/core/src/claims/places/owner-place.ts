import type { PlaceMention } from '../../language/mention.ts';
import { POSSESSIVE } from '../../language/tokens.ts';
import { kmBetween } from '../../model/where.ts';
import { isVerb } from '../sentence/clauses.ts';
import { DETERMINER, PREPOSITION } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import type { Scan } from '../sentence/scan.ts';
import { rankOf } from './place-rank.ts';

/** "|Kirkuk|'s Hawija district": the wider of two, which a possessive ties to the narrower. */
export const ownsNext = (scan: Scan, p: PlaceMention, scenes: readonly PlaceMention[]): boolean =>
  scan.tokens.kind[p.last] === POSSESSIVE &&
  scenes.some((q) => q.first > p.last && rankOf(q) <= Math.max(rankOf(p), 4) && (q.first - p.last <= 3 || kindBetween(scan, p.last, q)));

/** "Kirkuk's |southern market town of| Hawija": nothing between but what kind of place it is. */
function kindBetween(scan: Scan, from: number, q: PlaceMention): boolean {
  if (q.first - from > 9 || scan.lower(q.first - 1) !== 'of') return false;
  for (let i = from + 1; i < q.first - 1; i++) if (isVerb(scan, i) || scan.punct(i) || scan.has(i, PREPOSITION)) return false;
  return GROUND.has(scan.lower(q.first - 2));
}

const PART = /^(districts?|quarters?|neighbou?rhoods?|suburbs?|sectors?|areas?|streets?|squares?|blocks?)$/;
/** What may stand between "of" and the city's name. */
const WAY =
  /^(the|city|capital|northern|southern|eastern|western|central|downtown|north|south|east|west|northeastern|northwestern|southeastern|southwestern)$/;
/** No part of a city lies further out. */
const CITY_KM = 40;

/** The city a place is said to be a part of: "|Baghdad|'s Adhamiya district", "the Adhamiya quarter of northern |Baghdad|"; null for none. */
export function cityOf(scan: Scan, p: PlaceMention): PlaceMention | null {
  const city = before(scan, p) ?? behind(scan, p);
  return city !== null && /^(city|area)$/.test(city.kind) && city.where.lat !== null && !city.adjective ? city : null;
}

/** Whether a place of that name lies too far off to be the part of a city it is said to be: a namesake. */
export const farFrom = (p: PlaceMention, city: PlaceMention): boolean => (kmBetween(p.where, city.where) ?? 0) > CITY_KM;

function before(scan: Scan, p: PlaceMention): PlaceMention | null {
  for (let i = p.first - 1; i >= Math.max(0, p.first - 4); i--) {
    if (scan.tokens.kind[i] === POSSESSIVE) return scan.place(i - 1);
    if (scan.has(i, PREPOSITION | DETERMINER) || scan.punct(i) || isVerb(scan, i)) return null;
  }
  return null;
}

function behind(scan: Scan, p: PlaceMention): PlaceMention | null {
  const typed = PART.test(scan.lower(p.last)) ? p.last + 1 : p.last;
  const isPart = typed > p.last || PART.test(scan.lower(p.last - 1));
  if (!isPart || !/^(of|in)$/.test(scan.lower(typed))) return null;
  for (let i = typed + 1; i < typed + 5; i++) {
    const city = scan.place(i);
    if (city || !WAY.test(scan.lower(i))) return city;
  }
  return null;
}
