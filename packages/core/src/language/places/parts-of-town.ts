import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { CAPITALISED, type Tokens } from '../tokens.ts';
import { kilometres, SETTLEMENT, YES } from './judge-place.ts';
import type { Candidate } from './settle-places.ts';

/** A name, and the place it may be. */
type Named = Pick<Candidate, 'first' | 'last' | 'sentence' | 'typeAt' | 'place'>;

/** "on Orsela |Street|", "14 Orsela |Avenue|": a street bears the name of a town that lies anywhere; only an entry of its own tells where it is. */
export function namesStreet(g: Gazetteer, tokens: Tokens, { last, place }: Named): boolean {
  const at = STREET.test(tokens.lower(last)) ? last : last - 1;
  return tokens.caps[at] === CAPITALISED && STREET.test(tokens.lower(at)) && LENDS_NAME.test(g.kindOf(place));
}
const STREET = /^(street|avenue|boulevard|lane|roundabout|square|alley|embankment)$/;
const LENDS_NAME = /^(city|town|village|neighbourhood|admin[12])$/;

/**
 * "Shells fell on Orsela. … in the |Katin| neighbourhood": the place of a quarter's name is no part of the town told just before where it lies far from it,
 * or is a land abroad.
 */
export function isNoQuarterOf(
  g: Gazetteer,
  tokens: Tokens,
  candidates: readonly Candidate[],
  sentences: readonly Sentence[],
  c: Named,
): boolean {
  if (c.typeAt < 0 || !QUARTER.test(tokens.lower(c.typeAt))) return false;
  const kind = g.kindOf(c.place);
  const land = kind === 'admin1' || kind === 'country';
  if (!land && !(SETTLEMENT.test(kind) && g.population[c.place] < LARGE)) return false;
  const town = townAhead(g, candidates, sentences, c);
  if (town < 0 || town === c.place) return false;
  return land ? g.country[town] !== g.country[c.place] : kilometres(g, town, c.place) > TOWN_KM + g.radius[town];
}
const QUARTER = /^(quarter|neighbou?rhood|ward|barangay)$/;

/** A city of so many is told by its name, whatever stands beside it. */
const LARGE = 100_000;

/** A quarter of a town lies no further from its edge. */
const TOWN_KM = 30;

/** The town told last before a name, in its sentence or the one before that in its paragraph; -1 for none. */
function townAhead(g: Gazetteer, candidates: readonly Candidate[], sentences: readonly Sentence[], { first, sentence }: Named): number {
  let town = -1;
  for (const c of candidates) {
    if (c.first >= first) break;
    if (c.sentence < sentence - 1 || sentences[c.sentence].paragraph !== sentences[sentence].paragraph) continue;
    const told = c.verdict === YES && !c.adjective && !c.partOfName;
    if (told && /^(city|town)$/.test(g.kindOf(c.place))) town = c.place;
  }
  return town;
}
