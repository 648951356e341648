import { type Dated, holdsOn } from '../../knowledge/actors.ts';
import type { Tokens } from '../tokens.ts';
import { type ActorWords, DEMONYM, type NamedThing } from './actor-words.ts';
import type { NamePiece } from './match-actor-names.ts';

/**
 * Which of the things a name may name is meant: the one whose name was in use on the report's day, then the one whose country the
 * report speaks of most. A name used outside its dates still names its only bearer.
 */
export function chooseNamed(pieces: readonly NamePiece[], tokens: Tokens, words: ActorWords, day: string | null): (NamedThing | null)[] {
  let countries: Map<string, number> | null = null;
  return pieces.map(({ things }) => {
    if (things.length === 1) return things[0];
    const inUse = things.filter((t) => holdsOn(t.name as Dated, day));
    const left = inUse.length ? inUse : things;
    if (left.length === 1) return left[0];
    countries ??= countCountries(pieces, tokens, words);
    let best = left[0];
    let most = -1;
    for (const thing of left) {
      // an agency is met in reports from anywhere; an actor where its country is spoken of
      const places = thing.source ? [] : [thing.actor?.country, ...(thing.actor?.theatres ?? [])];
      const count = places.reduce((sum, c) => sum + (c === undefined ? 0 : (countries!.get(c) ?? 0)), thing.source ? 1 : 0);
      if (count > most) {
        best = thing;
        most = count;
      }
    }
    // "the Mission" in a report on no country that has one names none that we know
    return most === 0 && best.name.caseSensitive ? null : best;
  });
}

/** How often a report speaks of each country, by demonyms and by names that only one country has. */
function countCountries(pieces: readonly NamePiece[], tokens: Tokens, words: ActorWords): Map<string, number> {
  const out = new Map<string, number>();
  const add = (country: string | undefined): void => {
    if (country !== undefined) out.set(country, (out.get(country) ?? 0) + 1);
  };
  for (const { things } of pieces) if (things.length === 1) add(things[0].actor?.country);
  for (let i = 0; i < tokens.count; i++) if (words.marks.of(tokens.word[i]) & DEMONYM) add(words.demonymAt(tokens, i)?.state?.country);
  return out;
}
