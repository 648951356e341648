import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { PLACE_KINDS } from '../../knowledge/places.ts';
import type { PlaceMention } from '../../language/mention.ts';
import { round } from '../../language/places/place-area.ts';
import { LOWER, POSSESSIVE, type Tokens } from '../../language/tokens.ts';
import { SharedTable } from '../../language/vocabulary.ts';
import { remember } from '../../model/remember.ts';
import { kmBetween, type Where } from '../../model/where.ts';
import type { Reading } from '../sentence/reading.ts';

/** Where two countries meet, by their ISO codes; null for no neighbours. */
export type Meeting = (one: string, other: string) => Where | null;

const BORDERS = new SharedTable((word) => (/^(border|frontier)$/.test(word) ? 1 : 0));
const JOINS = /^[-‐‑–—/]$/;
/** Whom a border lends its name, and what is agreed or quarrelled about along it: "the Varda-Ruvia border |guards|". */
const CALLED_SO =
  /^(guards?|troops|police|officers?|officials?|forces?|service|services|patrols?|unit|units|authorities|towns?|villages?|city|cities|communities|provinces?|districts?|crossings?|posts?|checkpoints?|points?|gates?|fence|wall|representatives?|commission|committee|treaty|agreement|deal|talks|disputes?|war|wars|trade|conflicts?|tensions?|closure|controls?|security|incidents?|region|regions|residents)$/;
const STRETCH = /^(area|areas|zone|section)$/;
/** "along |their common| border", "on |the disputed| border". */
const SHARED = /^(the|their|common|shared|joint|disputed|tense|volatile|mutual)$/;
const ALONG = /^(on|along|at|near)$/;
/** Kilometres to either side that a report may mean by a border of two lands. */
const ALONG_KM = 80;

/** A border told of: the tokens of its name, and the lands it parts as far as they are named. */
interface Border {
  first: number;
  last: number;
  lands: PlaceMention[];
}

/**
 * Adds "the Varda-Ruvia border", "the border between Varda and Ruvia", "the Ruvian border", "the border with Ruvia" as a place of its own: neither of the
 * lands says where something was. "The border" alone is the one told of before, else that of the two neighbours the report names most.
 */
export function addBorders(reading: Reading, meet: Meeting): void {
  const { tokens, places } = reading;
  const borders = BORDERS.of(tokens.vocabulary);
  const found: PlaceMention[] = [];
  let countries: string[] | null = null;
  for (let i = 1; i < tokens.count; i++) {
    if (borders.of(tokens.word[i]) === 0 || (tokens.caps[i] !== LOWER && !tokens.shouting) || CALLED_SO.test(tokens.lower(i + 1))) continue;
    const border = borderAt(tokens, places, i);
    if (!border) continue;
    countries ??= byMentions(places);
    const before = border.lands.length ? null : found.at(-1);
    const where = before?.where ?? drawnBeside(between(border.lands, countries, meet), places);
    if (!where) continue;
    const { first, last } = border;
    const relation = tokens.lower(tokens.lower(first - 1) === 'the' ? first - 2 : first - 1);
    // "to move its men away from the border": where they are to be no more
    if (relation === 'from') continue;
    for (const land of border.lands) land.adjective = true;
    const name = border.lands.length ? tokens.slice(first, last).replace(/\s+/g, ' ') : where.name;
    found.push({
      first,
      last,
      kind: 'front',
      adjective: false,
      within: [],
      relation,
      namesake: null,
      partOfName: false,
      where: { ...where, name },
    });
  }
  if (found.length) reading.places = [...places, ...found].sort((a, b) => a.first - b.first || a.last - b.last);
}

