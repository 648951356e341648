import type { Gazetteer } from '../knowledge/gazetteer.ts';
import type { Sentence } from '../passages/split-passages.ts';
import type { PlaceMention } from './mention.ts';
import type { Candidate } from './settle-places.ts';
import type { Tokens } from './tokens.ts';
import type { WordTable } from './vocabulary.ts';

const round = (x: number): number => Math.round(x * 1e5) / 1e5;

/** The mention of a settled candidate, shaped by the words around it: "near", "northern", "outskirts of", "province". */
export function placeMention(tokens: Tokens, _sentence: Sentence, c: Candidate, g: Gazetteer, _marks: WordTable): PlaceMention {
  return {
    first: c.first,
    last: c.last,
    kind: g.kindOf(c.place),
    adjective: c.adjective,
    within: g.above(c.place).map((p) => g.id(p)),
    relation: c.preposition,
    partOfName: c.partOfName,
    where: {
      name: tokens.slice(c.first, c.last).replace(/\s+/g, ' '),
      id: g.id(c.place),
      lat: round(g.lat[c.place]),
      lon: round(g.lon[c.place]),
      radiusKm: Math.round(g.radius[c.place] * 10) / 10,
      country: g.iso(c.place),
      how: 'stated',
    },
  };
}
