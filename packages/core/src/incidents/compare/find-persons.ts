import { scanWords } from '../../reports/scan-words.ts';
import type { WordWeights } from './word-rooms.ts';

/** A name of people has so many words at most. */
const WORDS = 3;
/** Letters of a word of a name, at least. */
const LETTERS = 3;

/** People a text speaks of. */
export interface Persons {
  /** Rising numbers that stand for the last two words of their names; odd where the family name stands alone elsewhere in the text. */
  names: Uint32Array;
  /** The last word of each. */
  family: Uint32Array;
}

/** Mark of a number that surely stands for people. */
const SURE = 1;

/**
 * The people a text speaks of: words in capitals behind one another. Surely of people are those of which the last stands alone elsewhere in the text, as a
 * family name does ("Ada Lindqvist", then "Lindqvist"). `known` are names of places, bodies and speakers, none of which is anybody that the news is about.
 */
export function findPersons(text: string, known: KnownNames): Persons {
  const { count, hash, length, capital, digit, spaced } = scanWords(text, 0, text.length);
  const alone = new Set<number>();
  const last: number[] = [];
  const names: number[] = [];
  for (let k = 0; k < count; k++) {
    if (!capital[k] || digit[k] || length[k] < LETTERS) continue;
    const from = k;
    while (k + 1 < count && capital[k + 1] && spaced[k + 1] && !digit[k + 1] && length[k + 1] >= LETTERS) k++;
    if (k === from) alone.add(hash[k]);
    else if (k - from < WORDS && !known.opens.has(hash[from]) && !known.words.has(hash[k - 1]) && !known.words.has(hash[k])) {
      last.push(hash[k]);
      names.push(nameOf(hash[k - 1], hash[k]));
    }
  }
  const found = new Map<number, number>();
  for (let i = 0; i < names.length; i++) {
    if (!known.names.has(names[i])) found.set(alone.has(last[i]) ? (names[i] | SURE) >>> 0 : names[i], last[i]);
  }
  const rising = Uint32Array.from(found.keys()).sort();
  return { names: rising, family: rising.map((name) => found.get(name)!) };
}

/** Those of a report's people whom a few of its sentences name, be it by the family name alone. */
export function personsNamed({ names, family }: Persons, said: WordWeights): Uint32Array {
  return names.length ? names.filter((_, i) => said.has(family[i])) : names;
}

/** No people: one for all sentences that name none. */
export const NOBODY = new Uint32Array();

const nameOf = (first: number, last: number): number => ((Math.imul(first, 31) + last) & ~SURE) >>> 0;

/** Names that a report's claims give to places, bodies and speakers. */
export interface KnownNames {
  /** First words of places: what they open is a place, or of one. */
  opens: Set<number>;
  /** Words of bodies. */
  words: Set<number>;
  /** The last two words of speakers. */
  names: Set<number>;
}

/** Lays out names as {@link findPersons} looks them up. */
export function layOutNames(places: readonly string[], bodies: readonly string[], speakers: readonly string[]): KnownNames {
  const opens = new Set<number>();
  for (const place of places) if (scanWords(place, 0, place.length).count) opens.add(scanWords(place, 0, place.length).hash[0]);
  const words = new Set<number>();
  for (const body of bodies) {
    const { count, hash } = scanWords(body, 0, body.length);
    for (let k = 0; k < count; k++) words.add(hash[k]);
  }
  const names = new Set<number>();
  for (const speaker of speakers) {
    const { count, hash } = scanWords(speaker, 0, speaker.length);
    if (count > 1) names.add(nameOf(hash[count - 2], hash[count - 1]));
  }
  return { opens, words, names };
}

/** Texts that speak of a person, by person. */
export function countPersons(texts: Iterable<Uint32Array>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const persons of texts) for (const p of persons) counts.set(p & ~SURE, (counts.get(p & ~SURE) ?? 0) + 1);
  return counts;
}

/** Texts before anything was seen, and those of them that speak of any one person: whom two of a few reports name may be a minister. */
const PRIOR_TEXTS = 60;
const PRIOR = 3;
/** Rarity (a logarithm) up to which a person says nothing: in a few dozen reports nobody is rare. */
const PUBLIC = 2.9;
/** What a name in capitals says of which neither text shows that it is of people. */
const UNSURE = 0.5;

/** How rare the people are that two texts both speak of, summed up; people of whom many texts speak are nobody's mark. */
export function sharedPersons(a: Uint32Array, b: Uint32Array, counts: ReadonlyMap<number, number>, texts: number): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] | SURE;
    const y = b[j] | SURE;
    if (x === y) {
      const rare = Math.max(0, Math.log((texts + PRIOR_TEXTS + 1) / ((counts.get(a[i] & ~SURE) ?? 0) + PRIOR)) - PUBLIC);
      sum += (a[i] | b[j]) & SURE ? rare : UNSURE * rare;
      i++;
      j++;
    } else if (x >>> 0 < y >>> 0) i++;
    else j++;
  }
  return sum;
}
