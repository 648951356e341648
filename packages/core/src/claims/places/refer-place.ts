import type { PlaceMention } from '../../language/mention.ts';
import { beyond, partOf } from '../../language/places/place-area.ts';
import { bearingOf } from '../../language/places/place-words.ts';
import { LOWER, NUMBER, POSSESSIVE } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { DETERMINER } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';

/**
 * The place that words around "the city" make of the one named before: "south of the city" lies beyond it, "the city's east" is a part of it.
 * `at` is the token of "city". The place itself where they say no more.
 */
export function placeAround(scan: Scan, at: number, place: PlaceMention): PlaceMention {
  const before = at - 2;
  const side = scan.lower(before) === 'of' ? bearingOf(scan.lower(before - 1)) : null;
  const owned = scan.tokens.kind[at + 1] === POSSESSIVE && bearingOf(scan.lower(at + 2)) !== null;
  if (!side && !owned) return place;
  const copy: PlaceMention = { ...place, within: [...place.within], where: { ...place.where } };
  const word = scan.lower(side ? before - 1 : at + 2);
  if (side) {
    beyond(copy, side, null, word, before - 2);
    copy.where.name = `${word} of ${place.where.name}`;
  } else {
    partOf(copy, word);
    if (copy.where.id) copy.where.id = `${copy.where.id}/${word}`;
    copy.where.name = `${word.endsWith('ern') ? word : `${word}ern`} ${place.where.name}`;
  }
  return copy;
}

/** "The city", where the scene so far is a town: the last city named before it, at most five sentences back. "Damascus's ally" names none. */
export function lastCity(scan: Scan, at: number, sentence: number): PlaceMention | null {
  const from = scan.sentences[Math.max(0, sentence - 5)].first;
  const cities = scan
    .within(scan.reading.places, from, at)
    .filter((p) => p.kind === 'city' && !p.adjective && !p.partOfName && scan.tokens.kind[p.last] !== POSSESSIVE);
  return cities.at(-1) ?? null;
}

const SETTLEMENT = /^(town|village|city|suburb|neighbourhood|neighborhood|hamlet|camp)$/;
const GROUND_THERE = /^(area|place|spot|location|sector|district|locality)$/;

/** "the |town|", "the same |village|", "the same |area|": the one named before. */
export function pointsToTown(scan: Scan, at: number): boolean {
  const same = scan.lower(at - 1) === 'same';
  return SETTLEMENT.test(scan.lower(at)) ? same || scan.lower(at - 1) === 'the' : same && GROUND_THERE.test(scan.lower(at));
}

const LIVES_THERE =
  /^(residents?|locals|inhabitants|villagers|townspeople|people|neighbou?rs|doctors?|medics?|hospitals?|clinics?|activists?|witnesses|farmers)$/;

/** Those to whom the wounded are brought, from wherever they were hit. */
const HEALS = /^(doctors?|medics?|surgeons?|nurses?|hospitals?|clinics?)$/;

const BY_NEIGHBOURS = 'where those live who tell it';
/** Why a frame stands where only the place of doctors is said, who treat whoever is brought to them. */
export const BY_HEALERS = 'where those work who treated them';

/** Why a frame stands at a place that `placeOfTellers` gave. */
export function whyTellers(scan: Scan, place: PlaceMention): string {
  const at = scan.has(place.first - 1, DETERMINER) ? place.first - 3 : place.first - 2;
  return HEALS.test(scan.lower(at)) ? BY_HEALERS : BY_NEIGHBOURS;
}

/** Who governs, polices or speaks for a place, and tells what befell it. */
const OFFICE =
  /^(governors?|mayors?|prefects?|administrators?|commissioners?|superintendents?|magistrates?|police|prosecutors?|councillors?|councils?|municipality|administrations?|sheriffs?|authorities|officials?|emergency|head|chief|chair(man|woman)?|leader|elders?)$/;
/** Of these, who speak for one town alone, be it the capital. */
const LOCAL = /^(governors?|mayors?|prefects?|superintendents?|magistrates?|police|sheriffs?|councillors?|councils?|municipality)$/;
/** What stands between a place's name and the office there: "the Zarda |regional military| administration", "Kefra |city| council". */
const OF_AREA =
  /^(region(al)?|oblast|province|provincial|state|county|district|city|town|municipal|local|military|civil|deputy|interim|acting|department|governorate)$/;

/**
 * "Residents of X said that planes bombed the bridge", "the governor of the X region reported overnight shelling", "X police chief N said": where those
 * are who tell of it, when nothing else in the sentence says where.
 */
