import { scanWords } from '../../reports/scan-words.ts';

/** A name of people has so many words at most. */
const WORDS = 3;
/** Letters of a word of a name, at least. */
const LETTERS = 3;

/**
 * The people a text speaks of, as rising numbers that stand for the last two words of their names: words in capitals behind one another, of which the last
 * stands alone elsewhere in the text, as a family name does ("Ada Lindqvist", then "Lindqvist"). `known` are names of places, bodies and speakers,
 * none of which is anybody that the news is about.
 */
export function findPersons(text: string, known: KnownNames): Uint32Array {
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
  const found = new Set<number>();
  for (let i = 0; i < names.length; i++) if (alone.has(last[i]) && !known.names.has(names[i])) found.add(names[i]);
  return Uint32Array.from(found).sort();
}

const nameOf = (first: number, last: number): number => (Math.imul(first, 31) + last) >>> 0;

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
  for (const persons of texts) for (const p of persons) counts.set(p, (counts.get(p) ?? 0) + 1);
  return counts;
}

/** Texts before anything was seen, and those of them that speak of any one person: whom two of a few reports name may be a minister. */
const PRIOR_TEXTS = 60;
const PRIOR = 3;
/** Rarity (a logarithm) up to which a person says nothing: in a few dozen reports nobody is rare. */
const PUBLIC = 2.9;

/** How rare the people are that two texts both speak of, summed up; people of whom many texts speak are nobody's mark. */
export function sharedPersons(a: Uint32Array, b: Uint32Array, counts: ReadonlyMap<number, number>, texts: number): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      sum += Math.max(0, Math.log((texts + PRIOR_TEXTS + 1) / ((counts.get(a[i]) ?? 0) + PRIOR)) - PUBLIC);
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return sum;
}
