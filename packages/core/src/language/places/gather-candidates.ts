import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { Sentence } from '../../passages/split-passages.ts';
import { GLUED, type Tokens } from '../tokens.ts';
import type { WordTable } from '../vocabulary.ts';
import type { UnlistedName } from './find-unlisted-places.ts';
import { isKnown, NO, YES } from './judge-place.ts';
import type { NameHit } from './match-place-names.ts';
import { readContext } from './place-context.ts';
import { FACILITY } from './place-words.ts';
import type { Candidate } from './settle-places.ts';

/** The names that were matched in a text, each with what its surroundings say of it; `inCapitals` tells of a sentence whether it is set like a title. */
export function gatherCandidates(
  tokens: Tokens,
  sentences: readonly Sentence[],
  hits: readonly NameHit[],
  { gazetteer, marks }: { gazetteer: Gazetteer; marks: WordTable },
  inCapitals: (sentence: number) => boolean,
): Candidate[] {
  const { types } = gazetteer.words;
  const covered = new Uint8Array(tokens.count + 1);
  for (const h of hits) covered.fill(isKnown(gazetteer, h.postings) ? 4 : 1, h.first, h.last);
  const known = (i: number): number => covered[i];
  return hits.map(({ first, last, postings, sentence }) => {
    const context = readContext(tokens, sentences[sentence], first, last, inCapitals(sentence), marks, known);
    const building = context.typeAt < 0 && (marks.of(tokens.word[last]) & FACILITY) !== 0 && tokens.space[last] !== GLUED;
    const wanted = building ? 'facility' : context.typeAt < 0 ? '' : (types[tokens.lower(context.typeAt)] ?? '');
    return {
      first,
      last,
      postings,
      sentence,
      locative: context.locative,
      preposition: context.preposition,
      capitalsIdle: context.capitalsIdle,
      common: context.common,
      person: context.person,
      besideCapital: context.besideCapital,
      partOfName: context.partOfName,
      typeAt: context.typeAt,
      place: -1,
      meant: -1,
      adjective: false,
      wanted,
      score: 0,
      contained: false,
      verdict: NO,
    };
  });
}

/** A name not in the gazetteer as spelt, whose place was found. */
export function asCandidate(u: UnlistedName): Candidate {
  // in the order of the candidates above: one shape
  return {
    first: u.first,
    last: u.last,
    postings: 0,
    sentence: u.sentence,
    locative: true,
    preposition: u.preposition,
    capitalsIdle: false,
    common: false,
    person: false,
    besideCapital: false,
    partOfName: false,
    typeAt: u.typeAt,
    place: u.place,
    meant: -1,
    adjective: false,
    wanted: u.wanted,
    score: 0,
    contained: false,
    verdict: YES,
  };
}

/** A name that is told as a place, and that no map has where it is said to lie. */
export const offMap = ({ first, last, sentence, wanted, preposition, typeAt }: Candidate): UnlistedName => ({
  first,
  last: typeAt === last ? last + 1 : last,
  sentence,
  place: -1,
  wanted,
  preposition,
  typeAt,
});
