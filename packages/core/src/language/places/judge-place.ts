import { foldForLookup, isArticle, placeWords, skeleton } from '../../knowledge/fold-place.ts';
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { POSTING_LAST } from '../../knowledge/pack-gazetteer.ts';
import { PLACE_KINDS } from '../../knowledge/places.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { CAPITALISED, GLUED, LOWER, PUNCT, SPACE, type Tokens, WORD } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import type { Holder } from './held-by.ts';
import { ARTICLE, PERSON, PLACE_BEGINS, TITLE } from './place-words.ts';
import type { Candidate, Theatre } from './settle-places.ts';

const COUNTRY = PLACE_KINDS.indexOf('country');
const WORLD_REGION = PLACE_KINDS.indexOf('world-region');

/** A place of so many is known by its name. */
const KNOWN_PEOPLE = 60_000;

/** No place; a place if the same name is one elsewhere in the report; a place. */
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

/** Whether the evidence suffices to call a name a place here: the smaller and farther off the place, the more is asked. */
export function judgePlace(g: Gazetteer, theatre: Theatre, detailed: ReadonlySet<string>, c: Candidate, tokens: Tokens): number {
  const kind = g.kind[c.place];
  const people = g.population[c.place];
  const near = theatre.countries[g.country[c.place]];
  // "to Save", "to Flee" in a headline: a verb
  const told = (c.locative && !(c.capitalsIdle && c.preposition === 'to')) || c.typeAt >= 0 || c.contained;
  const words = c.last - c.first;
  // "the Black Creek County sheriff's office": a division with its own word in capitals
  const whole = words > 1 && c.typeAt === c.last - 1 && tokens.caps[c.typeAt] !== LOWER && near > 0.5 && DIVIDED.test(g.kindOf(c.place));
  if (c.common && !whole && !(words > 1 && people > 100_000 && (near > 0.3 || !c.capitalsIdle))) {
    if (c.capitalsIdle || c.partOfName) return NO;
    if (told && (c.typeAt >= 0 || near > 0.5 || people > 100_000)) return YES;
    // "in Sera, Apple Beach and Rono"
    return words > 1 && near > 0.5 ? MAYBE : NO;
  }
  // "the Save river": no town of that name
  if (c.wanted === 'water' && /^(city|town|village|admin2)$/.test(g.kindOf(c.place))) return NO;
  if (c.adjective || kind === COUNTRY || kind === WORLD_REGION) return YES;
  if (c.partOfName) return c.typeAt === c.last - 1 || people > 300_000 || (near > 0.6 && people > 5_000) ? YES : NO;
  if (near < 0.3 && people < 100_000 && c.besideCapital && !c.contained) return NO;
  // two letters before more capitals begin another name
  if (c.besideCapital && c.last - c.first === 1 && g.name(c.place).length <= 2) return NO;
  if (c.wanted === 'neighbourhood' && !c.contained && people < 1_000_000 && near < 0.5 * Math.max(...theatre.countries)) return NO;
  // "Sam-Orsela": a part of that name, and no Damascus by another of its own
  const joined = joinedToName(tokens, c.last) && theatre.names[g.country[c.place]] <= 1;
  if (joined && isAlias(g, c, tokens)) return NO;
  // "Pobe-Mengao": one name, and no Pobe abroad
  if (joined && people < 100_000 && toldOfOther(theatre, g.country[c.place])) return NO;
  // "Sufa" for Suva, where nothing else speaks of its land: a spelling that only some other place bears
  if (told && !c.contained && people < 1_000_000 && theatre.names[g.country[c.place]] <= 1 && theatre.firm && isAlias(g, c, tokens))
    return NO;
  // a far village of the name, in a report that is firmly about another country: rather a place nobody listed
  if (people < 15_000 && near < 0.1 && !c.contained && theatre.firm) return NO;
  if (told || g.isCapital(c.place) || people > 150_000) return YES;
  // where places bear the names of people, a bare small name is a person's
  const local = near >= 0.3 && detailed.has(g.iso(c.place) ?? '');
  if (local) return people > 5_000 || (!c.capitalsIdle && (near > 0.6 || c.last - c.first > 1)) ? YES : MAYBE;
  if (c.last - c.first > 1) return people > 20_000 ? YES : MAYBE;
  return near >= 0.3 && people > 60_000 && !c.person ? YES : MAYBE;
}

/** Whether a report names other countries, and this one not. */
const toldOfOther = (theatre: Theatre, country: number): boolean => !theatre.told[country] && theatre.told.includes(1);

const DIVIDED = /^admin[12]$/;

/** Whether a hyphen joins a capitalised word to a name that ends at a token. */
const joinedToName = (tokens: Tokens, last: number): boolean =>
  tokens.raw(last) === '-' && tokens.space[last] === GLUED && tokens.space[last + 1] === GLUED && tokens.caps[last + 1] === CAPITALISED;