/** The border that a word for one tells of, with the lands named beside it; null where it tells of none in particular. */
function borderAt(tokens: Tokens, places: readonly PlaceMention[], at: number): Border | null {
  const isLand = (p: PlaceMention): boolean => /^(country|region)$/.test(p.kind) && !p.partOfName && p.where.country !== null;
  const endingAt = (token: number): PlaceMention | undefined => places.find((p) => p.last === token && isLand(p));
  const startingAt = (token: number): PlaceMention | undefined => places.find((p) => p.first === token && isLand(p));
  const end = STRETCH.test(tokens.lower(at + 1)) ? at + 2 : at + 1;
  const beside = (token: number): number => (tokens.lower(token) === 'the' ? token + 1 : token);
  if (tokens.lower(end) === 'between') {
    const one = startingAt(beside(end + 1));
    const other = one && tokens.lower(one.last) === 'and' ? startingAt(beside(one.last + 1)) : undefined;
    if (one && other) return { first: at, last: other.last, lands: [one, other] };
    if (one) return null;
  }
  const near = endingAt(tokens.kind[at - 1] === POSSESSIVE ? at - 1 : at);
  const far = tokens.lower(end) === 'with' ? startingAt(beside(end + 1)) : undefined;
  const joined = near && JOINS.test(tokens.raw(near.first - 1)) ? endingAt(near.first - 1) : undefined;
  if (near && joined) return { first: joined.first, last: end, lands: [joined, near] };
  if (near && far) return { first: near.first, last: far.last, lands: [near, far] };
  if (near && tokens.kind[at - 1] !== POSSESSIVE) return { first: near.first, last: end, lands: [near] };
  if (far) return { first: at, last: far.last, lands: [far] };
  let before = at - 1;
  while (SHARED.test(tokens.lower(before))) before--;
  return before < at - 1 && ALONG.test(tokens.lower(before)) ? { first: at, last: at + 1, lands: [] } : null;
}

/** The countries a report names, the most named first. */
function byMentions(places: readonly PlaceMention[]): string[] {
  const times = new Map<string, number>();
  for (const { where, partOfName } of places)
    if (where.country !== null && !partOfName) times.set(where.country, (times.get(where.country) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}

/** Where the named lands meet, or the named one and the first of the report's countries beside it, or the two that the report names most. */
function between(lands: readonly PlaceMention[], countries: readonly string[], meet: Meeting): Where | null {
  const [one, other] = lands.map((p) => p.where.country!);
  if (other) return one === other ? null : meet(one, other);
  if (!one) return countries.length > 1 ? meet(countries[0], countries[1]) : null;
  for (const country of countries) {
    const where = country === one ? null : meet(one, country);
    if (where) return where;
  }
  return null;
}

/** A town so far from the middle of a border may lie on another stretch of it. */
const STRETCH_KM = 300;

/** The stretch of the border that a report speaks of: beside the town it names that lies closest to it. */
function drawnBeside(where: Where | null, places: readonly PlaceMention[]): Where | null {
  if (!where) return null;
  let [closest, least] = [where, STRETCH_KM];
  for (const p of places) {
    const km = !p.adjective && !p.partOfName && /^(city|town|village)$/.test(p.kind) ? kmBetween(where, p.where) : null;
    if (km === null || km >= least) continue;
    [closest, least] = [p.where, km];
  }
  return { ...where, lat: closest.lat, lon: closest.lon };
}

/** Countries whose divisions lie farther apart than this are no neighbours. */
const NEIGHBOURS_KM = 450;

/** Prepares the function that tells where two countries meet: between those of their divisions that lie closest. */
export function createMeeting(gazetteer: Gazetteer): Meeting {
  const ADMIN1 = PLACE_KINDS.indexOf('admin1');
  const divisionsOf = (iso: string): Where[] => {
    const out: Where[] = [];
    for (let place = 0; place < gazetteer.kind.length; place++)
      if (gazetteer.kind[place] === ADMIN1 && gazetteer.iso(place) === iso) out.push({ ...gazetteer.describePlace(place), how: 'stated' });
    return out;
  };
  const nameOf = (iso: string): string => gazetteer.countryOf(iso)?.name ?? iso;
  const meeting = remember((pair: string): Where | null => {
    const [one, other] = pair.split(' ');
    const name = `${nameOf(one)}–${nameOf(other)} border`;
    const theirs = divisionsOf(other);
    let closest: Where | null = null;
    let least = NEIGHBOURS_KM;
    for (const a of divisionsOf(one))
      for (const b of theirs) {
        const km = kmBetween(a, b);
        if (km === null || km >= least) continue;
        least = km;
        const [lat, lon] = [round((a.lat! + b.lat!) / 2), round((a.lon! + b.lon!) / 2)];
        closest = { name, id: `border:${one}-${other}`, lat, lon, radiusKm: ALONG_KM, country: null, how: 'stated' };
      }
    return closest;
  });
  return (one, other) => meeting([one, other].sort().join(' '));
}
