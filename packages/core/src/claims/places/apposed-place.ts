import type { PlaceMention } from '../../language/mention.ts';
import { bearingOf } from '../../language/places/place-words.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, RELATIVE } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { rankOf } from './place-rank.ts';
import { standsAt } from './says-where.ts';

/** "the Handarat district, just a few miles north of Aleppo": a distance from somewhere else says where the place before it lies. */
export function describes(scan: Scan, p: PlaceMention, scenes: readonly PlaceMention[]): boolean {
  // "200 km north of the capital"
  const capital = scan.lower(p.last - 1) === 'capital' && (/-of$/.test(p.relation) || /^(of|from)$/.test(scan.lower(p.first - 2)));
  // "Zarda, |on the northern border|", "X, |a village near Y|"
  const named = placeBefore(scan, p.first);
  const stop = named ? stopBehind(scan, named) : -1;
  if (named && stop > 0 && rankOf(named) <= 3 && appositionTo(scan, stop + 1, p) && scenes.includes(named)) return true;
  // "X, |which lies 40 km north of Y|"
  if (named && stop > 0 && scan.has(stop + 1, RELATIVE) && standsAt(scan, stop + 2) && scenes.includes(named)) return true;
  if (named && stop > 0 && holdsBehindComma(scan, named, stop, p) && scenes.includes(named)) return true;
  // "Zarda |(Orsela)|", "Zarda |(Orsela district)|": what holds it
  if (scan.lower(p.first - 1) === '(' && named?.last === p.first - 1 && scenes.includes(named)) return true;
  // "the Zarda district |of Orsela|", "Zarda sector |in Orsela|": what holds the place before
  if (/^(of|in)$/.test(scan.lower(p.first - 1)) && PART.test(scan.lower(p.first - 2))) {
    const part = scan.place(p.first - 2) ?? scan.place(p.first - 3);
    if (part && !part.adjective && part.first < p.first - 2 && rankOf(part) <= 3 && rankOf(p) <= 4) return true;
  }
  // "the Zarda area, |east of Orsela|", "Zarda province, |just north of the capital|"
  if (/-of$/.test(p.relation) && named && rankOf(named) <= 4 && stop > 0 && scenes.includes(named) && !partedFrom(scan, stop + 1, p.first))
    return true;
  if (!capital && !/-of$/.test(p.relation) && p.relation !== 'near' && p.relation !== 'from') return false;
  const before = scenes[scenes.indexOf(p) - 1];
  if (!before || p.first - before.last > 9 || rankOf(before) > 3) return false;
  let distance = false;
  for (let i = before.last; i < p.first; i++) {
    if (isVerb(scan, i) || scan.has(i, CONJUNCTION)) return false;
    if (/^(km|kms|kilometers?|kilometres?|miles?|just|away)$/.test(scan.lower(i))) distance = true;
  }
  for (let i = p.first; i < p.last && !distance; i++) distance = /^(km|kms|kilometers?|kilometres?|miles?)$/.test(scan.lower(i));
  return distance;
}

const PART = /^(district|quarter|neighbou?rhood|suburb|county|municipality|subdistrict|area|sector)$/;

/** "Zarda district, |Orsela|", "Zarda, |southern Orsela|": behind the comma what the first lies in, where no "and" makes them a list. */
function holdsBehindComma(scan: Scan, named: PlaceMention, stop: number, p: PlaceMention): boolean {
  const side = bearingOf(scan.lower(p.first)) !== null || bearingOf(scan.lower(p.first - 1)) !== null;
  const first = bearingOf(scan.lower(p.first - 1)) === null ? p.first : p.first - 1;
  if (first !== stop + 1 || rankOf(named) > 3 || !(side || stop > named.last || PART.test(scan.lower(named.last - 1)))) return false;
  return !scan.has(p.last, CONJUNCTION) && !(scan.comma(p.last) && scan.place(p.last + 1) !== null);
}

/** The place named in the few words before a token. */
function placeBefore(scan: Scan, token: number): PlaceMention | null {
  for (let i = token - 1; i > Math.max(0, token - 8); i--) {
    const p = scan.place(i);
    if (p) return p;
  }
  return null;
}

/** The comma behind a place, or behind the word for its kind ("Zarda County|,|"); -1 for none. */
function stopBehind(scan: Scan, { last }: PlaceMention): number {
  if (scan.comma(last)) return last;
  return PART.test(scan.lower(last)) && scan.comma(last + 1) ? last + 1 : -1;
}

/** Whether a verb, a comma or an "and" stands between. */
function partedFrom(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (isVerb(scan, i) || scan.comma(i) || scan.has(i, CONJUNCTION)) return true;
  return false;
}

/** Whether what stands behind a place's comma, up to another place, only says where the first lies: by a border, or as a village near it. */
function appositionTo(scan: Scan, from: number, p: PlaceMention): boolean {
  if (partedFrom(scan, from, p.first)) return false;
  const last = scan.lower(p.last - 1);
  if (/^(on|along|near|by|beside)$/.test(scan.lower(from)) && [last, scan.lower(p.last)].some((w) => /^(border|frontier)$/.test(w)))
    return true;
  if (!/^an?$/.test(scan.lower(from)) && !(scan.lower(from) === 'the' && p.first - from > 2)) return false;
  const words = scan.tokens.slice(from, p.last).toLowerCase();
  return /\b(village|hamlet|town|locality|settlement|suburb|township|hilltop|junction|outpost|crossroads)\b.*\b(near|outside|close to|beyond|overlooking|on the (road|way|highway) (to|from|between|linking|connecting))\b/.test(
    words,
  );
}