/** Whether the text spells a town's name as the town is not mostly called. */
const isAlias = (g: Gazetteer, c: Candidate, tokens: Tokens): boolean =>
  SETTLEMENT.test(g.kindOf(c.place)) && bare(tokens.slice(c.first, c.last)) !== bare(g.name(c.place));
/** Where people live close together. */
export const SETTLEMENT = /^(city|town|village|neighbourhood)$/;
const bare = (name: string): string =>
  placeWords(name)
    .filter((w) => !isArticle(w))
    .map(foldForLookup)
    .join('');

/** Whether a small place is all that a report names of its country, no theatre of war, and others are named: then it is a namesake. */
export function standsAlone(g: Gazetteer, theatre: Theatre, detailed: ReadonlySet<string>, c: Candidate): boolean {
  const country = g.country[c.place];
  // "Kossi province" is no town of that name in a land that nothing else speaks of
  const divided = /^(admin1|region)$/.test(c.wanted) && SETTLEMENT.test(g.kindOf(c.place)) && toldOfOther(theatre, country);
  // "Caddo" in Louisiana, where Ethiopia is told of
  const abroad = theatre.lands.length > 0 && theatre.lands.every((land) => kilometres(g, land, c.place) > 1.5 * g.radius[land] + 500);
  if (g.population[c.place] >= (divided ? 300_000 : abroad ? CITY : 15_000) || c.contained || theatre.names[country] > 1) return false;
  if (divided || abroad) return true;
  if (detailed.has(g.iso(c.place) ?? '') && !theatre.firm) return false;
  return theatre.names.some((n, other) => other !== country && n > 0);
}

/** Whether a place lies well outside the one said to hold it ("X, Orsela province"): then it is a namesake, however large where a `part` is told ("the X sector of Orsela"). */
export function liesOutside(g: Gazetteer, place: number, container: number, part = false): boolean {
  if (container < 0 || g.kind[place] === COUNTRY) return false;
  const kind = g.kindOf(container);
  const km = kilometres(g, container, place);
  const inDivision = g.divisionOf(place) >= 0 && g.divisionOf(place) === g.divisionOf(container);
  const small = part || g.population[place] < KNOWN_PEOPLE;
  // a town gives the province around it its name: "X, Orsela"
  if (SETTLEMENT.test(kind)) return small && km > (kind === 'city' ? 110 : 70) && !(inDivision && namesDivision(g, container));
  if (inDivision && kind !== 'admin2') return false;
  if (kind === 'admin2') return km > g.radius[container] + 60;
  if (kind === 'country')
    return small && SETTLEMENT.test(g.kindOf(place)) && g.country[place] !== g.country[container] && km > g.radius[container] + 200;
  return (kind === 'admin1' || kind === 'region') && km > 1.5 * g.radius[container] + 60;
}

/** Whether a name is told as that of a village or of a part of something: no city of that name is meant. */
export const isPart = (tokens: Tokens, { wanted, typeAt }: Pick<Candidate, 'wanted' | 'typeAt'>): boolean =>
  (typeAt >= 0 && PART.test(tokens.lower(typeAt))) || /^(village|neighbourhood)$/.test(wanted);
const PART = /^(sectors?|areas?|belt)$/;

/** A place of fewer people has namesakes that are as likely meant. */
const SMALL = 15_000;

/** Whether the place of a name lies outside what the words beside it, or those ahead, say holds it. */
export function liesElsewhere(g: Gazetteer, theatre: Theatre, tokens: Tokens, c: Candidate, beside: Holder | null, ahead: number): boolean {
  const people = g.population[c.place];
  const part = isPart(tokens, c);
  if (beside === null) return people < (part ? CITY : SMALL) && SETTLEMENT.test(g.kindOf(c.place)) && liesOutside(g, c.place, ahead, part);
  const holder = beside.candidate.place;
  if (people < CITY || part || g.kindOf(c.place) === 'admin2') return liesOutside(g, c.place, holder, part);
  // a city is meant wherever it lies, unless words say where else, or it lies abroad where nothing else tells of that land
  const abroad = g.country[holder] !== g.country[c.place] && !theatre.told[g.country[c.place]];
  const whence = /^(from|of|to|by|with|against|towards?)$/.test(c.preposition);
  const told = beside.firm && !whence && people < 1_000_000 && SETTLEMENT.test(g.kindOf(c.place));
  return beside.inside && (abroad || told) && liesOutside(g, c.place, holder, true);
}
const CITY = 100_000;

/** Whether the division around a town is called after it. */
export function namesDivision(g: Gazetteer, town: number): boolean {
  const division = g.divisionOf(town);
  if (division < 0) return false;
  if (g.name(division) === g.name(town)) return true;
  const bones = skeleton(placeWords(g.name(division)));
  return bones !== '' && bones === skeleton(placeWords(g.name(town)));
}