export function placeOfTellers(scan: Scan, first: number, last: number): PlaceMention | null {
  for (const p of scan.within(scan.reading.places, first, last)) {
    if (p.adjective || p.where.lat === null || p.kind === 'country') continue;
    if (holdsOffice(scan, p, first, last)) return p;
    if (p.partOfName) continue;
    let i = p.first - 1;
    if (scan.has(i, DETERMINER)) i--;
    if (!/^(of|in|at)$/.test(scan.lower(i)) || !LIVES_THERE.test(scan.lower(i - 1))) continue;
    const verb = scan.term(p.last);
    if (verb && senseNamed(verb, 'says')) return p;
  }
  return null;
}

/** Why a place is inferred that those who were hit came from or were going to. */
export const ON_THE_WAY = 'the way they were on';

const MOVING =
  /^(travell?ing|travell?ed|heading|headed|driving|moving|sailing|flying|going|marching|returning|riding|walking|route|bound|way|coming)$/;

/** "a convoy |travelling from A to B| was attacked": between them, and at neither. */
export function onTheWay(scan: Scan, p: PlaceMention): boolean {
  for (let i = p.first - 1; i > Math.max(0, p.first - 9); i--) {
    if (MOVING.test(scan.lower(i)))
      return (
        scan.lower(p.first - 1) === 'from' ||
        scan.lower(p.last) === 'from' ||
        (scan.lower(p.first - 1) === 'to' && fromBefore(scan, i, p.first - 1))
      );
    if (scan.comma(i)) return false;
  }
  return false;
}

/** "on the A-B highway |near X|", "along the A-B road |at X|": which stretch of it, said right behind the road. */
export const toldOnRoad = (scan: Scan, road: PlaceMention, scenes: readonly PlaceMention[]): boolean =>
  road.kind === 'road' &&
  scenes.some(
    (p) => p.first > road.last && p.first < road.last + 5 && p.kind !== 'road' && ALONG.test(scan.tokens.slice(road.last, p.first)),
  );
const ALONG = /^,? ?(near|at|outside|close to|just (outside|before|past))( the (town|village) of)?$/i;

/** "from A" between two tokens. */
function fromBefore(scan: Scan, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (scan.lower(i) === 'from') return true;
  return false;
}

/** Whether a place is that of an office whose holder speaks in the sentence. */
function holdsOffice(scan: Scan, p: PlaceMention, first: number, last: number): boolean {
  // "governor |of the partially occupied| X"
  let i = p.first - 1;
  for (let k = 0; k < 3 && i > first && !/^(of|in)$/.test(scan.lower(i)) && scan.tokens.caps[i] === LOWER; k++) i--;
  // "officials in the capital" may speak of anywhere, where the report names anywhere else
  const seat = scan.actor(p.first)?.role === 'state' && !LOCAL.test(scan.lower(i - 1)) && namesOther(scan, p);
  if (/^(of|in)$/.test(scan.lower(i)) && OFFICE.test(scan.lower(i - 1)) && !seat) return speaksBeside(scan, i - 1, p.last, first, last);
  // "the X regional military |administration|", "X's |mayor|"
  let at = scan.tokens.kind[p.last] === POSSESSIVE ? p.last + 1 : p.last;
  while (at < p.last + 4 && OF_AREA.test(scan.lower(at))) at++;
  return OFFICE.test(scan.lower(at)) && speaksBeside(scan, p.first, at + 1, first, last);
}

/** Whether the report names another place than this one and its country. */
const namesOther = (scan: Scan, p: PlaceMention): boolean =>
  scan.reading.places.some((q) => !q.adjective && q.kind !== 'country' && q.where.id !== p.where.id);

/** "|N, governor of X, reported|", "|according to| X's mayor": whether who holds the office is the one that speaks. */
function speaksBeside(scan: Scan, from: number, to: number, first: number, last: number): boolean {
  for (let i = to; i < Math.min(last, to + 7); i++) {
    const term = scan.term(i);
    if (term && senseNamed(term, 'says')) return true;
    if (isVerb(scan, i)) return false;
  }
  for (let i = from - 1; i >= Math.max(first, from - 7); i--) {
    const term = scan.term(i);
    if (term && senseNamed(term, 'says', 'according')) return true;
    if (isVerb(scan, i)) return false;
  }
  return false;
}

/** "violations in the provinces of |Damascus (8)|, |Latakia (2)|", "twelve, eight of them in |the Damascus region|": a part of what was counted, and not where all of it was. */
export function countsPart(scan: Scan, p: PlaceMention): boolean {
  if (scan.lower(p.last) === '(' && scan.tokens.kind[p.last + 1] === NUMBER && scan.lower(p.last + 2) === ')') return true;
  return /\bof (them|which|those) (\w+ )?(in|near|at|on|across)( the)?( provinces?| regions?)?( of)?( the)?$/i.test(
    scan.tokens.slice(Math.max(0, p.first - 9), p.first),
  );
}
