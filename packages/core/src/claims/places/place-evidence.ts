import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { ActorMention, PlaceMention } from '../../language/mention.ts';
import { type Tokens, WORD } from '../../language/tokens.ts';
import type { Where } from '../../model/where.ts';
import { ARMED } from '../sentence/armed.ts';
import type { Reading } from '../sentence/reading.ts';
import type { Scan } from '../sentence/scan.ts';

/** Why "in the east" is a part of one country: any place the sentence names says more. */
export const PART_OF_COUNTRY = 'a part of the country that the report is about';

/** What a mention of a country says of where things happen: nothing, as its forces mostly fight abroad; hardly anything, as they act; a little, as it speaks or the reporter sits there; something. */
export function sceneEvidence(
  reading: Pick<Reading, 'report' | 'tokens' | 'actors'>,
  p: PlaceMention,
  abroad: readonly string[],
): 0 | 1 | 2 | 3 {
  const { tokens } = reading;
  if (p.partOfName || p.where.country === null) return 0;
  if (tokens.raw(p.last) === '-' && p.kind === 'country') return 0;
  const far = abroad.includes(p.where.country);
  if (p.relation === 'metonym' || SAID.test(tokens.lower(p.last)) || isSpokenThere(tokens, p) || opensDateline(reading, p))
    return far ? 0 : 2;
  return !p.adjective || !acts(reading, p) ? 3 : far ? 0 : 1;
}

/** "|MOSCOW| (Wire) - The Vardan army …": where the reporter sat. */
const opensDateline = ({ report, tokens }: Pick<Reading, 'report' | 'tokens'>, p: PlaceMention): boolean =>
  p.first < DATELINE && report.dateline.includes(tokens.slice(p.first, p.last));
/** Tokens at the head of a text in which its dateline stands. */
const DATELINE = 40;

/** "jets", "air strikes". */
const strikes = (tokens: Tokens, at: number): boolean =>
  STRIKES.test(tokens.lower(at)) || (MEANS.test(tokens.lower(at)) && STRIKES.test(tokens.lower(at + 1)));

/** "said in Bamako": where somebody spoke. */
export const isSpokenThere = (tokens: Tokens, p: PlaceMention): boolean => p.relation === 'in' && SAID.test(tokens.lower(p.first - 2));

/** Whether an adjective belongs to forces or to what they do: "Russian jets", "Russian air strikes". */
function acts({ tokens, actors }: Pick<Reading, 'tokens' | 'actors'>, p: PlaceMention): boolean {
  const actor = holding(actors, p);
  if (actor !== null) return ARMED.has(actor.role) && !GOVERNED.test(tokens.lower(actor.first - 1));
  return strikes(tokens, p.last);
}

/** The actor whose words hold a mention. */
function holding(actors: readonly ActorMention[], p: PlaceMention): ActorMention | null {
  let lo = 0;
  let hi = actors.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (actors[mid].last < p.last) lo = mid + 1;
    else hi = mid;
  }
  return lo < actors.length && actors[lo].first <= p.first ? actors[lo] : null;
}

const SAID = /^(said|told|reporters|statement|announced|talks)$/;
const MEANS = /^(air|drone|missile|rocket|artillery|cross-border|naval|tank|mortar)$/;
const STRIKES =
  /^(strikes?|airstrikes?|raids?|drones?|missiles?|jets?|warplanes?|planes?|aircraft|helicopters?|gunships?|shelling|bombing|bombardment|bombs?|artillery|fire|attacks?|offensive|invasion|incursion|rockets?|shells|tanks?|gunboats?|warships?|commandos?)$/;
const GOVERNED = /^(on|against|at|of|kill|killed|targeting|attacked|hit|struck)$/;

/** A country as a place, by ISO code; null for none. */
export function countryPlace(gazetteer: Gazetteer, iso: string): Where | null {
  const country = iso ? gazetteer.describe(`cc:${iso}`) : null;
  if (!country) return null;
  const { id, name, lat, lon, radiusKm } = country;
  return { name, id, lat, lon, radiusKm, country: iso, how: 'inferred' };
}

/** "Yemen |Aden| airstrike": behind a land one of its towns, so that both say where. */
export function startsPlace(scan: Scan, at: number, head: number): boolean {
  const place = scan.place(at);
  return (
    place !== null && place.first === at && place.last <= head && !place.adjective && !place.partOfName && scan.tokens.kind[at] === WORD
  );
}