/** Small places farther than this from all else that a report names are namesakes; larger ones bear a name that is known. */
const FAR_KM = 450;

/** A quarter of a town lies no further from it. */
const TOWN_KM = 40;

/** Whether some town that the report names for sure lies near a quarter, or it names hardly any in that land. */
function nearTown(g: Gazetteer, place: number, sure: readonly number[]): boolean {
  let towns = 0;
  for (const o of sure) {
    if (o === place || g.country[o] !== g.country[place] || !/^(city|town)$/.test(g.kindOf(o))) continue;
    if (kilometres(g, o, place) < TOWN_KM) return true;
    towns++;
  }
  return towns < 2;
}

/** Whether a small town, or a quarter of one, lies far from every other place that the report names for sure, of which its country has several, or no other while another has more: a namesake. */
export function liesFarOff(g: Gazetteer, place: number, sure: readonly number[]): boolean {
  const kind = g.kindOf(place);
  if (kind === 'neighbourhood') return g.population[place] < KNOWN_PEOPLE && !nearTown(g, place, sure);
  if (g.population[place] > KNOWN_PEOPLE || !/^(town|village)$/.test(kind)) return false;
  let others = 0;
  let abroad = 0;
  for (const o of sure) {
    const own = g.country[o] === g.country[place];
    // "in X. ... Orsela said": its country is told for itself
    if (own && g.kind[o] === COUNTRY) abroad = Number.NEGATIVE_INFINITY;
    if (o === place || g.kind[o] === COUNTRY || g.isCapital(o)) continue;
    if (kilometres(g, o, place) - g.radius[o] < FAR_KM) return false;
    if (own) others++;
    else abroad++;
  }
  return others >= 2 || abroad >= 3;
}

/** Whether the first place of a name is a country or a city of some size. */
export function isKnown(g: Gazetteer, postings: number): boolean {
  const place = g.postings[postings] >> 2;
  return g.kind[place] === COUNTRY || g.population[place] > 150_000;
}

/** Kilometres between two places, near enough. */
export function kilometres(g: Gazetteer, a: number, b: number): number {
  return 111.2 * Math.hypot(g.lat[a] - g.lat[b], (g.lon[a] - g.lon[b]) * Math.cos((g.lat[a] * Math.PI) / 180));
}

/** Whether a place is told firmly enough to draw others to it. */
export function isStrong(g: Gazetteer, theatre: Theatre, c: Candidate): boolean {
  if (c.partOfName || c.common || c.adjective || c.place < 0) return false;
  return g.kind[c.place] !== COUNTRY && (theatre.countries[g.country[c.place]] > 0.3 || g.population[c.place] > 300_000);
}

/** "Ahrar al-Sham", "Omar al-Halabi": a name with an article that ends a longer name. */
export function endsName(tokens: Tokens, c: Candidate, marks: WordTable): boolean {
  const article = tokens.raw(c.first - 1) === '-' ? c.first - 2 : c.first - 1;
  const head = article - 1;
  // "Hawd Al |Ashraf|": behind an article that joins it to a capitalised word of no place
  if (
    c.typeAt < 0 &&
    !c.contained &&
    isArticle(tokens.lower(article)) &&
    tokens.caps[article] === CAPITALISED &&
    tokens.kind[head] === WORD &&
    tokens.caps[head] === CAPITALISED &&
    (marks.of(tokens.word[head]) & ~PERSON & ~TITLE) === 0
  )
    return true;
  return (
    c.besideCapital && (marks.of(tokens.word[c.first]) & ARTICLE) !== 0 && c.typeAt < 0 && c.first > 0 && tokens.caps[c.first - 1] !== LOWER
  );
}

/** Whether some place of this name lies in the place named after it. */
export function contains(gazetteer: Gazetteer, container: number, c: Candidate): boolean {
  for (let k = c.postings, n = 0; n < 60; k++, n++) {
    for (let p = gazetteer.parent[gazetteer.postings[k] >> 2], depth = 0; p >= 0 && depth < 6; p = gazetteer.parent[p], depth++)
      if (p === container) return true;
    if (gazetteer.kind[container] !== COUNTRY && kilometres(gazetteer, container, gazetteer.postings[k] >> 2) < gazetteer.radius[container])
      return true;
    if (gazetteer.postings[k] & POSTING_LAST) return false;
  }
  return false;
}

/** "Dublin, |Georgia|": where the place settled on does not hold the one named before it, the country or division of that name that does; else -1. */
export function holderOfName(gazetteer: Gazetteer, tokens: Tokens, c: Candidate, next: Candidate): number {
  const listed = tokens.raw(c.last) === ',' && c.last + 1 === next.first && !next.adjective;
  if (!listed || !DIVISION.test(gazetteer.kindOf(next.place)) || contains(gazetteer, next.place, c)) return -1;
  for (let k = next.postings; ; k++) {
    const place = gazetteer.postings[k] >> 2;
    if (DIVISION.test(gazetteer.kindOf(place)) && contains(gazetteer, place, c)) return place;
    if (gazetteer.postings[k] & POSTING_LAST) return -1;
  }
}
const DIVISION = /^(country|admin1)$/;

/** "Bab al-Something", "Ras al-Something": what means a gate or a cape, told without an article of its own, begins a name, however large the town called so is. */
const beginsName = (tokens: Tokens, c: Candidate): boolean =>
  c.last - c.first === 1 &&
  PLACE_BEGINS.has(tokens.lower(c.first)) &&
  !isArticle(tokens.lower(c.first - (tokens.raw(c.first - 1) === '-' ? 2 : 1)));

/** "Tell |Zarda|", "|Villa| Serena": of two names side by side that no comma parts, the first one of those that open a longer name: neither is that place. */
export function besideOpener(tokens: Tokens, c: Candidate): boolean {
  const opens = (i: number): boolean => OPENERS.has(tokens.lower(i)) && tokens.caps[i] === CAPITALISED;
  const goesOn = tokens.kind[c.last] === WORD && tokens.caps[c.last] === CAPITALISED && tokens.space[c.last] === SPACE;
  if (c.last - c.first === 1 && opens(c.first) && goesOn && c.typeAt !== c.last) return true;
  // "the Sheikh |Zarda| area"
  const called = opens(c.first - 1) || (c.typeAt >= 0 && /^(sheikh|sheik|shaikh|shaykh)$/.test(tokens.lower(c.first - 1)));
  return called && !c.contained && tokens.space[c.first] === SPACE;
}
const OPENERS = new Set(
  'deir dayr kafr kafar beit bayt ain ayn tel tal tell wadi jabal jebel bab bir qasr qalat jisr nahr marj khirbet tall villa ciudad monte rio puerto ban kyauk'.split(
    ' ',
  ),
);

/** "Jisr al-Something": a small place's name that goes on with an article is the start of another name. */
export function goesOn(tokens: Tokens, c: Candidate, gazetteer: Gazetteer, marks: WordTable): boolean {
  if (
    (gazetteer.population[c.place] > 100_000 && c.wanted !== 'village' && !beginsName(tokens, c)) ||
    (marks.of(tokens.word[c.last]) & ARTICLE) === 0 ||
    c.last + 1 >= tokens.count
  )
    return false;
  const hyphen = tokens.kind[c.last + 1] === PUNCT && tokens.raw(c.last + 1) === '-';
  const k = hyphen ? c.last + 2 : c.last + 1;
  return (
    (hyphen || tokens.caps[c.last] !== LOWER || tokens.lower(c.last) === 'al' || tokens.lower(c.last) === 'el') &&
    tokens.caps[k] !== LOWER &&
    tokens.kind[k] === WORD
  );
}

/** Names, of its sentence and the one before, among which the division ahead of one is looked for. */
const AHEAD = 40;

/**
 * "In |Orsela province|, planes struck X": the division told last before a name, in its sentence or the one before that in its paragraph, or the town that
 * opens its sentence; -1 for none.
 */
export function divisionAhead(
  g: Gazetteer,
  tokens: Tokens,
  candidates: readonly Candidate[],
  sentences: readonly Sentence[],
  first: number,
  sentence: number,
): number {
  let behind = 0;
  for (let end = candidates.length; behind < end; ) {
    const middle = (behind + end) >> 1;
    if (candidates[middle].sentence <= sentence) behind = middle + 1;
    else end = middle;
  }
  for (let i = behind - 1; i >= Math.max(0, behind - AHEAD); i--) {
    const c = candidates[i];
    const divides = !c.adjective && !c.partOfName && (DIVIDED.test(g.kindOf(c.place)) || DIVIDED.test(c.wanted));
    // "shells fell on X and on a village in |Orsela district|": its own sentence says more
    if (c.first > first && c.sentence === sentence && divides) return -1;
    if (c.first >= first) continue;
    if (c.sentence < sentence - 1 || sentences[c.sentence].paragraph !== sentences[sentence].paragraph) return -1;
    if (c.verdict !== YES || !c.locative || c.adjective || c.partOfName) continue;
    if (divides) return c.place;
    const opens = c.sentence === sentence && c.first === sentences[sentence].first + 1 && tokens.raw(c.last) === ',';
    if (opens && c.preposition === 'in' && SETTLEMENT.test(g.kindOf(c.place)) && !g.isCapital(c.place)) return c.place;
  }
  return -1;
}
